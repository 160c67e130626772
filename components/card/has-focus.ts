/** Whether the focus is on an element or in it; in a shadow tree too. */
export function hasFocus(element: Element): boolean {
  const { activeElement = null } = element.getRootNode() as Partial<DocumentOrShadowRoot>;
  return element.contains(activeElement);
}

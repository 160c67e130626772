/**
 * Stands in for `dom.ts` in tests whose document is happy-dom's, which lacks features that it needs at
 * load time.
 */
export const elementAround = (): undefined => undefined;
/** Whether a node is in the document. */
export const isConnected = (node: Node): boolean => node.isConnected;
/** Whether a node is an element. */
export const isElement = (node: Node): boolean => node instanceof Element;
/** Whether a node is an element or inside it, but for slots and shadow trees. */
export const isWithin = (node: Node, element: Element): boolean => element.contains(node);
/** The element that a node stands in; null at a root. */
export const parentOf = (node: Node): Element | null => node.parentElement;

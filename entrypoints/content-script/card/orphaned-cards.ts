/** What Firefox shows of an element to the scripts of extensions. */
interface ShownElement extends Element {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

/**
 * Removes the cards of a script that is gone. Firefox ends a script with its extension, in an update
 * too, and leaves what it put into the page: nobody else would close such a card, and its text
 * would be read as the page's.
 */
export function removeOrphanedCards(): void {
  for (const element of document.querySelectorAll<ShownElement>('[popover=manual]')) {
    const card = element.openOrClosedShadowRoot?.firstElementChild;
    if (card?.classList.contains('hover-card') === true) element.remove();
  }
}

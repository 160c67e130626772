/** Gives the focus back to where it was before it came into a card. */
export class FocusReturn {
  #before: Element | null = null;

  remember(): void {
    this.#before = deepestFocus();
  }

  giveBack(): void {
    const before = this.#before;
    this.#before = null;
    // To a frame the focus comes back only with its window.
    if (window !== window.top) window.focus();
    if (before instanceof HTMLElement || before instanceof SVGElement) {
      before.focus({ preventScroll: true });
    }
  }
}

/** The element that has the focus, in whatever open shadow tree it is. */
function deepestFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

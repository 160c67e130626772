/** Remembers which element had the focus before a card took it, and gives it back. */
export class FocusReturn {
  #before: Element | null = null;

  remember(): void {
    this.#before = deepestFocus();
  }

  giveBack(): void {
    const before = this.#before;
    this.#before = null;
    // In a frame, the window needs the focus first.
    if (window !== window.top) window.focus();
    if (before instanceof HTMLElement || before instanceof SVGElement) {
      before.focus({ preventScroll: true });
    }
  }
}

/** The element that has the focus, also inside open shadow trees. */
function deepestFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

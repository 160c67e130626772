/** The element that contains a card; it is in the page only while the card is shown. */
import styles from '../../components/card/hover-card.css?inline';
import type { CardSide } from '../../glossary/model/settings/settings.ts';
import type { Box } from '../../glossary/model/page/box.ts';
import type { CardAnchor, CardOwner } from '../shared/card/card-surface.ts';
import { placeBeside } from './placement.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Resets what a page's styles do to every element. Each property is inline and `!important`, so
 * that no rule of the page wins.
 */
const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: auto !important;' +
  'display: block !important; visibility: visible !important; opacity: 1 !important;' +
  'margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important;' +
  'background: transparent !important; width: max-content !important; height: auto !important;' +
  'max-height: none !important; pointer-events: auto !important; transition: none !important;' +
  'animation: none !important; transform: none !important; filter: none !important;' +
  'clip-path: none !important; user-select: text !important; font-size: 16px !important;' +
  'z-index: 2147483647 !important; content-visibility: visible !important;';

/**
 * The style of the card. A page may register custom properties with values of its own, which hold in
 * closed shadow trees as well, so ours get names that it cannot guess.
 */
const css = styles.replaceAll('--', `--${crypto.getRandomValues(new Uint32Array(4)).join('-')}-`);

/** A card's element in the page, and its closed shadow root. */
export class CardHost {
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;

  /**
   * Adds the element to a layer of the page. It is a popover, so it is shown above dialogs and
   * full-screen elements. The page cannot reach its content.
   */
  constructor(layer: Element, owner: CardOwner) {
    const element = document.createElementNS(HTML, 'div');
    owner.claim(element);
    element.setAttribute('popover', 'manual');
    element.style.cssText = HOST_STYLE;
    this.#element = element;
    this.root = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    // A form may have a field named `append`.
    Element.prototype.append.call(layer, element);
    try {
      element.showPopover();
    } catch {
      // The page heard of it and took the element away before it was shown.
    }
  }

  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  get box(): Box {
    return this.#element.getBoundingClientRect();
  }

  listen(type: string, heard: (event: Event) => void, signal: AbortSignal): void {
    this.#element.addEventListener(type, heard, { signal });
  }

  /** Calls back when the page has taken the element out of its layer, or put it elsewhere. */
  whenMoved(moved: () => void, signal: AbortSignal): void {
    const layer = this.#element.parentNode;
    const observer = new MutationObserver(() => {
      if (this.#element.parentNode !== layer) moved();
    });
    if (layer === null) moved();
    else observer.observe(layer, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Listens to events inside the card, and stops them from bubbling into the page. */
  listenInside(type: string, heard: (event: Event) => void, signal: AbortSignal): void {
    this.root.addEventListener(
      type,
      (event) => {
        event.stopPropagation();
        heard(event);
      },
      { signal },
    );
  }

  /**
   * Keeps the page's focus and selection when the card's buttons are pressed. Selecting the card's
   * text does take them from the page: `taken` is called before that.
   */
  keepFocusOfPage(taken: () => void, signal: AbortSignal): void {
    this.root.addEventListener(
      'mousedown',
      (event) => {
        const { target } = event;
        const isText =
          target instanceof Element &&
          target.closest('.body') !== null &&
          target.closest('button, summary, a') === null;
        if (!isText) event.preventDefault();
        else if (!this.hasFocus) taken();
      },
      { signal },
    );
  }

  /**
   * Hides the card's text from the page's `window.find()`, which searches closed shadow roots too
   * and selects what it finds. Browsers skip inert text.
   */
  hideFromFind(isHidden: boolean): void {
    for (const part of this.root.querySelectorAll('.body, .notice')) {
      part.toggleAttribute('inert', isHidden);
    }
  }

  isTargetOf(event: Event): boolean {
    return event.composedPath().includes(this.#element);
  }

  /**
   * Places the card beside its term.
   * @returns false when the term is outside the viewport
   */
  async placeBeside(anchor: CardAnchor, side: CardSide, others: readonly Box[]): Promise<boolean> {
    const view = { width: innerWidth, height: innerHeight };
    this.#put({ 'max-width': `${this.#ownPixels(view.width - 16)}px` });
    const { width } = this.#element.getBoundingClientRect();
    const lines = anchor.boxes();
    const height = this.#naturalHeight();
    const { isVertical } = anchor;
    const place = await placeBeside(lines, { width, height }, { view, isVertical, side, others });
    if (place === undefined) return false;
    this.#put({ 'max-height': `${this.#ownPixels(place.maxHeight)}px` });
    this.moveTo(place.left, place.top);
    return true;
  }

  /**
   * Moves the card to a point of the viewport, in CSS pixels, but keeps all of it inside the
   * viewport.
   */
  moveTo(left: number, top: number): void {
    const { width, height } = this.#element.getBoundingClientRect();
    const within = (start: number, size: number, view: number): number =>
      Math.max(0, Math.min(start, view - size));
    this.#put({
      left: `${this.#ownPixels(within(left, width, innerWidth))}px`,
      top: `${this.#ownPixels(within(top, height, innerHeight))}px`,
    });
  }

  /** Places the card along the bottom edge of the viewport. */
  placeBelow(): void {
    this.#put({
      inset: 'auto 0 0 0',
      width: 'auto',
      'max-height': `${this.#ownPixels(innerHeight / 2)}px`,
    });
  }

  remove(): void {
    this.#element.remove();
  }

  /** The height of the card when nothing limits it. */
  #naturalHeight(): number {
    const before = this.#element.style.getPropertyValue('max-height');
    this.#put({ 'max-height': 'none' });
    const { height } = this.#element.getBoundingClientRect();
    this.#put({ 'max-height': before });
    return height;
  }

  /**
   * Converts a length of the viewport to the element's own pixels, which differ where the page sets
   * `zoom`.
   */
  #ownPixels(length: number): number {
    return length / this.#element.currentCSSZoom;
  }

  #put(properties: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(properties)) {
      this.#element.style.setProperty(name, value, 'important');
    }
  }
}

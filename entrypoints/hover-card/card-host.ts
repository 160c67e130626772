/** The element that carries one card in the page: there only while the card is shown. */
import css from '../../components/card/hover-card.css?inline';
import type { Box } from '../../glossary/model/page/box.ts';
import type { CardAnchor, CardOwner } from '../shared/card-surface.ts';
import { placeBeside } from './placement.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** Against a page that styles every element; set on the element, important, so that none wins. */
const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: auto !important;' +
  'display: block !important; visibility: visible !important; opacity: 1 !important;' +
  'margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important;' +
  'background: transparent !important; width: max-content !important; height: auto !important;' +
  'max-height: none !important; pointer-events: auto !important; transition: none !important;' +
  'animation: none !important; transform: none !important; filter: none !important;' +
  'clip-path: none !important; user-select: text !important; font-size: 16px !important;' +
  'z-index: 2147483647 !important; content-visibility: visible !important;';

/** A card's element in the page and the closed root in it. */
export class CardHost {
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;

  /**
   * Puts the element into a layer of the page, hidden until it is placed. It is a popover in the
   * top layer, above dialogs and full screen; its content is out of the page's reach.
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
    layer.append(element);
    element.showPopover();
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

  /** Hears of events that come from within the card, and keeps them from the page's bubbling ones. */
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
   * A press on what can be pressed leaves focus and selection of the page where they are. Its text
   * can be selected like any other, which takes both from the page: `taken` is called before.
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
   * Keeps what stands in the card from `window.find()` of the page, which looks into closed roots,
   * selects what it finds there, and tells of it. Browsers leave out what is inert.
   */
  seal(isSealed: boolean): void {
    for (const part of this.root.querySelectorAll('.body, .notice')) {
      part.toggleAttribute('inert', isSealed);
    }
  }

  isTargetOf(event: Event): boolean {
    return event.composedPath().includes(this.#element);
  }

  /**
   * Stands the card beside its term.
   * @returns false when the term is out of the view
   */
  async placeBeside(anchor: CardAnchor, others: readonly Box[]): Promise<boolean> {
    const view = { width: innerWidth, height: innerHeight };
    this.#put({ 'max-width': `${this.#ownPixels(view.width - 16)}px` });
    const { width } = this.#element.getBoundingClientRect();
    const lines = anchor.boxes();
    const height = this.#naturalHeight();
    const { isVertical } = anchor;
    const place = await placeBeside(lines, { width, height }, { view, isVertical, others });
    if (place === undefined) return false;
    this.#put({ 'max-height': `${this.#ownPixels(place.maxHeight)}px` });
    this.moveTo(place.left, place.top);
    return true;
  }

  /** Stands the card at a point of the view, in CSS pixels, drawn back so that all of it is seen. */
  moveTo(left: number, top: number): void {
    const { width, height } = this.#element.getBoundingClientRect();
    const within = (start: number, size: number, view: number): number =>
      Math.max(0, Math.min(start, view - size));
    this.#put({
      left: `${this.#ownPixels(within(left, width, innerWidth))}px`,
      top: `${this.#ownPixels(within(top, height, innerHeight))}px`,
    });
  }

  /** Stands the card at the lower edge of the view, as wide as that. */
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

  /** How high the card is where nothing bounds it. */
  #naturalHeight(): number {
    const before = this.#element.style.getPropertyValue('max-height');
    this.#put({ 'max-height': 'none' });
    const { height } = this.#element.getBoundingClientRect();
    this.#put({ 'max-height': before });
    return height;
  }

  /** A length of the view in the pixels of a page that zooms its root by style. */
  #ownPixels(length: number): number {
    return length / this.#element.currentCSSZoom;
  }

  #put(properties: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(properties)) {
      this.#element.style.setProperty(name, value, 'important');
    }
  }
}

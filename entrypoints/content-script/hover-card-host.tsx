/** The element that carries the hover card in the page: there only while a card is shown. */
import { i18n } from '#i18n';
import { render } from 'preact';
import css from '../../components/hover-card.css?inline';
import { HoverCard } from '../../components/HoverCard.tsx';
import type { HoverCardProps } from '../../components/HoverCard.tsx';
import { TextsProvider } from '../../components/texts.tsx';
import { claim } from './dom.ts';
import { placeBeside } from './placement.ts';
import type { Box } from './placement.ts';

/** A card that is shown. */
export interface ShownCard {
  /** Whether a point of the view is on the card, or between it and its term. */
  holds(x: number, y: number): boolean;
  /** Whether an event came from the card. */
  isTargetOf(event: Event): boolean;
}

/** Where a card belongs. */
export interface CardPlace {
  /** The term's line box. */
  readonly line: Box;
  readonly isVertical: boolean;
  /** The element of the top layer that the term is in, or the root of the document. */
  readonly layer: Element;
}

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

/**
 * Shows a card until the signal aborts. It is a popover in the top layer, above dialogs and
 * full screen, and its content stands in a closed shadow root, out of the page's reach.
 */
export function showCard(card: HoverCardProps, place: CardPlace, signal: AbortSignal): ShownCard {
  const host = document.createElementNS(HTML, 'div');
  claim(host);
  host.setAttribute('popover', 'manual');
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  render(
    <TextsProvider value={i18n.t}>
      <HoverCard {...card} />
    </TextsProvider>,
    root,
  );
  place.layer.append(host);
  signal.addEventListener('abort', () => {
    render(null, root);
    host.remove();
  });
  host.showPopover();
  const zoom = host.currentCSSZoom;
  const view = { width: innerWidth, height: innerHeight };
  put(host, { 'max-width': `${(view.width - 16) / zoom}px` });
  const size = host.getBoundingClientRect();
  const { left, top, maxHeight } = placeBeside(place.line, size, view, place.isVertical);
  put(host, {
    left: `${left / zoom}px`,
    top: `${top / zoom}px`,
    'max-height': `${maxHeight / zoom}px`,
  });
  return {
    holds: (x, y) => isInside(x, y, hull(host.getBoundingClientRect(), place.line)),
    isTargetOf: (event) => event.composedPath().includes(host),
  };
}

function put(host: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) {
    host.style.setProperty(name, value, 'important');
  }
}

/** The card with the strip between it and its line, so that a pointer may travel over. */
function hull(card: Box, line: Box): Box {
  return {
    left: card.left,
    right: card.right,
    top: card.top >= line.bottom ? line.bottom : card.top,
    bottom: card.bottom <= line.top ? line.top : card.bottom,
  };
}

function isInside(x: number, y: number, box: Box): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

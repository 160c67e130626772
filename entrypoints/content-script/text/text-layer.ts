/**
 * The text layers of viewers of PDF files: over the picture of a page lies its text, each run of it
 * in a span at a place of its own, and a run may be a single glyph.
 */
import { localNameOf, matchesSelector, previousSiblingOf, isElement } from './dom.ts';

/** The class that PDF.js gives them, and with it the viewers that are built on it. */
const IN_TEXT_LAYER = '.textLayer span';

/** How far a run may stand from the one before it, in its own heights: less than a column's gap. */
const NEAREST_COLUMN = 0.6;

/** Whether an element out of the flow is a run of a text layer. */
export function isTextRun(element: Element): boolean {
  return localNameOf(element) === 'span' && matchesSelector(element, IN_TEXT_LAYER);
}

/** Whether a run begins a line, a column or a cell: it is neither behind a break nor next to a run. */
export function standsApart(run: Element): boolean {
  const before = previousSiblingOf(run);
  if (before === null || !isElement(before) || localNameOf(before) === 'br') return false;
  const from = Element.prototype.getBoundingClientRect.call(before);
  const to = Element.prototype.getBoundingClientRect.call(run);
  const height = Math.min(from.height, to.height);
  const isOnLine = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > height / 2;
  return !isOnLine || Math.abs(to.left - from.right) > NEAREST_COLUMN * height;
}

/**
 * Handles the text layers of PDF viewers: over the picture of a page lies its text, each run in a
 * positioned `span` of its own. A run may be a single glyph.
 */
import { localNameOf, matchesSelector, previousSiblingOf, isElement } from './dom.ts';

/** The spans of a text layer, by the class that PDF.js and the viewers built on it use. */
const IN_TEXT_LAYER = '.textLayer span';

/**
 * Largest gap between two runs of one line, as a multiple of the run's height: less than the gap
 * between columns.
 */
const NEAREST_COLUMN = 0.6;

/** Whether an absolutely positioned element is a run of a text layer. */
export function isTextRun(element: Element): boolean {
  return localNameOf(element) === 'span' && matchesSelector(element, IN_TEXT_LAYER);
}

/**
 * Whether a run has to be separated from the run before it, because it is on another line or in
 * another column. Answers false after a `br`, which separates them already.
 */
export function standsApart(run: Element): boolean {
  const before = previousSiblingOf(run);
  if (before === null || !isElement(before) || localNameOf(before) === 'br') return false;
  const from = Element.prototype.getBoundingClientRect.call(before);
  const to = Element.prototype.getBoundingClientRect.call(run);
  const height = Math.min(from.height, to.height);
  const isOnLine = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > height / 2;
  return !isOnLine || Math.abs(to.left - from.right) > NEAREST_COLUMN * height;
}

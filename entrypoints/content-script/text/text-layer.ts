/**
 * Handles the text layers of PDF viewers: over the picture of a page lies its text, each run in a
 * positioned `span` of its own. A run may be a single glyph.
 */
import { isElement, isWithin, localNameOf, matchesSelector, previousSiblingOf } from './dom.ts';

/** The spans of a text layer, by the class that PDF.js and the viewers built on it use. */
const IN_TEXT_LAYER = '.textLayer span';

/** What has runs in it and no text of its own, but blanks that its source is laid out by. */
const AROUND_RUNS = '.textLayer, .markedContent';

/**
 * Largest gap between two runs of one line, as a multiple of the run's height: less than the gap
 * between columns.
 */
const NEAREST_COLUMN = 0.6;

/** How far down the next line is, and how much larger or more indented, in heights of a run. */
const LEAST_DOWN = 0.5;
const MOST_DOWN = 2.2;
const OTHER_SIZE = 1.25;
const INDENT = 1.2;

/** Where a run stands, seen from the one before it. */
export type RunPlace = 'onLine' | 'nextLine' | 'apart';

/** Whether an absolutely positioned element is a run of a text layer. */
export function isTextRun(element: Element): boolean {
  return localNameOf(element) === 'span' && matchesSelector(element, IN_TEXT_LAYER);
}

/** Whether what counts as a run is only the box around some, which has no text of its own. */
export function isRunsAround(element: Element): boolean {
  return matchesSelector(element, '.markedContent');
}

/** Follows the runs of a text layer, one after another. */
export class RunsBefore {
  #first: Element | undefined;
  #last: Element | undefined;

  /** Whether the text before is a run. */
  get isAny(): boolean {
    return this.#last !== undefined;
  }

  /** Text between the last run and the next one says how they are read, unless the layer is laid out by it. */
  noteText(node: Text, parent: Element): void {
    if (this.#last === undefined || isWithin(node, this.#last)) return;
    if (node.data.trim() !== '' || !matchesSelector(parent, AROUND_RUNS)) this.#last = undefined;
  }

  /** Where the next run stands. */
  follow(run: Element): RunPlace {
    const first = this.#first ?? run;
    const last = this.#last;
    const place = last === undefined ? 'onLine' : placeOf(run, last, first);
    if (last === undefined || place !== 'onLine') this.#first = run;
    this.#last = run;
    return place;
  }
}

/** @param first the run that the line of `before` begins with */
function placeOf(run: Element, before: Element, first: Element): RunPlace {
  const [to, from] = [boxOf(run), boxOf(before)];
  const [small, large] = [Math.min(from.height, to.height), Math.max(from.height, to.height)];
  if (Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > small / 2)
    return Math.abs(to.left - from.right) > NEAREST_COLUMN * small ? 'apart' : 'onLine';
  const { left } = boxOf(first);
  const down = to.bottom - from.bottom;
  const isBelow = down > LEAST_DOWN * large && down < MOST_DOWN * large;
  const isInColumn = to.left < from.right && to.right > left && to.left - left < INDENT * large;
  return isBelow && isInColumn && large < OTHER_SIZE * small ? 'nextLine' : 'apart';
}

/** Whether a run of a drawing is on another line or in another column than the one before it. */
export function standsApart(run: Element): boolean {
  const before = previousSiblingOf(run);
  return before !== null && isElement(before) && placeOf(run, before, before) !== 'onLine';
}

function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

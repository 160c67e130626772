import { classAt, type ClassedText } from './classed-text.ts';
import {
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  pairPlace,
} from '../compile/layer-format.ts';
import type { Layer } from './layer.ts';
import { IS_FORM, KIND } from '../fold/unit-kind.ts';

const MAX_PATH = 400;

/** Where forms may end on a path. Reused for each walk, so that walking allocates nothing. */
export interface Ends {
  /** The classes of the path. */
  readonly path: Uint16Array;
  /** For each possible end: its offset in the text, … */
  readonly offsets: Int32Array;
  /** … the number of classes up to it, … */
  readonly lengths: Int32Array;
  /** … their hash, … */
  readonly hashes: Int32Array;
  /** … and whether a quotation mark was skipped before it. */
  readonly quoted: Uint8Array;
  count: number;
}

/** Makes room for a walk of up to `MAX_PATH` classes. */
export function createEnds(): Ends {
  return {
    path: new Uint16Array(MAX_PATH + 1),
    offsets: new Int32Array(MAX_PATH + 1),
    lengths: new Int32Array(MAX_PATH + 1),
    hashes: new Int32Array(MAX_PATH + 1),
    quoted: new Uint8Array(MAX_PATH + 1),
    count: 0,
  };
}

/** The first place from `at` on that is neither invisible nor a combining mark. */
function beyondMarks(classes: Uint16Array, at: number): number {
  let place = at;
  for (;;) {
    const unitClass = classAt(classes, place);
    if (unitClass !== KIND.invisible && unitClass !== KIND.mark) return place;
    place += 1;
  }
}

/**
 * Follows the text from `start` as long as forms of the layer may continue, folding it as
 * `foldText` does, and notes where forms may end.
 */
export function walk(
  layer: Layer,
  { haystack, classes }: ClassedText,
  start: number,
  ends: Ends,
): void {
  const { filter, filterShift, pairs, pairShift, lettersEnd, hanEnd } = layer;
  const { path, offsets, lengths, hashes, quoted } = ends;
  const size = haystack.length;
  let count = 0;
  let length = 0;
  let hash = HASH_SEED;
  let previousHan = false;
  let skippedQuote = false;
  let isQuoted = 0;
  let at = start;
  const first = classAt(classes, start);
  const second = classAt(classes, start + 1);
  if (first >= lettersEnd && second >= lettersEnd) {
    // Nearly all Chinese forms start with two such characters: read both at once.
    path[0] = first;
    path[1] = second;
    const firstHash = hashStep(HASH_SEED, first);
    hash = hashStep(firstHash, second);
    length = 2;
    if (isUnitForm(layer, haystack, start)) {
      offsets[0] = start + 1;
      lengths[0] = 1;
      hashes[0] = firstHash;
      quoted[0] = 0;
      count = 1;
    }
    at = start + 2;
    const place = pairPlace(first, second, pairShift);
    const bits = (pairs[place >> 2] ?? 0) >> ((place & 3) << 1);
    if ((bits & FILTER.ends) !== 0) {
      offsets[count] = at;
      lengths[count] = 2;
      hashes[count] = hash;
      quoted[count++] = 0;
    }
    if ((bits & FILTER.goesOn) === 0) {
      while (classAt(classes, at) === KIND.mark) at += 1;
      if (count > 0 && offsets[count - 1] === start + 2) offsets[count - 1] = at;
      ends.count = count;
      return;
    }
    previousHan = second < hanEnd;
  }
  while (at < size && length < MAX_PATH) {
    let unitClass = classAt(classes, at);
    let next = at + 1;
    if (unitClass < FIRST_CLASS) {
      if (unitClass === KIND.invisible || unitClass === KIND.mark) {
        if (unitClass === KIND.mark && count > 0 && offsets[count - 1] === at)
          offsets[count - 1] = next;
        at = next;
        continue;
      }
      if (unitClass < KIND.space) break;
      if (unitClass === KIND.space) {
        for (;;) {
          const follower = classAt(classes, next);
          if (follower !== KIND.space && follower !== KIND.invisible) break;
          next += 1;
        }
      }
      const follower = classAt(classes, beyondMarks(classes, next));
      const beforeHan = follower === KIND.han || (follower >= lettersEnd && follower < hanEnd);
      if (unitClass === KIND.space) {
        if (previousHan !== beforeHan) {
          at = next;
          continue;
        }
      } else if (unitClass === KIND.hyphen) unitClass = KIND.space;
      else if (
        !skippedQuote &&
        follower !== KIND.quote &&
        follower !== KIND.apostrophe &&
        (previousHan || beforeHan)
      ) {
        skippedQuote = true;
        isQuoted = 1;
        at = next;
        continue;
      }
    }
    skippedQuote = false;
    path[length++] = unitClass;
    hash = hashStep(hash, unitClass);
    previousHan = unitClass >= lettersEnd && unitClass < hanEnd;
    at = next;
    if (unitClass === KIND.space) continue;
    if (unitClass >= FIRST_CLASS && unitClass < lettersEnd) {
      let follower = classAt(classes, at);
      while (follower >= FIRST_CLASS && follower < lettersEnd && length < MAX_PATH) {
        path[length++] = follower;
        hash = hashStep(hash, follower);
        at += 1;
        follower = classAt(classes, at);
      }
      next = at;
      if (follower === KIND.invisible || follower === KIND.mark)
        follower = classAt(classes, beyondMarks(classes, at));
      if (follower >= FIRST_CLASS && follower < lettersEnd) continue;
    }
    let bits: number;
    if (unitClass >= lettersEnd && length === 1) {
      // For a single unit, its traits say whether it is a form.
      bits = isUnitForm(layer, haystack, start) ? FILTER.ends | FILTER.goesOn : FILTER.goesOn;
    } else if (unitClass >= lettersEnd && length === 2 && (path[0] ?? 0) >= lettersEnd) {
      const place = pairPlace(path[0] ?? 0, unitClass, pairShift);
      bits = (pairs[place >> 2] ?? 0) >> ((place & 3) << 1);
    } else {
      const place = filterPlace(hash, filterShift);
      bits = (filter[place >> 2] ?? 0) >> ((place & 3) << 1);
    }
    if ((bits & FILTER.ends) !== 0) {
      offsets[count] = at;
      lengths[count] = length;
      hashes[count] = hash;
      quoted[count++] = isQuoted;
    }
    if ((bits & FILTER.goesOn) === 0) {
      // A combining mark after the last unit belongs to it.
      while (classAt(classes, at) === KIND.mark) at += 1;
      if (count > 0 && offsets[count - 1] === next) offsets[count - 1] = at;
      break;
    }
  }
  ends.count = count;
}

/** Whether the unit at a place is a form by itself. */
const isUnitForm = ({ hasUnitForms, traits }: Layer, haystack: string, at: number): boolean =>
  hasUnitForms && ((traits[haystack.charCodeAt(at)] ?? 0) & IS_FORM) !== 0;

import { FILTER, filterPlace, FIRST_CLASS, HASH_SEED, hashStep } from './layer-format.ts';
import type { Layer } from './layer.ts';
import { KIND } from './unit-kind.ts';

const MAX_PATH = 400;

/** Where forms may end on a path; re-used from walk to walk, so that walking allocates nothing. */
export interface Ends {
  /** Classes of the path. */
  readonly path: Uint16Array;
  /** Of each possible end: its offset in the haystack, … */
  readonly offsets: Int32Array;
  /** … the number of classes up to it, … */
  readonly lengths: Int32Array;
  /** … their hash, … */
  readonly hashes: Int32Array;
  /** … and whether a quotation mark was left out before it. */
  readonly quoted: Uint8Array;
  count: number;
}

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

/**
 * Follows the forms of a layer from `start` as far as the filter lets it, folding on the way as
 * `foldText` does, and notes where one may end.
 */
export function walk(
  { classOf, filter, filterShift, lettersEnd, hanEnd }: Layer,
  haystack: string,
  start: number,
  ends: Ends,
): void {
  const size = haystack.length;
  const isHan = (at: number): boolean => {
    if (at >= size) return false;
    const unitClass = classOf[haystack.charCodeAt(at)] ?? 0;
    return unitClass === KIND.han || (unitClass >= lettersEnd && unitClass < hanEnd);
  };
  const kindAt = (at: number): number => (at < size ? (classOf[haystack.charCodeAt(at)] ?? 0) : 0);
  ends.count = 0;
  let length = 0;
  let hash = HASH_SEED;
  let previousHan = false;
  let skippedQuote = false;
  let quoted = 0;
  for (let at = start; at < size && length < MAX_PATH;) {
    let unitClass = classOf[haystack.charCodeAt(at)] ?? 0;
    let next = at + 1;
    if (unitClass < FIRST_CLASS) {
      if (unitClass === KIND.invisible || unitClass === KIND.mark) {
        const last = ends.count - 1;
        if (unitClass === KIND.mark && last >= 0 && ends.offsets[last] === at)
          ends.offsets[last] = next;
        at = next;
        continue;
      }
      if (unitClass === KIND.space) {
        while (kindAt(next) === KIND.space || kindAt(next) === KIND.invisible) next += 1;
      }
      let beyond = next;
      while (kindAt(beyond) === KIND.invisible || kindAt(beyond) === KIND.mark) beyond += 1;
      if (unitClass === KIND.space && previousHan !== isHan(beyond)) {
        at = next;
        continue;
      }
      if (unitClass === KIND.quote || unitClass === KIND.apostrophe) {
        const another = kindAt(beyond) === KIND.quote || kindAt(beyond) === KIND.apostrophe;
        if (!skippedQuote && !another && (previousHan || isHan(beyond))) {
          skippedQuote = true;
          quoted = 1;
          at = next;
          continue;
        }
      } else if (unitClass === KIND.hyphen) unitClass = KIND.space;
      else if (unitClass !== KIND.space) return;
    }
    skippedQuote = false;
    ends.path[length++] = unitClass;
    hash = hashStep(hash, unitClass);
    previousHan = unitClass >= lettersEnd && unitClass < hanEnd;
    at = next;
    if (unitClass === KIND.space) continue;
    if (unitClass >= FIRST_CLASS && unitClass < lettersEnd) {
      let beyond = next;
      while (kindAt(beyond) === KIND.invisible || kindAt(beyond) === KIND.mark) beyond += 1;
      const following = kindAt(beyond);
      if (following >= FIRST_CLASS && following < lettersEnd) continue;
    }
    const place = filterPlace(hash, filterShift);
    const bits = (filter[place >> 2] ?? 0) >> ((place & 3) << 1);
    if ((bits & FILTER.ends) !== 0) {
      ends.offsets[ends.count] = next;
      ends.lengths[ends.count] = length;
      ends.hashes[ends.count] = hash;
      ends.quoted[ends.count++] = quoted;
    }
    if ((bits & FILTER.goesOn) === 0) {
      // A combining mark behind the last unit still belongs to it.
      while (kindAt(at) === KIND.mark) at += 1;
      if (ends.count > 0 && ends.offsets[ends.count - 1] === next)
        ends.offsets[ends.count - 1] = at;
      return;
    }
  }
}

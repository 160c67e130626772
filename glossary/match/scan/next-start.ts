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
import { BEGINS, CLASS_MASK, IS_FORM, KIND } from '../fold/unit-kind.ts';

const FORM_BITS = FILTER.ends | FILTER.goesOn;
/** How many places are looked for at a time. */
const MAX_STARTS = 256;

/** Places of a text where a form may begin, found ahead of the search; re-used from text to text. */
export interface Starts {
  /** Rising; the first `count` of them. */
  readonly places: Int32Array;
  count: number;
  /** The first place that was not looked at yet. */
  next: number;
  /** Where the text was looked at up to. */
  beyond: number;
}

/** Nothing found yet; `resetStarts` begins each text. */
export const createStarts = (): Starts => ({
  places: new Int32Array(MAX_STARTS),
  count: 0,
  next: 0,
  beyond: 0,
});

/** Begins a text. */
export function resetStarts(starts: Starts): void {
  starts.count = 0;
  starts.next = 0;
  starts.beyond = 0;
}

/**
 * The first place at or behind `from` where a form may begin, as far as two characters written
 * without spaces or one alphabetic word can tell; -1 when there is none. Each is given once, and
 * `from` never goes back.
 */
export function nextStart(layer: Layer, text: ClassedText, from: number, starts: Starts): number {
  for (;;) {
    while (starts.next < starts.count) {
      const place = starts.places[starts.next++] ?? 0;
      if (place >= from) return place;
    }
    const at = Math.max(starts.beyond, from);
    if (at >= text.haystack.length) return -1;
    lookAhead(layer, text, at, starts);
  }
}

/**
 * Finds the next places. All of a text goes through this loop, so that it calls nothing; and whether
 * a place is noted is no branch, so that a processor asks for the next bits of `pairs` before those
 * of this place are there.
 */
function lookAhead(
  layer: Layer,
  { haystack, classes }: ClassedText,
  from: number,
  starts: Starts,
): void {
  const { traits, hasUnitForms, filter, filterShift, pairs, pairShift, lettersEnd } = layer;
  const { places } = starts;
  const size = haystack.length;
  let count = 0;
  let at = from;
  while (at < size && count < MAX_STARTS) {
    let unit = classes[at] ?? 0;
    if (unit >= lettersEnd) {
      do {
        // A longer form begins here only if its first two classes are known.
        const next = classes[at + 1] ?? 0;
        if (unit >= BEGINS) {
          const second = next & CLASS_MASK;
          let bits = 0;
          if (second >= FIRST_CLASS) {
            const place = pairPlace(unit & CLASS_MASK, second, pairShift);
            bits = ((pairs[place >> 2] ?? 0) >> ((place & 3) << 1)) & FORM_BITS;
          } else if (second >= KIND.invisible) bits = FORM_BITS;
          if (hasUnitForms && ((traits[haystack.charCodeAt(at)] ?? 0) & IS_FORM) !== 0)
            bits = FORM_BITS;
          places[count] = at;
          count += (bits + 3) >> 2;
        }
        at += 1;
        unit = next;
      } while (unit >= lettersEnd && count < MAX_STARTS);
      continue;
    }
    if (unit < FIRST_CLASS) {
      at += 1;
      // An alphabetic word that begins with a letter that no form has.
      if (unit === KIND.word || unit === KIND.mark) at = wordEnd(classes, at, lettersEnd);
      continue;
    }
    let hash = hashStep(HASH_SEED, unit);
    let end = at + 1;
    let next = classes[end] ?? 0;
    while (next >= FIRST_CLASS && next < lettersEnd) {
      hash = hashStep(hash, next);
      end += 1;
      next = classes[end] ?? 0;
    }
    places[count] = at;
    // What is put together with marks, or parted by what is invisible, is left to the walk.
    if (next === KIND.invisible || next === KIND.mark) {
      count += 1;
      at = wordEnd(classes, end, lettersEnd);
      continue;
    }
    const place = filterPlace(hash, filterShift);
    const bits = ((filter[place >> 2] ?? 0) >> ((place & 3) << 1)) & FORM_BITS;
    count += (bits + 3) >> 2;
    at = next === KIND.word ? wordEnd(classes, end, lettersEnd) : end;
  }
  starts.count = count;
  starts.next = 0;
  starts.beyond = at;
}

/** End of the alphabetic word that `at` is inside of, invisible characters and marks included. */
function wordEnd(classes: Uint16Array, at: number, lettersEnd: number): number {
  let end = at;
  for (;;) {
    const unitClass = classAt(classes, end);
    if (
      unitClass >= FIRST_CLASS
        ? unitClass >= lettersEnd
        : unitClass !== KIND.word && unitClass !== KIND.mark && unitClass !== KIND.invisible
    )
      return end;
    end += 1;
  }
}

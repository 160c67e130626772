import { classAt, type ClassedText } from './classed-text.ts';
import {
  bitsAt,
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  pairPlace,
} from '../compile/layer-format.ts';
import type { Layer } from './layer.ts';
import { BEGINS, CLASS_MASK, IS_FORM } from '../fold/unit-kind.ts';
import * as KIND from '../fold/kind.ts';

const FORM_BITS = FILTER.ends | FILTER.goesOn;
/** How many places are collected at a time. */
const MAX_STARTS = 256;

/** Places in a text where a form may start, collected ahead of the search. Reused for each text. */
export interface Starts {
  /** In rising order; only the first `count` are valid. */
  readonly places: Int32Array;
  count: number;
  /** The index of the next place to be returned. */
  next: number;
  /** How far the text was searched. */
  beyond: number;
}

/** Makes an empty collection; call `resetStarts` for each text. */
export const createStarts = (): Starts => ({
  places: new Int32Array(MAX_STARTS),
  count: 0,
  next: 0,
  beyond: 0,
});

/** Prepares for a new text. */
export function resetStarts(starts: Starts): void {
  starts.count = 0;
  starts.next = 0;
  starts.beyond = 0;
}

/**
 * The first place from `from` on where a form may start, judging by two characters written without
 * spaces or by one alphabetic word; -1 when there is none. Each place is returned once, and `from`
 * must not decrease.
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
 * Collects the next places. Every unit of a text passes through this loop, so it calls few
 * functions, and it notes a place without a branch, so that the processor can fetch the next bits
 * of `pairs` early.
 */
function lookAhead(
  layer: Layer,
  { haystack, classes }: ClassedText,
  from: number,
  starts: Starts,
): void {
  const {
    traits,
    hasUnitForms,
    filter,
    filterShift,
    pairs,
    pairShift,
    lettersEnd,
    startDigitsEnd,
  } = layer;
  const { places } = starts;
  const size = haystack.length;
  let count = 0;
  let at = from;
  while (at < size && count < MAX_STARTS) {
    let unit = classes[at] ?? 0;
    if (unit >= lettersEnd) {
      do {
        // A longer form starts here only if its first two classes are in `pairs`.
        const next = classes[at + 1] ?? 0;
        if (unit >= BEGINS) {
          const second = next & CLASS_MASK;
          let bits = 0;
          if (second >= FIRST_CLASS) {
            bits = bitsAt(pairs, pairPlace(unit & CLASS_MASK, second, pairShift)) & FORM_BITS;
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
      // Skip an alphabetic word whose first letter is in no form.
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
    // A word with combining marks or invisible characters is left to `walk`.
    if (next === KIND.invisible || next === KIND.mark) {
      count += 1;
      at = wordEnd(classes, end, lettersEnd);
      continue;
    }
    const bits =
      unit < startDigitsEnd
        ? FORM_BITS
        : bitsAt(filter, filterPlace(hash, filterShift)) & FORM_BITS;
    count += (bits + 3) >> 2;
    at = next === KIND.word ? wordEnd(classes, end, lettersEnd) : end;
  }
  starts.count = count;
  starts.next = 0;
  starts.beyond = at;
}

/** The end of the alphabetic word around `at`, invisible characters and marks included. */
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

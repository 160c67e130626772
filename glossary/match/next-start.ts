import {
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  pairPlace,
} from './layer-format.ts';
import type { Layer } from './layer.ts';
import { BEGINS, CLASS_MASK, IS_FORM, KIND } from './unit-kind.ts';
import { classAt } from './walk.ts';

const FORM_BITS = FILTER.ends | FILTER.goesOn;

/**
 * The first place at or behind `from` where a form may begin, as far as two characters written
 * without spaces or one alphabetic word can tell; the length of the text when there is none. All of
 * a text goes through this loop, so that it calls nothing and keeps nothing.
 */
export function nextStart(layer: Layer, haystack: string, from: number): number {
  const { units, traits, hasUnitForms, filter, filterShift, pairs, pairShift, lettersEnd } = layer;
  const size = haystack.length;
  let at = from;
  while (at < size) {
    let unit = units[haystack.charCodeAt(at)] ?? 0;
    if (unit >= lettersEnd) {
      do {
        // A longer form begins here only if its first two classes are known.
        const next = at + 1 < size ? (units[haystack.charCodeAt(at + 1)] ?? 0) : 0;
        if (unit >= BEGINS) {
          const second = next & CLASS_MASK;
          if (second >= FIRST_CLASS) {
            const place = pairPlace(unit & CLASS_MASK, second, pairShift);
            if ((((pairs[place >> 2] ?? 0) >> ((place & 3) << 1)) & FORM_BITS) !== 0) return at;
          } else if (second >= KIND.invisible) return at;
        }
        if (hasUnitForms && ((traits[haystack.charCodeAt(at)] ?? 0) & IS_FORM) !== 0) return at;
        at += 1;
        unit = next;
      } while (unit >= lettersEnd);
      continue;
    }
    if (unit < FIRST_CLASS) {
      at += 1;
      // An alphabetic word that begins with a letter that no form has.
      if (unit === KIND.word || unit === KIND.mark) at = wordEnd(units, haystack, at, lettersEnd);
      continue;
    }
    let hash = hashStep(HASH_SEED, unit);
    let end = at + 1;
    let next = 0;
    while (end < size) {
      next = units[haystack.charCodeAt(end)] ?? 0;
      if (next < FIRST_CLASS || next >= lettersEnd) break;
      hash = hashStep(hash, next);
      end += 1;
    }
    // What is put together with marks, or parted by what is invisible, is left to the walk.
    const isPlain = end === size || (next !== KIND.invisible && next !== KIND.mark);
    const place = filterPlace(hash, filterShift);
    if (!isPlain || (((filter[place >> 2] ?? 0) >> ((place & 3) << 1)) & FORM_BITS) !== 0)
      return at;
    at = next === KIND.word ? wordEnd(units, haystack, end, lettersEnd) : end;
  }
  return size;
}

/** Where to look on when no form begins at a place that `nextStart` gave. */
export function beyondStart({ units, lettersEnd }: Layer, haystack: string, start: number): number {
  const isLetter = (units[haystack.charCodeAt(start)] ?? 0) < lettersEnd;
  return isLetter ? wordEnd(units, haystack, start + 1, lettersEnd) : start + 1;
}

/** End of the alphabetic word that `at` is inside of, invisible characters and marks included. */
function wordEnd(units: Uint16Array, haystack: string, at: number, lettersEnd: number): number {
  let end = at;
  while (end < haystack.length) {
    const unitClass = classAt(units, haystack, end);
    if (
      unitClass >= FIRST_CLASS
        ? unitClass >= lettersEnd
        : unitClass !== KIND.word && unitClass !== KIND.mark && unitClass !== KIND.invisible
    )
      break;
    end += 1;
  }
  return end;
}

import {
  FILTER,
  filterPlace,
  FIRST_CLASS,
  HASH_SEED,
  hashStep,
  SLOT_OFFSET_SHIFT,
  slotPlace,
} from './layer-format.ts';
import type { Layer } from './layer.ts';
import { refuseForm, refusePlace } from './judge.ts';
import { balanceQuotes } from './quotes.ts';
import { matchClasses, readRecord } from './record.ts';
import type { Span } from './span.ts';
import { KIND } from './unit-kind.ts';
import { createEnds, walk } from './walk.ts';
import type { Refusal } from './match.ts';

/** A layer with what a search in it needs to know besides the text. */
export interface Searchable {
  readonly layer: Layer;
  /** By concept: 1 when it does not count. Undefined when all count. */
  readonly suppressed: Uint8Array | undefined;
}

/** The longest accepted form at a place. */
export interface Hit {
  readonly start: number;
  /** In classes: what "longest" is measured in, across layers. */
  readonly length: number;
  readonly span: Span;
  /** Offsets of the accepted records. */
  readonly records: readonly number[];
}

export type Admits = (language: string) => boolean;
/** Told of every candidate that was refused; `record` is absent where the place itself is refused. */
export type OnRefusal = (refusal: Refusal, start: number, end: number, record: number) => void;

const FORM_BITS = FILTER.ends | FILTER.goesOn;
const ends = createEnds();

/** The longest accepted form that begins at `start` and has at most `longest` classes. */
export function hitAt(
  { layer, suppressed }: Searchable,
  haystack: string,
  start: number,
  admits: Admits,
  longest: number,
  onRefusal?: OnRefusal,
): Hit | undefined {
  walk(layer, haystack, start, ends);
  const { slots, slotShift, records } = layer;
  for (let i = ends.count - 1; i >= 0; i -= 1) {
    const length = ends.lengths[i] ?? 0;
    if (length > longest) continue;
    const end = ends.offsets[i] ?? 0;
    const hash = ends.hashes[i] ?? 0;
    const fingerprint = hash & (2 ** SLOT_OFFSET_SHIFT - 1);
    let placeRefused: Refusal | undefined;
    let placeJudged = false;
    let accepted: number[] | undefined;
    let place = slotPlace(hash, slotShift);
    for (let slot = slots[place] ?? 0; slot !== 0; slot = slots[place] ?? 0) {
      place = (place + 1) & (slots.length - 1);
      if ((slot & (2 ** SLOT_OFFSET_SHIFT - 1)) !== fingerprint) continue;
      const record = slot >>> SLOT_OFFSET_SHIFT;
      const rest = matchClasses(records, record, ends.path, length);
      if (rest < 0) continue;
      const form = readRecord(records, rest);
      let refused: Refusal | undefined;
      if (suppressed !== undefined && form.concepts.every((concept) => suppressed[concept] === 1))
        refused = 'suppressed';
      else if (!admits(layer.languages[form.language] ?? '')) refused = 'language';
      refused ??= refuseForm(layer, haystack, start, end, form, ends.path, length);
      if (refused === undefined && !placeJudged) {
        placeJudged = true;
        placeRefused = refusePlace(layer, haystack, start, end, ends.path, length);
      }
      refused ??= placeRefused;
      if (refused === undefined) (accepted ??= []).push(record);
      else onRefusal?.(refused, start, end, record);
    }
    if (accepted === undefined) continue;
    const span = ends.quoted[i] === 1 ? balanceQuotes(haystack, { start, end }) : { start, end };
    if (span !== undefined) return { start, length, span, records: accepted };
    for (const record of accepted) onRefusal?.('quotation marks', start, end, record);
  }
  return undefined;
}

/** The first accepted hit of a layer that begins at `from` or behind it. */
export function nextHit(
  searchable: Searchable,
  haystack: string,
  from: number,
  admits: Admits,
  onRefusal?: OnRefusal,
): Hit | undefined {
  const { classOf, startBits, filter, filterShift, lettersEnd } = searchable.layer;
  const size = haystack.length;
  let at = from;
  while (at < size) {
    const unitClass = classOf[haystack.charCodeAt(at)] ?? 0;
    if (unitClass < FIRST_CLASS) {
      at += 1;
      if (unitClass !== KIND.word && unitClass !== KIND.mark) continue;
      at = wordEnd(classOf, haystack, at, lettersEnd);
      continue;
    }
    if (unitClass >= lettersEnd) {
      const bits = startBits[unitClass] ?? 0;
      if ((bits & FORM_BITS) !== 0) {
        const second = at + 1 < size ? (classOf[haystack.charCodeAt(at + 1)] ?? 0) : 0;
        const certain = second >= FIRST_CLASS && second >= lettersEnd && (bits & FILTER.ends) === 0;
        if (certain) {
          const place = filterPlace(hashStep(hashStep(HASH_SEED, unitClass), second), filterShift);
          if ((((filter[place >> 2] ?? 0) >> ((place & 3) << 1)) & FORM_BITS) === 0) {
            at += 1;
            continue;
          }
        }
        const hit = hitAt(searchable, haystack, at, admits, Infinity, onRefusal);
        if (hit !== undefined) return hit;
      }
      at += 1;
      continue;
    }
    let hash = hashStep(HASH_SEED, unitClass);
    let end = at + 1;
    let next = 0;
    while (end < size) {
      next = classOf[haystack.charCodeAt(end)] ?? 0;
      if (next < FIRST_CLASS || next >= lettersEnd) break;
      hash = hashStep(hash, next);
      end += 1;
    }
    const place = filterPlace(hash, filterShift);
    const plain = end === size || (next !== KIND.invisible && next !== KIND.mark);
    if (!plain || (((filter[place >> 2] ?? 0) >> ((place & 3) << 1)) & FORM_BITS) !== 0) {
      const hit = hitAt(searchable, haystack, at, admits, Infinity, onRefusal);
      if (hit !== undefined) return hit;
    }
    at = plain && next !== KIND.word ? end : wordEnd(classOf, haystack, end, lettersEnd);
  }
  return undefined;
}

/** End of the alphabetic word that `at` is inside of, invisible characters and marks included. */
function wordEnd(classOf: Uint16Array, haystack: string, at: number, lettersEnd: number): number {
  let end = at;
  while (end < haystack.length) {
    const unitClass = classOf[haystack.charCodeAt(end)] ?? 0;
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

import { balanceQuotes } from './quotes.ts';
import {
  bucketPlace,
  FILTER,
  filterPlace,
  fingerprintOf,
  FIRST_CLASS,
  FORM,
  FORM_WITH_TEXT,
  HASH_SEED,
  hashStep,
  pairPlace,
  WIDE_RECORD,
} from './layer-format.ts';
import type { Layer } from './layer.ts';
import { hasMarks, refuseForm, refusePlace } from './judge.ts';
import type { Refusal } from './match.ts';
import { matchClasses, readRecord, wideSize } from './record.ts';
import { KIND, START, START_SHIFT } from './unit-kind.ts';
import { createEnds, walk } from './walk.ts';

/** A layer with what a search in it needs to know besides the text. */
export interface Searchable {
  readonly layer: Layer;
  /** By concept: 1 when it does not count. Undefined when all count. */
  readonly suppressed: Uint8Array | undefined;
}

/** The longest accepted form at a place; written anew by every search that finds one. */
export interface Hit {
  /** Where the form begins. */
  start: number;
  /** In classes: what "longest" is measured in, across layers. */
  length: number;
  /** The span to be marked: from the form's beginning, or a quotation mark before it, … */
  from: number;
  /** … to its end, or a quotation mark behind it. */
  to: number;
  /** Offsets of the accepted records, the first `count` of them; the array is never cut, but re-used. */
  readonly records: number[];
  count: number;
}

export const createHit = (): Hit => ({
  start: 0,
  length: 0,
  from: 0,
  to: 0,
  records: [],
  count: 0,
});

/** The records of a hit, to keep. */
export const acceptedRecords = ({ records, count }: Hit): number[] => records.slice(0, count);

export type Admits = (language: string) => boolean;
/** Told of every candidate that was refused, with the offset of its record. */
export type OnRefusal = (refusal: Refusal, start: number, end: number, record: number) => void;

const SPACELESS = START.spaceless >> START_SHIFT;
const LETTER = START.letter >> START_SHIFT;
const FORM_BITS = FILTER.ends | FILTER.goesOn;
/** A record that has one of these is read in full before it is judged. */
const CONDITIONS = FORM_WITH_TEXT | FORM.notInside;
const ends = createEnds();

/** Finds the longest accepted form that begins at `start` and has at most `longest` classes. */
export function hitAt(
  searchable: Searchable,
  haystack: string,
  start: number,
  admits: Admits,
  longest: number,
  hit: Hit,
  onRefusal?: OnRefusal,
): boolean {
  const { layer } = searchable;
  walk(layer, haystack, start, ends);
  const { buckets, bucketShift, records } = layer;
  for (let i = ends.count - 1; i >= 0; i -= 1) {
    const length = ends.lengths[i] ?? 0;
    if (length > longest) continue;
    const end = ends.offsets[i] ?? 0;
    const hash = ends.hashes[i] ?? 0;
    const fingerprint = fingerprintOf(hash);
    let placeRefused: Refusal | undefined;
    let placeJudged = false;
    hit.count = 0;
    const bucket = bucketPlace(hash, bucketShift);
    const bucketEnd = buckets[bucket + 1] ?? 0;
    for (let next = buckets[bucket] ?? 0; next < bucketEnd;) {
      const isWide = records[next + 1] === WIDE_RECORD;
      const record = next + (isWide ? 6 : 2);
      const isCandidate = records[next] === fingerprint;
      next = record + (isWide ? wideSize(records, next + 2) : (records[next + 1] ?? 0));
      if (!isCandidate) continue;
      const rest = matchClasses(records, record, ends.path, length);
      if (rest < 0) continue;
      let refused = refuseRecord(searchable, haystack, start, end, admits, rest, length);
      if (refused === undefined && !placeJudged) {
        placeJudged = true;
        placeRefused = refusePlace(layer, haystack, start, end, ends.path, length);
      }
      refused ??= placeRefused;
      if (refused === undefined) hit.records[hit.count++] = record;
      else onRefusal?.(refused, start, end, record);
    }
    if (hit.count === 0) continue;
    hit.start = start;
    hit.length = length;
    if (ends.quoted[i] === 0) {
      hit.from = start;
      hit.to = end;
      return true;
    }
    const span = balanceQuotes(haystack, { start, end });
    if (span !== undefined) {
      hit.from = span.start;
      hit.to = span.end;
      return true;
    }
    for (const record of acceptedRecords(hit)) onRefusal?.('quotation marks', start, end, record);
  }
  return false;
}

/** What refuses a form whose classes stand at a place; `rest` is where its record goes on. */
function refuseRecord(
  { layer, suppressed }: Searchable,
  haystack: string,
  start: number,
  end: number,
  admits: Admits,
  rest: number,
  length: number,
): Refusal | undefined {
  const { records, languages } = layer;
  const flags = records[rest] ?? 0;
  if (suppressed === undefined && (flags & CONDITIONS) === 0 && (records[rest + 1] ?? 0) < 0x80) {
    // Nearly every form: nothing of it has to be unpacked.
    if (!admits(languages[records[rest + 1] ?? 0] ?? '')) return 'language';
    const strict = (flags & FORM.foldDiacritics) === 0;
    return strict && hasMarks(layer, haystack, start, end) ? 'diacritics' : undefined;
  }
  let form = layer.unpacked.get(rest);
  if (form === undefined) {
    form = readRecord(records, rest);
    layer.unpacked.set(rest, form);
  }
  if (suppressed !== undefined && form.concepts.every((concept) => suppressed[concept] === 1))
    return 'suppressed';
  if (!admits(languages[form.language] ?? '')) return 'language';
  return refuseForm(layer, haystack, start, end, form, ends.path, length);
}

/** Finds the first accepted form of a layer that begins at `from` or behind it. */
export function nextHit(
  searchable: Searchable,
  haystack: string,
  from: number,
  admits: Admits,
  hit: Hit,
  onRefusal?: OnRefusal,
): boolean {
  const { classOf, traits, filter, filterShift, pairs, pairShift, lettersEnd } = searchable.layer;
  const size = haystack.length;
  const letters = lettersEnd - FIRST_CLASS;
  let at = from;
  while (at < size) {
    const unit = haystack.charCodeAt(at);
    const start = (traits[unit] ?? 0) >> START_SHIFT;
    if (start === 0) {
      at += 1;
      continue;
    }
    if (start < LETTER) {
      let first = classOf[unit] ?? 0;
      let single = start !== SPACELESS;
      do {
        // A longer form begins here only if its first two classes are known.
        const next = at + 1 < size ? haystack.charCodeAt(at + 1) : 0;
        const second = classOf[next] ?? 0;
        const place = pairPlace(first, second, pairShift);
        const isOpen =
          second < FIRST_CLASS
            ? second >= KIND.invisible
            : (((pairs[place >> 3] ?? 0) >> (place & 7)) & 1) === 1;
        if ((isOpen || single) && hitAt(searchable, haystack, at, admits, Infinity, hit, onRefusal))
          return true;
        at += 1;
        first = second;
        single = ((traits[next] ?? 0) & START.ends) !== 0;
      } while (first >= lettersEnd);
      continue;
    }
    if (start !== LETTER) {
      at = wordEnd(classOf, haystack, at + 1, lettersEnd);
      continue;
    }
    let hash = hashStep(HASH_SEED, classOf[unit] ?? 0);
    let end = at + 1;
    let next = 0;
    while (end < size) {
      next = classOf[haystack.charCodeAt(end)] ?? 0;
      if ((next - FIRST_CLASS) >>> 0 >= letters) break;
      hash = hashStep(hash, next);
      end += 1;
    }
    const place = filterPlace(hash, filterShift);
    const plain = end === size || (next !== KIND.invisible && next !== KIND.mark);
    if (!plain || (((filter[place >> 2] ?? 0) >> ((place & 3) << 1)) & FORM_BITS) !== 0) {
      if (hitAt(searchable, haystack, at, admits, Infinity, hit, onRefusal)) return true;
    }
    at = plain && next !== KIND.word ? end : wordEnd(classOf, haystack, end, lettersEnd);
  }
  return false;
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

import { createClassedText, readClasses, type ClassedText } from './classed-text.ts';
import { balanceQuotes } from '../fold/quotes.ts';
import { FORM, FORM_WITH_TEXT, PATH } from '../compile/layer-format.ts';
import type { Layer } from './layer.ts';
import { hasMarks, refuseForm, refusePlace } from './judge.ts';
import type { Refusal } from '../match.ts';
import { firstRecord, isSuppressed, readRecord } from '../compile/record.ts';
import { unpackForm, type UnpackedForm } from '../compile/unpacked-form.ts';
import { directoryEnd, recordsInDirectory } from '../compile/text-directory.ts';
import { createStarts, nextStart, resetStarts, type Starts } from './next-start.ts';
import type { TextFacts } from './text-facts.ts';
import { createEnds, walk } from './walk.ts';

/** A layer and its suppressed concepts. */
export interface Searchable {
  readonly layer: Layer;
  /** By concept: 1 when it is suppressed. Undefined when none is. */
  readonly suppressed: Uint8Array | undefined;
}

/** The longest match at a place; overwritten by each search. */
export interface Hit {
  /** Where the form starts. */
  start: number;
  /** Its length in classes, by which matches of all layers are compared. */
  length: number;
  /** The span to be marked: from the start of the form, or of a quotation mark before it, … */
  from: number;
  /** … to its end, or that of a quotation mark after it. */
  to: number;
  /**
   * The offsets of the accepted records; only the first `count` are valid, because the array is
   * reused.
   */
  readonly records: number[];
  count: number;
}

const createHit = (): Hit => ({
  start: 0,
  length: 0,
  from: 0,
  to: 0,
  records: [],
  count: 0,
});

/** A copy of a hit's records. */
export const acceptedRecords = ({ records, count }: Hit): number[] => records.slice(0, count);

/** Called for every refused candidate, with the offset of its record. */
export type OnRefusal = (refusal: Refusal, start: number, end: number, record: number) => void;

/** A record with one of these conditions is unpacked before it is checked. */
const CONDITIONS = FORM_WITH_TEXT | FORM.notInside;
/** Whether other records of the same path follow the first. */
const SEVERAL = PATH.followed | PATH.directory;
const ends = createEnds();

/** A search of one layer, used for one text after another. */
export interface Search {
  readonly searchable: Searchable;
  readonly text: ClassedText;
  readonly starts: Starts;
  readonly hit: Hit;
}

/** Makes a search; call `beginText` for each text. Its arrays are reused. */
export const createSearch = (searchable: Searchable): Search => ({
  searchable,
  text: createClassedText(),
  starts: createStarts(),
  hit: createHit(),
});

/** Prepares a search for a new text. */
export function beginText({ searchable, text, starts }: Search, haystack: string): void {
  readClasses(text, searchable.layer.units, haystack);
  resetStarts(starts);
}

/**
 * Finds the longest match that starts at `start` and has at most `longest` classes, and writes it
 * into the search's `hit`.
 * @returns whether there is one
 */
export function hitAt(
  { searchable, text, hit }: Search,
  start: number,
  facts: TextFacts,
  longest: number,
  onRefusal?: OnRefusal,
): boolean {
  const { layer } = searchable;
  walk(layer, text, start, ends);
  for (let i = ends.count - 1; i >= 0; i -= 1) {
    const length = ends.lengths[i] ?? 0;
    if (length > longest) continue;
    const first = firstRecord(layer, ends.hashes[i] ?? 0, ends.path, length);
    if (first === 0) continue;
    const end = ends.offsets[i] ?? 0;
    hit.count = 0;
    if (((layer.records[first] ?? 0) & SEVERAL) === 0) {
      const refused =
        refuseRecord(searchable, text, start, end, facts, first, length) ??
        refusePlace(layer, text, start, end, facts, ends.path, length);
      if (refused === undefined) hit.records[hit.count++] = first;
      else onRefusal?.(refused, start, end, first);
    } else acceptSeveral(searchable, text, start, end, facts, first, length, hit, onRefusal);
    if (hit.count === 0) continue;
    hit.start = start;
    hit.length = length;
    if (ends.quoted[i] === 0) {
      hit.from = start;
      hit.to = end;
      return true;
    }
    const span = balanceQuotes(text.haystack, { start, end });
    if (span !== undefined) {
      hit.from = span.start;
      hit.to = span.end;
      return true;
    }
    for (const record of acceptedRecords(hit)) onRefusal?.('quotation marks', start, end, record);
  }
  return false;
}

/** Adds the records of a path that match to `hit`. */
function acceptSeveral(
  searchable: Searchable,
  text: ClassedText,
  start: number,
  end: number,
  facts: TextFacts,
  first: number,
  length: number,
  hit: Hit,
  onRefusal?: OnRefusal,
): void {
  const { layer } = searchable;
  let isPlaceJudged = false;
  let placeRefused: Refusal | undefined;
  const judge = (record: number): void => {
    let refused = refuseRecord(searchable, text, start, end, facts, record, length);
    if (refused === undefined) {
      placeRefused = isPlaceJudged
        ? placeRefused
        : refusePlace(layer, text, start, end, facts, ends.path, length);
      isPlaceJudged = true;
      refused = placeRefused;
    }
    if (refused === undefined) hit.records[hit.count++] = record;
    else onRefusal?.(refused, start, end, record);
  };
  let record = first;
  let flags = layer.records[record] ?? 0;
  if ((flags & PATH.directory) !== 0) {
    // With `onRefusal`, all records are checked, so that each is reported.
    const written = onRefusal === undefined ? text.haystack.slice(start, end) : undefined;
    for (const one of recordsInDirectory(layer.records, record, written)) judge(one);
    if ((flags & PATH.followed) === 0) return;
    record = directoryEnd(layer.records, record);
    flags = layer.records[record] ?? 0;
  }
  judge(record);
  while ((flags & PATH.followed) !== 0) {
    record = unpack(layer, record, length).end;
    flags = layer.records[record] ?? 0;
    judge(record);
  }
}

function unpack({ records, unpacked }: Layer, record: number, length: number): UnpackedForm {
  let form = unpacked.get(record);
  if (form === undefined) {
    form = unpackForm(readRecord(records, record), ends.path, length);
    unpacked.set(record, form);
  }
  return form;
}

/** Why a form whose classes are at a place does not match; undefined if it does. */
function refuseRecord(
  { layer, suppressed }: Searchable,
  text: ClassedText,
  start: number,
  end: number,
  facts: TextFacts,
  record: number,
  length: number,
): Refusal | undefined {
  const { records, languages } = layer;
  if (suppressed !== undefined && isSuppressed(records, record, suppressed)) return 'suppressed';
  const flags = records[record] ?? 0;
  if ((flags & CONDITIONS) === 0 && (records[record + 1] ?? 0) < 0x80) {
    // The usual case, without unpacking the record.
    if (!facts.admits(languages[records[record + 1] ?? 0] ?? '')) return 'language';
    const strict = (flags & FORM.foldDiacritics) === 0;
    return strict && hasMarks(layer, text.haystack, start, end) ? 'diacritics' : undefined;
  }
  const form = unpack(layer, record, length);
  if (!facts.admits(languages[form.kind] ?? '')) return 'language';
  return refuseForm(layer, text, start, end, form);
}

/**
 * Finds the first match that starts at `from` or later, and writes it into the search's `hit`.
 * `from` must not decrease from call to call.
 * @returns whether there is one
 */
export function nextHit(
  search: Search,
  from: number,
  facts: TextFacts,
  onRefusal?: OnRefusal,
): boolean {
  const { searchable, text, starts } = search;
  const { layer } = searchable;
  for (let at = nextStart(layer, text, from, starts); at >= 0;) {
    if (hitAt(search, at, facts, Infinity, onRefusal)) return true;
    at = nextStart(layer, text, at + 1, starts);
  }
  return false;
}

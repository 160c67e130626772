import { createClassedText, readClasses, type ClassedText } from './classed-text.ts';
import { balanceQuotes } from '../fold/quotes.ts';
import { FORM, FORM_WITH_TEXT, PATH } from '../compile/layer-format.ts';
import type { Layer } from './layer.ts';
import { hasMarks, refuseForm, refusePlace } from './judge.ts';
import type { Refusal } from '../match.ts';
import { firstRecord, isSuppressed, readRecord } from '../compile/record.ts';
import { unpackForm, type UnpackedForm } from '../compile/unpacked-form.ts';
import { withoutNumbers } from '../fold/without-numbers.ts';
import { directoryEnd, recordsInDirectory } from '../compile/text-directory.ts';
import { createStarts, nextStart, resetStarts, type Starts } from './next-start.ts';
import type { TextFacts } from './text-facts.ts';
import { numberedEnds, type NumberedEnd, type ReadNumber } from './numbered-ends.ts';
import { cutsNumber } from '../boundary/number-edge.ts';
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
  /** Its length in classes, by which matches of all layers are compared; see `NumberedEnd`. */
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
const NONE_NUMBERED: readonly NumberedEnd[] = [];
const NO_NUMBERS: readonly ReadNumber[] = [];

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
  const numbered = ends.branches.length === 0 ? NONE_NUMBERED : numberedEnds(layer, text, ends);
  let lastNumbered = numbered.length - 1;
  for (let i = ends.count - 1; i >= 0; i -= 1) {
    const length = ends.lengths[i] ?? 0;
    while (lastNumbered >= 0 && (numbered[lastNumbered]?.measure ?? 0) > length)
      if (acceptNumbered(numbered[lastNumbered--])) return true;
    if (length > longest) continue;
    const first = firstRecord(layer, ends.hashes[i] ?? 0, ends.path, length);
    if (first === 0) continue;
    const end = ends.offsets[i] ?? 0;
    hit.length = length;
    accept(
      searchable,
      text,
      start,
      end,
      facts,
      first,
      ends.path,
      length,
      NO_NUMBERS,
      hit,
      onRefusal,
    );
    if (isComplete(text, start, end, ends.quoted[i] !== 0, hit, onRefusal)) return true;
  }
  for (; lastNumbered >= 0; lastNumbered -= 1)
    if (acceptNumbered(numbered[lastNumbered])) return true;
  return false;

  function acceptNumbered(one: NumberedEnd | undefined): boolean {
    if (one === undefined || one.measure > longest) return false;
    const { path, length, hash, end, isQuoted, numbers, measure } = one;
    const first = firstRecord(layer, hash, path, length);
    if (first === 0) return false;
    hit.length = measure;
    accept(searchable, text, start, end, facts, first, path, length, numbers, hit, onRefusal);
    return isComplete(text, start, end, isQuoted, hit, onRefusal);
  }
}

/** Whether any record was accepted, and a span has both of its quotation marks; completes `hit`. */
function isComplete(
  { haystack }: ClassedText,
  start: number,
  end: number,
  isQuoted: boolean,
  hit: Hit,
  onRefusal?: OnRefusal,
): boolean {
  if (hit.count === 0) return false;
  const span = isQuoted ? balanceQuotes(haystack, { start, end }) : { start, end };
  if (span === undefined) {
    for (const record of acceptedRecords(hit)) onRefusal?.('quotation marks', start, end, record);
    return false;
  }
  hit.start = start;
  hit.from = span.start;
  hit.to = span.end;
  return true;
}

/** Makes the records of a path that match those of `hit`. */
function accept(
  searchable: Searchable,
  text: ClassedText,
  start: number,
  end: number,
  facts: TextFacts,
  first: number,
  path: Uint16Array,
  length: number,
  numbers: readonly ReadNumber[],
  hit: Hit,
  onRefusal?: OnRefusal,
): void {
  const { layer } = searchable;
  hit.count = 0;
  if (((layer.records[first] ?? 0) & SEVERAL) === 0 && numbers.length === 0) {
    const refused =
      refuseRecord(searchable, text, start, end, facts, first, path, length, numbers) ??
      refusePlace(layer, text, start, end, facts, path, length);
    if (refused === undefined) hit.records[hit.count++] = first;
    else onRefusal?.(refused, start, end, first);
    return;
  }
  let isPlaceJudged = false;
  let placeRefused: Refusal | undefined;
  const judge = (record: number): void => {
    if (numbers.length > 0 && !isOfStyles(record)) return;
    let refused = refuseRecord(searchable, text, start, end, facts, record, path, length, numbers);
    if (refused === undefined) {
      placeRefused = isPlaceJudged
        ? placeRefused
        : (refusePlace(layer, text, start, end, facts, path, length) ??
          (cutsNumber(text.haystack, { start, end }, numbers) ? 'word edge' : undefined));
      isPlaceJudged = true;
      refused = placeRefused;
    }
    if (refused === undefined) hit.records[hit.count++] = record;
    else onRefusal?.(refused, start, end, record);
  };
  /** Whether the numbers of the text are such as a record has. */
  const isOfStyles = (record: number): boolean => {
    const styles = layer.styles[readRecord(layer.records, record).kind] ?? [];
    return numbers.every((number, i) => ((number.styles >> (styles[i] ?? 31)) & 1) === 1);
  };
  let record = first;
  let flags = layer.records[record] ?? 0;
  if ((flags & PATH.directory) !== 0) {
    // With `onRefusal`, all records are checked, so that each is reported.
    const written =
      onRefusal === undefined ? withoutNumbers(text.haystack, { start, end }, numbers) : undefined;
    for (const one of recordsInDirectory(layer.records, record, written)) judge(one);
    if ((flags & PATH.followed) === 0) return;
    record = directoryEnd(layer.records, record);
    flags = layer.records[record] ?? 0;
  }
  judge(record);
  while ((flags & PATH.followed) !== 0) {
    record = unpack(layer, record, path, length).end;
    flags = layer.records[record] ?? 0;
    judge(record);
  }
}

function unpack(
  { records, unpacked }: Layer,
  record: number,
  path: Uint16Array,
  length: number,
): UnpackedForm {
  let form = unpacked.get(record);
  if (form === undefined) {
    form = unpackForm(readRecord(records, record), path, length);
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
  path: Uint16Array,
  length: number,
  numbers: readonly ReadNumber[],
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
  const form = unpack(layer, record, path, length);
  if (!facts.admits(languages[form.kind] ?? '')) return 'language';
  return refuseForm(layer, text, start, end, form, numbers);
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

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

const createHit = (): Hit => ({
  start: 0,
  length: 0,
  from: 0,
  to: 0,
  records: [],
  count: 0,
});

/** The records of a hit, to keep. */
export const acceptedRecords = ({ records, count }: Hit): number[] => records.slice(0, count);

/** Told of every candidate that was refused, with the offset of its record. */
export type OnRefusal = (refusal: Refusal, start: number, end: number, record: number) => void;

/** A record that has one of these is read in full before it is judged. */
const CONDITIONS = FORM_WITH_TEXT | FORM.notInside;
/** Others of the same path follow the first record. */
const SEVERAL = PATH.followed | PATH.directory;
const ends = createEnds();

/** One search of a layer through a text after the other. */
export interface Search {
  readonly searchable: Searchable;
  readonly text: ClassedText;
  readonly starts: Starts;
  readonly hit: Hit;
}

/** A search that `beginText` begins for each text; what it holds is used again. */
export const createSearch = (searchable: Searchable): Search => ({
  searchable,
  text: createClassedText(),
  starts: createStarts(),
  hit: createHit(),
});

/** Begins a text. */
export function beginText({ searchable, text, starts }: Search, haystack: string): void {
  readClasses(text, searchable.layer.units, haystack);
  resetStarts(starts);
}

/**
 * Finds the longest accepted form that begins at `start` and has at most `longest` classes, and
 * writes it into the hit of the search.
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

/** Puts those of a path's records that nothing refuses into `hit`. */
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
    // Who asks for reasons wants to hear of all.
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

/** What refuses a form whose classes stand at a place. */
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
    // Nearly every form: nothing of it has to be unpacked.
    if (!facts.admits(languages[records[record + 1] ?? 0] ?? '')) return 'language';
    const strict = (flags & FORM.foldDiacritics) === 0;
    return strict && hasMarks(layer, text.haystack, start, end) ? 'diacritics' : undefined;
  }
  const form = unpack(layer, record, length);
  if (!facts.admits(languages[form.kind] ?? '')) return 'language';
  return refuseForm(layer, text, start, end, form);
}

/**
 * Finds the first accepted form of the text that begins at `from` or behind it, and writes it into
 * the hit of the search. From call to call `from` never goes back.
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

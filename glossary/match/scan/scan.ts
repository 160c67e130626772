import { earlierNumbers } from '../boundary/counted.ts';
import { balanceQuotes } from '../fold/quotes.ts';
import { closeBracket } from '../fold/brackets.ts';
import { FIRST_CLASS, PATH } from '../compile/layer-format.ts';
import * as KIND from '../fold/kind.ts';
import { refusePlace, refuseRecord, unpackedForm } from './judge.ts';
import { firstRecord, readRecord } from '../compile/record.ts';
import { withoutNumbers } from '../fold/without-numbers.ts';
import { directoryEnd, recordsInDirectory } from '../compile/text-directory.ts';
import { classAt } from './classed-text.ts';
import { nextStart } from './next-start.ts';
import { branchedEnds, type BranchedEnd } from './branched-ends.ts';
import { acceptedRecords, moveTo, type Search } from './search.ts';
import { walk } from './walk.ts';

/** Whether a path has further records than its first. */
const SEVERAL = PATH.followed | PATH.directory;
const NO_BRANCHED: readonly BranchedEnd[] = [];

/**
 * Finds the first match that starts at `from` or later, and writes it into the search's `hit`.
 * `from` must not decrease from call to call.
 * @returns whether there is one
 */
export function nextHit(search: Search, from: number): boolean {
  const { layer, text, starts } = search;
  for (let at = nextStart(layer, text, from, starts); at >= 0;) {
    if (hitAt(search, at)) return true;
    at = nextStart(layer, text, at + 1, starts);
  }
  return false;
}

/**
 * Finds all matches, also those that overlap and those inside longer ones, and calls back while each is
 * in the search's `hit`: by their start, the longest first.
 */
export function everyHit(search: Search, onHit: () => void): void {
  const { hit } = search;
  for (let at = 0; nextHit(search, at); at = hit.start + 1)
    do onHit();
    while (hitAt(search, hit.start, Math.ceil(hit.length) - 1));
}

/**
 * Finds the longest match that starts at `start` and has at most `longest` classes, and writes it
 * into the search's `hit`.
 * @param beyond a place: matches that cannot end beyond it may be left out
 * @returns whether there is one
 */
export function hitAt(search: Search, start: number, longest = Infinity, beyond = 0): boolean {
  const { layer, text, ends } = search;
  search.place.start = start;
  walk(layer, text, start, ends);
  if (beyond > 0 && !mayEndBeyond(search, beyond)) return false;
  const branched = ends.branches.length === 0 ? NO_BRANCHED : branchedEnds(search);
  let left = branched.length;
  for (let i = ends.count - 1; i >= 0 || left > 0; i -= 1) {
    const length = i < 0 ? 0 : (ends.lengths[i] ?? 0);
    while (left > 0 && (branched[left - 1]?.measure ?? 0) > length) {
      if (!endsBehindBranch(search, branched[--left], longest)) continue;
      // Other forms of that length have their numbers elsewhere, and the place as well.
      while (left > 0 && branched[left - 1]?.measure === search.hit.length)
        endsBehindBranch(search, branched[--left], longest, true);
      return true;
    }
    if (i < 0 || length > longest) continue;
    const record = firstRecord(layer, ends.hashes[i] ?? 0, ends.path, length);
    if (record === 0) continue;
    moveTo(search, ends.offsets[i] ?? 0, ends.path, length);
    if (accepts(search, record, length, ends.quoted[i] !== 0)) return true;
  }
  return false;
}

/** Whether a form of a walk may end beyond a place, or at it, where a quotation mark or bracket is closed. */
function mayEndBeyond({ layer, text, ends }: Search, beyond: number): boolean {
  if (ends.branches.length > 0) return true;
  const last = ends.count === 0 ? -1 : (ends.offsets[ends.count - 1] ?? -1);
  if (last < 0 || last > beyond) return last > beyond;
  const behind = classAt(text.classes, last);
  const isSpaceOrWord =
    behind === KIND.space ||
    behind === KIND.word ||
    (behind >= FIRST_CLASS && behind < layer.hanEnd);
  return last < text.haystack.length && !isSpaceOrWord;
}

/** Whether a form with numbers, or without an acronym of the text, matches and ends there; if so, completes the hit, or adds to it. */
function endsBehindBranch(
  search: Search,
  one: BranchedEnd | undefined,
  longest: number,
  isFurther = false,
): boolean {
  if (one === undefined || one.measure > longest) return false;
  const record = firstRecord(search.layer, one.hash, one.path, one.length);
  if (record === 0) return false;
  moveTo(search, one.end, one.path, one.length, one.numbers, one.acronym);
  return accepts(search, record, one.measure, one.isQuoted, isFurther);
}

/**
 * Whether one of the records from `first` on matches at the search's place, and its span has both
 * of its quotation marks; if so, completes the hit.
 * @param isFurther whether the hit has records of another path already, which stay
 */
function accepts(
  search: Search,
  first: number,
  measure: number,
  isQuoted: boolean,
  isFurther = false,
): boolean {
  const { layer, text, place, hit, onRefusal } = search;
  const before = isFurther ? hit.count : 0;
  hit.count = before;
  // Usually there is one.
  if (((layer.records[first] ?? 0) & SEVERAL) === 0) judge(search, first);
  else judgeSeveral(search, first);
  if (hit.count === before) return false;
  const span = isQuoted ? balanceQuotes(text.haystack, place) : place;
  if (span === undefined) {
    for (const record of acceptedRecords(hit).slice(before))
      onRefusal?.('quotation marks', place.start, place.end, record);
    hit.count = before;
    return false;
  }
  hit.start = place.start;
  hit.length = measure;
  hit.numbers = isFurther ? earlierNumbers(hit.numbers, place.numbers) : place.numbers;
  hit.from = span.start;
  hit.to = closeBracket(text.haystack, span).end;
  return true;
}

/** Judges all records of the place's path. */
function judgeSeveral(search: Search, first: number): void {
  const { layer, text, place, onRefusal } = search;
  const { records } = layer;
  let record = first;
  let flags = records[record] ?? 0;
  if ((flags & PATH.directory) !== 0) {
    // With `onRefusal`, all records are checked, so that each is reported.
    const written =
      onRefusal === undefined
        ? withoutNumbers(text.haystack, place, place.numbers, place.acronym)
        : undefined;
    for (const one of recordsInDirectory(records, record, written)) judge(search, one);
    if ((flags & PATH.followed) === 0) return;
    record = directoryEnd(records, record);
    flags = records[record] ?? 0;
  }
  judge(search, record);
  while ((flags & PATH.followed) !== 0) {
    record = unpackedForm(search, record).end;
    flags = records[record] ?? 0;
    judge(search, record);
  }
}

/** Adds a record to the hit if it matches at the search's place. */
function judge(search: Search, record: number): void {
  const { place, hit, onRefusal } = search;
  if (place.numbers.length > 0 && !hasStylesOf(search, record)) return;
  const refusal = refuseRecord(search, record) ?? refusePlace(search, record);
  if (refusal === undefined) hit.records[hit.count++] = record;
  else onRefusal?.(refusal, place.start, place.end, record);
}

/** Whether the numbers of the text are written in the styles that a record has. */
function hasStylesOf({ layer, place }: Search, record: number): boolean {
  const styles = layer.styles[readRecord(layer.records, record).kind] ?? [];
  return place.numbers.every((number, i) => ((number.styles >> (styles[i] ?? 31)) & 1) === 1);
}

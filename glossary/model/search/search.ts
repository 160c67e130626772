import type { ConceptId } from '../entry/concept-entry.ts';
import type { StoredEntry } from '../list/stored-entry.ts';
import type { EntryQuery, EntrySort } from '../list/entry-query.ts';
import { findInKeys, type KeyMatch, type KeyText } from './key-text.ts';
import { nearestIn } from './nearest.ts';
import { pinyinQueryOf, tonedKeyOf } from '../reading/pinyin.ts';
import { findAlike } from './search-alike.ts';
import { filterOf } from './search-filter.ts';
import { type Fold, foldKey } from './search-keys.ts';
import { mergeOrder, orderOf } from './search-order.ts';
import { joinTables, type SearchTable, tableOf } from './search-table.ts';

/** What a search found. */
export interface Found {
  /** The numbers of the entries, in order. */
  readonly numbers: Uint32Array;
  /** Whether nothing holds the text, and these hold something like it. */
  readonly alike: boolean;
}

/** Entries that can be searched many times; a value that never changes. */
export interface SearchIndex {
  readonly table: SearchTable;
  /** The numbers of the entries in the order of their names. */
  readonly byName: Uint32Array;
}

/**
 * Makes the index of entries. Pauses after every bit of work: whoever runs it decides whether to go
 * on at once.
 */
export function* indexOf(
  entries: readonly StoredEntry[],
  fold: Fold,
): Generator<void, SearchIndex, void> {
  const table = yield* tableOf(entries, fold);
  return { table, byName: yield* orderOf(table, { by: 'english', descending: false }) };
}

/** Up to so many new entries are put in their places one by one; with more, the order is made anew. */
const MOST_PUT_IN = 1_000;

/**
 * The index after some entries changed, without a look at the others; pauses as `indexOf` does.
 * @param changed the concepts that are gone, or stand among `now`, or both
 */
export function* withChanges(
  { table, byName }: SearchIndex,
  changed: ReadonlySet<ConceptId>,
  now: readonly StoredEntry[],
  fold: Fold,
): Generator<void, SearchIndex, void> {
  if (changed.size === 0 && now.length === 0) return { table, byName };
  const gone = table.gone.slice();
  for (const [number, id] of table.ids.entries()) if (changed.has(id)) gone[number] = 1;
  const joined = joinTables({ ...table, gone }, yield* tableOf(now, fold));
  if (now.length > MOST_PUT_IN) {
    return { table: joined, byName: yield* orderOf(joined, { by: 'english', descending: false }) };
  }
  const added = now.map((_, place) => table.ids.length + place);
  return { table: joined, byName: mergeOrder(joined, byName, added) };
}

/** The entries in the order of a column; pauses as `indexOf` does. */
export function sorted(
  { table, byName }: SearchIndex,
  sort: EntrySort,
): Generator<void, Uint32Array, void> {
  return orderOf(table, sort, byName);
}

/**
 * Finds the entries that a text is in, the best first: a whole term, then its beginning, the
 * beginning of a later word, anywhere inside, and last the entries whose terms have all the words
 * in any order; a term before its reading, a short term before a long one. Words may be written as
 * one in the term. Where none has it, those that it may have been meant for, with the fewest slips
 * first. A blank text finds all by name.
 * @param order the order of `query.sort`; left out for none
 */
export function search(
  index: SearchIndex,
  query: Pick<EntryQuery, 'text' | 'filter'>,
  fold: Fold,
  order?: Uint32Array,
): Found {
  const { table, byName } = index;
  const isListed = filterOf(table, query.filter);
  const text = foldKey(query.text, fold);
  if (text === '') return { numbers: (order ?? byName).filter(isListed), alike: false };
  const pinyin = pinyinOf(query.text);
  let scores = scoresOf(table, text, pinyin);
  let numbers = ranked(index, scores, isListed, order);
  const alike = numbers.length === 0;
  if (alike) {
    scores = scoresAlike(table, text, pinyin.plain);
    numbers = ranked(index, scores, isListed, order);
  }
  return { numbers, alike: alike && numbers.length > 0 };
}

/** The entries most like a text, best first, at most `limit`; see `nearestIn`. */
export function nearest(
  { table }: SearchIndex,
  text: string,
  fold: Fold,
  limit: number,
): readonly number[] {
  return nearestIn(table.terms, filterOf(table, undefined), foldKey(text, fold), limit);
}

/** Lower is better; a reading stands just behind a term that is found in the same way. */
const RANKS: Readonly<Record<KeyMatch, number>> = {
  exact: 0,
  prefix: 10,
  wordPrefix: 20,
  inside: 30,
};
const SCATTERED = 40;
const TONED = 1;
const READING = 2;
/** Where the term has no space and the query has. */
const JOINED = 3;
const INITIALS = 5;

/** Longer keys count as long as this, so that the length of a key never outweighs a rank. */
const LONGEST = 4096;

interface PinyinQuery {
  readonly plain: string;
  /** Blank when the query has no tone marks. */
  readonly toned: string;
}

function pinyinOf(text: string): PinyinQuery {
  const composed = text.normalize('NFC');
  if (!/^[\p{Script=Latin}\s\d'’·-]+$/u.test(composed)) return { plain: '', toned: '' };
  const toned = tonedKeyOf(composed);
  return { plain: pinyinQueryOf(text), toned: /[^\p{ASCII}ü]/u.test(toned) ? toned : '' };
}

/** For each entry how well it is found; `Infinity` for not at all. */
function scoresOf(table: SearchTable, text: string, pinyin: PinyinQuery): Float64Array {
  const scores = new Float64Array(table.ids.length).fill(Infinity);
  const scoreIn = (keys: KeyText, query: string, behind: number, onlyBeginning = false): void =>
    findInKeys(keys, query, (key, hit, length) => {
      if (onlyBeginning && hit !== 'exact' && hit !== 'prefix') return;
      const score = (RANKS[hit] + behind) * LONGEST + Math.min(length, LONGEST - 1);
      const owner = keys.owners[key] ?? 0;
      if (score < (scores[owner] ?? 0)) scores[owner] = score;
    });
  scoreIn(table.terms, text, 0);
  scoreIn(table.readings, pinyin.toned, TONED);
  scoreIn(table.readings, pinyin.plain, READING);
  scoreIn(table.initials, pinyin.plain, INITIALS, true);
  const words = text.split(' ');
  if (words.length > 1) {
    scoreIn(table.terms, words.join(''), JOINED);
    scoreScattered(table.terms, words, scores);
  }
  return scores;
}

/** Entries that have each of some words, in whichever of their terms; short terms before long ones. */
function scoreScattered(keys: KeyText, words: readonly string[], scores: Float64Array): void {
  const had = new Uint8Array(scores.length);
  const lengths = new Float64Array(scores.length);
  const distinct = [...new Set(words)].slice(0, 200);
  for (const [place, word] of distinct.entries()) {
    findInKeys(keys, word, (key, _hit, length) => {
      const owner = keys.owners[key] ?? 0;
      if (had[owner] !== place) return;
      had[owner] = place + 1;
      lengths[owner] = (lengths[owner] ?? 0) + length;
    });
  }
  for (const [number, count] of had.entries()) {
    if (count === distinct.length && scores[number] === Infinity) {
      const length = Math.round((lengths[number] ?? 0) / distinct.length);
      scores[number] = SCATTERED * LONGEST + Math.min(length, LONGEST - 1);
    }
  }
}

function scoresAlike(table: SearchTable, text: string, pinyin: string): Float64Array {
  const scores = new Float64Array(table.ids.length).fill(Infinity);
  const scoreIn = (keys: KeyText, query: string, behind: number): void =>
    findAlike(keys, query, (key, slips, length) => {
      const score = (slips * 10 + behind) * LONGEST + Math.min(length, LONGEST - 1);
      const owner = keys.owners[key] ?? 0;
      if (score < (scores[owner] ?? 0)) scores[owner] = score;
    });
  scoreIn(table.terms, text, 0);
  scoreIn(table.readings, pinyin, READING);
  return scores;
}

function ranked(
  { table, byName }: SearchIndex,
  scores: Float64Array,
  isListed: (number: number) => boolean,
  order: Uint32Array | undefined,
): Uint32Array {
  const isFound = (number: number): boolean =>
    (scores[number] ?? Infinity) < Infinity && isListed(number);
  if (order !== undefined) return order.filter(isFound);
  const count = table.ids.length;
  const found = byName.filter(isFound);
  // One number for each, as sorting numbers natively is far faster than comparing by a function.
  const keys = Float64Array.from(found, (number, place) => (scores[number] ?? 0) * count + place);
  return Uint32Array.from(keys.sort(), (key) => found[key % count] ?? 0);
}

import { firstWhere } from './first-where.ts';
import type { EntrySort, SortColumn } from '../list/entry-query.ts';
import { keyAt, type KeyText } from './key-text.ts';
import type { SearchTable } from './search-table.ts';

/** Compares entries by their numbers, as `Array.sort` asks. */
type Compare = (one: number, other: number) => number;

/** How many entries are put in order between two places to pause at. */
const SLICE = 2048;

/**
 * The numbers of a table's entries in an order, those that are gone left out. An entry that has
 * nothing to sort by comes last, whichever way the order goes; equals are by name. Pauses now and
 * then, as `tableOf` does.
 * @param byName the order by name, for equals; left out where that is what is made
 */
export function* orderOf(
  table: SearchTable,
  { by, descending }: EntrySort,
  byName?: Uint32Array,
): Generator<void, Uint32Array, void> {
  const keys = yield* sortKeysOf(table, by);
  // Sorting is stable, so that equals stay as they come.
  const all = (byName ?? table.ids.map((_, number) => number)) as Iterable<number>;
  const present: number[] = [];
  const absent: number[] = [];
  for (const number of all) {
    if (table.gone[number] !== 0) continue;
    (keys[number] === undefined ? absent : present).push(number);
  }
  const up: Compare = (one, other) => compare(keys[one], keys[other]);
  yield;
  const sorted = yield* sortInSlices(present, descending ? (one, other) => up(other, one) : up);
  return Uint32Array.from([...sorted, ...absent]);
}

/**
 * Updates an order after some entries were added to a table and others removed: the new ones are
 * put in their places among the rest.
 */
export function mergeOrder(
  table: SearchTable,
  order: Uint32Array,
  added: readonly number[],
): Uint32Array {
  const nameOf = (number: number): string => inOrder(keyOrBlank(table.terms, table.name[number]));
  const incoming = added.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
  const rest = order.filter((number) => table.gone[number] === 0);
  const merged = new Uint32Array(rest.length + incoming.length);
  let [from, at] = [0, 0];
  for (const number of incoming) {
    const name = nameOf(number);
    const to = firstWhere(from, rest.length, (one) => compare(nameOf(rest[one] ?? 0), name) > 0);
    merged.set(rest.subarray(from, to), at);
    at += to - from;
    merged[at] = number;
    at += 1;
    from = to;
  }
  merged.set(rest.subarray(from), at);
  return merged;
}

type SortKey = string | number | undefined;

function* sortKeysOf(
  table: SearchTable,
  by: SortColumn,
): Generator<void, readonly SortKey[], void> {
  const keys: SortKey[] = [];
  for (const number of table.ids.keys()) {
    if (number % SLICE === SLICE - 1) yield;
    keys.push(sortKeyOf(table, by, number));
  }
  return keys;
}

function sortKeyOf(table: SearchTable, by: SortColumn, number: number): SortKey {
  switch (by) {
    case 'english':
      return inOrder(keyOrBlank(table.terms, table.name[number]));
    case 'chinese':
      return inOrder(keyOrBlank(table.terms, table.chinese[number])) || undefined;
    case 'pinyin':
      return keyOrBlank(table.readings, table.reading[number]) || undefined;
    case 'subjectField':
      return table.subjectFields.texts[table.subjectFields.of[number] ?? 0] || undefined;
    case 'glossary':
      return table.glossaries.texts[table.glossaries.of[number] ?? 0] || undefined;
    case 'modified':
      return table.modified[number] || undefined;
    case 'origin':
      return table.origins[number];
  }
}

function keyOrBlank(keys: KeyText, key = -1): string {
  return key < 0 ? '' : keyAt(keys, key);
}

/** By its first letter or character, quotation marks passed over; what begins with a digit comes last. */
function inOrder(key: string): string {
  const [before = ''] = /^[^\p{L}\p{N}]+/u.exec(key) ?? [];
  const rest = key.slice(before.length);
  return /^\p{N}/u.test(rest) ? `\uffff${rest}` : rest + before;
}

function compare(one: SortKey, other: SortKey): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/** A stable sort that pauses: slices are sorted, and then merged two by two. */
function* sortInSlices(
  list: readonly number[],
  by: Compare,
): Generator<void, readonly number[], void> {
  let runs: (readonly number[])[] = [];
  for (let at = 0; at < list.length; at += SLICE) {
    runs.push(list.slice(at, at + SLICE).sort(by));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly number[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], by));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge(
  one: readonly number[],
  other: readonly number[],
  by: Compare,
): Generator<void, readonly number[], void> {
  const merged: number[] = [];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    if (merged.length % SLICE === SLICE - 1) yield;
    const [mine, theirs] = [one[left], other[right]];
    if (theirs === undefined || (mine !== undefined && by(mine, theirs) <= 0)) {
      merged.push(mine ?? 0);
      left += 1;
    } else {
      merged.push(theirs);
      right += 1;
    }
  }
  return merged;
}

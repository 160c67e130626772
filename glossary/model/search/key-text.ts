/**
 * Many keys in one text, so that the engine's own search for a string walks over all of them at
 * once: two orders of magnitude faster than asking each key, and a tenth of the memory.
 */
export interface KeyText {
  /** A line end before the first key and after every key. */
  readonly text: string;
  /** Where each key begins, in UTF-16 units, and one past the end as the last. */
  readonly starts: Uint32Array;
  /** The number of the entry that each key is of. Ascending. */
  readonly owners: Uint32Array;
}

/** Numbers of one kind, one after another. */
type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** How a query stands in a key, the best first. */
export type KeyMatch = 'exact' | 'prefix' | 'wordPrefix' | 'inside';

/** @param keys of each entry, by its number, without line ends */
export function keyTextOf(keys: readonly (readonly string[])[]): KeyText {
  const count = keys.reduce((sum, own) => sum + own.length, 0);
  const starts = new Uint32Array(count + 1);
  const owners = new Uint32Array(count);
  const parts: string[] = [];
  let [key, at] = [0, 1];
  for (const [number, own] of keys.entries()) {
    for (const text of own) {
      starts[key] = at;
      owners[key] = number;
      parts.push(text);
      key += 1;
      at += text.length + 1;
    }
  }
  starts[key] = at;
  return { text: count === 0 ? '\n' : `\n${parts.join('\n')}\n`, starts, owners };
}

/** All keys of the first, then those of the second, whose owners must come after. */
export function joinKeyTexts(one: KeyText, other: KeyText): KeyText {
  const shift = one.text.length - 1;
  const moved = other.starts.map((start) => start + shift);
  return {
    text: one.text + other.text.slice(1),
    starts: joined(one.starts.subarray(0, -1), moved),
    owners: joined(one.owners, other.owners),
  };
}

/** One column of numbers after another of the same kind. */
export function joined<C extends Column>(one: C, other: C): C {
  const all = new (one.constructor as new (length: number) => C)(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** The text of a key by its number, from 0; blank for a number that no key has. */
export function keyAt(keys: KeyText, key: number): string {
  return keys.text.slice(keys.starts[key], (keys.starts[key + 1] ?? 1) - 1);
}

/**
 * Tells of every key that holds a query, in order, with the best way in which it does; a query with
 * a line end is in none. `found` may be told of one key twice, the better way last.
 */
export function findInKeys(
  keys: KeyText,
  query: string,
  found: (key: number, hit: KeyMatch, length: number) => void,
): void {
  const { text, starts } = keys;
  if (query === '' || query.includes('\n')) return;
  let key = 0;
  let at = text.indexOf(query);
  while (at !== -1) {
    key = keyOf(starts, at, key);
    const start = starts[key] ?? 0;
    const length = (starts[key + 1] ?? 0) - 1 - start;
    if (at === start) {
      found(key, length === query.length ? 'exact' : 'prefix', length);
      at = text.indexOf(query, start + length);
    } else if (text.charCodeAt(at - 1) === SPACE) {
      found(key, 'wordPrefix', length);
      at = text.indexOf(query, start + length);
    } else {
      found(key, 'inside', length);
      at = text.indexOf(query, at + 1);
    }
  }
}

const SPACE = 0x20;

/** The last key that begins at or before a place; not before `from`. */
function keyOf(starts: Uint32Array, at: number, from: number): number {
  let step = 1;
  while (from + step < starts.length && (starts[from + step] ?? 0) <= at) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(from + step, starts.length - 1);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

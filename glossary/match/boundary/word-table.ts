import { UNKNOWN_CHARACTER_COST } from './boundary-rule.ts';

/** Codes of characters are below this; 0 stands for a character that no word has. */
export const WORD_CODES = 2 ** 14;
/** What a stretch costs that is no word: more than any reading, and sums of it stay exact. */
export const NO_WORD = 2 ** 20;
/** The byte that says so in a table. */
export const NO_WORD_BYTE = 0xff;
/** One bit of a group's first two bytes: longer words follow. */
export const GROUP_IS_LONGER = 1;

/**
 * Words of Han characters with costs in tenths of −ln of their frequency, searched in place. Words
 * of two characters and more lie in groups by their first pair. A group is found by the pair's hash,
 * which is one to one: its upper bits are the bucket, its lower ones, at most fourteen, the tag that
 * the group begins with. `word-table-writer.ts` says how a group reads.
 */
export interface WordTable {
  /** By code: cost as a word of one character. */
  readonly characterCosts: Uint8Array;
  /** By code: 1 for what makes a new noun of a whole phrase. */
  readonly suffixes: Uint8Array;
  /** One bit for each hashed pair of neighbours in a word: where it is 0, no word goes across. */
  readonly neighbours: Uint8Array;
  /** From a pair's hash to its bit. */
  readonly neighbourShift: number;
  /** By bucket: how far behind the base its groups begin; one more for the end. Empty without words. */
  readonly buckets: Uint16Array;
  /** By 2 ** `BASE_BITS` buckets: where the first of them begins. */
  readonly bases: Uint32Array;
  /** From a pair's hash to its bucket; the number of bits of a tag. */
  readonly groupShift: number;
  readonly groups: Uint8Array;
}

/** So many buckets are counted from one base, as a power of two. */
export const BASE_BITS = 6;

/** Bits of a pair's hash. */
export const PAIR_BITS = 28;
const PAIR_MASK = 2 ** PAIR_BITS - 1;

/** Hash of a pair of codes, 28 bits; no other pair has it. */
export function hashPair(a: number, b: number): number {
  const mixed = Math.imul((a << 14) | b, 0x9e3779b1) & PAIR_MASK;
  return Math.imul(mixed ^ (mixed >>> 14), 0x85ebca6b) & PAIR_MASK;
}

/** Whether some word may have `a` and `b` side by side; false is certain. */
export function mayJoin({ neighbours, neighbourShift }: WordTable, a: number, b: number): boolean {
  const place = hashPair(a, b) >>> neighbourShift;
  return (((neighbours[place >> 3] ?? 0) >>> (place & 7)) & 1) === 1;
}

/**
 * Writes into `rows` from `into` on what the words that begin at `codes[at]` and end at `size` or
 * before it cost, by length from one to five; `NO_WORD` where there is none.
 */
export function fillRow(
  { characterCosts, neighbours, neighbourShift, buckets, bases, groupShift, groups }: WordTable,
  codes: Uint16Array,
  at: number,
  size: number,
  rows: Int32Array,
  into: number,
): void {
  const first = codes[at] ?? 0;
  rows[into] = first === 0 ? UNKNOWN_CHARACTER_COST : (characterCosts[first] ?? 0);
  rows[into + 1] = NO_WORD;
  rows[into + 2] = NO_WORD;
  rows[into + 3] = NO_WORD;
  rows[into + 4] = NO_WORD;
  const second = at + 1 < size ? (codes[at + 1] ?? 0) : 0;
  if (first === 0 || second === 0) return;
  const hash = hashPair(first, second);
  const bit = hash >>> neighbourShift;
  if ((((neighbours[bit >> 3] ?? 0) >>> (bit & 7)) & 1) === 0) return;
  const bucket = hash >>> groupShift;
  const tag = hash & ((1 << groupShift) - 1);
  const end = (bases[(bucket + 1) >> BASE_BITS] ?? 0) + (buckets[bucket + 1] ?? 0);
  let place = (bases[bucket >> BASE_BITS] ?? 0) + (buckets[bucket] ?? 0);
  while (place < end) {
    const head = ((groups[place] ?? 0) << 8) | (groups[place + 1] ?? 0);
    const isLonger = (head & GROUP_IS_LONGER) !== 0;
    const cost = groups[place + 2] ?? 0;
    place += 3;
    let beyond = place;
    if (isLonger) {
      beyond = place + 2 + (((groups[place] ?? 0) << 8) | (groups[place + 1] ?? 0));
      place += 2;
    }
    if (head >> 2 !== tag) {
      place = beyond;
      continue;
    }
    if (cost !== NO_WORD_BYTE) rows[into + 1] = cost;
    if (at + 2 >= size) return;
    const wanted = codes[at + 2] ?? 0;
    while (place < beyond) {
      const third = ((groups[place] ?? 0) << 8) | (groups[place + 1] ?? 0);
      // They rise.
      if (third >> 2 > wanted) return;
      const more = third & 3;
      const next = place + 3 + 2 * more;
      let same = at + 2 + more < size && third >> 2 === wanted;
      for (let i = 1; i <= more && same; i += 1) {
        const byte = place + 2 * i;
        same = (((groups[byte] ?? 0) << 8) | (groups[byte + 1] ?? 0)) === codes[at + 2 + i];
      }
      if (same) rows[into + 2 + more] = groups[next - 1] ?? 0;
      place = next;
    }
    return;
  }
}

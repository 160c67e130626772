import { UNKNOWN_CHARACTER_COST } from './boundary-rule.ts';

/** Codes of characters are below this; 0 stands for a character that is in no word. */
export const WORD_CODES = 2 ** 14;
/**
 * Cost of characters that are not a word: more than any segmentation, but small enough that sums
 * are exact.
 */
export const NO_WORD = 2 ** 20;
/** The byte for `NO_WORD` in a table. */
export const NO_WORD_BYTE = 0xff;
/** Bit of a group's first two bytes: longer words follow. */
export const GROUP_IS_LONGER = 1;

/**
 * Han words with costs in tenths of −ln of their frequency, searched without unpacking. Words of
 * two characters or more are grouped by their first two. A group is found by the hash of this pair,
 * which is different for each pair: its upper bits are the bucket, and its lower ones, at most
 * fourteen, are the tag at the start of the group. `word-table-writer.ts` describes a group.
 */
export interface WordTable {
  /** By code: cost as a word of one character. */
  readonly characterCosts: Uint8Array;
  /** By code: what is known of the character beside a term, in bits; see `BESIDE_TERMS`. */
  readonly suffixes: Uint8Array;
  /** A bit for each hashed pair of neighbours: if it is 0, no word has them side by side. */
  readonly neighbours: Uint8Array;
  /** Shift that turns a pair's hash into the index of its bit. */
  readonly neighbourShift: number;
  /**
   * By bucket: where its groups start, counted from the base, and the end of the last. Empty
   * without words.
   */
  readonly buckets: Uint16Array;
  /** For each 2 ** `BASE_BITS` buckets: where the first of them starts. */
  readonly bases: Uint32Array;
  /** Shift that turns a pair's hash into its bucket; also the number of bits of a tag. */
  readonly groupShift: number;
  readonly groups: Uint8Array;
}

/** How many buckets share a base, as a power of two. */
export const BASE_BITS = 6;

/** How many bits the hash of a pair has. */
export const PAIR_BITS = 28;
const PAIR_MASK = 2 ** PAIR_BITS - 1;

/** A 28-bit hash of a pair of codes; different for each pair. */
export function hashPair(a: number, b: number): number {
  const mixed = Math.imul((a << 14) | b, 0x9e3779b1) & PAIR_MASK;
  return Math.imul(mixed ^ (mixed >>> 14), 0x85ebca6b) & PAIR_MASK;
}

/** Whether some word may have `a` and `b` side by side. True may be wrong, false is certain. */
export function mayJoin({ neighbours, neighbourShift }: WordTable, a: number, b: number): boolean {
  const place = hashPair(a, b) >>> neighbourShift;
  return (((neighbours[place >> 3] ?? 0) >>> (place & 7)) & 1) === 1;
}

/**
 * Writes the costs of the words that start at `codes[at]`, and do not extend beyond `size`, into
 * `rows` from `into` on: one for each length from one to five, `NO_WORD` where there is none.
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
      // They are sorted.
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

import {
  BASE_BITS,
  GROUP_IS_LONGER,
  hashPair,
  NO_WORD_BYTE,
  PAIR_BITS,
  type WordTable,
} from './word-table.ts';

/**
 * Words of two characters or more, one after another, sorted by the hash of their first two
 * characters and then by their codes. Equal input gives equal tables.
 */
export interface WordList {
  readonly codes: Uint16Array;
  /** Where each word's codes start, and the end of the last. */
  readonly starts: Uint32Array;
  readonly costs: Uint8Array;
}

/** The number of buckets gives each two to four groups; a tag has at most fourteen bits. */
const MIN_BUCKET_BITS = 14;
const MAX_BUCKET_BITS = 16;
const bitsOf = (count: number): number => Math.floor(Math.log2(count)) - 1;

/**
 * Builds a searchable table of some words, whose indices rise in `chosen`. A group has two bytes
 * with the tag of its pair and whether longer words follow, and the cost of the pair as a word. If
 * longer words follow, there are two bytes with their total size and then each word in rising
 * order: its third character, with the number of further ones in the lowest two bits, the further
 * characters, and its cost.
 */
export function writeWordTable(
  { codes, starts, costs }: WordList,
  chosen: Uint32Array,
  characterCosts: Uint8Array,
  suffixes: Uint8Array,
): WordTable {
  let pairs = 0;
  let size = 0;
  let groupCount = 0;
  let last = -1;
  for (const word of chosen) {
    const start = starts[word] ?? 0;
    const first = hashPair(codes[start] ?? 0, codes[start + 1] ?? 0);
    if (first !== last) groupCount += 1;
    last = first;
    const length = (starts[word + 1] ?? 0) - start;
    pairs += length - 1;
    size += 5 + 2 * length;
  }
  const neighbourShift = PAIR_BITS - Math.max(3, Math.ceil(Math.log2(5 * pairs + 1)));
  const neighbours = new Uint8Array(2 ** (PAIR_BITS - neighbourShift - 3));
  const bucketBits = Math.min(MAX_BUCKET_BITS, Math.max(MIN_BUCKET_BITS, bitsOf(groupCount)));
  const groupShift = PAIR_BITS - bucketBits;
  const begins = new Uint32Array(pairs === 0 ? 0 : 2 ** bucketBits + 1);
  const groups = new Uint8Array(size);
  let at = 0;
  let bucket = 0;
  let head = 0;
  let open = -1;
  const closeGroup = (): void => {
    const longer = at - head - 5;
    if (open < 0 || longer < 0) return;
    groups[head + 1] = (groups[head + 1] ?? 0) | GROUP_IS_LONGER;
    groups[head + 3] = longer >> 8;
    groups[head + 4] = longer & 0xff;
  };
  for (const word of chosen) {
    const start = starts[word] ?? 0;
    const end = starts[word + 1] ?? 0;
    let previous = codes[start] ?? 0;
    let hash = 0;
    for (let inner = start + 1; inner < end; inner += 1) {
      const code = codes[inner] ?? 0;
      const pair = hashPair(previous, code);
      if (inner === start + 1) hash = pair;
      const place = pair >>> neighbourShift;
      neighbours[place >> 3] = (neighbours[place >> 3] ?? 0) | (1 << (place & 7));
      previous = code;
    }
    if (hash !== open) {
      closeGroup();
      for (; bucket <= hash >>> groupShift; bucket += 1) begins[bucket] = at;
      head = at;
      open = hash;
      const tag = (hash & ((1 << groupShift) - 1)) << 2;
      groups[at++] = tag >> 8;
      groups[at++] = tag & 0xff;
      groups[at++] = NO_WORD_BYTE;
    }
    if (end - start === 2) {
      groups[head + 2] = costs[word] ?? 0;
      continue;
    }
    if (at === head + 3) at += 2;
    const third = ((codes[start + 2] ?? 0) << 2) | (end - start - 3);
    groups[at++] = third >> 8;
    groups[at++] = third & 0xff;
    for (let inner = start + 3; inner < end; inner += 1) {
      groups[at++] = (codes[inner] ?? 0) >> 8;
      groups[at++] = (codes[inner] ?? 0) & 0xff;
    }
    groups[at++] = costs[word] ?? 0;
  }
  closeGroup();
  for (; bucket < begins.length; bucket += 1) begins[bucket] = at;
  const span = 2 ** BASE_BITS;
  const bases = new Uint32Array(Math.ceil(begins.length / span));
  const buckets = new Uint16Array(begins.length);
  for (let base = 0; base < bases.length; base += 1) {
    const first = begins[base * span] ?? 0;
    bases[base] = first;
    for (let one = base * span; one < Math.min((base + 1) * span, begins.length); one += 1)
      buckets[one] = (begins[one] ?? 0) - first;
  }
  return {
    characterCosts,
    suffixes,
    neighbours,
    neighbourShift,
    buckets,
    bases,
    groupShift,
    groups: groups.subarray(0, at),
  };
}

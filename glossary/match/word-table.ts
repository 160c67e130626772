/** Longest word of the lexicon, in characters; longer ones are made of shorter ones anyway. */
export const MAX_WORD_UNITS = 5;
/** Cost of a character that the lexicon does not have. */
export const UNKNOWN_CHARACTER_COST = 150;

/**
 * Words with costs: per length, the words' codes end to end in rising order, and one byte of cost
 * a word, in tenths of −ln of the word's frequency. Position-independent and searched in place.
 */
export interface WordTable {
  readonly codes: readonly Uint16Array[];
  readonly costs: readonly Uint8Array[];
}

/**
 * Cost of `codes[from, from + length)` as one word. A single character always has one; a longer
 * word that the table lacks costs Infinity.
 */
export function wordCost(
  table: WordTable,
  codes: ArrayLike<number>,
  from: number,
  length: number,
): number {
  const words = table.codes[length - 1];
  const costs = table.costs[length - 1];
  if (words === undefined || costs === undefined) return Infinity;
  let low = 0;
  let high = costs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let order = 0;
    for (let i = 0; i < length && order === 0; i += 1) {
      order = (words[middle * length + i] ?? 0) - (codes[from + i] ?? 0);
    }
    if (order === 0) return costs[middle] ?? 0;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return length === 1 ? UNKNOWN_CHARACTER_COST : Infinity;
}

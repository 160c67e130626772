/** Longest word of the lexicon, in characters; longer ones are made of shorter ones anyway. */
export const MAX_WORD_UNITS = 5;
/**
 * From this length on a word may be a compound, which a term may be a part of: 市场 in 市场经济. The
 * cost of such a word is even; that of an idiom, which is a whole, is odd.
 */
export const MIN_COMPOUND_UNITS = 4;
/** Cost of a character that the lexicon does not have. */
export const UNKNOWN_CHARACTER_COST = 150;

/**
 * Words with costs: per length, the words' codes end to end in rising order, and one byte of cost
 * a word, in tenths of −ln of the word's frequency. Position-independent and searched in place.
 */
export interface WordTable {
  readonly codes: readonly Uint16Array[];
  readonly costs: readonly Uint8Array[];
  /** Codes of the characters that make a new noun of a whole phrase: 法 in 个人信息保护法. */
  readonly phraseSuffixes: ReadonlySet<number>;
}

/** See `phraseSuffixes`. Not 团, 门, 员, 长: these belong to the word before them alone. */
export const PHRASE_SUFFIXES =
  '法观局署部委区权率战案奖日周年性化类型级式论学史力度量点线网库城所院站罪税费制界业圈链群体层面端版值';

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

/** Longest word of the lexicon, in characters; longer ones are made of shorter ones anyway. */
export const MAX_WORD_UNITS = 5;
/**
 * From this length on a word may be a compound, which a term may be a part of: 市场 in 市场经济. The
 * cost of such a word is even; that of an idiom, which is a whole, is odd.
 */
export const MIN_COMPOUND_UNITS = 4;
/** Cost of a character that the lexicon does not have. */
const UNKNOWN_CHARACTER_COST = 150;

/**
 * Words with costs: per length, the words' codes end to end in rising order, and one byte of cost
 * a word, in tenths of −ln of the word's frequency. Searched in place.
 */
export interface WordTable {
  readonly codes: readonly Uint16Array[];
  readonly costs: readonly Uint8Array[];
  /** Codes of the characters that make a new noun of a whole phrase: 法 in 个人信息保护法. */
  readonly phraseSuffixes: ReadonlySet<number>;
  /** Per length, by first code: index of the first word that begins with it. */
  readonly starts: readonly Uint32Array[];
  /** One bit for each hashed pair of neighbours in a word: where it is 0, no word goes across. */
  readonly neighbours: Uint32Array;
}

const NEIGHBOUR_BITS = 20;
const neighbourPlace = (a: number, b: number): number =>
  Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> (32 - NEIGHBOUR_BITS);

/** Makes words searchable; the two indexes are one pass over them. */
export function indexWords(
  codes: readonly Uint16Array[],
  costs: readonly Uint8Array[],
  phraseSuffixes: ReadonlySet<number>,
): WordTable {
  const neighbours = new Uint32Array(2 ** (NEIGHBOUR_BITS - 5));
  const starts = codes.map((words, i) => {
    const length = i + 1;
    const index = new Uint32Array((words[words.length - length] ?? 0) + 2);
    for (let at = 0; at < words.length; at += length) {
      index[(words[at] ?? 0) + 1] = at / length + 1;
      for (let inner = at + 1; inner < at + length; inner += 1) {
        const place = neighbourPlace(words[inner - 1] ?? 0, words[inner] ?? 0);
        neighbours[place >> 5] = (neighbours[place >> 5] ?? 0) | (1 << (place & 31));
      }
    }
    for (let code = 1; code < index.length; code += 1)
      index[code] = Math.max(index[code] ?? 0, index[code - 1] ?? 0);
    return index;
  });
  return { codes, costs, phraseSuffixes, starts, neighbours };
}

/** Whether some word may have `a` and `b` side by side; false is certain. */
export function mayJoin({ neighbours }: WordTable, a: number, b: number): boolean {
  const place = neighbourPlace(a, b);
  return (((neighbours[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
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
  const starts = table.starts[length - 1];
  const first = codes[from] ?? 0;
  let low = starts?.[first] ?? costs.length;
  let high = (starts?.[first + 1] ?? low) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let order = 0;
    for (let i = 1; i < length && order === 0; i += 1) {
      order = (words[middle * length + i] ?? 0) - (codes[from + i] ?? 0);
    }
    if (order === 0) return costs[middle] ?? 0;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return length === 1 ? UNKNOWN_CHARACTER_COST : Infinity;
}

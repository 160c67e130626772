import type { IdLists } from './id-lists.ts';

/** How probable English words are as translations of Chinese words, for pairs that were seen. */
export interface TranslationTable {
  /** By number of a Chinese word: where its row begins; 0 stands for no word. */
  readonly rows: Int32Array;
  /** The English words of the rows, … */
  readonly english: Int32Array;
  /** … and t(e|z) of each. */
  readonly probabilities: Float32Array;
}

/** Pairs of texts that translate each other: the i-th lists of both languages. */
export interface WordPairs {
  readonly chinese: IdLists;
  readonly english: IdLists;
}

const ITERATIONS = 5;
/** Word pairs with a smaller probability are dropped. */
const LEAST = 0.005;

/**
 * Estimates a table from pairs by expectation and maximisation: IBM Model 1 (Brown et al., The
 * Mathematics of Statistical Machine Translation, 1993), with a Chinese word 0 for what renders
 * nothing. Works row by row, so that the only memory besides the table is a number for each
 * English word of the pairs.
 * A pair of words that only one pair of texts has is left out at the end, unless that is one of the
 * first `knownCount`: it would say no more than that these texts were taken for a pair.
 * @param chineseCount the greatest number of a Chinese word
 * @param englishCount the greatest number of an English word
 */
export function trainTranslationTable(
  pairs: WordPairs,
  knownCount: number,
  chineseCount: number,
  englishCount: number,
): TranslationTable {
  const where = pairsByWord(pairs.chinese, chineseCount);
  const { rows, english, probabilities } = emptyTable(where, pairs.english, englishCount);
  const { starts, ids } = pairs.english;
  /** For each English word of a pair: the sum of t(e|z) over the pair's Chinese words. */
  const sums = new Float32Array(ids.length);
  /** By English word: its place in the current row. */
  const places = new Int32Array(englishCount + 1);
  const counts = new Float64Array(english.length);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    sums.fill(0);
    counts.fill(0);
    for (const isCounting of [false, true]) {
      for (let word = 0; word <= chineseCount; word += 1) {
        const first = rows[word] ?? 0;
        const last = rows[word + 1] ?? 0;
        for (let at = first; at < last; at += 1) places[english[at] ?? 0] = at;
        for (let at = where.starts[word] ?? 0; at < (where.starts[word + 1] ?? 0); at += 1) {
          const pair = where.ids[at] ?? 0;
          for (let e = starts[pair] ?? 0; e < (starts[pair + 1] ?? 0); e += 1) {
            const place = places[ids[e] ?? 0] ?? 0;
            const probability = probabilities[place] ?? 0;
            if (isCounting)
              counts[place] = (counts[place] ?? 0) + probability / Math.max(sums[e] ?? 0, 1e-30);
            else sums[e] = (sums[e] ?? 0) + probability;
          }
        }
        if (isCounting) normalise(counts, probabilities, first, last);
      }
    }
  }
  const table = { rows, english, probabilities };
  return keptOf(table, (word, first, last) => {
    const seen = new Int32Array(last - first);
    for (let at = first; at < last; at += 1) places[english[at] ?? 0] = at;
    for (let at = where.starts[word] ?? 0; at < (where.starts[word + 1] ?? 0); at += 1) {
      const pair = where.ids[at] ?? 0;
      for (let e = starts[pair] ?? 0; e < (starts[pair + 1] ?? 0); e += 1) {
        const place = (places[ids[e] ?? 0] ?? 0) - first;
        seen[place] = (seen[place] ?? 0) + (pair < knownCount ? 2 : 1);
      }
    }
    return (at) => (probabilities[at] ?? 0) >= LEAST && (seen[at - first] ?? 0) > 1;
  });
}

/** For each Chinese word, 0 included, the pairs that it is in; one for each time that it is. */
function pairsByWord({ starts, ids }: IdLists, count: number): IdLists {
  const pairCount = starts.length - 1;
  const wordStarts = new Int32Array(count + 2);
  wordStarts[1] = pairCount;
  for (const id of ids) wordStarts[id + 1] = (wordStarts[id + 1] ?? 0) + 1;
  for (let word = 1; word <= count + 1; word += 1)
    wordStarts[word] = (wordStarts[word] ?? 0) + (wordStarts[word - 1] ?? 0);
  const next = wordStarts.slice();
  const pairs = new Int32Array(pairCount + ids.length);
  const add = (word: number, pair: number): void => {
    pairs[next[word] ?? 0] = pair;
    next[word] = (next[word] ?? 0) + 1;
  };
  for (let pair = 0; pair < pairCount; pair += 1) {
    add(0, pair);
    for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at += 1) add(ids[at] ?? 0, pair);
  }
  return { starts: wordStarts, ids: pairs };
}

/**
 * A table with every pair of words that occurs in some pair of texts, with equal probabilities in
 * each row.
 */
function emptyTable(
  where: IdLists,
  { starts, ids }: IdLists,
  englishCount: number,
): TranslationTable {
  const words = where.starts.length - 1;
  const rows = new Int32Array(words + 1);
  const seen = new Int32Array(englishCount + 1).fill(-1);
  const english: number[] = [];
  for (let word = 0; word < words; word += 1) {
    for (let at = where.starts[word] ?? 0; at < (where.starts[word + 1] ?? 0); at += 1) {
      const pair = where.ids[at] ?? 0;
      for (let e = starts[pair] ?? 0; e < (starts[pair + 1] ?? 0); e += 1) {
        const id = ids[e] ?? 0;
        if (seen[id] === word) continue;
        seen[id] = word;
        english.push(id);
      }
    }
    rows[word + 1] = english.length;
  }
  const probabilities = new Float32Array(english.length);
  for (let word = 0; word < words; word += 1) {
    const [first = 0, last = 0] = [rows[word], rows[word + 1]];
    probabilities.fill(1 / Math.max(1, last - first), first, last);
  }
  return { rows, english: Int32Array.from(english), probabilities };
}

function normalise(
  counts: Float64Array,
  probabilities: Float32Array,
  first: number,
  last: number,
): void {
  let sum = 0;
  for (let at = first; at < last; at += 1) sum += counts[at] ?? 0;
  if (sum === 0) return;
  for (let at = first; at < last; at += 1) probabilities[at] = (counts[at] ?? 0) / sum;
}

/** A table without some of its pairs: `keeperOf` gives for each row the function that decides. */
function keptOf(
  { rows, english, probabilities }: TranslationTable,
  keeperOf: (word: number, first: number, last: number) => (at: number) => boolean,
): TranslationTable {
  const keptRows = new Int32Array(rows.length);
  const kept: number[] = [];
  for (let word = 0; word < rows.length - 1; word += 1) {
    const first = rows[word] ?? 0;
    const last = rows[word + 1] ?? 0;
    const isKept = keeperOf(word, first, last);
    for (let at = first; at < last; at += 1) if (isKept(at)) kept.push(at);
    keptRows[word + 1] = kept.length;
  }
  return {
    rows: keptRows,
    english: Int32Array.from(kept, (at) => english[at] ?? 0),
    probabilities: Float32Array.from(kept, (at) => probabilities[at] ?? 0),
  };
}

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
 * nothing. Works row by row; the memory besides the table is a number for each English word of the
 * pairs, and one for each pair of words in them.
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
  const { rows, english, probabilities, places } = emptyTable(where, pairs.english, englishCount);
  const { starts } = pairs.english;
  /** For each English word of a pair: the sum of t(e|z) over the pair's Chinese words. */
  const sums = new Float32Array(pairs.english.ids.length);
  const counts = new Float64Array(english.length);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    sums.fill(0);
    counts.fill(0);
    for (const isCounting of [false, true]) {
      let next = 0;
      for (let word = 0; word <= chineseCount; word += 1) {
        for (let at = where.starts[word] ?? 0; at < (where.starts[word + 1] ?? 0); at += 1) {
          const pair = where.ids[at] ?? 0;
          const end = starts[pair + 1] ?? 0;
          for (let e = starts[pair] ?? 0; e < end; e += 1) {
            const place = places[next] ?? 0;
            next += 1;
            const probability = probabilities[place] ?? 0;
            if (isCounting)
              counts[place] = (counts[place] ?? 0) + probability / Math.max(sums[e] ?? 0, 1e-30);
            else sums[e] = (sums[e] ?? 0) + probability;
          }
        }
        if (isCounting) normalise(counts, probabilities, rows[word] ?? 0, rows[word + 1] ?? 0);
      }
    }
  }
  const seen = new Int32Array(english.length);
  let next = 0;
  for (const pair of where.ids) {
    const weight = pair < knownCount ? 2 : 1;
    for (let e = starts[pair] ?? 0; e < (starts[pair + 1] ?? 0); e += 1) {
      const place = places[next] ?? 0;
      next += 1;
      seen[place] = (seen[place] ?? 0) + weight;
    }
  }
  const table = { rows, english, probabilities };
  return keptOf(table, (at) => (probabilities[at] ?? 0) >= LEAST && (seen[at] ?? 0) > 1);
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

/** A table, and where in it each pair of words is, in the order in which these are gone through. */
interface EmptyTable extends TranslationTable {
  readonly places: Int32Array;
}

/**
 * A table with every pair of words that occurs in some pair of texts, with equal probabilities in
 * each row.
 */
function emptyTable(where: IdLists, { starts, ids }: IdLists, englishCount: number): EmptyTable {
  const words = where.starts.length - 1;
  const rows = new Int32Array(words + 1);
  let count = 0;
  for (const pair of where.ids) count += (starts[pair + 1] ?? 0) - (starts[pair] ?? 0);
  const places = new Int32Array(count);
  /** By English word: its place, which is of the current row from the row's first on. */
  const placeOf = new Int32Array(englishCount + 1).fill(-1);
  const english: number[] = [];
  let next = 0;
  for (let word = 0; word < words; word += 1) {
    const first = english.length;
    for (let at = where.starts[word] ?? 0; at < (where.starts[word + 1] ?? 0); at += 1) {
      const pair = where.ids[at] ?? 0;
      for (let e = starts[pair] ?? 0; e < (starts[pair + 1] ?? 0); e += 1) {
        const id = ids[e] ?? 0;
        if ((placeOf[id] ?? 0) < first) placeOf[id] = english.push(id) - 1;
        places[next] = placeOf[id] ?? 0;
        next += 1;
      }
    }
    rows[word + 1] = english.length;
  }
  const probabilities = new Float32Array(english.length);
  for (let word = 0; word < words; word += 1) {
    const [first = 0, last = 0] = [rows[word], rows[word + 1]];
    probabilities.fill(1 / Math.max(1, last - first), first, last);
  }
  return { rows, english: Int32Array.from(english), probabilities, places };
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

/** A table with some of its pairs only. */
function keptOf(
  { rows, english, probabilities }: TranslationTable,
  isKept: (at: number) => boolean,
): TranslationTable {
  const keptRows = new Int32Array(rows.length);
  const kept: number[] = [];
  for (let word = 0; word < rows.length - 1; word += 1) {
    for (let at = rows[word] ?? 0; at < (rows[word + 1] ?? 0); at += 1)
      if (isKept(at)) kept.push(at);
    keptRows[word + 1] = kept.length;
  }
  return {
    rows: keptRows,
    english: Int32Array.from(kept, (at) => english[at] ?? 0),
    probabilities: Float32Array.from(kept, (at) => probabilities[at] ?? 0),
  };
}

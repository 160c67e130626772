import type { Features } from './features.ts';
import type { IdLists } from './id-lists.ts';
import type { TranslationTable } from './translation-table.ts';

/** The share of its frequency that a word keeps as probability if nothing translates it. */
const KEPT = 0.3;
/** The most that one word may count against a pair and for it, as a logarithm. */
const LEAST = -0.5;
const MOST = 4;
/**
 * The weights of words and anchors, which are less than 1 because those of a sentence depend on
 * each other.
 */
const WORD_WEIGHT = 0.5;
const ANCHOR_WEIGHT = 0.5;
/**
 * Added to the number of words of a text: otherwise no word of a short text would be rare enough to
 * mean anything.
 */
const MORE_WORDS = 200;
const MORE_SENTENCES = 50;

/**
 * The evidence that some Chinese sentences are translated by an English one: their words and
 * anchors.
 */
export interface PairEvidence {
  /** Forgets the Chinese sentences. */
  clear(): void;
  /** Adds a Chinese sentence. */
  add(sentence: number): void;
  /**
   * The log-likelihood ratios of the words and anchors of English sentences, given the added sentences.
   * @param from the first of them
   * @param ratios is filled, one for each
   */
  ofSentences(from: number, ratios: Float64Array): void;
}

/**
 * Makes evidence of two texts. The words of an English sentence are as likely as the table says for
 * the Chinese words that were taken, against their frequency in the text, as in Moore, Fast and
 * Accurate Sentence Alignment of Bilingual Corpora (2002); an anchor in common counts by the
 * logarithm of its rarity. Most words of most sentences translate nothing that was added, so that it
 * goes from those that do to their sentences.
 */
export function createEvidence(
  chinese: Features,
  english: Features,
  table: TranslationTable,
): PairEvidence {
  const frequency = frequencies(english.words.ids);
  const rarity = rarities(chinese, english);
  const sentencesOfWord = invert(english.words, frequency.length);
  const sentencesOfAnchor = invert(english.anchors, rarity.length);
  /** By English word: the sum of t(e|z) over the words z that were added, … */
  const sums = new Float64Array(frequency.length);
  /** … and the words that have such a sum. */
  const touched: number[] = [];
  const isTaken = new Uint8Array(rarity.length);
  const takenAnchors: number[] = [];
  let count = 0;
  return {
    clear() {
      for (const id of touched) sums[id] = 0;
      for (const id of takenAnchors) isTaken[id] = 0;
      touched.length = 0;
      takenAnchors.length = 0;
      count = 0;
    },
    add(sentence) {
      const { starts, ids } = chinese.words;
      for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at += 1) {
        const word = ids[at] ?? 0;
        count += 1;
        for (let e = table.rows[word] ?? 0; e < (table.rows[word + 1] ?? 0); e += 1) {
          const id = table.english[e] ?? 0;
          // Words of the glossary that are not in the text.
          if (id >= sums.length) continue;
          if (sums[id] === 0) touched.push(id);
          sums[id] = (sums[id] ?? 0) + (table.probabilities[e] ?? 0);
        }
      }
      const { starts: anchorStarts, ids: anchors } = chinese.anchors;
      for (let at = anchorStarts[sentence] ?? 0; at < (anchorStarts[sentence + 1] ?? 0); at += 1) {
        const id = anchors[at] ?? 0;
        if (isTaken[id] === 0) takenAnchors.push(id);
        isTaken[id] = 1;
      }
    },
    ofSentences(from, ratios) {
      const { starts } = english.words;
      for (let at = 0; at < ratios.length; at += 1) {
        const words = (starts[from + at + 1] ?? 0) - (starts[from + at] ?? 0);
        ratios[at] = WORD_WEIGHT * LEAST * words;
      }
      const valueOfWord = (id: number): number => {
        const likelihood = (sums[id] ?? 0) / (count + 1) / (frequency[id] ?? 1) + KEPT;
        const value = Math.min(MOST, Math.max(LEAST, Math.log(likelihood)));
        return WORD_WEIGHT * (value - LEAST);
      };
      const valueOfAnchor = (id: number): number => ANCHOR_WEIGHT * (rarity[id] ?? 0);
      const addTo = (
        { starts: first, ids }: IdLists,
        id: number,
        valueOf: (id: number) => number,
      ): void => {
        const end = first[id + 1] ?? 0;
        const to = from + ratios.length;
        let at = firstNotBelow(ids, from, first[id] ?? 0, end);
        // Most of them are in no sentence of a narrow band.
        if (at === end || (ids[at] ?? 0) >= to) return;
        const value = valueOf(id);
        for (; at < end && (ids[at] ?? 0) < to; at += 1) {
          const place = (ids[at] ?? 0) - from;
          ratios[place] = (ratios[place] ?? 0) + value;
        }
      };
      for (const id of touched) addTo(sentencesOfWord, id, valueOfWord);
      for (const id of takenAnchors) addTo(sentencesOfAnchor, id, valueOfAnchor);
    },
  };
}

/** For each number the lists that have it, in order; one for each time that it is there. */
function invert({ starts, ids }: IdLists, size: number): IdLists {
  const firsts = new Int32Array(size + 1);
  for (const id of ids) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let id = 1; id <= size; id += 1) firsts[id] = (firsts[id] ?? 0) + (firsts[id - 1] ?? 0);
  const next = firsts.slice();
  const lists = new Int32Array(ids.length);
  for (let list = 0; list < starts.length - 1; list += 1)
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      const id = ids[at] ?? 0;
      lists[next[id] ?? 0] = list;
      next[id] = (next[id] ?? 0) + 1;
    }
  return { starts: firsts, ids: lists };
}

/** The first place of a part in which ordered numbers are not below a bound; `end` where all are. */
function firstNotBelow(numbers: Int32Array, bound: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By number: the share of a word in all words of the text, with the addition for its length. */
function frequencies(ids: Int32Array): Float64Array {
  const shares = new Float64Array(greatest(ids) + 1);
  for (const id of ids) shares[id] = (shares[id] ?? 0) + 1 / (ids.length + MORE_WORDS);
  return shares;
}

/** By number of an anchor: the logarithm of all sentences divided by those that have it. */
function rarities(chinese: Features, english: Features): Float64Array {
  const sentences = chinese.lengths.length + english.lengths.length + MORE_SENTENCES;
  const all = [chinese.anchors.ids, english.anchors.ids];
  const counts = new Float64Array(Math.max(...all.map(greatest)) + 1);
  for (const ids of all) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts.map((count) => (count === 0 ? 0 : Math.log(sentences / count)));
}

const greatest = (ids: Int32Array): number => ids.reduce((most, id) => Math.max(most, id), 0);

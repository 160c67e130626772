import type { Features } from './features.ts';
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
   * The log-likelihood ratio of the words and anchors of an English sentence, given the added
   * sentences.
   */
  of(sentence: number): number;
}

/**
 * Makes evidence of two texts. The words of an English sentence are as likely as the table says for
 * the Chinese words that were taken, against their frequency in the text, as in Moore, Fast and
 * Accurate Sentence Alignment of Bilingual Corpora (2002); an anchor in common counts by the
 * logarithm of its rarity.
 */
export function createEvidence(
  chinese: Features,
  english: Features,
  table: TranslationTable,
): PairEvidence {
  const frequency = frequencies(english.words.ids);
  const rarity = rarities(chinese, english);
  /** By English word: the sum of t(e|z) over the words z that were added, … */
  const sums = new Float64Array(frequency.length);
  /** … and the words that have such a sum. */
  const touched: number[] = [];
  const taken = new Uint8Array(rarity.length);
  const takenIds: number[] = [];
  let count = 0;
  return {
    clear() {
      for (const id of touched) sums[id] = 0;
      for (const id of takenIds) taken[id] = 0;
      touched.length = 0;
      takenIds.length = 0;
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
        taken[id] = 1;
        takenIds.push(id);
      }
    },
    of(sentence) {
      let words = 0;
      const { starts, ids } = english.words;
      for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at += 1) {
        const id = ids[at] ?? 0;
        const sum = sums[id] ?? 0;
        const own = frequency[id] ?? 1;
        words +=
          sum === 0
            ? LEAST
            : Math.min(MOST, Math.max(LEAST, Math.log(sum / (count + 1) / own + KEPT)));
      }
      let anchors = 0;
      const { starts: anchorStarts, ids: anchorIds } = english.anchors;
      for (let at = anchorStarts[sentence] ?? 0; at < (anchorStarts[sentence + 1] ?? 0); at += 1) {
        const id = anchorIds[at] ?? 0;
        if (taken[id] === 1) anchors += rarity[id] ?? 0;
      }
      return WORD_WEIGHT * words + ANCHOR_WEIGHT * anchors;
    },
  };
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

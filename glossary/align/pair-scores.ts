import { createEvidence } from './evidence.ts';
import type { Features } from './features.ts';
import { lengthScore } from './length-model.ts';
import { type Pair, sizeOf } from './bead.ts';
import { mostOf, type Shape } from './shapes.ts';
import type { TranslationTable } from './translation-table.ts';

/** What a search knows about two texts. */
export interface PairModel {
  readonly chinese: Features;
  readonly english: Features;
  readonly table: TranslationTable;
  readonly shapes: readonly Shape[];
  /** English characters of one Chinese one. */
  readonly ratio: number;
}

/** The scores of the beads that begin with one Chinese sentence. */
export interface RowScores {
  /**
   * Selects the beads that begin with a Chinese sentence, and with an English one in a range.
   * @param most how many Chinese sentences they have at most; as many as any shape without it
   */
  read(sentence: number, from: number, to: number, most?: number): void;
  /**
   * The scores of the beads with a shape that begin with these English sentences.
   * @param from the first of them
   * @param scores has for each what it has to be above to count; is filled, with −∞ where it is not
   */
  ofColumns(shape: Shape, from: number, scores: Float64Array): void;
  /** The score of any bead; 0 if a side is empty. */
  ofPair(pair: Pair): number;
}

/**
 * Makes scores that are read row by row. An English sentence has the same evidence in all beads
 * with the same Chinese sentences, so the score of a bead is a difference of two sums.
 */
export function createRowScores(model: PairModel): RowScores {
  const { chinese, english, table, shapes, ratio } = model;
  const evidence = createEvidence(chinese, english, table);
  const deepest = mostOf(shapes, 'chinese');
  const chineseSums = sumsOf(chinese.lengths);
  const englishSums = sumsOf(english.lengths);
  /**
   * By the number of Chinese sentences: the running sum of the evidence of the English ones from
   * `first` on.
   */
  const sums = Array.from({ length: deepest }, () => new Float64Array(english.lengths.length + 1));
  const ofColumn = new Float64Array(english.lengths.length);
  let row = 0;
  const scores: RowScores = {
    read(sentence, from, to, most = deepest) {
      row = sentence;
      evidence.clear();
      for (let depth = 0; depth < most && row + depth < chinese.lengths.length; depth += 1) {
        evidence.add(row + depth);
        const sum = sums[depth];
        if (sum === undefined) continue;
        const ratios = ofColumn.subarray(0, to - from);
        evidence.ofSentences(from, ratios);
        sum[from] = 0;
        for (let column = from; column < to; column += 1)
          sum[column + 1] = (sum[column] ?? 0) + (ratios[column - from] ?? 0);
      }
    },
    ofColumns(shape, from, all) {
      const sum = sums[shape.chinese - 1] ?? new Float64Array(0);
      const length = (chineseSums[row + shape.chinese] ?? 0) - (chineseSums[row] ?? 0);
      for (let at = 0; at < all.length; at += 1) {
        const column = from + at;
        const next = column + shape.english;
        // Lengths only lessen a score, and they are most of the work.
        const most = shape.prior + (sum[next] ?? 0) - (sum[column] ?? 0);
        all[at] =
          most > (all[at] ?? 0)
            ? most +
              lengthScore(length, (englishSums[next] ?? 0) - (englishSums[column] ?? 0), ratio)
            : -Infinity;
      }
    },
    ofPair({ chinese: from, english: to }) {
      const shape = shapes.find(
        (one) => one.chinese === sizeOf(from) && one.english === sizeOf(to),
      );
      if (shape === undefined) return 0;
      const score = Float64Array.of(-Infinity);
      scores.read(from.start, to.start, to.end, sizeOf(from));
      scores.ofColumns(shape, to.start, score);
      return score[0] ?? 0;
    },
  };
  return scores;
}

/** By index: the sum of the numbers before it. */
function sumsOf(numbers: Float64Array): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  for (let i = 0; i < numbers.length; i += 1) sums[i + 1] = (sums[i] ?? 0) + (numbers[i] ?? 0);
  return sums;
}

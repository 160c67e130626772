import { type Pair, sizeOf } from './bead.ts';
import { totalLength } from './length-model.ts';

/**
 * The cells that a search looks at: for each row, which is a Chinese sentence, equally many
 * columns.
 */
export interface Band {
  readonly width: number;
  /** By row: its first column, an English sentence. Never smaller than in the row before. */
  readonly from: Int32Array;
}

/**
 * How far a search without a path reaches on each side of the diagonal, in sentences: this share of them,
 * but at least the first and at most the last of these numbers.
 */
const FIRST_REACH = 100;
const REACH_SHARE = 0.15;
const MOST_REACH = 500;
/** How far the first search reaches around a way that was found in blocks of sentences, in sentences. */
export const REACH_AROUND_WAY = 40;
/** How far a later search reaches around the path of the one before, in sentences. */
export const LATER_REACH = 20;

/** Whether a search of these cells takes long: it is wider than around a way. */
export const isWide = ({ width }: Band): boolean => width > 2 * REACH_AROUND_WAY + 1;

/** The cells around the line on which both texts are equally far, measured by length. */
export function bandAroundDiagonal(chinese: Float64Array, english: Float64Array): Band {
  const total = totalLength(english) / Math.max(1e-9, totalLength(chinese));
  const centres = new Int32Array(chinese.length + 1);
  let column = 0;
  let before = 0;
  let reached = 0;
  for (let row = 0; row <= chinese.length; row += 1) {
    while (column < english.length && before < reached * total) {
      before += english[column] ?? 0;
      column += 1;
    }
    centres[row] = column;
    reached += chinese[row] ?? 0;
  }
  const share = REACH_SHARE * Math.max(chinese.length, english.length);
  return bandOf(centres, Math.min(MOST_REACH, Math.max(FIRST_REACH, share)), english.length);
}

/**
 * The cells around the pairs of an earlier search, which cover a part of two texts.
 * @param around how far it reaches around them, in sentences
 */
export function bandAroundPath(
  pairs: readonly Pair[],
  { chinese, english }: Pair,
  around: number,
): Band {
  const centres = new Int32Array(sizeOf(chinese) + 1);
  for (const pair of pairs)
    for (let row = pair.chinese.start; row <= pair.chinese.end; row += 1)
      centres[row - chinese.start] = pair.english.end - english.start;
  // After such a gap, the centre of a row is its end, and its beginning has to be in reach too.
  const reach = around + longestEnglishGap(pairs);
  return bandOf(centres, reach, sizeOf(english));
}

/** The length of the longest run of English sentences without counterpart. */
function longestEnglishGap(pairs: readonly Pair[]): number {
  let longest = 0;
  let run = 0;
  for (const { chinese, english } of pairs) {
    run = sizeOf(chinese) === 0 ? run + sizeOf(english) : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * Makes a band that has the first and the last cell, and in which each row can be reached from the
 * one before.
 */
function bandOf(centres: Int32Array, wantedReach: number, columns: number): Band {
  const reach = Math.ceil(wantedReach);
  const firsts = centres.map((centre) => Math.max(0, centre - reach));
  firsts[0] = 0;
  firsts[firsts.length - 1] = columns + 1;
  let widest = 2 * reach;
  for (let row = 1; row < firsts.length; row += 1) {
    firsts[row] = Math.max(firsts[row] ?? 0, firsts[row - 1] ?? 0);
    const step = Math.min(centres[row] ?? 0, columns) - (firsts[row - 1] ?? 0);
    widest = Math.max(widest, step);
  }
  const width = Math.min(columns, widest) + 1;
  return { width, from: firsts.map((first) => Math.min(first, columns + 1 - width)) };
}

import type { Pair } from './bead.ts';

/** The least correlation between the lengths of paragraphs that translate each other one by one. */
const LEAST_CORRELATION = 0.8;

/** The sentences of a text and their paragraphs. */
export interface ParagraphSentences {
  /** By sentence: the number of its paragraph, from 0. */
  readonly paragraphs: readonly number[];
  readonly lengths: Float64Array;
}

/**
 * The parts of two texts that no bead leaves: the paragraphs, if both texts have equally many and
 * their lengths correlate; else both texts as a whole.
 */
export function fencedParts(
  chinese: ParagraphSentences,
  english: ParagraphSentences,
): readonly Pair[] {
  const ours = paragraphLengths(chinese);
  const theirs = paragraphLengths(english);
  const isFenced =
    ours.length > 1 &&
    ours.length === theirs.length &&
    correlation(ours, theirs) > LEAST_CORRELATION;
  if (!isFenced) {
    return [
      {
        chinese: { start: 0, end: chinese.lengths.length },
        english: { start: 0, end: english.lengths.length },
      },
    ];
  }
  const starts = startsOfParagraphs(chinese);
  const otherStarts = startsOfParagraphs(english);
  return ours.map((_, i) => ({
    chinese: { start: starts[i] ?? 0, end: starts[i + 1] ?? chinese.lengths.length },
    english: { start: otherStarts[i] ?? 0, end: otherStarts[i + 1] ?? english.lengths.length },
  }));
}

function paragraphLengths({ paragraphs, lengths }: ParagraphSentences): readonly number[] {
  const sums: number[] = [];
  paragraphs.forEach((paragraph, i) => {
    sums[paragraph] = (sums[paragraph] ?? 0) + (lengths[i] ?? 0);
  });
  return sums;
}

const startsOfParagraphs = ({ paragraphs }: ParagraphSentences): readonly number[] =>
  [...paragraphs.keys()].filter((i) => i === 0 || paragraphs[i] !== paragraphs[i - 1]);

/** Pearson's correlation; 1 if all numbers of one side are the same. */
function correlation(ours: readonly number[], theirs: readonly number[]): number {
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const ourMean = mean(ours);
  const theirMean = mean(theirs);
  let both = 0;
  let our = 0;
  let their = 0;
  ours.forEach((one, i) => {
    const a = one - ourMean;
    const b = (theirs[i] ?? 0) - theirMean;
    both += a * b;
    our += a * a;
    their += b * b;
  });
  return our === 0 || their === 0 ? 1 : both / Math.sqrt(our * their);
}

import { type Pair, sizeOf } from './bead.ts';

/** The least correlation between the lengths of paragraphs that translate each other one by one. */
const LEAST_CORRELATION = 0.8;

/** The sentences of a text and their paragraphs. */
export interface ParagraphSentences {
  /** By sentence: the number of its paragraph, from 0. */
  readonly paragraphs: readonly number[];
  readonly lengths: Float64Array;
}

/** A part of two texts that no bead leaves. */
export interface FencedPart extends Pair {
  /** Whether it is a bead that the user set, and so stays as it is. */
  readonly isFixed: boolean;
}

/** A place between sentences of both texts, by the numbers of the next ones. */
interface Fence {
  readonly chinese: number;
  readonly english: number;
}

/**
 * The parts of two texts that no bead leaves: the beads that the user set and what is between them;
 * there the paragraphs, if both texts have equally many and their lengths correlate.
 * @param fixed the beads that the user set, in order
 */
export function fencedParts(
  chinese: ParagraphSentences,
  english: ParagraphSentences,
  fixed: readonly Pair[] = [],
): readonly FencedPart[] {
  const ends: Fence = { chinese: chinese.lengths.length, english: english.lengths.length };
  const fences = paragraphFences(chinese, english).filter((fence) =>
    fixed.every((pair) => isBefore(fence, pair) || isBehind(fence, pair)),
  );
  const parts: FencedPart[] = [];
  let from: Fence = { chinese: 0, english: 0 };
  const cutAt = (fence: Fence, isFixed: boolean): void => {
    const part = {
      chinese: { start: from.chinese, end: fence.chinese },
      english: { start: from.english, end: fence.english },
      isFixed,
    };
    if (sizeOf(part.chinese) + sizeOf(part.english) > 0) parts.push(part);
    from = fence;
  };
  let next = 0;
  for (const pair of fixed) {
    for (let fence = fences[next]; fence !== undefined && isBefore(fence, pair);) {
      cutAt(fence, false);
      next += 1;
      fence = fences[next];
    }
    cutAt({ chinese: pair.chinese.start, english: pair.english.start }, false);
    cutAt({ chinese: pair.chinese.end, english: pair.english.end }, true);
  }
  for (const fence of fences.slice(next)) cutAt(fence, false);
  cutAt(ends, false);
  // Two texts without a sentence have one part, too.
  return parts.length > 0 ? parts : [{ chinese: NONE, english: NONE, isFixed: false }];
}

const NONE = { start: 0, end: 0 };

const isBefore = (fence: Fence, { chinese, english }: Pair): boolean =>
  fence.chinese <= chinese.start && fence.english <= english.start;

const isBehind = (fence: Fence, { chinese, english }: Pair): boolean =>
  fence.chinese >= chinese.end && fence.english >= english.end;

/** Where paragraphs begin that translate each other, without the first ones; none where they do not. */
function paragraphFences(
  chinese: ParagraphSentences,
  english: ParagraphSentences,
): readonly Fence[] {
  const ours = paragraphLengths(chinese);
  const theirs = paragraphLengths(english);
  const isFenced =
    ours.length > 1 &&
    ours.length === theirs.length &&
    correlation(ours, theirs) > LEAST_CORRELATION;
  if (!isFenced) return [];
  const otherStarts = startsOfParagraphs(english);
  return startsOfParagraphs(chinese)
    .map((start, i) => ({ chinese: start, english: otherStarts[i] ?? 0 }))
    .slice(1);
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

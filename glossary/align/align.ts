import { bandAroundDiagonal, bandAroundPath } from './band.ts';
import { isGap, type Pair, type Range, sizeOf } from './bead.ts';
import { bestPath, type GapCost } from './best-path.ts';
import type { Features } from './features.ts';
import type { IdLists } from './id-lists.ts';
import { totalLength } from './length-model.ts';
import { createRowScores, type RowScores } from './pair-scores.ts';
import { type Shape, shapesOf } from './shapes.ts';
import { trainTranslationTable, type WordPairs } from './translation-table.ts';
import { joinPairs } from './word-seeds.ts';

/** Two texts to align, by the features of their sentences. */
export interface AlignInput {
  readonly chinese: Features;
  readonly english: Features;
  readonly isChineseSource: boolean;
  /** Pairs that are known to render each other, in the numbers of the features' words. */
  readonly seeds: WordPairs;
  /** How many words of each language have a number, those of the seeds included. */
  readonly chineseWordCount: number;
  readonly englishWordCount: number;
  /** Parts that no bead goes out of, which cover both texts in order. */
  readonly parts: readonly Pair[];
}

/** How much speaks for a bead. */
export interface Support {
  /** Log-likelihood ratio for each of its sentences; 0 where a side is empty. */
  readonly gain: number;
  /** Whether so little speaks for it that it should be looked at. */
  readonly isDoubtful: boolean;
}

/** A bead by its languages, and how much speaks for it. */
interface AlignedPair extends Pair, Support {}

/** The sentences of two texts in beads. */
export interface Alignment {
  /** They cover both texts once and in order. */
  readonly pairs: readonly AlignedPair[];
  /** False where one text is not a translation of the other, as far as can be seen. */
  readonly isTranslation: boolean;
}

const PASSES = 3;
const GAP_OPENING = 4;
/** What a sentence of a gap costs at least and at most, and in the first pass. */
const LEAST_EXTENSION = 2;
const MOST_EXTENSION = 6;
/** The share of sentences that cost less than the next pass takes for one of a gap. */
const CALIBRATION = 0.85;
/** English characters of a Chinese one, as translations have, and between which the texts' own is believed. */
const USUAL_RATIO = 3.7;
const RATIO_RANGE = [3, 4.8] as const;
/** A bead that gains less is doubtful, … */
const DOUBTFUL = -0.5;
/** … and where half of the beads gain less, the texts are not translations of each other, … */
const LEAST_MEDIAN = -0.7;
/** … unless there are fewer beads, which say little. */
const JUDGED_BEADS = 5;

/** The pairs of each part that a pass found, and the scores by which it did. */
interface Pass {
  readonly scores: RowScores;
  readonly paths: readonly (readonly Pair[])[];
}

/** Aligns the sentences of two texts, in passes of which each learns from the one before. */
export function align(input: AlignInput): Alignment {
  const shapes = shapesOf(input.isChineseSource);
  let pass = nextPass(input, shapes);
  for (let count = 1; count < PASSES; count += 1) pass = nextPass(input, shapes, pass);
  return judged(pass.paths.flat(), pass.scores, input);
}

/**
 * Trains the word table on the pairs that are known and on the beads of the pass before, and searches
 * around its paths.
 */
function nextPass(input: AlignInput, shapes: readonly Shape[], before?: Pass): Pass {
  const { chinese, english, parts } = input;
  const pairs = before?.paths.flat() ?? [];
  const ratio =
    before === undefined
      ? ratioOf(totalLength(chinese.lengths), totalLength(english.lengths))
      : ratioOfPairs(pairs, input, before.scores);
  const cost: GapCost = {
    opening: GAP_OPENING,
    extension: before === undefined ? LEAST_EXTENSION : calibrated(pairs, before.scores),
  };
  const scores = scoresOf(input, shapes, ratio, pairs);
  const paths = parts.map((part, i) =>
    bestPath(part, scores, shapes, bandOf(input, part, before?.paths[i]), cost),
  );
  return { scores, paths };
}

const bandOf = ({ chinese, english }: AlignInput, part: Pair, path: readonly Pair[] | undefined) =>
  path === undefined
    ? bandAroundDiagonal(
        chinese.lengths.subarray(part.chinese.start, part.chinese.end),
        english.lengths.subarray(part.english.start, part.english.end),
      )
    : bandAroundPath(path, part);

function scoresOf(
  { chinese, english, seeds, chineseWordCount, englishWordCount }: AlignInput,
  shapes: readonly Shape[],
  ratio: number,
  pairs: readonly Pair[],
): RowScores {
  const beads = pairs.filter((pair) => !isGap(pair));
  const own: WordPairs = {
    chinese: wordsOfRanges(
      chinese.words,
      beads.map((pair) => pair.chinese),
    ),
    english: wordsOfRanges(
      english.words,
      beads.map((pair) => pair.english),
    ),
  };
  const table = trainTranslationTable(
    joinPairs(seeds, own),
    seeds.chinese.starts.length - 1,
    chineseWordCount,
    englishWordCount,
  );
  return createRowScores({ chinese, english, table, shapes, ratio });
}

/** The lists of neighbouring sentences as one each. */
function wordsOfRanges({ starts, ids }: IdLists, ranges: readonly Range[]): IdLists {
  const ends = new Int32Array(ranges.length + 1);
  const parts = ranges.map((range, i) => {
    const part = ids.subarray(starts[range.start], starts[range.end]);
    ends[i + 1] = (ends[i] ?? 0) + part.length;
    return part;
  });
  const all = new Int32Array(ends.at(-1) ?? 0);
  parts.forEach((part, i) => all.set(part, ends[i]));
  return { starts: ends, ids: all };
}

/** What a sentence of a gap costs in the next pass, by what those of beads cost in this one. */
function calibrated(pairs: readonly Pair[], scores: RowScores): number {
  const costs = pairs
    .filter((pair) => !isGap(pair))
    .map((pair) => -scores.ofPair(pair) / sentencesOf(pair))
    .toSorted((a, b) => a - b);
  const cost = costs[Math.floor(CALIBRATION * costs.length)] ?? LEAST_EXTENSION;
  return Math.min(MOST_EXTENSION, Math.max(LEAST_EXTENSION, cost));
}

const sentencesOf = ({ chinese, english }: Pair): number => sizeOf(chinese) + sizeOf(english);

/** English characters of a Chinese one; the usual where an abridged text or a short one has another. */
function ratioOf(chinese: number, english: number): number {
  const [least, most] = RATIO_RANGE;
  const ratio = english / Math.max(1, chinese);
  return ratio < least || ratio > most ? USUAL_RATIO : ratio;
}

/** The median over the beads for which something speaks, as sentences of a gap may stand in others. */
function ratioOfPairs(
  pairs: readonly Pair[],
  { chinese, english }: AlignInput,
  scores: RowScores,
): number {
  const ratios = pairs
    .filter((pair) => !isGap(pair) && scores.ofPair(pair) > 0)
    .map((pair) => lengthIn(english, pair.english) / lengthIn(chinese, pair.chinese));
  return ratios.length === 0 ? USUAL_RATIO : ratioOf(1, median(ratios));
}

const lengthIn = ({ lengths }: Features, { start, end }: Range): number =>
  totalLength(lengths.subarray(start, end));

/** The pairs with their gains, and what these say of the whole. */
function judged(pairs: readonly Pair[], scores: RowScores, input: AlignInput): Alignment {
  const all = pairs.map((pair): AlignedPair => {
    const gain = scores.ofPair(pair) / sentencesOf(pair);
    return { ...pair, gain, isDoubtful: !isGap(pair) && gain < DOUBTFUL };
  });
  const gains = all.filter((pair) => !isGap(pair)).map(({ gain }) => gain);
  const isLikely =
    gains.length > 0 && (gains.length < JUDGED_BEADS || median(gains) > LEAST_MEDIAN);
  // An abridged text leaves only the other one in gaps.
  const isInGaps =
    isMostlyInGaps(pairs, input, 'chinese') && isMostlyInGaps(pairs, input, 'english');
  return { pairs: all, isTranslation: isLikely && !isInGaps };
}

/** Whether more than half of the sentences of one side have no counterpart. */
function isMostlyInGaps(
  pairs: readonly Pair[],
  input: AlignInput,
  side: 'chinese' | 'english',
): boolean {
  const inGaps = pairs.filter(isGap).reduce((count, pair) => count + sizeOf(pair[side]), 0);
  return inGaps > input[side].lengths.length / 2;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

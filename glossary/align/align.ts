import {
  bandAroundDiagonal,
  bandAroundPath,
  isWide,
  LATER_REACH,
  REACH_AROUND_WAY,
} from './band.ts';
import { isGap, type Pair, type Range, sizeOf } from './bead.ts';
import { bestPath } from './best-path.ts';
import { BLOCK, sentenceBlocks, sentencesOfBlocks } from './blocks.ts';
import type { FencedPart } from './fences.ts';
import type { Features } from './features.ts';
import type { IdLists } from './id-lists.ts';
import { totalLength } from './length-model.ts';
import { createRowScores, type PairModel, type RowScores } from './pair-scores.ts';
import { type Shape, shapesOf } from './shapes.ts';
import {
  trainTranslationTable,
  type TranslationTable,
  type WordPairs,
} from './translation-table.ts';
import { joinPairs } from './word-seeds.ts';

/** Two texts to align, given by the features of their sentences. */
export interface AlignInput {
  readonly chinese: Features;
  readonly english: Features;
  readonly isChineseSource: boolean;
  /**
   * Pairs of texts that are known to translate each other, in the numbers of the features' words.
   */
  readonly seeds: WordPairs;
  /** How many words of each language have a number, including those of the seeds. */
  readonly chineseWordCount: number;
  readonly englishWordCount: number;
  /** Parts of the texts that no bead leaves; in order, they cover both texts. */
  readonly parts: readonly FencedPart[];
}

/** The evidence for a bead. */
export interface Support {
  /** The log-likelihood ratio per sentence; 0 if a side is empty. */
  readonly gain: number;
  /** Whether the evidence for it is so weak that it should be looked at. */
  readonly isDoubtful: boolean;
  /** Whether the user set it. */
  readonly isFixed: boolean;
}

/** A bead by its languages, and the evidence for it. */
interface AlignedPair extends Pair, Support {}

/** The sentences of two texts in beads. */
export interface Alignment {
  /** In order, they cover both texts exactly once. */
  readonly pairs: readonly AlignedPair[];
  /** False if, as far as can be told, neither text is a translation of the other. */
  readonly isTranslation: boolean;
}

const PASSES = 3;
/** The logarithm of the share from which on a shape of beads is frequent. */
const FREQUENT = Math.log(0.04);
const GAP_OPENING = 4;
/** The least cost of a sentence in a gap, which is its cost in the first pass, and the greatest. */
const LEAST_EXTENSION = 2;
const MOST_EXTENSION = 6;
/** The share of sentences in beads that cost less than the next pass charges for one in a gap. */
const CALIBRATION = 0.85;
/**
 * The usual number of English characters for a Chinese one, and the limits between which the texts'
 * own ratio is believed.
 */
const USUAL_RATIO = 3.7;
const RATIO_RANGE = [3, 4.8] as const;
/** A bead with a smaller gain is doubtful, … */
const DOUBTFUL = -0.5;
/** … and if half of the beads have a smaller gain, neither text is a translation of the other, … */
const LEAST_MEDIAN = -0.7;
/** … unless there are fewer beads than this, which say little. */
const JUDGED_BEADS = 5;

/** The pairs of each part that a pass found, and the scores by which it did. */
interface Pass {
  readonly scores: RowScores;
  readonly paths: readonly (readonly Pair[])[];
}

/** Aligns the sentences of two texts, in passes of which each learns from the one before. */
export function align(input: AlignInput): Alignment {
  const shapes = shapesOf(input.isChineseSource);
  let pass = firstPass(input, shapes);
  for (let count = 1; count < PASSES; count += 1) pass = nextPass(input, shapes, pass);
  return judged(pass.paths.flat(), pass.scores, input);
}

/**
 * The first pass. It knows no words but those of the seeds. Where it would have to look far, one with blocks of
 * sentences finds the way before, and it looks around that.
 */
function firstPass(input: AlignInput, shapes: readonly Shape[]): Pass {
  const { chinese, english, parts } = input;
  const ratio = ratioOf(totalLength(chinese.lengths), totalLength(english.lengths));
  const cost = { opening: GAP_OPENING, extension: LEAST_EXTENSION };
  const table = tableOf(input, []);
  const scores = createRowScores({ chinese, english, table, shapes, ratio });
  const pathOf = (part: FencedPart): readonly Pair[] => {
    const band = bandAroundDiagonal(
      chinese.lengths.subarray(part.chinese.start, part.chinese.end),
      english.lengths.subarray(part.english.start, part.english.end),
    );
    const near = isWide(band)
      ? bandAroundPath(wayThrough(part, { ...input, table, ratio, shapes }), part, REACH_AROUND_WAY)
      : band;
    return bestPath(part, scores, shapes, near, cost);
  };
  return { scores, paths: parts.map((part) => (part.isFixed ? [part] : pathOf(part))) };
}

/** The best path of blocks of sentences through a part, in its sentences. */
function wayThrough(
  part: Pair,
  { chinese, english, shapes, ...model }: PairModel,
): readonly Pair[] {
  const blocks = {
    chinese: sentenceBlocks(chinese, part.chinese),
    english: sentenceBlocks(english, part.english),
  };
  const frequent = shapes.filter(({ prior }) => prior >= FREQUENT);
  const whole = {
    chinese: { start: 0, end: blocks.chinese.lengths.length },
    english: { start: 0, end: blocks.english.lengths.length },
  };
  const path = bestPath(
    whole,
    createRowScores({ ...model, ...blocks, shapes: frequent }),
    frequent,
    bandAroundDiagonal(blocks.chinese.lengths, blocks.english.lengths),
    { opening: GAP_OPENING, extension: BLOCK * LEAST_EXTENSION },
  );
  return path.map((pair) => sentencesOfBlocks(pair, part));
}

/**
 * A later pass: trains the word table on the pairs that are known and on the beads of the pass before, and
 * searches around its paths.
 */
function nextPass(input: AlignInput, shapes: readonly Shape[], before: Pass): Pass {
  const pairs = before.paths.flat();
  const ratio = ratioOfPairs(pairs, input, before.scores);
  const cost = { opening: GAP_OPENING, extension: calibrated(pairs, before.scores) };
  const { chinese, english, parts } = input;
  const table = tableOf(input, pairs);
  const scores = createRowScores({ chinese, english, table, shapes, ratio });
  const paths = parts.map((part, i) =>
    part.isFixed
      ? [part]
      : bestPath(
          part,
          scores,
          shapes,
          bandAroundPath(before.paths[i] ?? [], part, LATER_REACH),
          cost,
        ),
  );
  return { scores, paths };
}

/** The table that the known pairs and some beads teach. */
function tableOf(
  { chinese, english, seeds, chineseWordCount, englishWordCount }: AlignInput,
  pairs: readonly Pair[],
): TranslationTable {
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
  return trainTranslationTable(
    joinPairs(seeds, own),
    seeds.chinese.starts.length - 1,
    chineseWordCount,
    englishWordCount,
  );
}

/** Joins the lists of the sentences of each range. */
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

/**
 * The cost of a sentence in a gap for the next pass, from the costs of those in beads in this one.
 */
function calibrated(pairs: readonly Pair[], scores: RowScores): number {
  const costs = pairs
    .filter((pair) => !isGap(pair))
    .map((pair) => -scores.ofPair(pair) / sentencesOf(pair))
    .toSorted((a, b) => a - b);
  const cost = costs[Math.floor(CALIBRATION * costs.length)] ?? LEAST_EXTENSION;
  return Math.min(MOST_EXTENSION, Math.max(LEAST_EXTENSION, cost));
}

const sentencesOf = ({ chinese, english }: Pair): number => sizeOf(chinese) + sizeOf(english);

/**
 * The number of English characters for a Chinese one; the usual one for an abridged or a short
 * text, whose own differs.
 */
function ratioOf(chinese: number, english: number): number {
  const [least, most] = RATIO_RANGE;
  const ratio = english / Math.max(1, chinese);
  return ratio < least || ratio > most ? USUAL_RATIO : ratio;
}

/**
 * The median of the beads that have evidence, because sentences that belong in gaps may be in the
 * others.
 */
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

/** The pairs with their gains, and the judgement of the whole. */
function judged(pairs: readonly Pair[], scores: RowScores, input: AlignInput): Alignment {
  const fixed = new Set<Pair>(input.parts.filter(({ isFixed }) => isFixed));
  const all = pairs.map((pair): AlignedPair => {
    const { chinese, english } = pair;
    const gain = scores.ofPair(pair) / sentencesOf(pair);
    const isFixed = fixed.has(pair);
    const isDoubtful = !isGap(pair) && !isFixed && gain < DOUBTFUL;
    return { chinese, english, gain, isDoubtful, isFixed };
  });
  const gains = all.filter((pair) => !isGap(pair)).map(({ gain }) => gain);
  const isLikely =
    gains.length > 0 && (gains.length < JUDGED_BEADS || median(gains) > LEAST_MEDIAN);
  // If a text is abridged, only the other one has gaps.
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

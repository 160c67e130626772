import { alignSides } from '../align/align-sides.ts';
import { type Bead, type Range, sizeOf } from '../align/bead.ts';
import { checkedPair } from './checked-pair.ts';
import { checkBead } from './check-bead.ts';
import type { CheckContext } from './check-context.ts';
import type { CheckFinding } from './verdict.ts';
import { type Inconsistency, inconsistencies } from './whole-text/inconsistent.ts';
import {
  isForeign,
  readSide,
  scriptMostly,
  sentencesOfLines,
  textOfCells,
  type TextSide,
} from '../align/text-side.ts';
import type { LayerScript } from '../match/script.ts';
import type { SetPair } from '../model/check/check-report.ts';
import type { CheckRefusal } from '../model/check/verdict.ts';
import { CERTAIN, type ResultBead, resultBead } from './result-bead.ts';
import { beadsOfSetPairs } from './set-pairs.ts';
import type { TermFinder } from '../align/term-finder.ts';
import { unaskedTerms, type UnaskedTerm } from './whole-text/unasked.ts';
import { withRepeatedRenderings } from './whole-text/repeated-rendering.ts';

/** The result of a check. */
export interface CheckResult {
  readonly source: TextSide;
  readonly target: TextSide;
  /** Why there are no findings; absent where the texts were checked. */
  readonly refusal?: CheckRefusal;
  readonly beads: readonly ResultBead[];
  /** In the order of the source. */
  readonly findings: readonly CheckFinding[];
  readonly inconsistencies: readonly Inconsistency[];
  readonly unasked: readonly UnaskedTerm[];
}

/** The beads of a pair, and whether one text looks like a translation of the other. */
export interface PairBeads {
  readonly beads: readonly ResultBead[];
  readonly isTranslation: boolean;
}

/** The languages of two texts, where they are said and not told by the letters. */
export interface SaidScripts {
  readonly source?: LayerScript | undefined;
  readonly target?: LayerScript | undefined;
}

/** A source and a translation that were read, and why they cannot be checked, if so. */
export interface ReadPair {
  readonly source: TextSide;
  readonly target: TextSide;
  readonly refusal: CheckRefusal | undefined;
}

/**
 * Checks a translation between Chinese and English, in either direction. Never throws, whatever the
 * texts are.
 * @param setPairs pairs of sentences that were set by hand
 */
export function check(
  sourceText: string,
  targetText: string,
  context: CheckContext,
  setPairs: readonly SetPair[] = [],
): CheckResult {
  const pair = readPair(sourceText, targetText, context.finder);
  return judgePair(pair, alignPair(pair, context, beadsOfSetPairs(setPairs, pair)), context);
}

/** The first step of a check: sentences and terms of both texts. */
export function readPair(
  sourceText: string,
  targetText: string,
  finder: TermFinder,
  said: SaidScripts = {},
): ReadPair {
  const source = readSide(sourceText, said.source ?? scriptMostly(sourceText), finder);
  const target = readSide(targetText, said.target ?? scriptMostly(targetText), finder);
  return { source, target, refusal: refusalOf(source, target, said) };
}

/**
 * The second step: the beads, none of a pair that cannot be checked.
 * @param fixed beads that the user set, in order
 */
export function alignPair(
  { source, target, refusal }: ReadPair,
  context: CheckContext,
  fixed: readonly Bead[] = [],
): PairBeads {
  if (refusal !== undefined) return { beads: [], isTranslation: true };
  const { beads, isTranslation } = alignSides(source, target, context, fixed);
  return {
    beads: beads.map((bead) => resultBead(bead, bead, source, target)),
    isTranslation,
  };
}

/** The last step: what is said of each term. */
export function judgePair(
  { source, target, refusal }: ReadPair,
  { beads, isTranslation }: PairBeads,
  context: CheckContext,
): CheckResult {
  if (refusal !== undefined) return refused(refusal, source, target);
  if (!isTranslation) return refused('not a translation', source, target, beads);
  return checkBeads(source, target, beads, context);
}

/**
 * The second step where each line of the source is rendered by the line of the translation at its place, as
 * the rows of a table are: undefined where one text has more lines.
 * @param fixed beads that the user set, in order; of a line that one of them cuts, the rest is a bead
 */
export function alignLines(
  { source, target }: Pick<ReadPair, 'source' | 'target'>,
  fixed: readonly Bead[] = [],
): PairBeads | undefined {
  const others = sentencesOfLines(target);
  const lines = sentencesOfLines(source).map((range, line) => ({
    source: range,
    target: others[line],
  }));
  if (lines.length !== others.length) return undefined;
  const beads: ResultBead[] = [];
  const addLines = (from: Bead | undefined, to: Bead | undefined): void => {
    for (const line of lines) {
      const bead = {
        source: between(line.source, from?.source.end, to?.source.start),
        target: between(line.target ?? NONE, from?.target.end, to?.target.start),
      };
      const isWhole = from === undefined && to === undefined;
      if (isWhole || sizeOf(bead.source) + sizeOf(bead.target) > 0)
        beads.push(resultBead(bead, CERTAIN, source, target));
    }
  };
  fixed.forEach((bead, at) => {
    addLines(fixed[at - 1], bead);
    beads.push(resultBead(bead, { isDoubtful: false, isFixed: true }, source, target));
  });
  addLines(fixed.at(-1), undefined);
  return { beads, isTranslation: true };
}

const NONE: Range = { start: 0, end: 0 };

/** The part of a range that is behind one number and before another. */
const between = ({ start, end }: Range, least = 0, most = Infinity): Range => ({
  start: Math.min(Math.max(start, least), most),
  end: Math.min(Math.max(end, least), most),
});

/**
 * Checks rows of a table that have a source and its translation, each of which is a bead. Never
 * throws, whatever the rows are.
 * @param setPairs pairs of sentences that were set by hand
 */
export function checkRows(
  rows: readonly (readonly [source: string, target: string])[],
  context: CheckContext,
  said: SaidScripts = {},
  setPairs: readonly SetPair[] = [],
): CheckResult {
  const [source, target] = ([0, 1] as const).map((side) =>
    textOfCells(rows.map((row) => row[side])),
  ) as [string, string];
  const pair = readPair(source, target, context.finder, said);
  const beads = alignLines(pair, beadsOfSetPairs(setPairs, pair));
  return judgePair(pair, beads ?? { beads: [], isTranslation: true }, context);
}

/** Checks a source and a translation whose beads are known. */
export function checkBeads(
  source: TextSide,
  target: TextSide,
  beads: readonly ResultBead[],
  context: CheckContext,
): CheckResult {
  const checked = checkedPair(source, target, beads, context);
  if (checked.beads.every(({ occurrences }) => occurrences.length === 0))
    return refused('no terms', source, target, beads);
  const findings = beads.flatMap((_, number) => checkBead(number, checked, context.oneWayWords));
  return {
    source,
    target,
    beads,
    findings: withRepeatedRenderings(findings, checked),
    inconsistencies: inconsistencies(checked),
    unasked: unaskedTerms(checked),
  };
}

const refused = (
  refusal: CheckRefusal,
  source: TextSide,
  target: TextSide,
  beads: readonly ResultBead[] = [],
): CheckResult => ({
  source,
  target,
  refusal,
  beads,
  findings: [],
  inconsistencies: [],
  unasked: [],
});

/** Why two texts are not a Chinese and an English one; undefined if they are. */
function refusalOf(
  source: TextSide,
  target: TextSide,
  said: SaidScripts = {},
): CheckRefusal | undefined {
  if ([source, target].some(({ text }) => !/\p{L}/u.test(text))) return 'empty';
  const isUnknown = (text: string, script: LayerScript | undefined): boolean =>
    script === undefined && isForeign(text);
  if (isUnknown(source.text, said.source) || isUnknown(target.text, said.target))
    return 'unknown language';
  return source.script === target.script ? 'same language' : undefined;
}

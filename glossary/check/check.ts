import { alignSides } from '../align/align-sides.ts';
import type { AlignedPair } from '../align/align.ts';
import { type Bead, type CheckedPair, checkedPair, spanOf } from './checked-pair.ts';
import { chineseLength } from '../align/length-model.ts';
import { isGeneral } from './concept-forms.ts';
import { type Inconsistency, inconsistencies } from './inconsistent.ts';
import { judge } from './judge.ts';
import type { CheckContext } from './check-context.ts';
import { LETTERS, type LayerScript } from '../match/script.ts';
import { type Range, sizeOf } from '../align/bead.ts';
import type { Finding, Judgement, Weight } from './verdict.ts';
import { readSide, type TextSide } from '../align/text-side.ts';
import { unaskedTerms, type UnaskedTerm } from './unasked.ts';
import { withRepeatedRenderings } from './repeated-rendering.ts';

/** Why two texts were not checked. */
export type Refusal = 'same language' | 'no terms' | 'not a translation';

/** A bead of a check. */
export interface ResultBead extends Bead {
  /** Whether so little speaks for it that it should be looked at. */
  readonly isDoubtful: boolean;
  /** Whether the source, or much of it, has no counterpart: its terms are not reported. */
  readonly isUntranslated: boolean;
}

/** What is said of a translation. */
export interface CheckResult {
  readonly source: TextSide;
  readonly target: TextSide;
  /** Why there are no findings; absent where the texts were checked. */
  readonly refusal?: Refusal;
  readonly beads: readonly ResultBead[];
  /** In the order of the source. */
  readonly findings: readonly Finding[];
  readonly inconsistencies: readonly Inconsistency[];
  readonly unasked: readonly UnaskedTerm[];
}

/**
 * Checks a translation between Chinese and English, in either direction. Never throws, whatever the
 * texts are.
 */
export function check(sourceText: string, targetText: string, context: CheckContext): CheckResult {
  const [sourceScript, targetScript] = [languageOf(sourceText), languageOf(targetText)];
  const source = readSide(sourceText, sourceScript, context.finder);
  const target = readSide(targetText, targetScript, context.finder);
  const without = (refusal: Refusal, beads: readonly ResultBead[] = []): CheckResult => ({
    source,
    target,
    refusal,
    beads,
    findings: [],
    inconsistencies: [],
    unasked: [],
  });
  if (sourceScript === targetScript) return without('same language');
  const isChineseSource = sourceScript === 'han';
  const [chinese, english] = isChineseSource ? [source, target] : [target, source];
  const { pairs, isTranslation } = alignSides(chinese, english, isChineseSource, context);
  const beads = pairs.map((pair) => resultBead(pair, isChineseSource, source, target));
  if (!isTranslation) return without('not a translation', beads);
  const checked = checkedPair(source, target, beads, context.finder);
  if (checked.beads.every(({ occurrences }) => occurrences.length === 0))
    return without('no terms', beads);
  const findings = beads.flatMap(({ isUntranslated }, number) =>
    checkBead(number, checked, isUntranslated, context.oneWayWords),
  );
  return {
    source,
    target,
    beads,
    findings: withRepeatedRenderings(findings, checked),
    inconsistencies: inconsistencies(checked),
    unasked: unaskedTerms(checked),
  };
}

/**
 * The findings of one bead, in the order of the source. One without target has none, and of one that
 * is abridged it is not said that a term is missing: it went with its sentence.
 */
export function checkBead(
  number: number,
  pair: CheckedPair,
  isUntranslated: boolean,
  oneWayWords: ReadonlySet<string>,
): readonly Finding[] {
  const bead = pair.beads[number];
  if (bead === undefined || sizeOf(bead.target) === 0) return [];
  return bead.occurrences.flatMap((occurrence) => {
    const { start, end } = occurrence;
    const term = pair.source.text.slice(start, end);
    if (oneWayWords.has(term.toLowerCase())) return [];
    const judgement = judge(occurrence, number, pair);
    if (judgement === undefined || (judgement.verdict === 'missing' && isUntranslated)) return [];
    const entry = pair.finder.entries.get(judgement.concept);
    const isEveryday = isCommonWord(term) || (entry !== undefined && isGeneral(entry));
    const weight = weightOf(judgement, isEveryday);
    return { ...judgement, weight, bead: number, source: { start, end } };
  });
}

/** Whether a term is one English word in small letters, which is hardly ever the term that is listed. */
const isCommonWord = (term: string): boolean => /^\p{Ll}+$/u.test(term);

function weightOf({ verdict }: Judgement, isEveryday: boolean): Weight {
  switch (verdict) {
    case 'approved':
      return 'none';
    case 'outdated':
      return 'error';
    case 'regional':
      return 'warning';
    case 'reworded':
    case 'elsewhere':
    case 'short':
      return 'remark';
    case 'other':
    case 'missing':
      return isEveryday ? 'remark' : 'warning';
  }
}

/** The script that most of a text is in; a Han character says as much as three letters. */
function languageOf(text: string): LayerScript {
  const count = (script: LayerScript): number =>
    text.match(new RegExp(LETTERS[script], 'gu'))?.length ?? 0;
  return 3 * count('han') > count('latin') ? 'han' : 'latin';
}

/** The Han characters from which on a bead is long enough to be abridged. */
const LEAST_ABRIDGED = 30;
/** English characters of a Han one, in full translations and in abridged ones into English. */
const FULL_RATIO = 3.9;
const ABRIDGED_RATIO = 2.1;

function resultBead(
  { chinese, english, isDoubtful }: AlignedPair,
  isChineseSource: boolean,
  source: TextSide,
  target: TextSide,
): ResultBead {
  const bead = isChineseSource
    ? { source: chinese, target: english }
    : { source: english, target: chinese };
  const ours = textOf(source, bead.source);
  const theirs = textOf(target, bead.target);
  const shortage = isChineseSource
    ? theirs.length / chineseLength(ours)
    : (FULL_RATIO * FULL_RATIO * chineseLength(theirs)) / ours.length;
  const length = isChineseSource ? chineseLength(ours) : ours.length / FULL_RATIO;
  const isAbridged = length >= LEAST_ABRIDGED && shortage < ABRIDGED_RATIO;
  const isUntranslated = sizeOf(bead.source) > 0 && (sizeOf(bead.target) === 0 || isAbridged);
  return { ...bead, isDoubtful, isUntranslated };
}

/** The text of some sentences, with what is between them. */
function textOf(side: TextSide, range: Range): string {
  const { start, end } = spanOf(side, range);
  return side.text.slice(start, end);
}

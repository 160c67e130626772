import { alignSides } from '../align/align-sides.ts';
import { checkedPair } from './checked-pair.ts';
import { checkBead } from './check-bead.ts';
import type { CheckContext } from './check-context.ts';
import type { CheckFinding } from './verdict.ts';
import { type Inconsistency, inconsistencies } from './inconsistent.ts';
import { isForeign, readRows, readSide, scriptMostly, type TextSide } from '../align/text-side.ts';
import { type ResultBead, resultBead } from './result-bead.ts';
import { unaskedTerms, type UnaskedTerm } from './unasked.ts';
import { withRepeatedRenderings } from './repeated-rendering.ts';

/** Why two texts were not checked. */
export type CheckRefusal =
  | 'empty'
  | 'unknown language'
  | 'same language'
  | 'no terms'
  | 'not a translation';

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

/**
 * Checks a translation between Chinese and English, in either direction. Never throws, whatever the
 * texts are.
 */
export function check(sourceText: string, targetText: string, context: CheckContext): CheckResult {
  const source = readSide(sourceText, scriptMostly(sourceText), context.finder);
  const target = readSide(targetText, scriptMostly(targetText), context.finder);
  const refusal = refusalOf(source, target);
  if (refusal !== undefined) return refused(refusal, source, target);
  const { beads: aligned, isTranslation } = alignSides(source, target, context);
  const beads = aligned.map((bead) => resultBead(bead, bead.isDoubtful, source, target));
  if (!isTranslation) return refused('not a translation', source, target, beads);
  return checkBeads(source, target, beads, context);
}

/**
 * Checks rows of a table that have a source and its translation, each of which is a bead. Never
 * throws, whatever the rows are.
 */
export function checkRows(
  rows: readonly (readonly [source: string, target: string])[],
  context: CheckContext,
): CheckResult {
  const columnOf = (side: 0 | 1): ReturnType<typeof readRows> => {
    const cells = rows.map((row) => row[side]);
    return readRows(cells, scriptMostly(cells.join('')), context.finder);
  };
  const source = columnOf(0);
  const target = columnOf(1);
  const refusal = refusalOf(source.side, target.side);
  if (refusal !== undefined) return refused(refusal, source.side, target.side);
  const beads = source.rows.map((range, row) => {
    const bead = { source: range, target: target.rows[row] ?? { start: 0, end: 0 } };
    return resultBead(bead, false, source.side, target.side);
  });
  return checkBeads(source.side, target.side, beads, context);
}

function checkBeads(
  source: TextSide,
  target: TextSide,
  beads: readonly ResultBead[],
  { finder, oneWayWords }: CheckContext,
): CheckResult {
  const checked = checkedPair(source, target, beads, finder);
  if (checked.beads.every(({ occurrences }) => occurrences.length === 0))
    return refused('no terms', source, target, beads);
  const findings = beads.flatMap((_, number) => checkBead(number, checked, oneWayWords));
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
function refusalOf(source: TextSide, target: TextSide): CheckRefusal | undefined {
  const texts = [source.text, target.text];
  if (texts.some((text) => !/\p{L}/u.test(text))) return 'empty';
  if (texts.some(isForeign)) return 'unknown language';
  return source.script === target.script ? 'same language' : undefined;
}

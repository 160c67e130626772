import type { Bead, Range } from '../align/bead.ts';
import type { ReportPair } from '../model/check/check-report.ts';
import { checkBeads, type CheckResult, type ReadPair } from './check.ts';
import type { CheckContext } from './check-context.ts';
import { type Change, changeOf } from './recheck.ts';
import { resultBead } from './result-bead.ts';

/** Checks the texts of a check with beads that the user changed. */
export function checkByHand(
  { source, target }: CheckResult,
  beads: readonly ReportPair[],
  context: CheckContext,
): CheckResult {
  const changed = beads.map((bead) => resultBead(bead, bead, source, target));
  return checkBeads(source, target, changed, context);
}

/** Whether the user set beads of a check. */
export const isByHand = ({ beads }: CheckResult): boolean => beads.some(({ isFixed }) => isFixed);

/**
 * The beads that the user set in a check, as they are in texts that changed since: those before and behind what
 * changed in either text.
 */
export function keptByHand(before: CheckResult, { source, target }: ReadPair): readonly Bead[] {
  const ours = changeOf(before.source, source);
  const theirs = changeOf(before.target, target);
  return before.beads
    .filter(({ isFixed }) => isFixed)
    .flatMap((bead) => {
      const [from, to] = [rangeAfter(bead.source, ours), rangeAfter(bead.target, theirs)];
      return from === undefined || to === undefined ? [] : { source: from, target: to };
    });
}

/** Where sentences are after a change; undefined for some that changed. */
function rangeAfter({ start, end }: Range, change: Change): Range | undefined {
  if (end <= change.start) return { start, end };
  if (start < change.start + change.before) return undefined;
  const grown = change.after - change.before;
  return { start: start + grown, end: end + grown };
}

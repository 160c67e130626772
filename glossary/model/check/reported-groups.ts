import { type AnsweredGroup, type CheckAnswer, withAnswers } from './answer.ts';
import type { CheckReport, GroupKind } from './check-report.ts';

/** The groups of a check that are reported: what is right is not. */
export interface ReportedGroups {
  /** Errors and warnings that were not answered as right. */
  readonly findings: readonly AnsweredGroup[];
  readonly remarks: readonly AnsweredGroup[];
  readonly settled: readonly AnsweredGroup[];
}

/** Divides what is reported by its weight and by the user's answers. */
export function reportedGroups({
  report,
  answers,
}: {
  readonly report: Pick<CheckReport, 'groups' | 'text'>;
  readonly answers: readonly CheckAnswer[];
}): ReportedGroups {
  const { open, settled } = withAnswers(report, answers);
  return {
    findings: open.filter(({ weight }) => weight === 'error' || weight === 'warning'),
    remarks: open.filter(({ weight }) => weight === 'remark'),
    settled,
  };
}

/** How many places groups have. */
export const placesIn = (groups: readonly Pick<AnsweredGroup, 'places'>[]): number =>
  groups.reduce((sum, { places }) => sum + places.length, 0);

/** How many places groups have by what is said of them, in the order of the groups. */
export const placesByKind = (groups: readonly AnsweredGroup[]): ReadonlyMap<GroupKind, number> =>
  new Map([...Map.groupBy(groups, ({ kind }) => kind)].map(([kind, all]) => [kind, placesIn(all)]));

import type { ReportGroup } from '../../glossary/model/check/check-report.ts';
import type { PracticeTerm } from '../../glossary/model/practice/practice-set.ts';

/** The terms of some findings as the source has them, each once, in the order of the findings. */
export const termsToPractise = (
  findings: readonly Pick<ReportGroup, 'concept' | 'term'>[],
): readonly PracticeTerm[] =>
  [...Map.groupBy(findings, ({ concept }) => concept).values()].flatMap(([first]) =>
    first === undefined ? [] : [{ concept: first.concept, text: first.term }],
  );

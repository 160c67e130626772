import type { Bead } from '../align/bead.ts';
import type { TextSide } from '../align/text-side.ts';
import type { ReportPair } from '../model/check/check-report.ts';
import { checkBeads, type CheckResult, type ReadPair } from './check.ts';
import type { CheckContext } from './check-context.ts';
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
 * The beads that the user set in a check, as they are in texts that changed since: those whose sentences
 * are there as before. Of texts that are the same, all; else one without a counterpart has no place.
 */
export function keptByHand(before: CheckResult, { source, target }: ReadPair): readonly Bead[] {
  const set = before.beads.filter(({ isFixed }) => isFixed);
  if (before.source.text === source.text && before.target.text === target.text) return set;
  const ours = sentenceSearch(before.source, source);
  const theirs = sentenceSearch(before.target, target);
  return set.flatMap((bead) => {
    const from = ours.find(bead.source);
    const to = theirs.find(bead.target);
    if (from === undefined || to === undefined) return [];
    ours.goTo(from.end);
    theirs.goTo(to.end);
    return { source: from, target: to };
  });
}

/** Finds sentences of one text in another, each behind those that were found. */
function sentenceSearch(before: TextSide, now: TextSide) {
  const [old, present] = [before, now].map(({ text, sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  ) as [string[], string[]];
  let reached = 0;
  return {
    find: ({ start, end }: Bead['source']): Bead['source'] | undefined => {
      const wanted = old.slice(start, end);
      const [first] = wanted;
      if (first === undefined) return undefined;
      for (let at = present.indexOf(first, reached); at >= 0; at = present.indexOf(first, at + 1))
        if (wanted.every((sentence, i) => present[at + i] === sentence))
          return { start: at, end: at + wanted.length };
      return undefined;
    },
    goTo: (sentence: number): void => {
      reached = sentence;
    },
  };
}

import type { CheckedPair } from './checked-pair.ts';
import type { CheckFinding, Judgement } from './verdict.ts';
import type { Weight } from '../model/check/verdict.ts';
import { checkWayOf, isAmbiguousAcronym, isEveryday, isNeverChecked } from './check-way.ts';
import { judge } from './judge/judge.ts';
import { sizeOf } from '../align/bead.ts';

/**
 * The findings of one bead, in the order of the source. A bead without a target has none. If the
 * target is abridged, no term is said to be missing, because it was left out with its sentence.
 */
export function checkBead(
  number: number,
  pair: CheckedPair,
  oneWayWords: ReadonlySet<string>,
): readonly CheckFinding[] {
  const bead = pair.beads[number];
  if (bead === undefined || sizeOf(bead.target) === 0) return [];
  return bead.occurrences.flatMap((occurrence) => {
    const { start, end } = occurrence;
    const term = pair.source.text.slice(start, end);
    if (isNeverChecked(occurrence, pair)) return [];
    const judgement = judge(occurrence, number, pair);
    if (judgement === undefined || (judgement.verdict === 'missing' && bead.isUntranslated))
      return [];
    const entry = pair.finder.entries.get(judgement.concept);
    if (entry === undefined) return [];
    const { script } = pair.source;
    const isOneWay = script === 'latin' && oneWayWords.has(term.toLowerCase());
    if (isOneWay && checkWayOf(entry, script, term) !== 'strict') return [];
    const isNowhere = judgement.verdict === 'missing' && !pair.firstApproved.has(entry.id);
    const isOther = isNowhere && isAmbiguousAcronym(entry, script, term);
    const weight = weightOf(judgement, isOther || isEveryday(entry, script, term));
    return { ...judgement, weight, bead: number, source: { start, end } };
  });
}

function weightOf({ verdict }: Judgement, mayBeLeft: boolean): Weight {
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
      return mayBeLeft ? 'remark' : 'warning';
  }
}

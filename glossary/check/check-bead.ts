import type { CheckedBead, CheckedPair } from './checked-pair.ts';
import type { CheckFinding, Judgement } from './verdict.ts';
import type { Weight } from '../model/check/verdict.ts';
import {
  checkWayOf,
  isAlwaysMarked,
  isAmbiguousAcronym,
  isEveryday,
  isNeverChecked,
} from './check-way.ts';
import { isOfOther } from './jurisdiction-of-text.ts';
import { isOfName, isVerb } from './concept-forms.ts';
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
  const judgements = bead.occurrences.map((occurrence) => judge(occurrence, number, pair));
  return bead.occurrences.flatMap((occurrence, at) => {
    const { start, end } = occurrence;
    const term = pair.source.text.slice(start, end);
    if (isNeverChecked(occurrence, pair)) return [];
    const judgement = judgements[at];
    if (judgement === undefined || (judgement.verdict === 'missing' && bead.isUntranslated))
      return [];
    const entry = pair.finder.entries.get(judgement.concept);
    if (entry === undefined) return [];
    const { script } = pair.source;
    const isOneWay = script === 'latin' && oneWayWords.has(term.toLowerCase());
    if (isOneWay && checkWayOf(entry, script, term) !== 'strict') return [];
    const isNowhere = judgement.verdict === 'missing' && !pair.firstApproved.has(entry.id);
    const isOther = isNowhere && isAmbiguousAcronym(entry, script, term);
    const isForeign =
      isNowhere &&
      !isOfName(entry) &&
      isOfOther(entry, pair.jurisdiction) &&
      !isAlwaysMarked(entry, script, term);
    const isNeeded = isVerb(entry) ? false : isLeftOutOfList(at, bead, judgements, pair);
    const mayBeLeft = isOther || isForeign || (isEveryday(entry, script, term) && !isNeeded);
    const weight = weightOf(judgement, mayBeLeft);
    return { ...judgement, weight, bead: number, source: { start, end } };
  });
}

/** The fewest members of an enumeration of terms. */
const FEWEST = 3;

/** Whether a term is left out of an enumeration, all other members of which are there as listed. */
function isLeftOutOfList(
  at: number,
  { occurrences }: CheckedBead,
  judgements: readonly (Judgement | undefined)[],
  { source: { text } }: CheckedPair,
): boolean {
  const areJoined = (one: number): boolean => {
    const [before, behind] = [occurrences[one - 1], occurrences[one]];
    if (before === undefined || behind === undefined) return false;
    return JOINT.test(text.slice(before.end, behind.start));
  };
  let first = at;
  while (areJoined(first)) first -= 1;
  let last = at;
  while (areJoined(last + 1)) last += 1;
  const others = judgements.slice(first, last + 1).filter((_, one) => first + one !== at);
  return (
    judgements[at]?.verdict === 'missing' &&
    last - first + 1 >= FEWEST &&
    others.every((one) => one?.verdict === 'approved')
  );
}

/** What stands between the members of an enumeration. */
const JOINT =
  /^(?:、|，?(?:和|与|與|及|以及)|,\s(?:(?:and|or)\s)?(?:the\s)?|\s(?:and|or)\s(?:the\s)?)$/u;

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

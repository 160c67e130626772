import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { type CheckedBead, type CheckedPair, isInside, mayStand } from '../checked-pair.ts';
import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import { termsIn } from '../concept-forms.ts';
import type { Rendering } from '../verdict.ts';

/**
 * An equivalent of a similar concept in a bead whose source does not have that concept, so that the
 * two were probably confused. Undefined if there is none.
 */
export function neighbourThere(
  entry: ConceptEntry,
  { places, asked, needed }: CheckedBead,
  { finder }: CheckedPair,
): Rendering | undefined {
  const place = places.find((one) => {
    if (asked.has(one.concept) || !mayStand(one)) return false;
    if (needed.some((wanted) => isInside(one, wanted))) return false;
    const other = finder.entries.get(one.concept);
    return other !== undefined && areNeighbours(entry, other);
  });
  if (place === undefined) return undefined;
  const { start, end, term, concept } = place;
  return { start, end, term, confusedWith: concept };
}

/**
 * Whether two concepts are easily confused: their Chinese terms are about equally long and share
 * half of their characters, and neither is part of the other.
 */
function areNeighbours(entry: ConceptEntry, other: ConceptEntry): boolean {
  const ours = foldForSearch(termsIn(entry, 'han')[0]?.term ?? '');
  const theirs = foldForSearch(termsIn(other, 'han')[0]?.term ?? '');
  const longest = Math.max(ours.length, theirs.length);
  if (longest < 3 || ours.includes(theirs) || theirs.includes(ours)) return false;
  const common = [...ours].filter((character) => theirs.includes(character)).length;
  return common >= longest / 2;
}

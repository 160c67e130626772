import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { type CheckedBead, type CheckedPair, isInside, mayStand } from '../checked-pair.ts';
import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import { isAccepted } from '../../model/entry/sides.ts';
import { isOfName, termsIn } from '../concept-forms.ts';
import { isOfOther } from '../jurisdiction-of-text.ts';
import type { Rendering } from '../verdict.ts';
import type { TermOccurrence, TermPlace } from '../../align/term-finder.ts';

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
  return confusedPlace(place);
}

const confusedPlace = ({ start, end, term, concept }: TermPlace): Rendering => ({
  start,
  end,
  term,
  confusedWith: concept,
});

/**
 * An equivalent of what another jurisdiction has under a similar name, such as Taiwan's Act for a law of the mainland:
 * the Chinese of one is the end of the other's, or they begin with the same two characters and share half of the
 * shorter, but not all of it, as a former or short name does (文化部 of 文化和旅游部). Undefined where the source names
 * that, too.
 */
export function counterpartThere(
  entry: ConceptEntry,
  { inner }: TermOccurrence,
  { places, asked }: CheckedBead,
  { finder, jurisdiction = entry.jurisdiction }: CheckedPair,
): Rendering | undefined {
  if (entry.jurisdiction !== jurisdiction) return undefined;
  const place = places.find((one) => {
    const other = finder.entries.get(one.concept);
    if (other === undefined || !isAccepted(one.term) || !isOfOther(other, jurisdiction))
      return false;
    if (asked.has(one.concept) && !inner.includes(one.concept)) return false;
    return isOfName(other) && areAlike(nameOf(entry), nameOf(other));
  });
  return place && confusedPlace(place);
}

/** The Chinese name of a concept without that of the state, which laws of the mainland have before them. */
const nameOf = (entry: ConceptEntry): string =>
  foldForSearch(termsIn(entry, 'han')[0]?.term ?? '').replace(/^中华人民共和国(?=.)/u, '');

function areAlike(ours: string, theirs: string): boolean {
  const [short, long] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours];
  if (short.length < 3) return false;
  if (long.endsWith(short)) return true;
  const common = [...short].filter((character) => long.includes(character)).length;
  const isPart = common === short.length;
  return short.slice(0, 2) === long.slice(0, 2) && common >= short.length / 2 && !isPart;
}

/**
 * Whether what seems to be confused with a term is what the source says: a longer name that begins inside the term and
 * ends behind it (Xuelong 2, of which icebreaker Xuelong was taken).
 */
export const isCutShort = (
  { start, end }: TermOccurrence,
  { confusedWith }: Rendering,
  { source: range }: CheckedBead,
  { source }: CheckedPair,
): boolean =>
  source.places
    .slice(range.start, range.end)
    .flat()
    .some(
      (place) =>
        place.concept === confusedWith &&
        start < place.start &&
        place.start < end &&
        end < place.end,
    );

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

import type { ConceptId, TermSection } from '../model/entry/concept-entry.ts';
import { type CheckedPair, mayStand } from './checked-pair.ts';
import { foldForSearch } from '../match/fold/fold-for-search.ts';
import type { TermPlace } from '../align/term-finder.ts';

/** A bead with another approved term for a concept than the text mostly has. */
export interface Inconsistency {
  readonly concept: ConceptId;
  readonly bead: number;
  readonly place: TermPlace;
  /** What the text mostly has. */
  readonly usual: TermSection;
}

/** Terms that stand beside a full form without being another choice. */
const SHORTER = new Set(['acronym', 'abbreviation', 'shortForm']);

/**
 * The beads with the rarer of several approved terms for one concept. Inflections are one term;
 * acronyms, short forms, and what is a part of the usual term do not count.
 */
export function inconsistencies({ beads }: CheckedPair): readonly Inconsistency[] {
  const chosen = beads.flatMap(({ asked, places }, bead) =>
    [...asked.keys()].flatMap((concept) => {
      const place = longestOf(places.filter((one) => one.concept === concept && counts(one)));
      return place === undefined ? [] : { bead, place };
    }),
  );
  return [...Map.groupBy(chosen, ({ place }) => place.concept)].flatMap(([concept, all]) => {
    const choices = [...Map.groupBy(all, ({ place }) => foldForSearch(place.term.term)).values()];
    const [usual, ...rarer] = choices.toSorted((a, b) => b.length - a.length);
    const term = usual?.[0]?.place.term;
    if (usual === undefined || term === undefined) return [];
    return rarer
      .filter(({ length }) => length < usual.length)
      .flat()
      .filter(({ place }) => !containsOther(place.term.term, term.term))
      .map(({ bead, place }) => ({ concept, bead, place, usual: term }));
  });
}

const counts = (place: TermPlace): boolean =>
  mayStand(place) && !SHORTER.has(place.term.termType ?? 'fullForm');

/** Whether one of two terms is a part of the other, and so its shorter form. */
function containsOther(one: string, other: string): boolean {
  const [ours, theirs] = [foldForSearch(one), foldForSearch(other)];
  return ours.includes(theirs) || theirs.includes(ours);
}

/** The first of the longest places. */
const longestOf = (places: readonly TermPlace[]): TermPlace | undefined =>
  places.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];

import { bySentence } from '../../align/text-side.ts';
import type { CheckedPair } from '../checked-pair.ts';
import { isAccepted } from '../../model/entry/sides.ts';
import type { TermPlace } from '../../align/term-finder.ts';

/**
 * A term in the translation that the source does not have, neither there nor in the neighbouring
 * beads.
 */
export interface UnaskedTerm {
  readonly bead: number;
  readonly place: TermPlace;
}

/** The terms of a translation that its source does not have: additions, or other renderings. */
export function unaskedTerms({ target, beads, finder }: CheckedPair): readonly UnaskedTerm[] {
  const occurrences = bySentence(finder.occurrences(target.text), target.sentences);
  return beads.flatMap(({ target: range, places }, number) => {
    const around = [beads[number - 1], beads[number], beads[number + 1]];
    return occurrences
      .slice(range.start, range.end)
      .flat()
      .filter(({ concepts }) =>
        concepts.every((concept) => around.every((bead) => bead?.asked.has(concept) !== true)),
      )
      .flatMap(({ start, end }) => {
        const place = places.find(
          ({ term, ...one }) =>
            one.start === start &&
            one.end === end &&
            isAccepted(term) &&
            term.matching?.check !== 'never',
        );
        return place === undefined ? [] : [{ bead: number, place }];
      });
  });
}

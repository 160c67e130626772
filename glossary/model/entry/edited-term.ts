import { isAccepted, type LabelledTerm } from './sides.ts';

/** The term of one side that the list shows and edits in place: the first that may be used. */
export function shownTerm(terms: readonly LabelledTerm[]): LabelledTerm | undefined {
  return terms.find((term) => isAccepted(term)) ?? terms[0];
}

/** The term whose status the list shows: the equivalent, as that is what a user takes. */
export function editedTerm(
  own: readonly LabelledTerm[],
  equivalents: readonly LabelledTerm[],
): LabelledTerm | undefined {
  return shownTerm(equivalents) ?? shownTerm(own);
}

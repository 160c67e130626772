import { approvedTerms } from '../concept-forms.ts';
import { type CheckedBead, type CheckedPair, isInside } from '../checked-pair.ts';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import type { Span } from '../../match/span.ts';

/**
 * Where a Chinese form stands in which a term inside it is another accepted one of its concept: 上合组织命运共同体 for
 * 上海合作组织命运共同体. Undefined where none does or it is a form of another term, and in English.
 */
export function exchangedPart(
  entry: ConceptEntry,
  { places, folded, part }: CheckedBead,
  { finder, target, placesInTerm }: CheckedPair,
): Span | undefined {
  if (target.script !== 'han') return undefined;
  for (const { term } of approvedTerms(entry, 'han')) {
    for (const place of placesInTerm(term)) {
      const inner = finder.entries.get(place.concept);
      if (inner === undefined || inner.id === entry.id) continue;
      for (const other of approvedTerms(inner, 'han')) {
        const form = foldForSearch(term.slice(0, place.start) + other.term + term.slice(place.end));
        const at = folded.indexOf(form);
        const found = { start: part.start + at, end: part.start + at + form.length };
        if (at >= 0 && !places.some((one) => isInside(found, one))) return found;
      }
    }
  }
  return undefined;
}

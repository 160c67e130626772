import { patternsOf } from '../../match/forms/pattern.ts';
import type { ConceptEntry, ConceptId } from '../../model/entry/concept-entry.ts';

/** The concepts that have a form, by what forms are compared by, `formKey`. */
export type ConceptsByKey = ReadonlyMap<string, ReadonlySet<ConceptId>>;

/** Which concepts have each form of `entries`. */
export function conceptsByKey(entries: readonly ConceptEntry[]): ConceptsByKey {
  const concepts = new Map<string, Set<ConceptId>>();
  for (const { concept, key } of entries.flatMap((entry) => patternsOf(entry))) {
    concepts.set(key, (concepts.get(key) ?? new Set()).add(concept));
  }
  return concepts;
}

import { patternsOf } from '../../match/forms/pattern.ts';
import type { ConceptEntry, ConceptId } from '../../model/entry/concept-entry.ts';

/** The concepts that have a form, by what forms are compared by, `formKey`. */
export function conceptsByKey(
  entries: readonly ConceptEntry[],
): ReadonlyMap<string, ReadonlySet<ConceptId>> {
  const concepts = new Map<string, Set<ConceptId>>();
  for (const { concept, key } of entries.flatMap((entry) => patternsOf(entry))) {
    concepts.set(key, (concepts.get(key) ?? new Set()).add(concept));
  }
  return concepts;
}

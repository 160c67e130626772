import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';

/**
 * An entry whose related concepts are replaced by others.
 * @param replacements by a concept, the one to name instead; others stay
 */
export function withRelatedReplaced(
  entry: ConceptEntry,
  replacements: ReadonlyMap<ConceptId, ConceptId>,
): ConceptEntry {
  if (entry.related?.some(({ concept }) => replacements.has(concept)) !== true) return entry;
  const related = entry.related.map(({ relation, concept }) => ({
    relation,
    concept: replacements.get(concept) ?? concept,
  }));
  return { ...entry, related };
}

import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';

/**
 * An entry whose related concepts are replaced by others.
 * @param leads by a concept, the one to name instead; others stay
 */
export function withLedRelated(
  entry: ConceptEntry,
  leads: ReadonlyMap<ConceptId, ConceptId>,
): ConceptEntry {
  if (entry.related?.some(({ concept }) => leads.has(concept)) !== true) return entry;
  const related = entry.related.map(({ relation, concept }) => ({
    relation,
    concept: leads.get(concept) ?? concept,
  }));
  return { ...entry, related };
}

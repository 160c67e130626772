import type { ConceptEntry, ConceptId, RelatedConcept } from '../model/entry/concept-entry.ts';

/**
 * An entry whose related concepts are replaced by others, each named once; it never names itself.
 * @param replacements by a concept, the one to name instead; others stay
 */
export function withRelatedReplaced(
  entry: ConceptEntry,
  replacements: ReadonlyMap<ConceptId, ConceptId>,
): ConceptEntry {
  if (entry.related?.some(({ concept }) => replacements.has(concept)) !== true) return entry;
  const related = new Map<string, RelatedConcept>();
  for (const { relation, concept: named } of entry.related) {
    const concept = replacements.get(named) ?? named;
    if (concept !== entry.id) related.set(`${relation} ${concept}`, { relation, concept });
  }
  const { related: _, ...others } = entry;
  return related.size === 0 ? others : { ...others, related: [...related.values()] };
}

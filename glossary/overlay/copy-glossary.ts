import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { GlossaryId } from '../model/glossary/glossary.ts';
import type { AddedRecord } from './record.ts';
import { addedRecord } from './record-of.ts';

/**
 * Records of copies of entries, each a concept of its own. What the entries name as related leads to
 * the copy where there is one.
 */
export function copiedRecords(
  entries: readonly ConceptEntry[],
  glossary: GlossaryId,
  modified: string,
  newId: () => ConceptId,
): ReadonlyMap<ConceptId, AddedRecord> {
  const copies = new Map(entries.map(({ id }) => [id, newId()]));
  return new Map(
    entries.map((entry) => {
      const id = copies.get(entry.id) ?? entry.id;
      const related = entry.related?.map(({ relation, concept }) => ({
        relation,
        concept: copies.get(concept) ?? concept,
      }));
      const copy: ConceptEntry = { ...entry, id, ...(related && { related }) };
      return [id, addedRecord(copy, glossary, modified)];
    }),
  );
}

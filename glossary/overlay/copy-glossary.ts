import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { refused } from '../model/entry/issue.ts';
import { type GlossaryDraft, type GlossaryId, isInUse } from '../model/glossary/glossary.ts';
import {
  type GlossaryList,
  missingGlossary,
  withNewGlossary,
} from '../model/glossary/glossary-list.ts';
import type { GlossaryDecision } from './change.ts';
import { withRelatedReplaced } from './replace-related.ts';
import type { AddedRecord } from './record.ts';
import { addedRecord } from './record-of.ts';

/** The glossary that a copy is made of, and the glossary that the copy is. */
interface CopiedGlossary {
  readonly from: GlossaryId;
  /** The entries of the original, without hidden ones. */
  readonly entries: readonly ConceptEntry[];
  readonly copy: GlossaryId;
  readonly draft: GlossaryDraft;
}

/** Copies a glossary with its entries; refused where the original is gone or in the trash. */
export function decideCopy(
  list: GlossaryList,
  { from, entries, copy, draft }: CopiedGlossary,
  modified: string,
  newId: () => ConceptId,
): GlossaryDecision {
  if (!list.some((one) => one.id === from && isInUse(one))) return refused(missingGlossary());
  const created = withNewGlossary(list, copy, draft);
  if (!created.ok) return created;
  return { ...created, records: copiedRecords(entries, copy, modified, newId) };
}

/**
 * The records of copied entries, which get new ids. A related concept that was copied too is
 * replaced by its copy.
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
      return [id, addedRecord({ ...withRelatedReplaced(entry, copies), id }, glossary, modified)];
    }),
  );
}

import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { nameOf } from '../model/entry/entry-name.ts';
import { type Issue, refused } from '../model/entry/issue.ts';
import { takesEntries } from '../model/glossary/glossary.ts';
import { readOnlyGlossary, type GlossaryList } from '../model/glossary/glossary-list.ts';
import type { Decision, Records } from './change.ts';
import { NO_ENTRY } from './decide-entry.ts';
import { followMerged } from './follow-merged.ts';
import { glossaryOf } from './place.ts';
import type { OverlayRecord } from './record.ts';
import { addedRecord } from './record-of.ts';

/**
 * Makes one of several of the user's own entries, as one change: the merged entry takes the place of
 * the one whose id it has, and the others go. Entries that name one of those as related name the
 * merged one. Refused where one is gone, is official, is in a glossary that is only read, or was
 * changed since it was shown.
 * @param entry without errors
 * @param seen the entries that it was made of, and when each was changed last as it was shown
 * @param all the records of these, and of entries that name them
 */
export function decideMergedEntry(
  entry: ConceptEntry,
  seen: ReadonlyMap<ConceptId, string>,
  all: Records,
  list: GlossaryList,
  modified: string,
): Decision<undefined> {
  if (!seen.has(entry.id)) return refused(NO_ENTRY);
  const gone = [...seen.keys()].filter((id) => id !== entry.id);
  const records = new Map<ConceptId, OverlayRecord | null>();
  for (const [id, shown] of seen) {
    const record = all.get(id);
    if (record?.kind !== 'added') return refused(NO_ENTRY);
    if (record.modified !== shown) return refused(CHANGED_MEANWHILE);
    const glossary = glossaryOf(record, list);
    if (!takesEntries(glossary)) return refused(readOnlyGlossary());
    records.set(id, id === entry.id ? addedRecord(entry, glossary.id, modified) : null);
  }
  followMerged(all, list, records, new Map(gone.map((id) => [id, entry.id])), modified);
  const kind = gone.length > 0 ? 'merged' : 'changed';
  return { ok: true, answer: undefined, change: { kind, term: nameOf(entry), records } };
}

/** The refusal if what the user looked at is another by now. */
export const CHANGED_MEANWHILE: Issue = {
  severity: 'error',
  place: 'id',
  code: 'changedMeanwhile',
  message: 'One of these entries was changed meanwhile.',
};

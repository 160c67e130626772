import type { BulkResult } from '../../../glossary/model/list/bulk-request.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  type GlossaryId,
  glossaryIn,
  takesEntries,
} from '../../../glossary/model/glossary/glossary.ts';
import {
  type GlossaryList,
  missingGlossary,
  readOnlyGlossary,
} from '../../../glossary/model/glossary/glossary-list.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import type { AddedRecord, OverlayRecord } from '../../../glossary/overlay/record.ts';
import type { Stores } from '../store/stores.ts';

/**
 * Moves the user's own entries to another glossary, as one change. Those that are there already, are
 * official, or stand in a read-only one stay, and are counted as refused.
 */
type MoveEntries = (concepts: readonly ConceptId[], to: GlossaryId) => Promise<BulkResult>;

/** @param changed is called with the new revision when something moved */
export function createEntryMove(
  { overlay }: Pick<Stores, 'overlay'>,
  changed: (revision: number) => void,
): MoveEntries {
  return async (concepts, to) => {
    let refused: Issue | undefined;
    let moved = 0;
    const revision = await overlay.changeMany(concepts, (found, list) => {
      refused = targetIssue(list, to);
      if (refused !== undefined) return undefined;
      const modified = new Date().toISOString();
      const moving = [...found.values()].filter((record) => mayLeave(record, list, to));
      moved = moving.length;
      const [first] = moving;
      if (first === undefined) return undefined;
      const records = new Map(
        moving.map((record) => [record.id, { ...record, glossary: to, modified }]),
      );
      return { kind: 'moved', term: nameOf(first.entry), records };
    });
    if (refused !== undefined) return { ok: false, issues: [refused] };
    if (moved > 0) changed(revision);
    return { ok: true, revision, changed: moved, refused: concepts.length - moved };
  };
}

function targetIssue(list: GlossaryList, to: GlossaryId): Issue | undefined {
  const target = list.find(({ id }) => id === to);
  if (target === undefined || target.deleted !== undefined) return missingGlossary();
  return takesEntries(target) ? undefined : readOnlyGlossary();
}

function mayLeave(
  record: OverlayRecord,
  list: GlossaryList,
  to: GlossaryId,
): record is AddedRecord {
  if (record.kind !== 'added') return false;
  const from = glossaryIn(list, record.glossary);
  return from.id !== to && takesEntries(from);
}

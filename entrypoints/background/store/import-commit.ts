import type { ImportTarget } from '../../../glossary/messages/glossary-answers.ts';
import type { CommitResult } from '../../../glossary/messages/protocol.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { type GlossaryId, takesEntries } from '../../../glossary/model/glossary/glossary.ts';
import {
  type GlossaryList,
  missingGlossary,
  readOnlyGlossary,
  withNewGlossary,
} from '../../../glossary/model/glossary/glossary-list.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { OVERLAY_RECORD } from '../../../glossary/storage/overlay-record.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import { addChange } from './change-log.ts';
import { listOf, replaceList } from './glossary-store.ts';
import { newGlossaryId } from '../../shared/new-id.ts';
import { recordOf } from '../../../glossary/overlay/record-of.ts';
import { nextRevision, revisionOf } from './revision.ts';
import { type GlossaryConnection, type StoredBefore, WRITTEN } from './schema.ts';
import { faultOf } from './set-aside.ts';
import { noteTouched } from './touched.ts';
import { wholly } from './wholly.ts';

/** An import that is to be committed, see `commitImport`. */
export interface StagedImport {
  readonly importing: string;
  readonly name: string;
  readonly basedOn: number;
  readonly target: ImportTarget;
}

/**
 * Writes what is staged into the overlay and forgets it, in one transaction.
 * @param isAsBase whether an entry is a curated one as it is, which needs no record
 * @param reached is told after each part how many entries were written; when it throws, nothing is
 */
export async function commitStaged(
  connection: GlossaryConnection,
  session: string,
  { importing, name, basedOn, target }: StagedImport,
  isAsBase: (entry: ConceptEntry) => boolean,
  reached: (written: number) => void,
): Promise<CommitResult> {
  const transaction = connection.transaction(WRITTEN, 'readwrite');
  return wholly(transaction, async () => {
    const entries = transaction.objectStore('entries');
    const staged = transaction.objectStore('staged');
    const state = transaction.objectStore('state');
    const setAside = transaction.objectStore('setAside');
    const earlier = revisionOf(await state.get('revision'));
    const at = new Date().toISOString();
    const listBefore = await state.get('glossaries');
    const place = targetIn(listOf(listBefore), target);
    if ('severity' in place) return { ok: false, reason: 'refused', issue: place };
    // Most of an import is new: what is not there is not asked for one by one.
    const stored = new Set(await entries.getAllKeys());
    const trash = transaction.objectStore('trash');
    const lying = new Set(await trash.getAllKeys());
    const before: StoredBefore[] = [];
    let isOurs = false;
    let written = 0;
    let cursor = earlier === basedOn ? await staged.openCursor() : null;
    while (cursor !== null) {
      if (cursor.value.importing === importing) {
        isOurs = true;
        const writes = cursor.value.entries.map(async ({ entry, base }) => {
          const found = stored.has(entry.id) ? await entries.get(entry.id) : undefined;
          const read = readStored(OVERLAY_RECORD, found);
          const old = read.outcome === 'migrated' ? read.value : undefined;
          const isSound = found === undefined || old?.id === entry.id;
          const fault = isSound ? undefined : faultOf(entry.id, found);
          if (fault !== undefined) {
            const damaged = { concept: entry.id, record: found, reason: fault, at };
            await setAside.add(damaged);
          }
          const asBase = isAsBase(entry);
          const stays = old?.kind === 'added' ? old.glossary : place.glossary;
          if (asBase && old === undefined) return;
          const trashed = lying.has(entry.id) ? await trash.get(entry.id) : undefined;
          before.push({ concept: entry.id, record: old ?? null, ...(trashed && { trashed }) });
          await (asBase
            ? entries.delete(entry.id)
            : entries.put(recordOf(entry, base, old, at, stays), entry.id));
          stored.add(entry.id);
          if (trashed !== undefined) await trash.delete(entry.id);
        });
        await Promise.all(writes);
        written += writes.length;
      }
      reached(written);
      cursor = await cursor.continue();
    }
    if (earlier !== basedOn || !isOurs) {
      return { ok: false, reason: isOurs || earlier !== basedOn ? 'changedMeanwhile' : 'gone' };
    }
    await staged.clear();
    if (before.length === 0) {
      return { ok: true, revision: earlier, changed: 0 };
    }
    const revision = nextRevision(earlier);
    const frame = { kind: 'imported', term: name, at, session, before } as const;
    const list = place.list && (await replaceList(state, setAside, place.list, at));
    await addChange(transaction, { ...frame, ...list });
    await state.put(revision, 'revision');
    const changed = before.map(({ concept }) => concept);
    await noteTouched(state, revision, changed);
    return { ok: true, revision, changed: before.length };
  });
}

/** Where new entries go, and the list with it where it is new, or why they cannot. */
function targetIn(
  list: GlossaryList,
  target: ImportTarget,
): { readonly glossary: GlossaryId; readonly list?: GlossaryList } | Issue {
  if ('create' in target) {
    const glossary = newGlossaryId();
    const created = withNewGlossary(list, glossary, target.create);
    return 'severity' in created ? created : { glossary, list: created };
  }
  const found = list.find(({ id }) => id === target.glossary);
  if (found === undefined || found.deleted !== undefined) return missingGlossary();
  return takesEntries(found) ? { glossary: found.id } : readOnlyGlossary();
}

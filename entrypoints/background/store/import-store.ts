import type { ImportTarget } from '../../../glossary/messages/glossary-answers.ts';
import type { CommitResult } from '../../../glossary/messages/protocol.ts';
import type { ConceptEntry } from '../../../glossary/model/concept-entry.ts';
import { type GlossaryId, takesEntries } from '../../../glossary/model/glossary.ts';
import {
  type GlossaryList,
  missingGlossary,
  readOnlyGlossary,
  withNewGlossary,
} from '../../../glossary/model/glossary-list.ts';
import type { Issue } from '../../../glossary/model/issue.ts';
import { OVERLAY_RECORD } from '../../../glossary/storage/overlay-record.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import { addChange } from './change-log.ts';
import type { Database } from './database.ts';
import { listOf, replaceList } from './glossary-store.ts';
import { recordOf } from './record-of.ts';
import { nextRevision, revisionOf } from './revision.ts';
import { WRITTEN, type StagedEntry, type StoredBefore } from './schema.ts';
import { currentSession } from './session.ts';
import { faultOf } from './set-aside.ts';
import { wholly } from './wholly.ts';

/** An import that is to be committed, see `commitImport`. */
export interface StagedImport {
  readonly importing: string;
  readonly name: string;
  readonly basedOn: number;
  readonly target: ImportTarget;
}
import { noteTouched } from './touched.ts';

/** Imports on their way into the overlay. */
export interface ImportStore {
  /** Drops what is staged, of whatever import, and gives the name of a new one. */
  begin(): Promise<string>;
  stage(importing: string, entries: readonly StagedEntry[]): Promise<void>;
  /**
   * Writes all that is staged into the overlay and forgets it, in one transaction: after a crash at
   * any moment the glossary is wholly the old one or wholly the new one.
   * @param isAsBase whether an entry is a curated one as it is, which needs no record
   */
  commit(staged: StagedImport, isAsBase: (entry: ConceptEntry) => boolean): Promise<CommitResult>;
  /** Drops what is staged, if it is still this import's. */
  cancel(importing: string): Promise<void>;
}

/** Imports through the database's own store beside the entries. */
export function createImportStore(database: Database): ImportStore {
  return {
    begin: async () => {
      const connection = await database.openForWriting();
      await connection.clear('staged');
      return crypto.randomUUID();
    },
    stage: async (importing, entries) => {
      const connection = await database.openForWriting();
      await connection.add('staged', { importing, entries });
    },
    commit: async ({ importing, name, basedOn, target }, isAsBase) => {
      const connection = await database.openForWriting();
      const session = await currentSession();
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
        const trashed = new Set(await trash.getAllKeys());
        const before: StoredBefore[] = [];
        let isOurs = false;
        let cursor = earlier === basedOn ? await staged.openCursor() : null;
        while (cursor !== null) {
          if (cursor.value.importing === importing) {
            isOurs = true;
            const writes = cursor.value.entries.map(async ({ entry, base }) => {
              const found = stored.has(entry.id) ? await entries.get(entry.id) : undefined;
              const read = readStored(OVERLAY_RECORD, found);
              const old = read.outcome === 'migrated' ? read.value : undefined;
              const fault = found === undefined ? undefined : faultOf(entry.id, found);
              if (fault !== undefined) {
                const damaged = { concept: entry.id, record: found, reason: fault, at };
                await setAside.add(damaged);
              }
              const asBase = isAsBase(entry);
              const stays = old?.kind === 'added' ? old.glossary : place.glossary;
              if (asBase && old === undefined) return;
              before.push({ concept: entry.id, record: old ?? null });
              await (asBase
                ? entries.delete(entry.id)
                : entries.put(recordOf(entry, base, old, at, stays), entry.id));
              stored.add(entry.id);
              if (trashed.has(entry.id)) await trash.delete(entry.id);
            });
            await Promise.all(writes);
          }
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
    },
    cancel: async (importing) => {
      const connection = await database.openForWriting();
      const transaction = connection.transaction('staged', 'readwrite');
      const first = await transaction.store.openCursor();
      if (first?.value.importing === importing) await transaction.store.clear();
      await transaction.done;
    },
  };
}

/** Where new entries go, and the list with it where it is new, or why they cannot. */
function targetIn(
  list: GlossaryList,
  target: ImportTarget,
): { readonly glossary: GlossaryId; readonly list?: GlossaryList } | Issue {
  if ('create' in target) {
    const glossary = `glossary-${crypto.randomUUID()}`;
    const created = withNewGlossary(list, glossary, target.create);
    return 'severity' in created ? created : { glossary, list: created };
  }
  const found = list.find(({ id }) => id === target.glossary);
  if (found === undefined || found.deleted !== undefined) return missingGlossary();
  return takesEntries(found) ? { glossary: found.id } : readOnlyGlossary();
}

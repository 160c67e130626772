import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { Refused } from '../../../../glossary/model/entry/issue.ts';
import {
  type FormerSource,
  indexOfPlace,
  type SourceIdentity,
} from '../../../../glossary/model/glossary/former-source.ts';
import {
  CURATED_GLOSSARY,
  type GlossaryDraft,
  type GlossaryId,
} from '../../../../glossary/model/glossary/glossary.ts';
import {
  withNewSubscription,
  withoutGlossary,
} from '../../../../glossary/model/glossary/glossary-list.ts';
import { KEPT_BACK, type UpdatedEntry } from '../../../../glossary/model/glossary/subscription.ts';
import { addedRecord } from '../../../../glossary/overlay/record-of.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { StoredSource } from '../../../../glossary/storage/stored-source.ts';
import { countsOf } from '../../../../glossary/subscription/compare-update.ts';
import type { PlannedEdition } from '../../../../glossary/subscription/newer-edition.ts';
import type { Database } from '../database/database.ts';
import { forgetFormer, readFormer } from '../database/former-sources.ts';
import type { GlossaryConnection, Writing } from '../database/schema.ts';
import { readSource, readSources } from '../database/stored-sources.ts';
import type { OverlayStore } from '../overlay/overlay-store.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { teamRange } from '../overlay/unsent.ts';
import { EDITION, type EditionStore } from './edition-store.ts';
import { isPlaceTaken } from './place-taken.ts';

/** Most entries of an update that are kept to be listed, and their size as JSON, in UTF-16 units. */
const MOST_LISTED = 1_000;
const LISTED_SIZE = 1_000_000;

/** A change of a subscription, or why it is refused. */
export type SourceChanged = { readonly ok: true; readonly revision: number } | Refused;

/** Subscriptions, with their entries, which are stored among those of the user. */
export interface SourceStore {
  list(): Promise<readonly StoredSource[]>;
  /** One of them. */
  read(glossary: GlossaryId): Promise<StoredSource | undefined>;
  /**
   * One of them, before it is changed: rejects where nothing can be written, so that nothing is asked
   * for in vain.
   */
  find(glossary: GlossaryId): Promise<StoredSource | undefined>;
  /** What an update did, or would do; empty where that is not kept. */
  changesOf(glossary: GlossaryId, update: string): Promise<readonly UpdatedEntry[]>;
  /** Those that the user can subscribe to again. */
  listFormer(): Promise<readonly FormerSource[]>;
  /** Lists one of them no longer. */
  forgetFormer(source: SourceIdentity): Promise<void>;
  /**
   * Makes a read-only glossary of a subscription, and stores its first entries. What lies in the trash
   * under the same id, because it came from the same address, goes for good.
   * @param place that of a former one, if it was one
   * @returns `placeTaken` where an entry would come into the place of one that stands elsewhere, or
   *   another glossary has this id: then nothing is stored, and it needs another id
   */
  add(
    source: StoredSource,
    draft: GlossaryDraft,
    changes: readonly UpdatedEntry[],
    place?: number,
  ): Promise<SourceChanged | 'placeTaken'>;
  /**
   * Subscribes to newer editions of the curated glossary, of which nothing is taken over yet.
   * @returns the revision
   */
  addEdition(source: StoredSource): Promise<number>;
  /**
   * Forgets the newer edition of the curated glossary, so that the packaged one is as it was.
   * @returns the revision
   */
  leaveEditions(): Promise<number>;
  /**
   * Stores what is known of a subscription now, and with it an update that was taken over or is kept
   * back. Does nothing once the subscription is gone, and leaves an entry out whose place was taken since
   * the update was planned.
   * @param update its name, with what it does; entries are written unless it is `KEPT_BACK`
   * @param newer of a newer edition of the curated glossary that was taken over: how it differs
   */
  put(
    source: StoredSource,
    update?: { readonly name: string; readonly changes: readonly UpdatedEntry[] },
    newer?: readonly UpdatedEntry[],
  ): Promise<void>;
  /** Deletes a glossary in the trash with all that came from its address, for good; also that of a team. */
  erase(glossary: GlossaryId): Promise<SourceChanged>;
}

/** Subscriptions in the database. One to the curated glossary counts only for the address of this build. */
export function createSourceStore(
  database: Database,
  overlay: Pick<OverlayStore, 'write'>,
  editions: EditionStore,
): SourceStore {
  const readIn = async (
    connection: GlossaryConnection,
    glossary: GlossaryId,
  ): Promise<StoredSource | undefined> => {
    const source = await readSource(connection, glossary);
    if (source === undefined || glossary !== CURATED_GLOSSARY) return source;
    return source.address === (await editions.packaged()).address ? source : undefined;
  };
  /** Stores how the curated glossary differs from the packaged one. */
  const putEdition = async (
    writing: OverlayWriting,
    { changes, newer }: Pick<PlannedEdition, 'changes' | 'newer'>,
  ): Promise<void> => {
    editions.forget();
    const updates = writing.transaction.objectStore('sourceUpdates');
    await updates.put(newer, [CURATED_GLOSSARY, EDITION]);
    writing.touch(changes.map(({ concept }) => concept));
  };
  /** Has the packaged edition count again. @param then more in the same transaction @returns the revision */
  const withoutEdition = async (then: (writing: OverlayWriting) => Promise<void>) => {
    const newer = await editions.newer();
    const { revision } = await overlay.write(async (writing) => {
      editions.forget();
      await forgetSource(writing.transaction, CURATED_GLOSSARY);
      writing.touch([...newer.keys()]);
      // A copy names it: without a later revision, what is left would count as lost.
      writing.raiseAbove(writing.revision);
      await then(writing);
    });
    return revision;
  };
  return {
    list: async () => {
      const { connection } = await database.open();
      const edition = await readIn(connection, CURATED_GLOSSARY);
      return [...(edition ? [edition] : []), ...(await readSources(connection))];
    },
    read: async (glossary) => readIn((await database.open()).connection, glossary),
    find: async (glossary) => readIn(await database.openForWriting(), glossary),
    changesOf: async (glossary, update) => {
      const { connection } = await database.open();
      return (await connection.get('sourceUpdates', [glossary, update])) ?? [];
    },
    listFormer: async () => readFormer((await database.open()).connection),
    forgetFormer: async (source) => {
      await overlay.write(async ({ transaction }) => forgetFormer(transaction, source));
    },
    add: async (source, draft, changes, place) => {
      const { glossary } = source;
      const { answer, revision } = await overlay.write(async (writing) => {
        const left = withoutGlossary(writing.list, glossary);
        const list = left.ok ? left.list : writing.list;
        const isTaken = list.some(({ id }) => id === glossary);
        if (isTaken || (await freeOf(writing, glossary, changes)).length < changes.length) {
          return 'placeTaken';
        }
        const index = place === undefined ? undefined : indexOfPlace(list, place);
        const created = withNewSubscription(list, glossary, draft, index);
        if (!created.ok) return created;
        if (left.ok) {
          await writing.deleteFromSource(glossary);
          await forgetSource(writing.transaction, glossary);
          await writing.endUndo({ kind: 'glossaryChanged', term: draft.name });
        }
        await writing.putFromSource(recordsOf(glossary, changes));
        await writing.putList(created.list);
        await writing.transaction.objectStore('sources').put(source, glossary);
        await forgetFormer(writing.transaction, source);
        return created;
      });
      return answer !== 'placeTaken' && answer.ok ? { ok: true, revision } : answer;
    },
    addEdition: async (source) =>
      withoutEdition(async ({ transaction }) => {
        await transaction.objectStore('sources').put(source, CURATED_GLOSSARY);
        await forgetFormer(transaction, source);
      }),
    leaveEditions: async () => withoutEdition(async () => {}),
    put: async (source, update, newer) => {
      const { glossary } = source;
      await overlay.write(async (writing) => {
        const { transaction } = writing;
        const sources = transaction.objectStore('sources');
        if ((await sources.getKey(glossary)) === undefined) return;
        await sources.put(source, glossary);
        let listed = update?.changes ?? [];
        if (newer !== undefined) await putEdition(writing, { changes: listed, newer });
        else if (update !== undefined && update.name !== KEPT_BACK) {
          listed = await freeOf(writing, glossary, listed);
          await sources.put(withoutLeftOut(source, { ...update, listed }), glossary);
          await writing.putFromSource(recordsOf(glossary, listed));
        }
        if (update !== undefined) {
          const kept = listedOf(listed);
          await transaction.objectStore('sourceUpdates').put(kept, [glossary, update.name]);
        }
        await forgetUpdates(transaction, source);
      });
    },
    erase: async (glossary) => {
      const { answer, revision } = await overlay.write(async (writing) => {
        const without = withoutGlossary(writing.list, glossary);
        if (!without.ok) return without;
        const term = writing.list.find(({ id }) => id === glossary)?.name ?? '';
        await writing.endUndo({ kind: 'glossaryErased', term });
        await writing.deleteFromSource(glossary);
        await writing.putList(without.list);
        await forgetSource(writing.transaction, glossary);
        return without;
      });
      return answer.ok ? { ok: true, revision } : answer;
    },
  };
}

/** The changes that come into the place of no entry that stands elsewhere, see `isPlaceTaken`. */
async function freeOf(
  writing: OverlayWriting,
  glossary: GlossaryId,
  changes: readonly UpdatedEntry[],
): Promise<readonly UpdatedEntry[]> {
  if (changes.length === 0) return changes;
  await writing.expectNew();
  const records = await writing.read(changes.map(({ concept }) => concept));
  return changes.filter((one) => !isPlaceTaken(one, glossary, records));
}

/** What is known of a subscription, with the counts of an update as it was stored. */
function withoutLeftOut(
  source: StoredSource,
  update: {
    readonly name: string;
    readonly changes: readonly UpdatedEntry[];
    readonly listed: readonly UpdatedEntry[];
  },
): StoredSource {
  const { name, changes, listed } = update;
  const staying = (all: readonly UpdatedEntry[]) => all.filter(({ after }) => after).length;
  const entries = source.entries - staying(changes) + staying(listed);
  const counts = countsOf(listed);
  const updates = source.updates.map((one) => (one.at === name ? { ...one, counts } : one));
  return { ...source, entries, updates };
}

/** Forgets all that is known of a subscription or a team, but for its entries. */
export async function forgetSource(transaction: Writing, glossary: GlossaryId): Promise<void> {
  await transaction.objectStore('sources').delete(glossary);
  await transaction.objectStore('sourceUpdates').delete(updatesOf(glossary));
  await transaction.objectStore('shared').delete(teamRange(glossary));
  await transaction.objectStore('outbox').delete(teamRange(glossary));
  await transaction.objectStore('secrets').delete(glossary);
}

/** The records that changes of a subscription come to. */
function recordsOf(
  glossary: GlossaryId,
  changes: readonly UpdatedEntry[],
): ReadonlyMap<ConceptId, OverlayRecord | null> {
  const modified = new Date().toISOString();
  return new Map(
    changes.map(({ concept, after }) => [
      concept,
      after === undefined ? null : addedRecord(after, glossary, modified),
    ]),
  );
}

/** The first entries of an update, as many as are kept. */
function listedOf(changes: readonly UpdatedEntry[]): readonly UpdatedEntry[] {
  const listed: UpdatedEntry[] = [];
  let size = 0;
  for (const change of changes.slice(0, MOST_LISTED)) {
    size += JSON.stringify(change).length;
    if (size > LISTED_SIZE) break;
    listed.push(change);
  }
  return listed;
}

/** All updates of a subscription. */
function updatesOf(glossary: GlossaryId): IDBKeyRange {
  return IDBKeyRange.bound([glossary], [glossary, []]);
}

/** Drops what was kept of updates that the subscription no longer lists. */
async function forgetUpdates(
  transaction: Writing,
  { glossary, updates, keptBack }: StoredSource,
): Promise<void> {
  const store = transaction.objectStore('sourceUpdates');
  const listed = new Set([
    EDITION,
    ...updates.map(({ at }) => at),
    ...(keptBack ? [KEPT_BACK] : []),
  ]);
  const known = await store.getAllKeys(updatesOf(glossary));
  const unlisted = known.filter(([, update]) => !listed.has(update));
  await Promise.all(unlisted.map((key) => store.delete(key)));
}

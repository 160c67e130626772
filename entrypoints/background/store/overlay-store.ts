import type { ConceptId } from '../../../glossary/model/concept-entry.ts';
import { OVERLAY_RECORD, type OverlayRecord } from '../../../glossary/storage/overlay-record.ts';
import { readStored, type ReadOutcome } from '../../../glossary/storage/stored-shape.ts';
import type { Database } from './database.ts';
import type { GlossaryConnection, StoredChange } from './schema.ts';
import { currentSession } from './session.ts';
import { nextRevision, revisionOf } from './revision.ts';
import { faultOf, setDamagedAside } from './set-aside.ts';

/** More changes than anyone takes back one by one. */
const CHANGES_KEPT = 200;

/** The user's overlay at one revision. */
export interface Overlay {
  readonly revision: number;
  readonly records: ReadonlyMap<ConceptId, OverlayRecord>;
}

/** What to do to the record of a concept: the record to be there, or `null` for none. */
export interface OverlayChange {
  readonly kind: StoredChange['kind'];
  readonly term: string;
  readonly record: OverlayRecord | null;
}

export interface OverlayStore {
  /** The current revision, 0 for a database that was never written. Reads one number. */
  revision(): Promise<number>;
  /** How many records there are, by a count. */
  size(): Promise<{ readonly revision: number; readonly records: number }>;
  /** The whole overlay; read once a revision while the worker lives. Records that cannot be read are set aside, and are not in it. */
  readAll(): Promise<Overlay>;
  /** The records of some concepts, those that have one. */
  read(concepts: readonly ConceptId[]): Promise<ReadonlyMap<ConceptId, OverlayRecord>>;
  /**
   * Changes the record of one concept. `decide` is told the record as it is inside the
   * transaction, so that two changes at once never lose one; with `undefined` it leaves all alone.
   * @returns the revision afterwards
   */
  change(
    concept: ConceptId,
    decide: (before: OverlayRecord | undefined) => OverlayChange | undefined,
  ): Promise<number>;
  /** The last change of this session that was not taken back. */
  lastChange(): Promise<StoredChange | undefined>;
  /**
   * Takes back the last change of this session.
   * @returns the new revision, `undefined` when there was no such change
   */
  undo(): Promise<number | undefined>;
  /** Puts records in the place of the whole overlay, and forgets what could be taken back. */
  replaceAll(records: readonly OverlayRecord[]): Promise<number>;
}

/** The overlay in the database: all writes of one action are one transaction. */
export function createOverlayStore(database: Database): OverlayStore {
  let known: Overlay | undefined;
  return {
    revision: async () => {
      const { connection } = await database.open();
      return revisionOf(await connection.get('state', 'revision'));
    },
    size: async () => {
      const { connection } = await database.open();
      const transaction = connection.transaction(['entries', 'state']);
      const [records, revision] = await Promise.all([
        transaction.objectStore('entries').count(),
        transaction.objectStore('state').get('revision'),
      ]);
      return { revision: revisionOf(revision), records };
    },
    readAll: async () => {
      const { connection, standing } = await database.open();
      const revision = revisionOf(await connection.get('state', 'revision'));
      if (known !== undefined && revision > 0 && known.revision === revision) return known;
      const overlay = await readOverlay(connection);
      if (overlay.damaged.length > 0 && standing.state === 'current') {
        await setDamagedAside(connection, overlay.damaged);
      }
      known = { revision: overlay.revision, records: overlay.records };
      return known;
    },
    read: async (concepts) => {
      const { connection } = await database.open();
      const store = connection.transaction('entries').store;
      const found = await Promise.all(concepts.map((concept) => store.get(concept)));
      const records = found.map((record) => valueOf(readRecord(record)));
      return new Map(
        records.flatMap((record) => (record === undefined ? [] : [[record.id, record]])),
      );
    },
    change: async (concept, decide) => {
      const connection = await database.openForWriting();
      const session = await currentSession();
      const transaction = connection.transaction(
        ['entries', 'state', 'changes', 'setAside'],
        'readwrite',
      );
      const entries = transaction.objectStore('entries');
      const state = transaction.objectStore('state');
      const stored = await entries.get(concept);
      const before = valueOf(readRecord(stored));
      const change = decide(before);
      if (change === undefined) {
        await transaction.done;
        return revisionOf(await connection.get('state', 'revision'));
      }
      const earlier = revisionOf(await state.get('revision'));
      const revision = nextRevision(earlier);
      const at = new Date().toISOString();
      const fault = stored === undefined ? undefined : faultOf(concept, stored);
      if (fault !== undefined) {
        const damaged = { concept, record: stored, reason: fault, at };
        await transaction.objectStore('setAside').add(damaged);
      }
      await (change.record === null
        ? entries.delete(concept)
        : entries.put(change.record, concept));
      const changes = transaction.objectStore('changes');
      await changes.add({
        kind: change.kind,
        term: change.term,
        at,
        session,
        before: [{ concept, record: before ?? null }],
      });
      // By its key: an import holds what was there before it, which is not read for this.
      const oldest = await changes.openKeyCursor();
      if (oldest !== null && (await changes.count()) > CHANGES_KEPT) {
        await changes.delete(oldest.key);
      }
      await state.put(revision, 'revision');
      await transaction.done;
      if (known?.revision === earlier) {
        const records = new Map(known.records);
        if (change.record === null) records.delete(concept);
        else records.set(concept, change.record);
        known = { revision, records };
      }
      return revision;
    },
    lastChange: async () => {
      const { connection } = await database.open();
      const session = await currentSession();
      const cursor = await connection.transaction('changes').store.openCursor(null, 'prev');
      return cursor?.value.session === session ? cursor.value : undefined;
    },
    undo: async () => {
      const connection = await database.openForWriting();
      const session = await currentSession();
      const transaction = connection.transaction(['entries', 'state', 'changes'], 'readwrite');
      const last = await transaction.objectStore('changes').openCursor(null, 'prev');
      if (last?.value.session !== session) {
        await transaction.done;
        return undefined;
      }
      const entries = transaction.objectStore('entries');
      await Promise.all(
        last.value.before.map(({ concept, record }) =>
          record === null ? entries.delete(concept) : entries.put(record, concept),
        ),
      );
      await last.delete();
      const state = transaction.objectStore('state');
      const revision = nextRevision(await state.get('revision'));
      await state.put(revision, 'revision');
      await transaction.done;
      return revision;
    },
    replaceAll: async (records) => {
      const connection = await database.openForWriting();
      const transaction = connection.transaction(['entries', 'state', 'changes'], 'readwrite');
      const entries = transaction.objectStore('entries');
      const state = transaction.objectStore('state');
      const revision = nextRevision(await state.get('revision'));
      await entries.clear();
      await Promise.all(records.map((record) => entries.put(record, record.id)));
      await transaction.objectStore('changes').clear();
      await state.put(revision, 'revision');
      await transaction.done;
      return revision;
    },
  };
}

interface ReadOverlay extends Overlay {
  readonly damaged: readonly ConceptId[];
}

async function readOverlay(connection: GlossaryConnection): Promise<ReadOverlay> {
  const transaction = connection.transaction(['entries', 'state']);
  const entries = transaction.objectStore('entries');
  const [keys, values, revision] = await Promise.all([
    entries.getAllKeys(),
    entries.getAll(),
    transaction.objectStore('state').get('revision'),
  ]);
  const records = new Map<ConceptId, OverlayRecord>();
  const damaged: ConceptId[] = [];
  for (const [index, concept] of keys.entries()) {
    const record = valueOf(readRecord(values[index]));
    if (record?.id === concept) records.set(concept, record);
    else damaged.push(concept);
  }
  return { revision: revisionOf(revision), records, damaged };
}

function readRecord(stored: unknown): ReadOutcome<OverlayRecord> {
  return readStored(OVERLAY_RECORD, stored);
}

function valueOf(read: ReadOutcome<OverlayRecord>): OverlayRecord | undefined {
  return read.outcome === 'migrated' ? read.value : undefined;
}

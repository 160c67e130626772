import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { stepsIn, type ChangeSteps } from './change-log.ts';
import type { Database } from './database.ts';
import { isSameStored, readOverlay, recordIn, type Overlay } from './overlay-reading.ts';
import {
  exchangeChange,
  writeChange,
  type DecideChanges,
  type OverlayChanges,
  type Written,
} from './overlay-writing.ts';
import { revisionOf } from './revision.ts';
import type { GlossaryConnection, StoredChange } from './schema.ts';
import { currentSession } from './session.ts';
import { setDamagedAside } from './set-aside.ts';

/** What to do to the record of a concept: the record to be there, or `null` for none. */
export interface OverlayChange {
  readonly kind: StoredChange['kind'];
  readonly term: string;
  readonly record: OverlayRecord | null;
}

/** A change that was taken back or done again. */
export interface TakenStep {
  readonly change: StoredChange;
  /** The revision afterwards. */
  readonly revision: number;
}

/**
 * What the user changed, hid and added, a record a concept. Each action writes in one transaction
 * and raises the revision by one where it changes anything; it rejects where the database cannot be
 * written to, and changes nothing then.
 */
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
  /**
   * Changes the records of many concepts in one transaction, as one change with one name, which is
   * taken back as one. `decide` is told the records that those of `concepts` have, as they are
   * inside the transaction, and must not wait for anything; it may also name other concepts than
   * those. It may put another list of glossaries in the place of
   * the one it is told. With `undefined`, or with no records and no list, it leaves all alone.
   * @returns the revision afterwards
   */
  changeMany(concepts: readonly ConceptId[] | 'all', decide: DecideChanges): Promise<number>;
  /** What this session can take back, and what it can do again. */
  steps(): Promise<ChangeSteps>;
  /**
   * Takes back the last change of this session that was not taken back.
   * @returns the change and the new revision, `undefined` when there was no such change
   */
  undo(): Promise<TakenStep | undefined>;
  /** Does the change again that was taken back last, as long as no other was made since. */
  redo(): Promise<TakenStep | undefined>;
  /**
   * Puts records in the place of the whole overlay, as one change.
   * @param term what the copy is called that they are from
   * @param beside what is written in the same transaction: the glossaries that they stand in, absent
   *   where the list stays as it is, and what is to lie in the trash again
   */
  replaceAll(
    records: readonly OverlayRecord[],
    term: string,
    beside?: Pick<OverlayChanges, 'list' | 'trash'>,
  ): Promise<number>;
}

/** A change that asks for more entries than this is one of many. */
const FEW = 100;

/**
 * The overlay in the database: all writes of one action are one transaction.
 * @param beforeMany what is done before a change of many entries; when it fails, so does the change
 */
export function createOverlayStore(
  database: Database,
  beforeMany: () => Promise<void> = async () => undefined,
): OverlayStore {
  let known: Overlay | undefined;
  let reading: Promise<Overlay> | undefined;
  const readAll = async (): Promise<Overlay> => {
    const { connection, standing } = await database.open();
    const revision = revisionOf(await connection.get('state', 'revision'));
    if (known !== undefined && revision > 0 && known.revision === revision) return known;
    // A page that opens asks for several things that take all records: they are read once.
    reading ??= readOnce(connection, standing.state === 'current').finally(() => {
      reading = undefined;
    });
    const overlay = await reading;
    // What was being read when we asked may be older than what we were told.
    if (overlay.revision < revision) return readAll();
    known = overlay;
    return overlay;
  };
  /** Carries what was read on to the next revision, the records that stay being the same objects. */
  const follow = ({ earlier, revision, records: changed }: Written): number => {
    if (known?.revision === earlier && revision !== earlier) {
      const records = new Map(known.records);
      for (const [concept, record] of changed) {
        if (record === undefined) records.delete(concept);
        else records.set(concept, record);
      }
      known = { revision, records };
    }
    return revision;
  };
  const changeMany: OverlayStore['changeMany'] = async (concepts, decide) => {
    const connection = await database.openForWriting();
    if (concepts === 'all' || concepts.length > FEW) await beforeMany();
    return follow(await writeChange(connection, await currentSession(), concepts, decide));
  };
  const step = async (name: keyof ChangeSteps): Promise<TakenStep | undefined> => {
    const connection = await database.openForWriting();
    const session = await currentSession();
    const exchanged = await exchangeChange(connection, session, name);
    if (exchanged === undefined) return undefined;
    return { change: exchanged.change, revision: follow(exchanged) };
  };
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
    readAll,
    read: async (concepts) => {
      const { connection } = await database.open();
      const store = connection.transaction('entries').store;
      const found = await Promise.all(concepts.map((concept) => store.get(concept)));
      const records = found.map(recordIn);
      return new Map(
        records.flatMap((record) => (record === undefined ? [] : [[record.id, record]])),
      );
    },
    change: (concept, decide) =>
      changeMany([concept], (before) => {
        const change = decide(before.get(concept));
        if (change === undefined) return undefined;
        const { kind, term, record } = change;
        return { kind, term, records: new Map([[concept, record]]) };
      }),
    changeMany,
    steps: async () => {
      const { connection } = await database.open();
      const session = await currentSession();
      return stepsIn(connection.transaction('changes').store, session);
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    replaceAll: (records, term, beside = {}) =>
      changeMany('all', (before) => {
        const changed = new Map<ConceptId, OverlayRecord | null>();
        const kept = new Set(records.map(({ id }) => id));
        for (const id of before.keys()) if (!kept.has(id)) changed.set(id, null);
        for (const record of records) {
          if (!isSameStored(record, before.get(record.id))) changed.set(record.id, record);
        }
        return { kind: 'restored', term, records: changed, ...beside };
      }),
  };
}

/** All records; those that cannot be read are set aside, where the database can be written to. */
async function readOnce(connection: GlossaryConnection, mayWrite: boolean): Promise<Overlay> {
  const { damaged, ...overlay } = await readOverlay(connection);
  if (damaged.length > 0 && mayWrite) await setDamagedAside(connection, damaged);
  return overlay;
}

import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { Decide, OverlayChange } from '../../../../glossary/overlay/change.ts';
import type { Refused } from '../../../../glossary/model/entry/issue.ts';
import { stepsIn, type ChangeSteps } from '../log/change-log.ts';
import { takeStep } from './change-step.ts';
import type { Database } from '../database/database.ts';
import { readOverlay, type Overlay } from './overlay-reading.ts';
import { writeOverlay, type OverlayWriting, type Written } from './overlay-writing.ts';
import { revisionOf } from '../database/revision.ts';
import type { GlossaryConnection, StoredChange } from '../database/schema.ts';
import { currentSession } from '../log/session.ts';
import { setDamagedAside } from './set-aside.ts';
import { recordsIn } from '../database/stored-record.ts';
import { oncePerRevision } from '../../work/once-per-revision.ts';

/** What became of a change: the revision afterwards and what is said of it, or why it was refused. */
export type Changed<A> =
  | { readonly ok: true; readonly revision: number; readonly answer: A }
  | Refused;

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
   * Changes the records of some concepts in one transaction, as one change with one name, which is
   * taken back as one. `decide` is told the records that those of `concepts` have, as they are inside
   * the transaction, so that two changes at once never lose one, and the list of glossaries. It must
   * not wait for anything; it may also name other concepts than those, and another list. With no
   * change, or one of no records and no list, all is left alone.
   */
  change<A>(concepts: readonly ConceptId[] | 'all', decide: Decide<A>): Promise<Changed<A>>;
  /** Does one action that puts its records part by part. @returns what `work` did, and the revision */
  write<A>(
    work: (writing: OverlayWriting) => Promise<A>,
  ): Promise<{ readonly answer: A; readonly revision: number }>;
  /** Calls with the revision after each change, whoever asked for it. */
  onChange(listener: (revision: number) => void): void;
  /** What this session can take back, and what it can do again, at which revision. */
  steps(): Promise<ChangeSteps & { readonly revision: number }>;
  /**
   * Takes back the last change of this session that was not taken back.
   * @returns the change and the new revision, `undefined` when there was no such change
   */
  undo(): Promise<TakenStep | undefined>;
  /** Does as `undo` at a revision alone: where something was changed since, nothing is taken back. */
  undoAt(revision: number): Promise<TakenStep | 'changedSince' | undefined>;
  /** Does the change again that was taken back last, as long as no other was made since. */
  redo(): Promise<TakenStep | undefined>;
  /**
   * Puts records in the place of the whole overlay, as one change.
   * @param term what the copy is called that they are from
   * @param beside what is written in the same transaction: the glossaries that they stand in, absent
   *   where the list stays as it is, and what is to lie in the trash again; and a revision that the
   *   new one is greater than, too, as the one that a lost database had
   */
  replaceAll(
    records: readonly OverlayRecord[],
    term: string,
    beside?: Pick<OverlayChange, 'list' | 'trash'> & { readonly above?: number },
  ): Promise<void>;
  /** Raises the revision above that of a lost database, and so takes an empty one for what holds. */
  beginAnew(above: number): Promise<void>;
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
  const revisionNow = async (): Promise<number> => {
    const { connection } = await database.open();
    return revisionOf(await connection.get('state', 'revision'));
  };
  const readAll = oncePerRevision(
    revisionNow,
    // Two different overlays may have no revision: one that was never written, and a damaged one.
    (revision) => (revision > 0 && known?.revision === revision ? known : undefined),
    async () => {
      const { connection, standing } = await database.open();
      known = await readOnce(connection, standing.state === 'current');
      return known;
    },
  );
  const listeners: ((revision: number) => void)[] = [];
  /** Carries what was read on to the next revision, the records that stay being the same objects. */
  const follow = ({ earlier, revision, records: changed, isWritten }: Written<unknown>): void => {
    if (known?.revision === earlier && revision !== earlier) {
      const records = new Map(known.records);
      for (const [concept, record] of changed) {
        if (record === undefined) records.delete(concept);
        else records.set(concept, record);
      }
      known = { revision, records };
    }
    if (isWritten) for (const listener of listeners) listener(revision);
  };
  const writeInto = async <A>(
    connection: GlossaryConnection,
    work: (writing: OverlayWriting) => Promise<A>,
  ): Promise<Written<A>> => {
    const written = await writeOverlay(connection, await currentSession(), work);
    follow(written);
    return written;
  };
  const write: OverlayStore['write'] = async (work) =>
    writeInto(await database.openForWriting(), work);
  const change = async <A>(
    concepts: readonly ConceptId[] | 'all',
    decide: Decide<A>,
  ): Promise<Changed<A>> => {
    if (concepts === 'all' || concepts.length > FEW) {
      // Of what cannot be changed, no copy is needed.
      await database.openForWriting();
      await beforeMany();
    }
    const { answer: decision, revision } = await write(async (writing) => {
      const decided = decide(await writing.read(concepts), writing.list);
      if (!decided.ok || decided.change === undefined) return decided;
      const { records, ...named } = decided.change;
      await writing.put(named.kind, records);
      await writing.log(named);
      return decided;
    });
    return decision.ok ? { ok: true, revision, answer: decision.answer } : decision;
  };
  const step = async (
    name: keyof ChangeSteps,
    at?: number,
  ): Promise<TakenStep | 'changedSince' | undefined> => {
    const connection = await database.openForWriting();
    const taken = await takeStep(connection, await currentSession(), name, at);
    if (taken === undefined || taken === 'changedSince') return taken;
    follow(taken);
    return { change: taken.answer, revision: taken.revision };
  };
  const stepNow = async (name: keyof ChangeSteps): Promise<TakenStep | undefined> => {
    const taken = await step(name);
    return taken === 'changedSince' ? undefined : taken;
  };
  return {
    revision: revisionNow,
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
      return new Map(recordsIn(found).map((record) => [record.id, record]));
    },
    change,
    write,
    onChange: (listener) => {
      listeners.push(listener);
    },
    steps: async () => {
      const { connection } = await database.open();
      const session = await currentSession();
      const transaction = connection.transaction(['changes', 'state']);
      const [steps, revision] = await Promise.all([
        stepsIn(transaction.objectStore('changes'), session),
        transaction.objectStore('state').get('revision'),
      ]);
      return { ...steps, revision: revisionOf(revision) };
    },
    undo: () => stepNow('undo'),
    undoAt: (revision) => step('undo', revision),
    redo: () => stepNow('redo'),
    replaceAll: async (records, term, { above = 0, ...beside } = {}) => {
      const connection = await database.openToDecide();
      await beforeMany();
      await writeInto(connection, async (writing) => {
        const before = await writing.read('all');
        const changed = new Map<ConceptId, OverlayRecord | null>();
        const kept = new Set(records.map(({ id }) => id));
        for (const id of before.keys()) if (!kept.has(id)) changed.set(id, null);
        for (const record of records) {
          if (!isSameValue(record, before.get(record.id))) changed.set(record.id, record);
        }
        await writing.put('restored', changed);
        await writing.log({ kind: 'restored', term, ...beside });
        writing.raiseAbove(above);
      });
    },
    beginAnew: async (above) => {
      await writeInto(await database.openToDecide(), async (writing) => writing.raiseAbove(above));
    },
  };
}

/** All records; those that cannot be read are set aside, where the database can be written to. */
async function readOnce(connection: GlossaryConnection, mayWrite: boolean): Promise<Overlay> {
  const { damaged, ...overlay } = await readOverlay(connection);
  if (damaged.length > 0 && mayWrite) await setDamagedAside(connection, damaged);
  return overlay;
}

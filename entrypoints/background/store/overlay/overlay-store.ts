import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { Decide, OverlayChange } from '../../../../glossary/overlay/change.ts';
import type { FormerSource } from '../../../../glossary/model/glossary/former-source.ts';
import { planRestoring } from '../../../../glossary/overlay/restore.ts';
import type { Refused } from '../../../../glossary/model/entry/issue.ts';
import { stepsIn, type ChangeSteps } from '../log/change-log.ts';
import { takeStep } from './change-step.ts';
import type { Database } from '../database/database.ts';
import { readOverlay, type Overlay } from './overlay-reading.ts';
import { writeOverlay, type OverlayWriting, type Written } from './overlay-writing.ts';
import { addFormer } from '../database/former-sources.ts';
import { ownRevisionIn, revisionOf } from '../database/revision.ts';
import type { GlossaryConnection, StoredChange } from '../database/schema.ts';
import { currentSession } from '../log/session.ts';
import { setDamagedAside } from './set-aside.ts';
import { recordsIn } from '../database/stored-record.ts';
import { oncePerRevision } from '../../work/once-per-revision.ts';

/**
 * The result of a change: the revision afterwards and what `decide` answered, or why it was
 * refused.
 */
export type Changed<A> =
  | { readonly ok: true; readonly revision: number; readonly answer: A }
  | Refused;

/** A change that was undone or done again. */
export interface TakenStep {
  readonly change: StoredChange;
  /** The revision afterwards. */
  readonly revision: number;
}

/**
 * What the user changed, hid and added: the overlay, with one record for each such concept. Each
 * action writes in one transaction, and raises the revision if it changes anything. It rejects
 * where the database cannot be written to, and changes nothing then.
 */
export interface OverlayStore {
  /** The current revision; 0 before anything was written. Reads one number. */
  revision(): Promise<number>;
  /** Counts the records. @returns with them `ownRevisionIn` */
  size(): Promise<{ readonly revision: number; readonly records: number }>;
  /**
   * Reads the whole overlay, once for each revision while the worker lives. Records that cannot be
   * read are set aside and left out.
   */
  readAll(): Promise<Overlay>;
  /** Reads the records of some concepts; concepts without one are left out. */
  read(concepts: readonly ConceptId[]): Promise<ReadonlyMap<ConceptId, OverlayRecord>>;
  /**
   * Makes one change, which is undone as one. `decide` gets the records of `concepts` and the list
   * of glossaries as they are in the transaction, so that two changes at the same time cannot
   * overwrite each other. It may change other concepts as well, and the list. If it gives no
   * change, or an empty one, nothing is written.
   */
  change<A>(concepts: readonly ConceptId[] | 'all', decide: Decide<A>): Promise<Changed<A>>;
  /**
   * Does an action that writes its records part by part.
   * @returns what `work` returned, and the revision
   */
  write<A>(
    work: (writing: OverlayWriting) => Promise<A>,
  ): Promise<{ readonly answer: A; readonly revision: number }>;
  /**
   * Calls `listener` with the new revision after each change, whoever asked for it.
   * @param listener `isUnsent` says whether a team's server lacks what was changed
   */
  onChange(listener: (revision: number, isUnsent: boolean) => void): void;
  /** What this session can undo and do again, and the revision at which it can. */
  steps(): Promise<ChangeSteps & { readonly revision: number }>;
  /** Undoes the latest change of this session; undefined where there is none. */
  undo(): Promise<TakenStep | undefined>;
  /** As `undo`, but only at a revision: if anything was changed since, nothing is undone. */
  undoAt(revision: number): Promise<TakenStep | 'changedSince' | undefined>;
  /**
   * Does the change again that was undone last; undefined where there is none, or another came
   * since.
   */
  redo(): Promise<TakenStep | undefined>;
  /**
   * Replaces the whole overlay with the records of a copy, as one change. What comes from an address
   * stays as it is, and so do entries of teams.
   * @param term the name of the copy
   * @param beside what is written in the same transaction: the list of glossaries, absent to leave
   *   it; what is put back into the trash; the subscriptions that the copy names; and `above`, a
   *   revision of a lost database that the new revision has to be greater than
   */
  replaceAll(
    records: readonly OverlayRecord[],
    term: string,
    beside?: Pick<OverlayChange, 'list' | 'trash'> & {
      readonly subscriptions?: readonly FormerSource[];
      readonly above?: number;
    },
  ): Promise<void>;
  /**
   * Accepts an empty database after a loss: its revision becomes greater than `above`, that of the
   * lost one, so that it no longer counts as lost.
   * @param subscriptions those that were lost, to be listed
   */
  beginAnew(above: number, subscriptions: readonly FormerSource[]): Promise<void>;
}

/** A copy is taken before a change of more entries than this. */
const MOST_WITHOUT_COPY = 100;

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
    // The revision 0 is not unique: a new database has it, and one whose revision is damaged.
    (revision) => (revision > 0 && known?.revision === revision ? known : undefined),
    async () => {
      const { connection, standing } = await database.open();
      known = await readOnce(connection, standing.state === 'current');
      return known;
    },
  );
  const listeners: Parameters<OverlayStore['onChange']>[0][] = [];
  /**
   * Updates the overlay that was read with what was written, so that it need not be read again.
   * Records that stay the same remain the same objects.
   */
  const follow = (written: Written<unknown>): void => {
    const { earlier, revision, records: changed, isWritten, isUnsent } = written;
    if (known?.revision === earlier && revision !== earlier) {
      const records = new Map(known.records);
      for (const [concept, record] of changed) {
        if (record === undefined) records.delete(concept);
        else records.set(concept, record);
      }
      known = { revision, records };
    }
    if (isWritten) for (const listener of listeners) listener(revision, isUnsent);
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
    if (concepts === 'all' || concepts.length > MOST_WITHOUT_COPY) {
      // Fails here where nothing can be written, before a needless copy is taken.
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
        ownRevisionIn((key) => transaction.objectStore('state').get(key)),
      ]);
      return { revision, records };
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
    replaceAll: async (records, term, { above = 0, subscriptions = [], list, ...beside } = {}) => {
      const connection = await database.openToDecide();
      await beforeMany();
      await writeInto(connection, async (writing) => {
        const before = { records: await writing.read('all'), list: writing.list };
        const { list: restored, records: changed } = planRestoring({ records, list }, before);
        await writing.put('restored', changed);
        const former = await addFormer(writing.transaction, subscriptions);
        await writing.log({
          kind: 'restored',
          term,
          ...beside,
          ...(restored && { list: restored }),
          ...(former && { former }),
        });
        writing.raiseAbove(above);
      });
    },
    beginAnew: async (above, subscriptions) => {
      await writeInto(await database.openToDecide(), async (writing) => {
        await addFormer(writing.transaction, subscriptions);
        writing.raiseAbove(above);
      });
    },
  };
}

/**
 * Reads all records. Those that cannot be read are set aside, if the database can be written to.
 */
async function readOnce(connection: GlossaryConnection, mayWrite: boolean): Promise<Overlay> {
  const { damaged, ...overlay } = await readOverlay(connection);
  if (damaged.length > 0 && mayWrite) await setDamagedAside(connection, damaged);
  return overlay;
}

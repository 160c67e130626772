import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { type GlossaryId, isInUse } from '../../../../glossary/model/glossary/glossary.ts';
import {
  type GlossaryList,
  withSubscriptionsOf,
} from '../../../../glossary/model/glossary/glossary-list.ts';
import type { OverlayChange, Records } from '../../../../glossary/overlay/change.ts';
import { glossaryOf } from '../../../../glossary/overlay/place.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { addChange, putChange } from '../log/change-log.ts';
import type { BeforeChange } from '../log/packed-change.ts';
import { exchangeFormer } from '../database/former-sources.ts';
import { eachEntry } from '../database/each-entry.ts';
import { writeInParts } from '../database/write-in-parts.ts';
import { listOf, readListIn, replaceList } from './glossary-store.ts';
import { readSome, type StoredConcept } from './overlay-reading.ts';
import { faultOf, glossaryNamedBy } from '../database/stored-record.ts';
import { nextRevision, ownRevisionIn, revisionOf } from '../database/revision.ts';
import {
  WRITTEN,
  type GlossaryConnection,
  type StoredBefore,
  type StoredChange,
  type Writing,
} from '../database/schema.ts';
import { noteTouched } from './touched.ts';
import { UnsentWriting } from './unsent-writing.ts';
import { putIntoTrash } from './trash-store.ts';
import { ON_DISK, allOrNothing } from '../database/all-or-nothing.ts';

/** What a transaction wrote. */
export interface Written<A> {
  readonly answer: A;
  /** Whether anything was written at all. */
  readonly isWritten: boolean;
  /** The revision before and after; equal where no record and no glossary changed. */
  readonly earlier: number;
  readonly revision: number;
  /** Whether a team's server lacks what was written. */
  readonly isUnsent: boolean;
  /** The records that were written, by concept; `undefined` for one that was deleted. */
  readonly records: ReadonlyMap<ConceptId, OverlayRecord | undefined>;
}

/**
 * The name of a change in the log, and what it changes beside records. `former` is what could come back
 * before it; absent where it named no subscription or team.
 */
type NamedWrite = Omit<OverlayChange, 'records'> & Pick<StoredChange, 'former'>;

/**
 * Does one action of the user in one transaction. All records are written here. `work` calls `put`,
 * several times for many records, and then `log` to name the change. If it throws, nothing is
 * written.
 */
export async function writeOverlay<A>(
  connection: GlossaryConnection,
  session: string,
  work: (writing: OverlayWriting) => Promise<A>,
): Promise<Written<A>> {
  const transaction = connection.transaction(WRITTEN, 'readwrite', ON_DISK);
  return allOrNothing(transaction, async () => {
    const state = transaction.objectStore('state');
    const earlier = revisionOf(await state.get('revision'));
    const list = await readListIn(state, transaction.objectStore('sources'));
    const writing = new OverlayWriting(transaction, session, earlier, list);
    const answer = await work(writing);
    return { answer, earlier, ...(await writing.finish()) };
  });
}

/** Reads and writes the overlay in a transaction of `writeOverlay`. */
export class OverlayWriting {
  readonly transaction: Writing;
  /** The revision before. */
  readonly revision: number;
  /** The glossaries before. */
  readonly list: GlossaryList;
  readonly #session: string;
  readonly #entries;
  readonly #trash;
  readonly #at = new Date().toISOString();
  readonly #before: StoredBefore[] = [];
  readonly #records = new Map<ConceptId, OverlayRecord | undefined>();
  /** The concepts whose entries became others without a record. */
  readonly #touched = new Set<ConceptId>();
  /** What is stored for the concepts that were read last. */
  #lastRead: ReadonlyMap<ConceptId, StoredConcept> = new Map();
  /** The concepts that have a record, if that was asked for. */
  #existing: Set<ConceptId> | undefined;
  /** The concepts in the trash, once anything is put. */
  #inTrash: Set<ConceptId> | undefined;
  #isWritten = false;
  /** What the servers of teams lack once this is written. */
  readonly unsent: UnsentWriting;
  /** The next revision is greater than this. */
  #above: number;
  /**
   * Whether only records from an address changed, or others as well, or something that concerns
   * all entries; undefined before a change.
   */
  #changed: 'fromSource' | 'records' | 'all' | undefined;

  /** @param session the session that can undo it */
  constructor(transaction: Writing, session: string, revision: number, list: GlossaryList) {
    this.transaction = transaction;
    this.#session = session;
    this.#entries = transaction.objectStore('entries');
    this.#trash = transaction.objectStore('trash');
    this.revision = revision;
    this.#above = revision;
    this.list = list;
    this.unsent = new UnsentWriting(transaction, list);
  }

  /** Reads the records of some concepts; those that cannot be read are left out. */
  async read(concepts: readonly ConceptId[] | 'all'): Promise<Records> {
    this.#lastRead = await this.#find(concepts);
    const sound = new Map<ConceptId, OverlayRecord>();
    for (const [concept, { record }] of this.#lastRead) {
      if (record !== undefined) sound.set(concept, record);
    }
    return sound;
  }

  async #find(
    concepts: readonly ConceptId[] | 'all',
  ): Promise<ReadonlyMap<ConceptId, StoredConcept>> {
    const asked =
      concepts === 'all' ? concepts : concepts.filter((one) => this.#existing?.has(one) !== false);
    return readSome(this.#entries, asked);
  }

  /** Call it before `put` where most concepts are new: they are not looked up one by one then. */
  async expectNew(): Promise<void> {
    this.#existing = new Set(await this.#entries.getAllKeys());
  }

  /**
   * Writes or deletes records. A stored record that cannot be read is set aside first. A deleted
   * entry goes into the trash, and an entry that is added is taken out of it.
   */
  async put(
    kind: StoredChange['kind'],
    records: ReadonlyMap<ConceptId, OverlayRecord | null | undefined>,
  ): Promise<void> {
    const others = [...records.keys()].filter((concept) => !this.#lastRead.has(concept));
    const found = new Map([...this.#lastRead, ...(await this.#find(others))]);
    this.#inTrash ??= new Set(await this.#trash.getAllKeys());
    await writeInParts([...records], ([concept, record]) =>
      this.#putOne(kind, concept, found.get(concept), record ?? undefined),
    );
  }

  async #putOne(
    kind: StoredChange['kind'],
    concept: ConceptId,
    found: StoredConcept | undefined,
    record: OverlayRecord | undefined,
  ): Promise<void> {
    const old = found?.record;
    const isSound = found === undefined || old?.id === concept;
    const fault = isSound ? undefined : faultOf(concept, found.stored);
    if (fault !== undefined) {
      const damaged = { concept, record: found?.stored, reason: fault, at: this.#at };
      await this.transaction.objectStore('setAside').add(damaged);
    }
    const isTaken = record?.kind === 'added' && this.#inTrash?.has(concept) === true;
    const trashed = isTaken ? await this.#trash.get(concept) : undefined;
    if (!this.#records.has(concept)) {
      this.#before.push({ concept, record: old ?? null, ...(trashed && { trashed }) });
    }
    await this.unsent.note(concept, old, record);
    this.#records.set(concept, record);
    if (record !== undefined) {
      await this.#entries.put(record, concept);
      this.#existing?.add(concept);
      if (isTaken) await this.#trash.delete(concept);
      return;
    }
    await this.#entries.delete(concept);
    this.#existing?.delete(concept);
    if (old?.kind === 'added' && IN_TRASH.has(kind)) {
      await this.#trash.put({ record: old, deleted: this.#at }, concept);
    }
  }

  /**
   * Writes or deletes records that come from an address. That is no action of the user's: it cannot
   * be undone, and nothing goes into the trash.
   */
  async putFromSource(records: ReadonlyMap<ConceptId, OverlayRecord | null>): Promise<void> {
    await writeInParts([...records], ([concept, record]) => {
      this.#records.set(concept, record ?? undefined);
      return record === null ? this.#entries.delete(concept) : this.#entries.put(record, concept);
    });
    if (records.size > 0) this.#changed ??= 'fromSource';
  }

  /**
   * Notes that entries became others without a record of them, as by a newer edition of the curated
   * glossary. That cannot be undone either.
   */
  touch(concepts: readonly ConceptId[]): void {
    for (const concept of concepts) this.#touched.add(concept);
    if (concepts.length > 0) this.#changed ??= 'fromSource';
  }

  /** Deletes all records of a subscription, as `putFromSource` does: the neighbours among them at once. */
  async deleteFromSource(glossary: GlossaryId): Promise<void> {
    const runs: ConceptId[][] = [];
    let run: ConceptId[] = [];
    await eachEntry(this.#entries, (concept, stored) => {
      if (glossaryNamedBy(stored) !== glossary) run = [];
      else if (run.push(concept) === 1) runs.push(run);
    });
    await writeInParts(runs, (one) => this.#entries.delete(IDBKeyRange.bound(one[0], one.at(-1))));
    for (const concept of runs.flat()) this.#records.set(concept, undefined);
    if (runs.length > 0) this.#changed ??= 'fromSource';
  }

  /** Stores a list of glossaries with other subscriptions, which cannot be undone either. */
  async putList(list: GlossaryList): Promise<void> {
    await this.#replaceList(list);
    this.#changed = 'all';
  }

  /**
   * Lets nothing be undone that was done before this. An earlier list of glossaries, say, lacks one that
   * became the user's without a change of theirs, or has one in the trash that came back from a server.
   */
  async endUndo({ kind, term }: NamedWrite): Promise<void> {
    const logged = { kind, term, at: this.#at, session: this.#session, before: [] };
    await addChange(this.transaction, { ...logged, isForgotten: true });
  }

  async #replaceList(list: GlossaryList): Promise<Pick<StoredChange, 'glossaries'>> {
    return replaceList(this.transaction, list, this.list, this.#at);
  }

  /**
   * Logs everything that was put as one change, which can be undone; nothing where nothing was put.
   */
  async log({ kind, term, list, trash = [], former }: NamedWrite): Promise<void> {
    const trashed = trash.filter(
      ({ record }) => glossaryOf(record, this.list).comesFrom !== 'subscription',
    );
    await putIntoTrash(this.transaction, trashed);
    if (trashed.length > 0) this.#isWritten = true;
    if (this.#before.length === 0 && list === undefined && former === undefined) return;
    const listBefore = list && (await this.#replaceList(list));
    const before = this.unsent.withLeft(this.#before, this.#records);
    const logged = { kind, term, at: this.#at, session: this.#session, before };
    const formerBefore = former !== undefined && { former };
    await addChange(this.transaction, { ...logged, ...formerBefore, ...listBefore });
    const isSameTrash = list === undefined || trashIn(list) === trashIn(this.list);
    this.#changed = isSameTrash ? 'records' : 'all';
  }

  /**
   * Replaces a change in the log after it was undone or done again. The log has what was there
   * before that, so that the same exchange reverses it. A list of glossaries keeps the subscriptions
   * of today. What was decided between versions of entries is open again.
   * @param earlier what was before it, of which the records are put
   */
  async exchange(key: number, change: StoredChange, earlier: BeforeChange): Promise<void> {
    const listBefore =
      change.glossaries !== undefined &&
      (await this.#replaceList(withSubscriptionsOf(listOf(change.glossaries), this.list)));
    const former =
      change.former !== undefined && (await exchangeFormer(this.transaction, change.former));
    await this.unsent.reopen(earlier);
    const before = this.unsent.withLeft(this.#before, this.#records);
    await putChange(
      this.transaction,
      { ...change, ...listBefore, ...(former && { former }), before },
      key,
    );
    this.#changed = change.glossaries === undefined ? 'records' : 'all';
  }

  /** Raises the revision above this one, even if nothing is put. */
  raiseAbove(revision: number): void {
    this.#above = Math.max(this.#above, revision);
    this.#changed ??= 'all';
  }

  /**
   * Writes the new revision, if anything changed.
   * @throws Error where records were put but not logged: no listener would be called
   */
  async finish(): Promise<Omit<Written<unknown>, 'answer' | 'earlier'>> {
    if (this.#changed === undefined) {
      if (this.#records.size > 0) throw new Error('What was put was not logged.');
      const { revision } = this;
      return { isWritten: this.#isWritten, isUnsent: false, revision, records: new Map() };
    }
    const state = this.transaction.objectStore('state');
    const revision = nextRevision(this.#above);
    const isOwn = this.#changed !== 'fromSource';
    const ownRevision = isOwn ? revision : await ownRevisionIn((key) => state.get(key));
    await state.put(ownRevision, 'ownRevision');
    await state.put(revision, 'revision');
    const records = this.#records;
    const concepts = [...records.keys(), ...this.#touched];
    await noteTouched(state, revision, this.#changed === 'all' ? 'all' : concepts);
    return { isWritten: true, isUnsent: this.unsent.hasNoted, revision, records };
  }
}

/**
 * The changes whose deleted entries go into the trash: a deletion, entries that went into another,
 * and undoing a return from the trash.
 */
const IN_TRASH: ReadonlySet<StoredChange['kind']> = new Set(['deleted', 'merged', 'undeleted']);

/** The ids of the glossaries in the trash, as one text. Their entries are not listed. */
function trashIn(list: GlossaryList): string {
  return list.flatMap((glossary) => (isInUse(glossary) ? [] : [glossary.id])).join(' ');
}

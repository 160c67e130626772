import type { IDBPObjectStore } from 'idb';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isInUse } from '../../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../../glossary/model/glossary/glossary-list.ts';
import type { OverlayChange, Records } from '../../../../glossary/overlay/change.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { addChange, putChange } from '../log/change-log.ts';
import { eachEntry, ENTRIES_AT_ONCE, READ_ALL_FROM } from '../database/each-entry.ts';
import { listOf, replaceList } from './glossary-store.ts';
import { faultOf, recordIn } from '../database/stored-record.ts';
import { nextRevision, revisionOf } from '../database/revision.ts';
import {
  WRITTEN,
  type GlossaryConnection,
  type GlossarySchema,
  type StoredBefore,
  type StoredChange,
  type Writing,
} from '../database/schema.ts';
import { noteTouched } from './touched.ts';
import { putIntoTrash } from './trash-store.ts';
import { ON_DISK, wholly } from '../database/wholly.ts';

/** What a transaction did to the overlay. */
export interface Written<A> {
  readonly answer: A;
  /** Whether anything was written at all. */
  readonly isWritten: boolean;
  /** The revision before, and the one after; equal when no record and no glossary changed. */
  readonly earlier: number;
  readonly revision: number;
  /** The records that are there now, `undefined` for none. */
  readonly records: ReadonlyMap<ConceptId, OverlayRecord | undefined>;
}

/** How a change is named in the log, and what it changes beside records. */
type NamedWrite = Omit<OverlayChange, 'records'>;

/**
 * Does one action of the user in one transaction, the only one that writes records: `work` puts what
 * is to be there, part by part if it is much, and then names it. When it throws, nothing is written.
 */
export async function writeOverlay<A>(
  connection: GlossaryConnection,
  session: string,
  work: (writing: OverlayWriting) => Promise<A>,
): Promise<Written<A>> {
  const transaction = connection.transaction(WRITTEN, 'readwrite', ON_DISK);
  return wholly(transaction, async () => {
    const state = transaction.objectStore('state');
    const earlier = revisionOf(await state.get('revision'));
    const list = listOf(await state.get('glossaries'));
    const writing = new OverlayWriting(transaction, session, earlier, list);
    const answer = await work(writing);
    return { answer, earlier, ...(await writing.finish()) };
  });
}

/** The overlay within a transaction that writes. */
export class OverlayWriting {
  readonly transaction: Writing;
  /** The revision before. */
  readonly revision: number;
  /** The glossaries before. */
  readonly list: GlossaryList;
  readonly #session: string;
  readonly #entries: WrittenStore<'entries'>;
  readonly #trash: WrittenStore<'trash'>;
  readonly #at = new Date().toISOString();
  readonly #before: StoredBefore[] = [];
  readonly #records = new Map<ConceptId, OverlayRecord | undefined>();
  /** What is stored for the concepts that were read last. */
  #found: ReadonlyMap<ConceptId, Found> = new Map();
  /** The concepts that have anything stored, once that is known. */
  #there: Set<ConceptId> | undefined;
  /** Those that lie in the trash, once that is known. */
  #lying: Set<ConceptId> | undefined;
  #isWritten = false;
  /** What the next revision is greater than. */
  #above: number;
  /** What is new to whoever reads the overlay, once there is anything. */
  #touched: 'records' | 'all' | undefined;

  /** @param session the one in which this can be taken back */
  constructor(transaction: Writing, session: string, revision: number, list: GlossaryList) {
    this.transaction = transaction;
    this.#session = session;
    this.#entries = transaction.objectStore('entries');
    this.#trash = transaction.objectStore('trash');
    this.revision = revision;
    this.#above = revision;
    this.list = list;
  }

  /** The records that some concepts have, those that can be read. */
  async read(concepts: readonly ConceptId[] | 'all'): Promise<Records> {
    this.#found = await this.#find(concepts);
    const sound = new Map<ConceptId, OverlayRecord>();
    for (const [concept, { record }] of this.#found) {
      if (record !== undefined) sound.set(concept, record);
    }
    return sound;
  }

  async #find(concepts: readonly ConceptId[] | 'all'): Promise<ReadonlyMap<ConceptId, Found>> {
    const asked =
      concepts === 'all' ? concepts : concepts.filter((one) => this.#there?.has(one) !== false);
    return readSome(this.#entries, asked);
  }

  /** Reads which concepts have a record: where most have none, they are not asked for one by one. */
  async expectNew(): Promise<void> {
    this.#there = new Set(await this.#entries.getAllKeys());
  }

  /**
   * Puts records in the place of what is stored; what cannot be read there is set aside, what is
   * deleted goes into the trash, and what is added comes out of it.
   */
  async put(
    kind: StoredChange['kind'],
    records: ReadonlyMap<ConceptId, OverlayRecord | null | undefined>,
  ): Promise<void> {
    const others = [...records.keys()].filter((concept) => !this.#found.has(concept));
    const found = new Map([...this.#found, ...(await this.#find(others))]);
    this.#lying ??= new Set(await this.#trash.getAllKeys());
    const all = [...records];
    for (let start = 0; start < all.length; start += ENTRIES_AT_ONCE) {
      const part = all.slice(start, start + ENTRIES_AT_ONCE);
      await Promise.all(
        part.map(([concept, record]) =>
          this.#putOne(kind, concept, found.get(concept), record ?? undefined),
        ),
      );
    }
  }

  async #putOne(
    kind: StoredChange['kind'],
    concept: ConceptId,
    found: Found | undefined,
    record: OverlayRecord | undefined,
  ): Promise<void> {
    const old = found?.record;
    const isSound = found === undefined || old?.id === concept;
    const fault = isSound ? undefined : faultOf(concept, found.stored);
    if (fault !== undefined) {
      const damaged = { concept, record: found?.stored, reason: fault, at: this.#at };
      await this.transaction.objectStore('setAside').add(damaged);
    }
    const isTaken = record?.kind === 'added' && this.#lying?.has(concept) === true;
    const trashed = isTaken ? await this.#trash.get(concept) : undefined;
    if (!this.#records.has(concept)) {
      this.#before.push({ concept, record: old ?? null, ...(trashed && { trashed }) });
    }
    this.#records.set(concept, record);
    if (record !== undefined) {
      await this.#entries.put(record, concept);
      this.#there?.add(concept);
      if (isTaken) await this.#trash.delete(concept);
      return;
    }
    await this.#entries.delete(concept);
    this.#there?.delete(concept);
    if (old?.kind === 'added' && IN_TRASH.has(kind)) {
      await this.#trash.put({ record: old, deleted: this.#at }, concept);
    }
  }

  /** Names what was put, as one change that can be taken back; nothing is logged of nothing. */
  async log({ kind, term, list, trash = [] }: NamedWrite): Promise<void> {
    const transaction = this.transaction;
    const session = this.#session;
    await putIntoTrash(transaction, trash);
    if (trash.length > 0) this.#isWritten = true;
    if (this.#before.length === 0 && list === undefined) return;
    const [state, setAside] = [
      transaction.objectStore('state'),
      transaction.objectStore('setAside'),
    ];
    const listBefore = list && (await replaceList(state, setAside, list, this.#at));
    const before = this.#before;
    await addChange(transaction, { kind, term, at: this.#at, session, before, ...listBefore });
    const isListed = list === undefined || trashIn(list) === trashIn(this.list);
    this.#touched = isListed ? 'records' : 'all';
  }

  /**
   * Puts what was there before into the place of a change in the log, which was taken back or done
   * again: it is its own reverse.
   */
  async exchange(key: number, change: StoredChange): Promise<void> {
    const glossaries = await exchangeList(this.transaction.objectStore('state'), change.glossaries);
    await putChange(this.transaction, { ...change, ...glossaries, before: this.#before }, key);
    this.#touched = change.glossaries === undefined ? 'records' : 'all';
  }

  /** Has the revision raised though nothing is put, and above this one. */
  raiseAbove(revision: number): void {
    this.#above = Math.max(this.#above, revision);
    this.#touched ??= 'all';
  }

  /**
   * Raises the revision where anything changed that is read.
   * @throws Error when records were put and the change was not named: nobody would be told of it
   */
  async finish(): Promise<Omit<Written<unknown>, 'answer' | 'earlier'>> {
    if (this.#touched === undefined) {
      if (this.#records.size > 0) throw new Error('What was put has no name in the log.');
      return { isWritten: this.#isWritten, revision: this.revision, records: new Map() };
    }
    const state = this.transaction.objectStore('state');
    const revision = nextRevision(this.#above);
    await state.put(revision, 'revision');
    const records = this.#records;
    await noteTouched(state, revision, this.#touched === 'all' ? 'all' : [...records.keys()]);
    return { isWritten: true, revision, records };
  }
}

/** The changes whose deleted entries lie in the trash: a deletion, and a return that is taken back. */
const IN_TRASH: ReadonlySet<StoredChange['kind']> = new Set(['deleted', 'undeleted']);

/** The glossaries in the trash, whose entries are not listed. */
function trashIn(list: GlossaryList): string {
  return list.flatMap((glossary) => (isInUse(glossary) ? [] : [glossary.id])).join(' ');
}

/** Puts a list of glossaries in the place of another, which is given back; `null` for none. */
async function exchangeList(
  state: WrittenStore<'state'>,
  list: unknown,
): Promise<Pick<StoredChange, 'glossaries'>> {
  if (list === undefined) return {};
  const glossaries = (await state.get('glossaries')) ?? null;
  await (list === null ? state.delete('glossaries') : state.put(list, 'glossaries'));
  return { glossaries };
}

type WrittenStore<Name extends (typeof WRITTEN)[number]> = IDBPObjectStore<
  GlossarySchema,
  typeof WRITTEN,
  Name,
  'readwrite'
>;

/** What is stored for a concept, and the record that it is, where it can be read. */
interface Found {
  readonly stored: unknown;
  readonly record: OverlayRecord | undefined;
}

/** Reads what is stored for some concepts, those that have anything. */
async function readSome(
  entries: WrittenStore<'entries'>,
  concepts: readonly ConceptId[] | 'all',
): Promise<ReadonlyMap<ConceptId, Found>> {
  const found = new Map<ConceptId, Found>();
  const note = (concept: ConceptId, stored: unknown): void => {
    if (stored !== undefined) found.set(concept, { stored, record: recordIn(stored) });
  };
  if (concepts !== 'all' && concepts.length < READ_ALL_FROM) {
    const values = await Promise.all(concepts.map((concept) => entries.get(concept)));
    for (const [index, concept] of concepts.entries()) note(concept, values[index]);
    return found;
  }
  const wanted = concepts === 'all' ? undefined : new Set(concepts);
  await eachEntry(entries, (concept, value) => {
    if (wanted?.has(concept) !== false) note(concept, value);
  });
  return found;
}

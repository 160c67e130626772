import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { addChange, putChange, stepsIn, type ChangeSteps } from './change-log.ts';
import { eachEntry } from './each-entry.ts';
import { listOf, replaceList } from './glossary-store.ts';
import { recordIn } from './overlay-reading.ts';
import { readBefore } from './packed-change.ts';
import { nextRevision, revisionOf } from './revision.ts';
import {
  WRITTEN,
  type GlossaryConnection,
  type GlossarySchema,
  type StoredBefore,
  type StoredChange,
  type Writing,
} from './schema.ts';
import { faultOf } from './set-aside.ts';
import { noteTouched } from './touched.ts';
import { putIntoTrash, type TrashedEntry } from './trash-store.ts';
import { wholly } from './wholly.ts';
import { isInUse } from '../../../glossary/model/glossary/glossary.ts';

/** From so many concepts on, all records are read rather than those asked for. */
const MANY = 1000;
/** Records that are read and checked, or written, at once: about as long as a message may wait. */
const PART = 500;

/** What to do to the records of some concepts, all of it one change. */
export interface OverlayChanges {
  readonly kind: StoredChange['kind'];
  /** What the change is called in words: a term, or the name of a file. */
  readonly term: string;
  /** The record to be there, or `null` for none. */
  readonly records: ReadonlyMap<ConceptId, OverlayRecord | null>;
  /** The list of glossaries to be there; absent where it stays. */
  readonly list?: GlossaryList;
  /** What is to lie in the trash beside what lies there after the change. */
  readonly trash?: readonly TrashedEntry[];
}

/** Says what is to be written, told what there is; with `undefined` nothing is. */
export type DecideChanges = (
  before: ReadonlyMap<ConceptId, OverlayRecord>,
  glossaries: GlossaryList,
) => OverlayChanges | undefined;

/** What a transaction did to the overlay. */
export interface Written {
  /** The revision before, and the one after; equal when nothing was written. */
  readonly earlier: number;
  readonly revision: number;
  /** The records that are there now, `undefined` for none. */
  readonly records: ReadonlyMap<ConceptId, OverlayRecord | undefined>;
}

/**
 * Writes one change in one transaction. A record in its place that cannot be read is set aside.
 * @param decide is told the sound records of `concepts`; see `OverlayStore.changeMany`
 */
export async function writeChange(
  connection: GlossaryConnection,
  session: string,
  concepts: readonly ConceptId[] | 'all',
  decide: DecideChanges,
): Promise<Written> {
  const transaction = connection.transaction(WRITTEN, 'readwrite');
  return wholly(transaction, async () => {
    const entries = transaction.objectStore('entries');
    const state = transaction.objectStore('state');
    const earlier = revisionOf(await state.get('revision'));
    const found = await readSome(entries, concepts);
    const glossaries = listOf(await state.get('glossaries'));
    const decided = decide(found.sound, glossaries);
    const unchanged = { earlier, revision: earlier, records: new Map() };
    if (decided === undefined) return unchanged;
    const { kind, term, records, list, trash = [] } = decided;
    if (records.size === 0 && list === undefined) {
      await putIntoTrash(transaction, trash);
      return unchanged;
    }
    const others = [...records.keys()].filter((concept) => !found.stored.has(concept));
    await readSome(entries, others, found);
    const at = new Date().toISOString();
    const before = await putRecords(transaction, kind, at, found, records);
    await putIntoTrash(transaction, trash);
    const setAside = transaction.objectStore('setAside');
    const listBefore = list && (await replaceList(state, setAside, list, at));
    await addChange(transaction, { kind, term, at, session, before, ...listBefore });
    const revision = nextRevision(earlier);
    await state.put(revision, 'revision');
    const isListed = list === undefined || trashIn(list) === trashIn(glossaries);
    await noteTouched(state, revision, isListed ? [...records.keys()] : 'all');
    const now = [...records].map(([concept, record]) => [concept, record ?? undefined] as const);
    return { earlier, revision, records: new Map(now) };
  });
}

/** A change that was taken back or done again, and what was written for it. */
export interface Exchanged extends Written {
  readonly change: StoredChange;
}

/**
 * Exchanges what a change left with what was before it, in one transaction. That is its own
 * reverse: the log holds no more for a change that was taken back than for one that is done.
 * @param step which of the steps that this session can take
 */
export async function exchangeChange(
  connection: GlossaryConnection,
  session: string,
  step: keyof ChangeSteps,
): Promise<Exchanged | undefined> {
  const chosen = (await stepsIn(connection.transaction('changes').store, session))[step];
  if (chosen === undefined) return undefined;
  // What is packed is unpacked before the transaction, which waits for nothing else.
  const { key, change } = chosen;
  const { records, trashed } = await readBefore(connection, key, change);
  const concepts = [...records.keys()];
  const transaction = connection.transaction(WRITTEN, 'readwrite');
  const exchanged = await wholly(transaction, async () => {
    const changes = transaction.objectStore('changes');
    const now = (await stepsIn(changes, session))[step];
    if (now?.key !== key) return undefined;
    const found = await readSome(transaction.objectStore('entries'), concepts);
    const at = new Date().toISOString();
    const replaced = await putRecords(transaction, change.kind, at, found, records);
    const trash = transaction.objectStore('trash');
    for (const [concept, one] of trashed) {
      if (records.get(concept) === undefined) await trash.put(one, concept);
    }
    const state = transaction.objectStore('state');
    const glossaries = await exchangeList(state, change.glossaries);
    const { undone: _undone, ...frame } = change;
    const undone = step === 'undo' ? { undone: true as const } : {};
    await putChange(transaction, { ...frame, ...glossaries, before: replaced, ...undone }, key);
    const earlier = revisionOf(await state.get('revision'));
    const revision = nextRevision(earlier);
    await state.put(revision, 'revision');
    await noteTouched(state, revision, change.glossaries === undefined ? concepts : 'all');
    return { change, earlier, revision, records };
  });
  // Another window took a step in the meantime: there is another one to take now.
  return exchanged ?? exchangeChange(connection, session, step);
}

/** Puts a list of glossaries in the place of another, which is given back; `null` for none. */
async function exchangeList<Names extends ArrayLike<StoreNames<GlossarySchema>>>(
  state: IDBPObjectStore<GlossarySchema, Names, 'state', 'readwrite'>,
  list: unknown,
): Promise<Pick<StoredChange, 'glossaries'>> {
  if (list === undefined) return {};
  const glossaries = (await state.get('glossaries')) ?? null;
  await (list === null ? state.delete('glossaries') : state.put(list, 'glossaries'));
  return { glossaries };
}

/**
 * Puts records in the place of what is stored; what cannot be read there is set aside, what is
 * deleted goes into the trash, and what is added comes out of it.
 * @param found what is there, of all concepts of `records`
 * @returns what was there
 */
async function putRecords(
  transaction: Writing,
  kind: StoredChange['kind'],
  at: string,
  { stored, sound }: Found,
  records: ReadonlyMap<ConceptId, OverlayRecord | null | undefined>,
): Promise<readonly StoredBefore[]> {
  const entries = transaction.objectStore('entries');
  const trash = transaction.objectStore('trash');
  const lying = new Set(await trash.getAllKeys());
  const before: StoredBefore[] = [];
  const put = async (
    concept: ConceptId,
    record: OverlayRecord | null | undefined,
  ): Promise<void> => {
    const found = stored.get(concept);
    const old = sound.get(concept);
    const fault = found === undefined || old?.id === concept ? undefined : faultOf(concept, found);
    if (fault !== undefined) {
      await transaction.objectStore('setAside').add({ concept, record: found, reason: fault, at });
    }
    const isTaken = record?.kind === 'added' && lying.has(concept);
    const trashed = isTaken ? await trash.get(concept) : undefined;
    before.push({ concept, record: old ?? null, ...(trashed && { trashed }) });
    if (record === null || record === undefined) {
      await entries.delete(concept);
      if (old?.kind === 'added' && IN_TRASH.has(kind)) {
        await trash.put({ record: old, deleted: at }, concept);
      }
    } else {
      await entries.put(record, concept);
      if (isTaken) await trash.delete(concept);
    }
  };
  const all = [...records];
  for (let start = 0; start < all.length; start += PART) {
    const part = all.slice(start, start + PART);
    await Promise.all(part.map(([concept, record]) => put(concept, record)));
  }
  return before;
}

/** The changes whose deleted entries lie in the trash: a deletion, and a return that is taken back. */
const IN_TRASH: ReadonlySet<StoredChange['kind']> = new Set(['deleted', 'undeleted']);

/** The glossaries in the trash, whose entries are not listed. */
function trashIn(list: GlossaryList): string {
  return list.flatMap((glossary) => (isInUse(glossary) ? [] : [glossary.id])).join(' ');
}

/** What is stored for some concepts, and which of it are records that can be read. */
interface Found {
  readonly stored: Map<ConceptId, unknown>;
  readonly sound: Map<ConceptId, OverlayRecord>;
}

/** Reads what is stored for some concepts, those that have anything. @param found is added to */
async function readSome<Names extends ArrayLike<StoreNames<GlossarySchema>>>(
  entries: IDBPObjectStore<GlossarySchema, Names, 'entries', 'readwrite'>,
  concepts: readonly ConceptId[] | 'all',
  found: Found = { stored: new Map(), sound: new Map() },
): Promise<Found> {
  const note = (concept: ConceptId, value: unknown): void => {
    if (value === undefined) return;
    found.stored.set(concept, value);
    const record = recordIn(value);
    if (record !== undefined) found.sound.set(concept, record);
  };
  if (concepts !== 'all' && concepts.length < MANY) {
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

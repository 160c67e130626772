import type { IDBPObjectStore, StoreNames } from 'idb';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import { DEFAULT_GLOSSARIES } from '../../../../glossary/model/glossary/glossary.ts';
import {
  type GlossaryList,
  withFixedGlossaries,
  withSubscriptionsOf,
} from '../../../../glossary/model/glossary/glossary-list.ts';
import {
  STORED_GLOSSARIES,
  type StoredGlossaries,
} from '../../../../glossary/storage/stored-glossaries.ts';
import { faultOfRead, readStored } from '../../../../glossary/storage/stored-shape.ts';
import type { Database } from '../database/database.ts';
import type { GlossarySchema, StoredChange } from '../database/schema.ts';

/** Reads the list of glossaries. It is changed with the records, by `OverlayStore.change`. */
export interface GlossaryStore {
  /** The glossaries in the order of priority, those in the trash included. */
  read(): Promise<GlossaryList>;
}

/** The list of glossaries in the database. */
export function createGlossaryStore(database: Database): GlossaryStore {
  return {
    read: async () => {
      const { connection } = await database.open();
      return listOf(await connection.get('state', 'glossaries'));
    },
  };
}

/** Reads a stored list; the default one where none is stored, or none that can be read. */
export function listOf(stored: unknown): GlossaryList {
  if (stored === undefined) return DEFAULT_GLOSSARIES;
  const read = readStored(STORED_GLOSSARIES, stored);
  return read.outcome === 'migrated'
    ? withFixedGlossaries(read.value.glossaries)
    : DEFAULT_GLOSSARIES;
}

type Writable<
  Name extends 'state' | 'setAside',
  Names extends ArrayLike<StoreNames<GlossarySchema>>,
> = IDBPObjectStore<GlossarySchema, Names, Name, 'readwrite'>;

/**
 * Stores another list, in a transaction. If the list before cannot be read, it is set aside.
 * @returns the list before, as the log has it
 */
export async function replaceList<Names extends ArrayLike<StoreNames<GlossarySchema>>>(
  state: Writable<'state', Names>,
  setAside: Writable<'setAside', Names>,
  glossaries: GlossaryList,
  at: string,
): Promise<Pick<StoredChange, 'glossaries'>> {
  const before = await state.get('glossaries');
  const reason =
    before === undefined ? undefined : faultOfRead(readStored(STORED_GLOSSARIES, before));
  if (reason !== undefined) {
    await setAside.add({ concept: 'glossaries', record: before, reason, at });
  }
  await state.put(storedOf(glossaries), 'glossaries');
  return { glossaries: before ?? null };
}

/**
 * Stores the list of glossaries that the log has, `null` for none, with the subscriptions of today.
 * @returns the one before, for the log
 */
export async function exchangeList<Names extends ArrayLike<StoreNames<GlossarySchema>>>(
  state: Writable<'state', Names>,
  list: unknown,
): Promise<Pick<StoredChange, 'glossaries'>> {
  if (list === undefined) return {};
  const stored = await state.get('glossaries');
  const today = listOf(stored);
  const earlier = listOf(list ?? undefined);
  const wanted = withSubscriptionsOf(earlier, today);
  const isSame = isSameValue(wanted, earlier);
  const exchanged = isSame ? list : storedOf(wanted);
  await (exchanged === null ? state.delete('glossaries') : state.put(exchanged, 'glossaries'));
  return { glossaries: stored ?? null };
}

function storedOf(glossaries: GlossaryList): StoredGlossaries {
  return { version: 1, glossaries };
}

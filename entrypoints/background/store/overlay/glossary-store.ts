import {
  DEFAULT_GLOSSARIES,
  type GlossaryId,
} from '../../../../glossary/model/glossary/glossary.ts';
import {
  type FoundSource,
  type GlossaryList,
  withFixedGlossaries,
  withFoundSubscriptions,
} from '../../../../glossary/model/glossary/glossary-list.ts';
import {
  STORED_GLOSSARIES,
  type StoredGlossaries,
} from '../../../../glossary/storage/stored-glossaries.ts';
import { faultOfRead, readStored } from '../../../../glossary/storage/stored-shape.ts';
import type { Database } from '../database/database.ts';
import type { GlossaryConnection, StoredChange, Writing } from '../database/schema.ts';
import { isStoredTeam, sourceOf, teamOf } from '../database/stored-sources.ts';

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
      return readList(connection);
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

/** Reads the list in the database, with all subscriptions that are known, whatever it says. */
export async function readList(connection: GlossaryConnection): Promise<GlossaryList> {
  if (!connection.objectStoreNames.contains('sources')) {
    return listOf(await connection.get('state', 'glossaries'));
  }
  const transaction = connection.transaction(['state', 'sources']);
  return readListIn(transaction.objectStore('state'), transaction.objectStore('sources'));
}

/** As `readList`, in a transaction. */
export async function readListIn(
  state: { get(key: 'glossaries'): Promise<unknown> },
  sources: { getAllKeys(): Promise<GlossaryId[]>; get(key: GlossaryId): Promise<unknown> },
): Promise<GlossaryList> {
  const [stored, known] = await Promise.all([state.get('glossaries'), sources.getAllKeys()]);
  const list = listOf(stored);
  const lost = known.filter((id) => !list.some((one) => one.id === id));
  const found = lost.map(async (id): Promise<[GlossaryId, FoundSource]> => {
    const source = await sources.get(id);
    const { address = '' } = sourceOf(source) ?? teamOf(source) ?? {};
    const comesFrom = isStoredTeam(source) ? 'team' : 'subscription';
    return [id, { name: URL.parse(address)?.host || id, comesFrom }];
  });
  return withFoundSubscriptions(list, new Map(await Promise.all(found)));
}

/**
 * Stores another list, in a transaction. If what is stored cannot be read, it is set aside.
 * @param today the list as it was read, which what is stored may be no more
 * @returns the list before, as the log has it
 */
export async function replaceList(
  transaction: Writing,
  glossaries: GlossaryList,
  today: GlossaryList,
  at: string,
): Promise<Pick<StoredChange, 'glossaries'>> {
  const state = transaction.objectStore('state');
  const before = await state.get('glossaries');
  const reason =
    before === undefined ? undefined : faultOfRead(readStored(STORED_GLOSSARIES, before));
  if (reason !== undefined) {
    const damaged = { concept: 'glossaries', record: before, reason, at };
    await transaction.objectStore('setAside').add(damaged);
  }
  await state.put(storedOf(glossaries), 'glossaries');
  return { glossaries: storedOf(today) };
}

function storedOf(glossaries: GlossaryList): StoredGlossaries {
  return { version: 2, glossaries };
}

/** Reads entries: the one place where the curated glossary and what the user did to it are put together. */
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { DEFAULT_GLOSSARIES } from '../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { Records } from '../../../glossary/overlay/change.ts';
import { type EntryParts, entryIn } from '../../../glossary/overlay/standing.ts';
import { StorageUnavailableError } from '../store/database/errors.ts';
import { readFirstRecords } from '../store/overlay/overlay-reading.ts';
import type { Stores } from '../store/stores.ts';

/** The stores that entries are read from. */
export type ReadStores = Pick<Stores, 'overlay' | 'glossaries' | 'loadBase'>;

type AtRevision<T> = T & { readonly revision: number };

/** Reads what some entries are made of, each part beside the others. */
export async function readParts(
  { overlay, glossaries, loadBase }: ReadStores,
  concepts: readonly ConceptId[],
): Promise<EntryParts> {
  const [{ entries: base }, records, list] = await Promise.all([
    loadBase(),
    overlay.read(concepts),
    glossaries.read(),
  ]);
  return { base, records, list };
}

/** As `readParts`; while the database cannot be read, the curated entries alone. */
export async function readAvailableParts(
  stores: ReadStores,
  concepts: readonly ConceptId[],
): Promise<EntryParts> {
  const [{ entries: base }, records, list] = await Promise.all([
    stores.loadBase(),
    orWhenUnavailable<Records>(stores.overlay.read(concepts), new Map()),
    readAvailableList(stores),
  ]);
  return { base, records, list };
}

/** The glossaries; while the database cannot be read, those that are always there. */
export async function readAvailableList({
  glossaries,
}: Pick<Stores, 'glossaries'>): Promise<GlossaryList> {
  return orWhenUnavailable<GlossaryList>(glossaries.read(), DEFAULT_GLOSSARIES);
}

/** Reads what the user did to all entries, and at which revision, without the curated glossary. */
export async function readOwnParts({
  overlay,
  glossaries,
}: Pick<Stores, 'overlay' | 'glossaries'>): Promise<AtRevision<Omit<EntryParts, 'base'>>> {
  const { revision, records } = await overlay.readAll();
  // Read last, so that it is never older than the revision. A newer one has a newer revision, which
  // is noticed the next time.
  return { revision, records, list: await glossaries.read() };
}

/** Reads what all entries are made of, and at which revision. */
export async function readAllParts(stores: ReadStores): Promise<AtRevision<EntryParts>> {
  const [{ entries: base }, own] = await Promise.all([stores.loadBase(), readOwnParts(stores)]);
  return { base, ...own };
}

/** Reads entries by id, hidden ones too, in the order asked for; an id that is gone is left out. */
export async function readEntries(
  stores: ReadStores,
  concepts: readonly ConceptId[],
): Promise<readonly StoredEntry[]> {
  const parts = await readParts(stores, concepts);
  return concepts.flatMap((concept) => entryIn(parts, concept) ?? []);
}

/**
 * Reads some entries that the user added or changed, and how many there are. It takes the same time
 * however many there are.
 */
export async function readFirstEntries(
  { database, glossaries, loadBase }: Pick<Stores, 'database' | 'glossaries' | 'loadBase'>,
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly StoredEntry[] }> {
  const [{ entries: base }, { total, records }, list] = await Promise.all([
    loadBase(),
    readFirstRecords(database, limit),
    glossaries.read(),
  ]);
  const parts = { base, records: new Map(records.map((record) => [record.id, record])), list };
  const rows = records.flatMap(({ id }) => entryIn(parts, id) ?? []);
  return { total: Math.max(total, rows.length), rows };
}

/** What is stored, or something else while the database cannot be read. */
export async function orWhenUnavailable<T>(stored: Promise<T>, fallback: T): Promise<T> {
  try {
    return await stored;
  } catch (error) {
    if (error instanceof StorageUnavailableError) return fallback;
    throw error;
  }
}

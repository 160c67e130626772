import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { Database } from '../database/database.ts';
import { eachEntry, READ_ALL_FROM } from '../database/each-entry.ts';
import { revisionOf } from '../database/revision.ts';
import type { GlossaryConnection, GlossarySchema } from '../database/schema.ts';
import { recordIn, recordsIn } from '../database/stored-record.ts';

/** All records of the user at one revision. */
export interface Overlay {
  readonly revision: number;
  readonly records: ReadonlyMap<ConceptId, OverlayRecord>;
}

/** The overlay, and the concepts whose records cannot be read. */
interface ReadOverlay extends Overlay {
  readonly damaged: readonly ConceptId[];
}

/**
 * Reads all records and their revision in one transaction. It reads part by part, so that other
 * requests are answered while a large overlay is checked. Writes nothing.
 */
export async function readOverlay(connection: GlossaryConnection): Promise<ReadOverlay> {
  const transaction = connection.transaction(['entries', 'state']);
  const entries = transaction.objectStore('entries');
  const revision = revisionOf(await transaction.objectStore('state').get('revision'));
  const records = new Map<ConceptId, OverlayRecord>();
  const damaged: ConceptId[] = [];
  await eachEntry(entries, (concept, stored) => {
    const record = recordIn(stored);
    if (record?.id === concept) records.set(concept, record);
    else damaged.push(concept);
  });
  return { revision, records, damaged };
}

/**
 * Reads the first of the user's records, in the order of their ids, and counts all. It takes the
 * same time however many there are.
 */
export async function readFirstRecords(
  database: Database,
  limit: number,
): Promise<{ readonly total: number; readonly records: readonly OverlayRecord[] }> {
  const { connection } = await database.open();
  const store = connection.transaction('entries').store;
  const [total, first] = await Promise.all([store.count(), store.getAll(null, limit)]);
  return { total, records: recordsIn(first) };
}

/** What is stored for a concept, and its record, where it can be read. */
export interface StoredConcept {
  readonly stored: unknown;
  readonly record: OverlayRecord | undefined;
}

/** Reads what is stored for some concepts; concepts without anything are left out. */
export async function readSome<Names extends ArrayLike<StoreNames<GlossarySchema>>>(
  entries: IDBPObjectStore<GlossarySchema, Names, 'entries', 'readwrite'>,
  concepts: readonly ConceptId[] | 'all',
): Promise<ReadonlyMap<ConceptId, StoredConcept>> {
  const found = new Map<ConceptId, StoredConcept>();
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

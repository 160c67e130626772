import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { Database } from '../database/database.ts';
import { eachEntry } from '../database/each-entry.ts';
import { revisionOf } from '../database/revision.ts';
import type { GlossaryConnection } from '../database/schema.ts';
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

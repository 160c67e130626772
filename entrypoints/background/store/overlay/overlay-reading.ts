import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { Database } from '../database/database.ts';
import { eachEntry } from '../database/each-entry.ts';
import { revisionOf } from '../database/revision.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import { recordIn, recordsIn } from '../database/stored-record.ts';

/** The user's overlay at one revision. */
export interface Overlay {
  readonly revision: number;
  readonly records: ReadonlyMap<ConceptId, OverlayRecord>;
}

/** The overlay as it was read, and the concepts whose records could not be. */
interface ReadOverlay extends Overlay {
  readonly damaged: readonly ConceptId[];
}

/**
 * Reads all records and their revision in one transaction, part by part, so that a page that asks
 * for a card in the meantime does not wait until a large overlay was checked. Writes nothing.
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

/** Some of the user's records, by their ids, and how many there are; takes as long for any number. */
export async function readFirstRecords(
  database: Database,
  limit: number,
): Promise<{ readonly total: number; readonly records: readonly OverlayRecord[] }> {
  const { connection } = await database.open();
  const store = connection.transaction('entries').store;
  const [total, first] = await Promise.all([store.count(), store.getAll(null, limit)]);
  return { total, records: recordsIn(first) };
}

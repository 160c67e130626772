import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { OVERLAY_RECORD } from '../../../glossary/storage/overlay-record.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import type { Database } from './database.ts';

/** Some of the user's records, by their ids, and how many there are; takes as long for any number. */
export async function readFirstRecords(
  database: Database,
  limit: number,
): Promise<{ readonly total: number; readonly records: readonly OverlayRecord[] }> {
  const { connection } = await database.open();
  const store = connection.transaction('entries').store;
  const [total, first] = await Promise.all([store.count(), store.getAll(null, limit)]);
  const records = first.flatMap((stored) => {
    const read = readStored(OVERLAY_RECORD, stored);
    return read.outcome === 'migrated' ? [read.value] : [];
  });
  return { total, records };
}

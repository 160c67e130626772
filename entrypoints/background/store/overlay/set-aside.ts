import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { Database } from '../database/database.ts';
import type { GlossaryConnection, SetAsideRecord } from '../database/schema.ts';
import { faultOf } from '../database/stored-record.ts';

/**
 * Moves records that cannot be read to `setAside`, as they are. There they are counted and
 * exported, and a later change of the same concept does not overwrite them. What was compiled with
 * them is dropped, as it has the same revision: pages would go on marking as they said.
 */
export async function setDamagedAside(
  connection: GlossaryConnection,
  concepts: readonly ConceptId[],
): Promise<void> {
  const transaction = connection.transaction(['entries', 'setAside', 'compiled'], 'readwrite');
  const entries = transaction.objectStore('entries');
  const at = new Date().toISOString();
  for (const concept of concepts) {
    // Read again: a sound record may have been stored in the meantime.
    const record = await entries.get(concept);
    const reason = record === undefined ? undefined : faultOf(concept, record);
    if (reason === undefined) continue;
    await transaction.objectStore('setAside').add({ concept, record, reason, at });
    await entries.delete(concept);
  }
  await transaction.objectStore('compiled').clear();
  await transaction.done;
}

/** Everything that was set aside, the oldest first. */
export async function listSetAside(database: Database): Promise<readonly SetAsideRecord[]> {
  const { connection } = await database.open();
  return connection.getAll('setAside');
}

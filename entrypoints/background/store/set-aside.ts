import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { OVERLAY_RECORD } from '../../../glossary/storage/overlay-record.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import type { Database } from './database.ts';
import type { GlossaryConnection, SetAsideRecord } from './schema.ts';

/**
 * Moves records that cannot be read out of the way, as they are: they are counted, shown and
 * exported, and no later change of the same concept is written over them.
 */
export async function setDamagedAside(
  connection: GlossaryConnection,
  concepts: readonly ConceptId[],
): Promise<void> {
  const transaction = connection.transaction(['entries', 'setAside'], 'readwrite');
  const entries = transaction.objectStore('entries');
  const at = new Date().toISOString();
  for (const concept of concepts) {
    // Read again: the user may have put a sound record there in the meantime.
    const record = await entries.get(concept);
    const reason = record === undefined ? undefined : faultOf(concept, record);
    if (reason === undefined) continue;
    await transaction.objectStore('setAside').add({ concept, record, reason, at });
    await entries.delete(concept);
  }
  await transaction.done;
}

/** Everything that was set aside, the oldest first. */
export async function listSetAside(database: Database): Promise<readonly SetAsideRecord[]> {
  const { connection } = await database.open();
  return connection.getAll('setAside');
}

/** Why a stored record is not one of the overlay; none when it is. */
export function faultOf(concept: ConceptId, record: unknown): string | undefined {
  const read = readStored(OVERLAY_RECORD, record);
  switch (read.outcome) {
    case 'newer':
      return `A later version wrote it (${read.version}).`;
    case 'unreadable':
      return read.reason;
    case 'migrated':
      return read.value.id === concept ? undefined : 'It lies under the name of another concept.';
  }
  return read satisfies never;
}

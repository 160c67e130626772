import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { Database } from '../database/database.ts';
import { recordIn } from '../database/stored-record.ts';
import { beforeOfConcept } from './packed-change.ts';
import type { GlossaryConnection, StoredChange } from '../database/schema.ts';

/** A change of one concept, and its record before. */
export interface ConceptChange {
  readonly change: StoredChange;
  /** `null` where there was none, `unknown` where it is not kept or cannot be read. */
  readonly before: OverlayRecord | null | 'unknown';
  /** What the change took out of the trash; absent for nothing. */
  readonly trashed?: OverlayRecord;
}

/** The changes of one concept in the log, the newest first, without those that were undone. */
export async function changesOf(
  database: Database,
  concept: ConceptId,
): Promise<readonly ConceptChange[]> {
  const { connection } = await database.open();
  const index = connection.transaction('changes').store.index('concepts');
  const [few, apart] = await Promise.all([
    index.getAllKeys(concept),
    connection.getAllKeys('packedChanges'),
  ]);
  const keys = [...new Set([...few, ...apart.map(([key]) => key)])].toSorted((a, b) => b - a);
  const changes = await Promise.all(keys.map((key) => changeOf(connection, key, concept)));
  return changes.filter((change) => change !== undefined);
}

async function changeOf(
  connection: GlossaryConnection,
  key: number,
  concept: ConceptId,
): Promise<ConceptChange | undefined> {
  const change = await connection.get('changes', key);
  if (change === undefined || change.undone === true) return undefined;
  if (change.isForgotten === true) return { change, before: 'unknown' };
  const found = await beforeOfConcept(connection, key, change, concept);
  if (found === undefined) return undefined;
  const trashed = recordIn(found.trashed?.record);
  return {
    change,
    before: found.record === null ? null : (recordIn(found.record) ?? 'unknown'),
    ...(trashed && { trashed }),
  };
}

import type { ConceptId } from '../../../glossary/model/concept-entry.ts';
import type { OverlayRecord } from '../../../glossary/storage/overlay-record.ts';
import type { Database } from './database.ts';
import { recordIn } from './overlay-reading.ts';
import { beforeInPacked } from './packed-change.ts';
import type { GlossaryConnection, StoredBefore, StoredChange } from './schema.ts';

/** A change of one concept, and what was there of it before. */
export interface ConceptChange {
  readonly change: StoredChange;
  /** `null` for none, `unknown` where it is not kept or cannot be read. */
  readonly before: OverlayRecord | null | 'unknown';
}

/** The changes of one concept that the log has, the newest first; those taken back are left out. */
export async function changesOf(
  database: Database,
  concept: ConceptId,
): Promise<readonly ConceptChange[]> {
  const { connection } = await database.open();
  const index = connection.transaction('changes').store.index('concepts');
  const [few, packed] = await Promise.all([
    index.getAllKeys(concept),
    connection.getAllKeys('packedChanges'),
  ]);
  const keys = [...new Set([...few, ...packed])].toSorted((a, b) => b - a);
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
  const found = await beforeIn(connection, key, change, concept);
  if (found === undefined) return undefined;
  return { change, before: found.record === null ? null : (recordIn(found.record) ?? 'unknown') };
}

async function beforeIn(
  connection: GlossaryConnection,
  key: number,
  change: StoredChange,
  concept: ConceptId,
): Promise<StoredBefore | undefined> {
  if (change.isPacked !== true) return change.before.find((one) => one.concept === concept);
  const packed = await connection.get('packedChanges', key);
  return packed && beforeInPacked(packed, concept);
}

import type { ConceptId } from '../../../glossary/model/concept-entry.ts';
import { OVERLAY_RECORD, type OverlayRecord } from '../../../glossary/storage/overlay-record.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import { revisionOf } from './revision.ts';
import type { GlossaryConnection } from './schema.ts';

/** The user's overlay at one revision. */
export interface Overlay {
  readonly revision: number;
  readonly records: ReadonlyMap<ConceptId, OverlayRecord>;
}

/** The overlay as it was read, and the concepts whose records could not be. */
interface ReadOverlay extends Overlay {
  readonly damaged: readonly ConceptId[];
}

/** Records that are read and checked at once: about as long as a message may wait. */
const PART = 500;

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
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [keys, values]: [ConceptId[], unknown[]] = await Promise.all([
      entries.getAllKeys(range, PART),
      entries.getAll(range, PART),
    ]);
    for (const [index, concept] of keys.entries()) {
      const record = recordIn(values[index]);
      if (record?.id === concept) records.set(concept, record);
      else damaged.push(concept);
    }
    const last = keys.at(-1);
    if (last === undefined || keys.length < PART) return { revision, records, damaged };
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/** The record that is stored, in its current form; none where there is none that can be read. */
export function recordIn(stored: unknown): OverlayRecord | undefined {
  const read = readStored(OVERLAY_RECORD, stored);
  return read.outcome === 'migrated' ? read.value : undefined;
}

/** Whether two stored values are the same; both are in the order in which their schema has them. */
export function isSameStored(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

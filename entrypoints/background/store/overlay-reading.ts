import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { OVERLAY_RECORD } from '../../../glossary/storage/overlay-record.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { readStored } from '../../../glossary/storage/stored-shape.ts';
import { eachEntry } from './each-entry.ts';
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

/** The record that is stored, in its current form; none where there is none that can be read. */
export function recordIn(stored: unknown): OverlayRecord | undefined {
  const read = readStored(OVERLAY_RECORD, stored);
  return read.outcome === 'migrated' ? read.value : undefined;
}

/** Whether two stored values are the same; both are in the order in which their schema has them. */
export function isSameStored(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { OVERLAY_RECORD } from '../../../../glossary/storage/overlay-record.ts';
import { faultOfRead, readStored } from '../../../../glossary/storage/stored-shape.ts';

/** The record that is stored, in its current form; none where there is none that can be read. */
export function recordIn(stored: unknown): OverlayRecord | undefined {
  const read = readStored(OVERLAY_RECORD, stored);
  return read.outcome === 'migrated' ? read.value : undefined;
}

/** The records of those that are stored that can be read. */
export function recordsIn(stored: readonly unknown[]): readonly OverlayRecord[] {
  return stored.flatMap((one) => recordIn(one) ?? []);
}

/** Why a stored record is not one of the overlay; none when it is. */
export function faultOf(concept: ConceptId, record: unknown): string | undefined {
  const read = readStored(OVERLAY_RECORD, record);
  const isOther = read.outcome === 'migrated' && read.value.id !== concept;
  return isOther ? 'It lies under the name of another concept.' : faultOfRead(read);
}

import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { OVERLAY_RECORD } from '../../../../glossary/storage/overlay-record.ts';
import { faultOfRead, readStored } from '../../../../glossary/storage/stored-shape.ts';

/** Reads a stored record, and migrates it; undefined where it cannot be read, or there is none. */
export function recordIn(stored: unknown): OverlayRecord | undefined {
  const read = readStored(OVERLAY_RECORD, stored);
  return read.outcome === 'migrated' ? read.value : undefined;
}

/** Reads stored records, and leaves out those that cannot be read. */
export function recordsIn(stored: readonly unknown[]): readonly OverlayRecord[] {
  return stored.flatMap((one) => recordIn(one) ?? []);
}

/** The glossary that a stored record names, unchecked; undefined where it names none. */
export function glossaryNamedBy(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null
    ? (Reflect.get(stored, 'glossary') as unknown)
    : undefined;
}

/** Why a stored record cannot be read as that of a concept; undefined where it can. */
export function faultOf(concept: ConceptId, record: unknown): string | undefined {
  const read = readStored(OVERLAY_RECORD, record);
  const isOther = read.outcome === 'migrated' && read.value.id !== concept;
  return isOther ? 'It is stored under the id of another concept.' : faultOfRead(read);
}

import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { CURATED_GLOSSARY, OWN_GLOSSARY, type GlossaryId } from '../model/glossary/glossary.ts';
import type { AddedRecord, HiddenRecord, OverlayRecord } from './record.ts';

/** A curated entry of this version of the program, and its hash. */
export interface BaseVersion {
  readonly hash: string;
  readonly entry: ConceptEntry;
}

/**
 * The record that stores an entry: a change of a curated one, or one that was added. A second
 * change keeps the curated entry that the first one was made of, because the user was not shown a
 * newer one.
 * @param base the curated entry by this id, if there is one
 * @param modified ISO 8601 date and time
 * @param glossary where an entry that is added stands
 */
export function recordOf(
  entry: ConceptEntry,
  base: BaseVersion | undefined,
  before: OverlayRecord | undefined,
  modified: string,
  glossary: GlossaryId,
): OverlayRecord {
  const frame = { version: 2, id: entry.id, entry, modified } as const;
  if (before?.kind === 'changed' || (before?.kind === 'hidden' && base === undefined)) {
    const { base: hash, baseEntry } = before;
    return { ...frame, kind: 'changed', base: hash, ...(baseEntry && { baseEntry }) };
  }
  if (base === undefined) {
    // An entry that the curated glossary no longer has becomes one of the user's own.
    return addedRecord(entry, glossary === CURATED_GLOSSARY ? OWN_GLOSSARY : glossary, modified);
  }
  return { ...frame, kind: 'changed', ...baseFields(base) };
}

/** The record of an entry in one of the user's own glossaries. */
export function addedRecord(
  entry: ConceptEntry,
  glossary: GlossaryId,
  modified: string,
): AddedRecord {
  return { version: 2, kind: 'added', id: entry.id, entry, glossary, modified };
}

/** The record that hides a curated entry. */
export function hiddenRecord(base: BaseVersion, modified: string): HiddenRecord {
  return { version: 2, kind: 'hidden', id: base.entry.id, ...baseFields(base), modified };
}

/** What a record keeps of the curated entry that it changes or hides. */
export function baseFields({ hash, entry }: BaseVersion): {
  readonly base: string;
  readonly baseEntry: ConceptEntry;
} {
  return { base: hash, baseEntry: entry };
}

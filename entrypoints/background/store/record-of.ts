import type { ConceptEntry } from '../../../glossary/model/concept-entry.ts';
import type { OverlayRecord } from '../../../glossary/storage/overlay-record.ts';

/**
 * The record that stores an entry: a change of a curated one, or one that was added. A second change
 * does not take note of a base that the user was not shown, and a change outlives its base.
 * @param base the hash of the curated entry; blank when there is none by this id
 * @param modified ISO 8601 date and time
 */
export function recordOf(
  entry: ConceptEntry,
  base: string,
  before: OverlayRecord | undefined,
  modified: string,
): OverlayRecord {
  const frame = { version: 1, id: entry.id, entry, modified } as const;
  if (before?.kind === 'changed') return { ...frame, kind: 'changed', base: before.base };
  if (base !== '') return { ...frame, kind: 'changed', base };
  if (before?.kind === 'hidden') return { ...frame, kind: 'changed', base: before.base };
  return { ...frame, kind: 'added' };
}

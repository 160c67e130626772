import type { StoredEntry } from '../../glossary/messages/protocol.ts';
import type { ConceptEntry } from '../../glossary/model/concept-entry.ts';
import type { OverlayRecord } from '../../glossary/storage/overlay-record.ts';

/**
 * An entry as it stands with the user's record over the curated one; none when there is neither,
 * or when what the user hid is no longer in the base. A change outlives its base.
 */
export function standingOf(
  base: ConceptEntry | undefined,
  record: OverlayRecord | undefined,
): StoredEntry | undefined {
  if (record === undefined) return base && { entry: base, origin: 'curated' };
  const { kind, modified } = record;
  if (kind === 'hidden') return base && { entry: base, origin: 'hidden', modified };
  return { entry: record.entry, origin: kind, modified };
}

/** The entry that pages are told about: none for one that is hidden. */
export function visibleEntry(stored: StoredEntry): ConceptEntry | undefined {
  return stored.origin === 'hidden' ? undefined : stored.entry;
}

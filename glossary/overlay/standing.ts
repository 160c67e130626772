import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import type { StoredEntry } from '../model/list/stored-entry.ts';
import {
  CURATED_GLOSSARY,
  type Glossary,
  glossaryIn,
  isInUse,
} from '../model/glossary/glossary.ts';
import type { OverlayRecord } from './record.ts';

/**
 * An entry as it stands with the user's record over the curated one; none when there is neither,
 * when what the user hid is no longer in the base, or when its glossary is in the trash. A change
 * outlives its base.
 */
export function standingOf(
  base: ConceptEntry | undefined,
  record: OverlayRecord | undefined,
  glossaries: readonly Glossary[],
): StoredEntry | undefined {
  const glossary = CURATED_GLOSSARY;
  if (record === undefined) return base && { entry: base, origin: 'curated', glossary };
  const { kind, modified } = record;
  switch (kind) {
    case 'hidden':
      return base && { entry: base, origin: 'hidden', glossary, modified };
    case 'changed':
      return { entry: record.entry, origin: 'changed', glossary, modified };
    case 'added': {
      const own = glossaryIn(glossaries, record.glossary);
      if (!isInUse(own)) return undefined;
      return { entry: record.entry, origin: 'added', glossary: own.id, modified };
    }
  }
  return kind satisfies never;
}

/** The entry that pages are told about: none for one that is hidden. */
export function visibleEntry(stored: StoredEntry): ConceptEntry | undefined {
  return stored.origin === 'hidden' ? undefined : stored.entry;
}

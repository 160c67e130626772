import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { isVisible, type StoredEntry } from '../model/list/stored-entry.ts';
import {
  CURATED_GLOSSARY,
  type Glossary,
  type GlossaryId,
  isInUse,
} from '../model/glossary/glossary.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import type { Records } from './change.ts';
import { glossaryOf } from './place.ts';
import type { OverlayRecord } from './record.ts';

/** What entries are made of. */
export interface EntryParts {
  /** The curated glossary. */
  readonly base: ReadonlyMap<ConceptId, ConceptEntry>;
  /** What the user changed in it and added. */
  readonly records: Records;
  readonly list: GlossaryList;
}

/** An entry as it stands; undefined where there is none, or its glossary is in the trash. */
export function entryIn(
  { base, records, list }: EntryParts,
  concept: ConceptId,
): StoredEntry | undefined {
  return standingOf(base.get(concept), records.get(concept), list);
}

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
      const own = glossaryOf(record, glossaries);
      if (!isInUse(own)) return undefined;
      return { entry: record.entry, origin: 'added', glossary: own.id, modified };
    }
  }
  return kind satisfies never;
}

/** The entry that pages are told about: none for one that is hidden. */
export function visibleEntry(stored: StoredEntry): ConceptEntry | undefined {
  return isVisible(stored) ? stored.entry : undefined;
}

/** All entries of a glossary but hidden ones. */
export function visibleEntriesIn(glossary: GlossaryId, parts: EntryParts): readonly ConceptEntry[] {
  const concepts = new Set([...parts.base.keys(), ...parts.records.keys()]);
  return [...concepts].flatMap((concept) => {
    const stored = entryIn(parts, concept);
    if (stored?.glossary !== glossary) return [];
    return visibleEntry(stored) ?? [];
  });
}

/** How many entries each glossary has, those in the trash included, hidden entries left out. */
export function entryCounts({ base, records, list }: EntryParts): ReadonlyMap<GlossaryId, number> {
  const counts = new Map<GlossaryId, number>([[CURATED_GLOSSARY, base.size]]);
  for (const record of records.values()) {
    const { id } = glossaryOf(record, list);
    const isInBase = base.has(record.id);
    const more = record.kind === 'hidden' ? -Number(isInBase) : Number(!isInBase);
    counts.set(id, (counts.get(id) ?? 0) + (record.kind === 'added' ? 1 : more));
  }
  return counts;
}

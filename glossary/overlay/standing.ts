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

/** Curated entries by their ids. */
export type BaseEntries = Pick<
  ReadonlyMap<ConceptId, ConceptEntry>,
  'get' | 'has' | 'keys' | 'size'
>;

/** What entries are read from. */
export interface EntryParts {
  /** The curated glossary. */
  readonly base: BaseEntries;
  /** What the user changed in it and added. */
  readonly records: Records;
  readonly list: GlossaryList;
}

/** An entry as it is shown; undefined where there is none, or its glossary is in the trash. */
export function entryIn(
  { base, records, list }: EntryParts,
  concept: ConceptId,
): StoredEntry | undefined {
  return standingOf(base.get(concept), records.get(concept), list);
}

/**
 * An entry as it is shown, from the curated entry and the user's record. Undefined where there is
 * neither, where a hidden entry is no longer in the curated glossary, or where its glossary is in
 * the trash. A changed entry stays even if the curated one is gone.
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
      const origin = own.comesFrom === 'subscription' ? 'subscribed' : 'added';
      return { entry: record.entry, origin, glossary: own.id, modified };
    }
  }
  return kind satisfies never;
}

/** The entry, if pages may show it; undefined where it is hidden. */
export function visibleEntry(stored: StoredEntry): ConceptEntry | undefined {
  return isVisible(stored) ? stored.entry : undefined;
}

/** All entries of a glossary, without hidden ones. */
export function visibleEntriesIn(glossary: GlossaryId, parts: EntryParts): readonly ConceptEntry[] {
  const concepts = new Set([...parts.base.keys(), ...parts.records.keys()]);
  return [...concepts].flatMap((concept) => {
    const stored = entryIn(parts, concept);
    if (stored?.glossary !== glossary) return [];
    return visibleEntry(stored) ?? [];
  });
}

/**
 * How many entries each glossary has, without hidden ones. Glossaries in the trash are counted too.
 */
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

import type { ConceptEntry } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { SharedEntry, SharedMark, UnsentChange } from '../database/team-shapes.ts';

/** Adds the marks by which an entry of the server is found. */
export function markedShared(entry: Omit<SharedEntry, 'marks'>): SharedEntry {
  const { glossary, state, others, against } = entry;
  const isOpen = others.length > 0 || against !== undefined;
  const marks: readonly SharedMark[] = isOpen ? [state, 'versions'] : [state];
  return { ...entry, marks: marks.map((mark) => [glossary, mark]) };
}

/**
 * Adds the marks by which a change is found.
 * @param isAsked whether it waits for a decision of the user
 */
export function markedUnsent(
  glossary: GlossaryId,
  change: Omit<UnsentChange, 'marks'>,
  isAsked = false,
): UnsentChange {
  const marks: UnsentChange['marks'] = [
    ...(change.refused === undefined ? [] : ([[glossary, 'refused']] as const)),
    ...(isAsked ? ([[glossary, 'asked']] as const) : []),
  ].map(([id, mark]) => [id, mark]);
  return { ...change, marks };
}

/** The keys of one team in `shared` and in `outbox`. */
export function teamRange(glossary: GlossaryId): IDBKeyRange {
  return IDBKeyRange.bound([glossary], [glossary, []]);
}

/**
 * What the server has of an entry that was changed here, as far as that is known; null if it has
 * none.
 */
export function knownOf({
  base,
  theirs,
}: Pick<UnsentChange, 'base' | 'theirs'>): ConceptEntry | null {
  return theirs === undefined ? (base?.entry ?? null) : theirs;
}

/** The entry of a record that belongs to a team; undefined for other records. */
export function entryInTeam(
  record: OverlayRecord | undefined,
  glossary: GlossaryId,
): ConceptEntry | undefined {
  return record?.kind === 'added' && record.glossary === glossary ? record.entry : undefined;
}

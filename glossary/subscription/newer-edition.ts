/** A newer edition of the curated glossary, which lies between the packaged one and what the user did to it. */
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import type { UpdatedEntry } from '../model/glossary/subscription.ts';
import type { BaseEntries } from '../overlay/standing.ts';
import { compareUpdate, type LocalEntries } from './compare-update.ts';

/** How many entries are read between two places where the work can pause. */
const SLICE = 100;

/** The entries of a newer edition that the packaged one has differently; null for one that is gone. */
export type NewerEntries = ReadonlyMap<ConceptId, ConceptEntry | null>;

/** Nothing newer than what is packaged. */
export const NOTHING_NEWER: NewerEntries = new Map();

/**
 * Whether an edition counts in the place of the packaged one.
 * @param said what its file says; a file that says none is not newer
 * @param packaged undefined in a build that is no release, which has no edition of its own
 */
export function isNewerEdition(said: number | undefined, packaged: number | undefined): boolean {
  return said !== undefined && (packaged === undefined || said > packaged);
}

/** The curated entries with a newer edition over them. */
export function withNewerEntries(packaged: BaseEntries, newer: NewerEntries): BaseEntries {
  if (newer.size === 0) return packaged;
  const ids = new Set(packaged.keys());
  for (const [concept, entry] of newer) {
    if (entry === null) ids.delete(concept);
    else ids.add(concept);
  }
  return {
    size: ids.size,
    has: (concept) => ids.has(concept),
    keys: () => ids.keys(),
    get: (concept) =>
      ids.has(concept) ? (newer.get(concept) ?? packaged.get(concept)) : undefined,
  };
}

/** What a file of the curated glossary does. */
export interface PlannedEdition {
  /** The curated entries in use, and those that there would be. */
  readonly before: LocalEntries;
  readonly entries: LocalEntries;
  /** What it changes of those in use. */
  readonly changes: readonly UpdatedEntry[];
  /** How it differs from the packaged entries, without what they have. */
  readonly newer: readonly UpdatedEntry[];
}

/**
 * Compares a file of the curated glossary with the entries in use.
 * @param newer what counts now over the packaged entries
 * @param file its entries, which keep their ids; undefined where its edition is not newer than the
 * packaged one, which then counts in its place
 */
export function* planEdition(
  packaged: BaseEntries,
  newer: NewerEntries,
  file: readonly ConceptEntry[] | undefined,
): Generator<void, PlannedEdition, void> {
  const before = yield* allOf(withNewerEntries(packaged, newer));
  const entries =
    file === undefined ? yield* allOf(packaged) : new Map(file.map((entry) => [entry.id, entry]));
  const changes = yield* compareUpdate(before, entries);
  const differing = new Set([...newer.keys(), ...changes.map(({ concept }) => concept)]);
  return {
    before,
    entries,
    changes,
    newer: [...differing].flatMap((concept): readonly UpdatedEntry[] => {
      const after = entries.get(concept);
      if (isSameValue(packaged.get(concept), after)) return [];
      return [{ concept, ...(after && { after }) }];
    }),
  };
}

function* allOf(base: BaseEntries): Generator<void, LocalEntries, void> {
  const entries = new Map<ConceptId, ConceptEntry>();
  let read = 0;
  for (const concept of base.keys()) {
    read += 1;
    if (read % SLICE === 0) yield;
    const entry = base.get(concept);
    if (entry !== undefined) entries.set(concept, entry);
  }
  return entries;
}

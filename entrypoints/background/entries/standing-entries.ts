import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import {
  DEFAULT_GLOSSARIES,
  glossaryIn,
  type GlossaryLabel,
  labelOf,
} from '../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { standingOf } from '../../../glossary/overlay/standing.ts';
import { StorageUnavailableError } from '../store/database/errors.ts';
import type { Stores } from '../store/stores.ts';

/** An entry with its standing, and its glossary with its place in the order of priority, from 0. */
export interface StandingEntry extends StoredEntry {
  readonly label: GlossaryLabel;
  readonly place: number;
}

/**
 * Gives entries by id with their standing, hidden ones too, in the order asked for; an id that is
 * gone is left out.
 */
export type StandingEntries = (concepts: readonly ConceptId[]) => Promise<readonly StandingEntry[]>;

/** Reads entries for pages: the curated ones also while the database cannot be read. */
export function standingEntries({ overlay, glossaries, loadBase }: Stores): StandingEntries {
  return async (concepts) => {
    const [base, records, list] = await Promise.all([
      loadBase(),
      orWhenUnavailable(overlay.read(concepts), new Map<ConceptId, OverlayRecord>()),
      orWhenUnavailable<GlossaryList>(glossaries.read(), DEFAULT_GLOSSARIES),
    ]);
    return concepts.flatMap((concept) => {
      const stored = standingOf(base.entries.get(concept), records.get(concept), list);
      if (stored === undefined) return [];
      const place = list.findIndex(({ id }) => id === stored.glossary);
      return { ...stored, label: labelOf(glossaryIn(list, stored.glossary)), place };
    });
  };
}

/** The curated glossary does not depend on the database, and is worth having alone. */
export async function orWhenUnavailable<T>(stored: Promise<T>, fallback: T): Promise<T> {
  try {
    return await stored;
  } catch (error) {
    if (error instanceof StorageUnavailableError) return fallback;
    throw error;
  }
}

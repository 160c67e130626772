import type { StoredEntry } from '../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import { DEFAULT_GLOSSARIES } from '../../glossary/model/glossary.ts';
import type { GlossaryList } from '../../glossary/model/glossary-list.ts';
import type { OverlayRecord } from '../../glossary/storage/overlay-record.ts';
import { standingOf } from './standing.ts';
import { StorageUnavailableError } from './store/errors.ts';
import type { Stores } from './stores.ts';

/**
 * Gives entries by id with their standing, hidden ones too, in the order asked for; an id that is
 * gone is left out.
 */
export type StandingEntries = (concepts: readonly ConceptId[]) => Promise<readonly StoredEntry[]>;

/** Reads entries for pages: the curated ones also while the database cannot be read. */
export function standingEntries({ overlay, glossaries, loadBase }: Stores): StandingEntries {
  return async (concepts) => {
    const [base, records, list] = await Promise.all([
      loadBase(),
      orWhenUnavailable(overlay.read(concepts), new Map<ConceptId, OverlayRecord>()),
      orWhenUnavailable<GlossaryList>(glossaries.read(), DEFAULT_GLOSSARIES),
    ]);
    return concepts.flatMap(
      (concept) => standingOf(base.entries.get(concept), records.get(concept), list) ?? [],
    );
  };
}

/** The curated glossary does not depend on the database, and is worth having alone. */
export async function orWhenUnavailable<T>(stored: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await stored;
  } catch (error) {
    if (error instanceof StorageUnavailableError) return otherwise;
    throw error;
  }
}

import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import {
  glossaryIn,
  type GlossaryLabel,
  labelOf,
} from '../../../glossary/model/glossary/glossary.ts';
import { entryIn } from '../../../glossary/overlay/standing.ts';
import { readAvailableParts, type ReadStores } from './entry-reader.ts';

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
export function standingEntries(stores: ReadStores): StandingEntries {
  return async (concepts) => {
    const parts = await readAvailableParts(stores, concepts);
    return concepts.flatMap((concept) => {
      const stored = entryIn(parts, concept);
      if (stored === undefined) return [];
      const place = parts.list.findIndex(({ id }) => id === stored.glossary);
      return { ...stored, label: labelOf(glossaryIn(parts.list, stored.glossary)), place };
    });
  };
}

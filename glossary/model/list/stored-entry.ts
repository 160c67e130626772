import type { EntryOrigin } from './entry-query.ts';
import type { GlossaryId } from '../glossary/glossary.ts';
import type { ConceptEntry } from '../entry/concept-entry.ts';

/** An entry with its standing in the store. */
export interface StoredEntry {
  readonly entry: ConceptEntry;
  readonly origin: EntryOrigin;
  /** The glossary that it stands in: `curated` for all that the program brought. */
  readonly glossary: GlossaryId;
  /** ISO 8601 date and time of the user's last change, absent for an untouched curated entry. */
  readonly modified?: string;
}

/** Whether an entry is found, marked and changed as others are: the user did not hide it. */
export function isVisible<T extends Pick<StoredEntry, 'origin'>>(
  stored: T,
): stored is T & { readonly origin: Exclude<EntryOrigin, 'hidden'> } {
  return stored.origin !== 'hidden';
}

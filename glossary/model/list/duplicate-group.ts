import type { ConceptId } from '../entry/concept-entry.ts';
import type { GlossaryLabel } from '../glossary/glossary.ts';
import type { StoredEntry } from './stored-entry.ts';

/** One of several entries that have the same terms. */
export interface DuplicateEntry extends StoredEntry {
  readonly label: GlossaryLabel;
  /** Whether it is one of the user's own, in a glossary that may be changed. */
  readonly isOwn: boolean;
}

/** Entries that have the same terms, one of the user's own among them. */
export interface DuplicateGroup {
  /** The user's own first. */
  readonly entries: readonly DuplicateEntry[];
  /** How many more there are. */
  readonly more: number;
  /** The terms that all of them have, as the first of them writes them. */
  readonly shared: readonly string[];
}

/** Some of all groups of duplicates. */
export interface DuplicatePage {
  readonly total: number;
  readonly rows: readonly DuplicateGroup[];
}

/** An entry that another is made of, and when it was changed last as it was shown. */
export interface SeenEntry {
  readonly concept: ConceptId;
  /** ISO 8601 date and time. */
  readonly modified: string;
}

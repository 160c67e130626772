import type { ConceptEntry } from '../entry/concept-entry.ts';
import type { ChangeKind } from './named-change.ts';

/** A version of an entry, with the change that made it. */
export interface EntryVersion {
  /** ISO 8601 date and time; null for the version before the oldest known change. */
  readonly at: string | null;
  readonly kind: ChangeKind | null;
  /** The name of the change: the file name of an import, the date of a restored copy. */
  readonly term: string;
  /** `none` for a deleted entry, `unknown` where the version is no longer kept. */
  readonly state: 'entry' | 'hidden' | 'none' | 'unknown';
  readonly entry: ConceptEntry | null;
}

import type { ConceptEntry } from '../entry/concept-entry.ts';

/** An entry in the trash. */
export interface TrashRow {
  readonly entry: ConceptEntry;
  /** ISO 8601 date and time when it was deleted or hidden. */
  readonly since: string;
  /** `deleted` for a user's own entry, `hidden` for a curated one. */
  readonly kind: 'deleted' | 'hidden';
}

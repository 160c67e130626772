/** What is asked and answered about changes of many entries. */
import type { EntryChange } from './bulk-change.ts';
import type { ConceptId } from '../entry/concept-entry.ts';
import type { EntryQuery } from './entry-query.ts';
import type { GlossaryId } from '../glossary/glossary.ts';
import type { Issue, Refused } from '../entry/issue.ts';
import type { TextDifference } from '../entry/text-differences.ts';

/** The entries that something is done to: those named, or all that a search finds except some. */
export type SelectedEntries =
  | { readonly concepts: readonly ConceptId[] }
  | { readonly query: EntryQuery; readonly except: readonly ConceptId[] };

/** What is done to all entries of a selection. */
export type BulkChange =
  | EntryChange
  /** Moves the user's own entries. */
  | { readonly kind: 'glossary'; readonly glossary: GlossaryId }
  /** Puts the user's own entries in the trash, and hides curated ones. */
  | { readonly kind: 'delete' };

/** A change of the status of terms. */
type StatusChange = Extract<BulkChange, { readonly kind: 'status' }>;

/** A change that has fields to fill in; it has no new status until one is chosen. */
export type FilledChange =
  | Exclude<BulkChange, { readonly kind: 'delete' | 'replace' | 'status' }>
  | (Omit<StatusChange, 'status'> & Partial<Pick<StatusChange, 'status'>>);

/** What a change would do, and some of the entries that it would do it to. */
export interface BulkPreview {
  /** How many entries would be changed, and how many cannot be saved so, with the reason. */
  readonly changed: number;
  readonly refused: number;
  /** The revision of the glossary that this is of. */
  readonly revision: number;
  readonly rows: readonly BulkPreviewRow[];
}

/** What would change in one entry, and why it cannot be saved so, if it cannot. */
export interface BulkPreviewRow {
  readonly concept: ConceptId;
  /** The term by which the entry is called. */
  readonly name: string;
  readonly differences: readonly TextDifference[];
  readonly issue?: Issue;
}

/** What became of a change of many entries. */
export type BulkResult =
  | {
      readonly ok: true;
      readonly revision: number;
      readonly changed: number;
      /** Entries that stayed as they were, as there was nothing to change or it cannot be. */
      readonly refused: number;
    }
  | Refused;

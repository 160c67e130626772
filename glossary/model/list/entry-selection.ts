/** Which entries of a list are selected: some, or all except some. */
import type { ConceptId } from '../entry/concept-entry.ts';

/** Stays small, even with 120,000 entries: `all` only lists what is left out. */
export type EntrySelection =
  | { readonly kind: 'some'; readonly concepts: ReadonlySet<ConceptId> }
  /** All that the list has found, however many that are. */
  | { readonly kind: 'all'; readonly except: ReadonlySet<ConceptId> };

/** No entries, as at first. */
export const NONE_SELECTED: EntrySelection = { kind: 'some', concepts: new Set() };

/** All that the list finds, also later by the same search. */
export const ALL_SELECTED: EntrySelection = { kind: 'all', except: new Set() };

/** Whether an entry of the list is selected. The selection does not know what is in the list. */
export function isSelected(selection: EntrySelection, concept: ConceptId): boolean {
  return selection.kind === 'some'
    ? selection.concepts.has(concept)
    : !selection.except.has(concept);
}

/** The selection with one entry in it that was not, or without one that was. */
export function toggled(selection: EntrySelection, concept: ConceptId): EntrySelection {
  const changed = new Set(selection.kind === 'some' ? selection.concepts : selection.except);
  if (!changed.delete(concept)) changed.add(concept);
  return selection.kind === 'some'
    ? { kind: 'some', concepts: changed }
    : { kind: 'all', except: changed };
}

/** How many entries are selected of a list of `total`. */
export function selectedCount(selection: EntrySelection, total: number): number {
  return selection.kind === 'some' ? selection.concepts.size : total - selection.except.size;
}

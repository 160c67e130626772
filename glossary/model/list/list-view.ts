/** How the list of entries is laid out, and which filters it has by name. */
import type { EntryFilter, EntrySort } from './entry-query.ts';

/** What the list can show of an entry. */
export const LIST_COLUMNS = [
  'chinese',
  'pinyin',
  'english',
  'status',
  'subjectField',
  'source',
  'modified',
  'origin',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** The columns that can be changed in the list itself. */
const EDITABLE_COLUMNS = ['chinese', 'english', 'status', 'subjectField'] as const;
export type EditableColumn = (typeof EDITABLE_COLUMNS)[number];

/** Whether a column can be changed in the list itself, and need not the form. */
export function isEditable(column: ListColumn): column is EditableColumn {
  return (EDITABLE_COLUMNS as readonly ListColumn[]).includes(column);
}

/** A search that was given a name. */
export interface SavedFilter {
  readonly name: string;
  readonly text: string;
  readonly filter: EntryFilter;
  readonly sort?: EntrySort;
}

/** As many as a menu can hold and still be read. */
export const MAX_SAVED_FILTERS = 50;

/** How one user lays out the list; kept in settings, and the same in all windows. */
export interface ListView {
  /** The columns shown, in order; never empty, none twice. */
  readonly columns: readonly ListColumn[];
  /** In the order in which they were saved; no name twice. */
  readonly savedFilters: readonly SavedFilter[];
}

/** The list as it is before anything was chosen. */
export const DEFAULT_LIST_VIEW: ListView = {
  columns: ['chinese', 'english', 'subjectField', 'origin'],
  savedFilters: [],
};

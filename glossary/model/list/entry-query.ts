/** What a list of entries shows and in which order. */
import type { AdministrativeStatus } from '../entry/concept-entry.ts';
import type { GlossaryId } from '../glossary/glossary.ts';

/** Where an entry comes from, and what the user did to it; `subscribed` is one from an address. */
export const ENTRY_ORIGINS = ['curated', 'changed', 'hidden', 'added', 'subscribed'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];

/** What a list can be put in order by. */
export const SORT_COLUMNS = [
  'english',
  'chinese',
  'pinyin',
  'subjectField',
  'modified',
  'origin',
  'glossary',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** The order of a list. Entries without a value come last in either direction. */
export interface EntrySort {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/**
 * Which entries are listed: for each list of values that is given, an entry must have one of them.
 * A blank value stands for entries without any.
 */
export interface EntryFilter {
  readonly origins?: readonly EntryOrigin[];
  readonly subjectFields?: readonly string[];
  /** Of any of the entry's terms. */
  readonly statuses?: readonly AdministrativeStatus[];
  /** Titles of documents, of any of the entry's terms. */
  readonly sources?: readonly string[];
  /** Ids of glossaries. */
  readonly glossaries?: readonly GlossaryId[];
}

/** Changes one list of values of a filter; undefined if the filter has none left. */
export function withChoice(
  filter: EntryFilter | undefined,
  key: keyof EntryFilter,
  values: readonly string[],
): EntryFilter | undefined {
  const { [key]: _, ...rest } = filter ?? {};
  const next = values.length === 0 ? rest : { ...rest, [key]: values };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** What is asked of a list. */
export interface EntryQuery {
  /** In any script, or pinyin with or without tones, or initials; blank for everything. */
  readonly text: string;
  readonly filter?: EntryFilter;
  /** By default the best first, or by name if nothing is searched for. */
  readonly sort?: EntrySort;
}

/** A value that entries have, and how many of them. */
export interface Facet {
  /** Blank for the entries that have none. */
  readonly value: string;
  readonly entries: number;
}

/** The values that a filter can be made of, the commonest first. */
export interface Facets {
  readonly subjectFields: readonly Facet[];
  readonly sources: readonly Facet[];
  /** Ids of glossaries. */
  readonly glossaries: readonly Facet[];
}

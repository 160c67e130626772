import type { SearchQuery, SearchResult } from '../../../glossary/messages/protocol.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { EntryQuery, Facets } from '../../../glossary/model/list/entry-query.ts';
import type { Fold } from '../../../glossary/model/search/search-keys.ts';
import { facetsOf } from '../../../glossary/model/search/search-filter.ts';
import {
  type Found,
  nearest,
  search,
  type SearchIndex,
} from '../../../glossary/model/search/search.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { duplicatesIn, type SameTerms } from '../../../glossary/model/search/duplicates.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { readEntries, readFirstEntries } from './entry-reader.ts';
import { createListIndex } from './list-index.ts';
import type { Stores } from '../store/stores.ts';

/** Searches all entries, curated ones and the user's. */
export interface EntrySearch {
  readonly search: (query: SearchQuery) => Promise<SearchResult>;
  readonly find: (
    query: EntryQuery,
    offset: number,
    limit: number,
  ) => Promise<readonly ConceptId[]>;
  /** The entries most like a text, best first. */
  readonly nearest: (text: string, limit: number) => Promise<readonly StoredEntry[]>;
  readonly facets: () => Promise<Facets>;
  /**
   * The entries that have the same terms, the surest first; see `duplicatesIn`. They are looked for
   * once for each index.
   * @param writable the glossaries whose entries may be changed
   */
  readonly duplicates: (writable: readonly GlossaryId[]) => Promise<readonly FoundDuplicates[]>;
}

/** Entries that have the same terms, the user's own first. */
export interface FoundDuplicates extends Pick<SameTerms, 'own' | 'keys'> {
  readonly concepts: readonly ConceptId[];
}

/** How long the list waits for the index before it shows provisional rows, in milliseconds. */
const PATIENCE = 100;

/**
 * The index is made at the first search, and brought up to date at the first search after a change.
 * If that takes longer than `PATIENCE`, a list without search text and filters gets provisional
 * rows.
 */
export function createEntrySearch(stores: Stores, fold: Fold): EntrySearch {
  const list = createListIndex(stores, fold);
  /** The latest search: a list asks for its rows in several parts. */
  let latest:
    | { readonly index: SearchIndex; readonly key: string; readonly found: Found }
    | undefined;
  const findIn = async (index: SearchIndex, query: EntryQuery): Promise<Found> => {
    const { text, filter, sort } = query;
    const key = JSON.stringify([text, filter, sort]);
    if (latest?.index === index && latest.key === key) return latest.found;
    const order = sort === undefined ? undefined : await list.order(index, sort);
    const found = search(index, { text, ...(filter && { filter }) }, fold, order);
    latest = { index, key, found };
    return found;
  };
  let duplicates:
    | {
        readonly index: SearchIndex;
        readonly key: string;
        readonly found: readonly FoundDuplicates[];
      }
    | undefined;
  const conceptsIn = (index: SearchIndex, numbers: Iterable<number>): readonly ConceptId[] =>
    Array.from(numbers, (number) => index.table.ids[number] ?? '');
  const rowsOf = (concepts: readonly ConceptId[]): Promise<readonly StoredEntry[]> =>
    readEntries(stores, concepts);
  /**
   * Reads the entries that `work` finds in the index. If some of them do not exist, the index is
   * wrong, and it is made anew.
   */
  const withIndex = async (
    work: (index: SearchIndex) => Promise<readonly ConceptId[]>,
  ): Promise<readonly StoredEntry[]> => {
    const concepts = await work(await list.current());
    const rows = await rowsOf(concepts);
    if (rows.length === concepts.length) return rows;
    await list.renew();
    return rowsOf(await work(await list.current()));
  };
  const searchAll = async (query: SearchQuery): Promise<SearchResult> => {
    let found: Found = { numbers: new Uint32Array(), alike: false };
    const rows = await withIndex(async (index) => {
      found = await findIn(index, query);
      return conceptsIn(index, found.numbers.subarray(query.offset, query.offset + query.limit));
    });
    return { total: found.numbers.length, rows, ...(found.alike && { alike: true }) };
  };
  const firstRows = async (limit: number): Promise<SearchResult> => {
    return { ...(await readFirstEntries(stores, limit)), isProvisional: true };
  };
  return {
    search: async (query) => {
      const complete = searchAll(query);
      const { limit, mayBeProvisional } = query;
      if (mayBeProvisional !== true || !asksForFirstRows(query)) return complete;
      const early = await Promise.race([complete, after(PATIENCE)]);
      return early ?? (await Promise.race([complete, firstRows(limit)]));
    },
    find: async (query, offset, limit) => {
      const index = await list.current();
      const { numbers } = await findIn(index, query);
      return conceptsIn(index, numbers.subarray(offset, offset + limit));
    },
    nearest: (text, limit) =>
      withIndex(async (index) => conceptsIn(index, nearest(index, text, fold, limit))),
    facets: async () => facetsOf((await list.current()).table),
    duplicates: async (writable) => {
      const index = await list.current();
      const key = writable.join(' ');
      if (duplicates?.index !== index || duplicates.key !== key) {
        const groups = await runInSlices(duplicatesIn(index.table, new Set(writable)));
        const found = groups.map(({ numbers, own, keys }) => ({
          concepts: conceptsIn(index, numbers),
          own,
          keys,
        }));
        duplicates = { index, key, found };
      }
      return duplicates.found;
    },
  };
}

/**
 * Whether a query is that of the list when it is opened: without text, filter and order, from the
 * start.
 */
export function asksForFirstRows({ text, filter, sort, offset }: SearchQuery): boolean {
  return text.trim() === '' && (filter ?? sort) === undefined && offset === 0;
}

async function after(milliseconds: number): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  setTimeout(resolve, milliseconds);
  return promise;
}

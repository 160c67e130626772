import type {
  ExtensionRequests,
  Handlers,
  SearchQuery,
  SearchResult,
} from '../../../glossary/messages/protocol.ts';
import type { Fold } from '../../../glossary/model/search/search-keys.ts';
import { bulkHandlers } from './bulk-handlers.ts';
import { duplicateHandlers } from './duplicate-handlers.ts';
import { asksForFirstRows, createEntrySearch } from './entry-search.ts';
import { keepForPages } from './keep-for-pages.ts';
import { createNearest } from './nearest.ts';
import { changeListView, readListView } from '../store/settings/list-view-store.ts';
import type { Stores } from '../store/stores.ts';

/** How many rows are kept: as many as a tall window shows. */
const KEPT_ROWS = 60;

/** Answers the calls about the list of entries. */
export function listHandlers(stores: Stores, fold: Fold) {
  const entrySearch = createEntrySearch(stores, fold);
  const search = async (query: SearchQuery): Promise<SearchResult> => {
    const result = await entrySearch.search(query);
    if (asksForFirstRows(query) && result.isProvisional !== true) {
      keepForPages('searchEntries', { ...result, rows: result.rows.slice(0, KEPT_ROWS) });
    }
    return result;
  };
  return {
    searchEntries: search,
    findConcepts: entrySearch.find,
    getFacets: entrySearch.facets,
    getListView: async () => keepForPages('getListView', await readListView()),
    changeListView: async (change) => keepForPages('getListView', await changeListView(change)),
    ...bulkHandlers(stores, entrySearch),
    ...duplicateHandlers(stores, entrySearch, fold),
    findNearest: createNearest(entrySearch, stores),
  } satisfies Partial<Handlers<ExtensionRequests>>;
}

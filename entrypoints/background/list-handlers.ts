import type { ExtensionRequests, Handlers } from '../../glossary/messages/protocol.ts';
import type { Fold } from '../../glossary/model/search-keys.ts';
import { createBulkChanges } from './bulk-changes.ts';
import { createEntrySearch } from './entry-search.ts';
import { createNearest } from './nearest.ts';
import { changeListView, readListView } from './store/list-view-store.ts';
import type { Stores } from './stores.ts';

type ListCalls =
  | 'searchEntries'
  | 'findConcepts'
  | 'getFacets'
  | 'getListView'
  | 'changeListView'
  | 'findNearest'
  | 'previewChange'
  | 'changeEntries';

/** Answers the calls about the list of entries. @param changed is called with the new revision */
export function listHandlers(
  stores: Stores,
  fold: Fold,
  changed: (revision: number) => void,
): Pick<Handlers<ExtensionRequests>, ListCalls> {
  const entrySearch = createEntrySearch(stores, fold);
  const bulk = createBulkChanges(stores, entrySearch, changed);
  return {
    searchEntries: entrySearch.search,
    findConcepts: entrySearch.find,
    getFacets: entrySearch.facets,
    getListView: readListView,
    changeListView,
    previewChange: bulk.preview,
    changeEntries: bulk.apply,
    findNearest: createNearest(entrySearch, stores),
  };
}

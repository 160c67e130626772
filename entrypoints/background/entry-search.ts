import type { SearchQuery, SearchResult, StoredEntry } from '../../glossary/messages/protocol.ts';
import { createSearchIndex, type Fold, type SearchIndex } from '../../glossary/model/search.ts';
import { standingOf } from './standing.ts';
import type { Stores } from './stores.ts';

interface IndexedGlossary {
  readonly revision: number;
  readonly stored: readonly StoredEntry[];
  readonly index: SearchIndex;
}

/**
 * Searches the curated glossary and the user's overlay as one. The index is kept while the worker
 * lives and the revision stays.
 */
export function createEntrySearch(
  { overlay, glossaries, loadBase }: Pick<Stores, 'overlay' | 'glossaries' | 'loadBase'>,
  fold: Fold,
): (query: SearchQuery) => Promise<SearchResult> {
  let indexed: IndexedGlossary | undefined;
  const load = async (): Promise<IndexedGlossary> => {
    if (indexed?.revision === (await overlay.revision())) return indexed;
    const [base, { revision, records }] = await Promise.all([loadBase(), overlay.readAll()]);
    const list = await glossaries.read();
    const concepts = new Set([...base.entries.keys(), ...records.keys()]);
    const stored = [...concepts].flatMap(
      (concept) => standingOf(base.entries.get(concept), records.get(concept), list) ?? [],
    );
    const index = createSearchIndex(
      stored.map(({ entry }) => entry),
      fold,
    );
    indexed = { revision, stored, index };
    return indexed;
  };
  return async ({ text, offset, limit, onlyOwn }) => {
    const { stored, index } = await load();
    const found = index
      .search(text)
      .flatMap((place) => stored[place] ?? [])
      .filter(({ origin }) => onlyOwn !== true || origin !== 'curated');
    return { total: found.length, rows: found.slice(offset, offset + limit) };
  };
}

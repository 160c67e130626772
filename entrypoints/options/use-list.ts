import { useState } from 'preact/hooks';
import type { SearchResult } from '../../glossary/messages/protocol.ts';
import type { EntryQuery } from '../../glossary/model/entry-query.ts';
import { request } from '../shared/messaging.ts';
import { useLatest, type Latest } from '../shared/use-latest.ts';

const PAGE = 200;

const OWN = { origins: ['added', 'changed', 'hidden'] } as const;

/** The list of entries with its search, filter and pages. */
export interface EntryList {
  /** What the list shows now. */
  readonly query: EntryQuery;
  readonly searchText: string;
  readonly onlyOwn: boolean;
  readonly latest: Latest<SearchResult>;
  readonly setSearchText: (text: string) => void;
  readonly setOnlyOwn: (onlyOwn: boolean) => void;
  readonly showMore: () => void;
}

/** Asks for the entries, again after each change; another search begins at its first page. */
export function useList(changes: number): EntryList {
  const [searchText, setSearchText] = useState('');
  const [onlyOwn, setOnlyOwn] = useState(false);
  const [pages, setPages] = useState(1);
  const query: EntryQuery = { text: searchText, ...(onlyOwn && { filter: OWN }) };
  const ask = async (): Promise<SearchResult> => {
    const parts = await Promise.all(
      Array.from({ length: pages }, (_, page) =>
        request('searchEntries', { ...query, offset: page * PAGE, limit: PAGE }),
      ),
    );
    return { total: parts[0]?.total ?? 0, rows: parts.flatMap(({ rows }) => rows) };
  };
  return {
    query,
    searchText,
    onlyOwn,
    latest: useLatest(ask, [searchText, onlyOwn, pages, changes]),
    setSearchText: (text) => {
      setPages(1);
      setSearchText(text);
    },
    setOnlyOwn: (only) => {
      setPages(1);
      setOnlyOwn(only);
    },
    showMore: () => setPages((before) => before + 1),
  };
}

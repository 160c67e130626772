import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { SearchResult } from '../../../glossary/messages/protocol.ts';
import type {
  EntryFilter,
  EntryQuery,
  EntrySort,
} from '../../../glossary/model/list/entry-query.ts';
import { messageOf } from '../../shared/message-of.ts';
import { request } from '../../shared/messaging.ts';
import { whenPainted } from '../../shared/own-pages/when-painted.ts';

/** How many rows are requested at once. */
const PAGE = 100;

/** The name of the performance mark that says that rows were painted. */
const LIST_SHOWN = 'list-shown';

/** The part of the search result that is loaded. */
interface Answer {
  readonly total: number;
  readonly alike: boolean;
  readonly isProvisional: boolean;
  /**
   * Whether these are the rows from when the list was open last, because the background has not
   * answered yet.
   */
  readonly isKept: boolean;
  /** Rows by the number of their page. */
  readonly pages: ReadonlyMap<number, readonly StoredEntry[]>;
}

/** The query of the list, and the loaded part of its result. */
export interface EntryList {
  readonly query: EntryQuery;
  /** Undefined until the first answer. A new query keeps the old answer until its own arrives. */
  readonly answer: Answer | undefined;
  readonly failure: string | undefined;
  readonly setText: (text: string) => void;
  readonly setFilter: (filter: EntryFilter | undefined) => void;
  readonly setSort: (sort: EntrySort | undefined) => void;
  readonly setQuery: (query: EntryQuery) => void;
  readonly rowAt: (place: number) => StoredEntry | undefined;
  /** To be called with the first and last row in view, counted from 0. Missing rows are fetched. */
  readonly show: (first: number, last: number) => void;
}

/**
 * Fetches the rows in view, and again after each change of the glossary. Typing never waits: only
 * one query is under way, the newest follows it, and answers to older ones are dropped.
 * @param kept the first rows from when the page was open last, shown until the background answers
 */
export function useList(changes: number, kept: SearchResult | undefined): EntryList {
  const [query, setQuery] = useState<EntryQuery>({ text: '' });
  const [answer, setAnswer] = useState(kept && answerOf(kept));
  const [failure, setFailure] = useState<string>();
  const view = useRef({ first: 0, last: 0 });
  const asked = useRef({ generation: 0, isBusy: false, pages: new Set<number>() });
  /** The generation of the answer that is shown; 0 before the first one. */
  const shown = useRef(0);
  const latest = useRef(query);
  latest.current = query;

  const fetchPages = async (generation: number, pages: readonly number[]): Promise<void> => {
    for (const page of pages) asked.current.pages.add(page);
    const results = await Promise.all(
      pages.map(async (page) => ({
        page,
        result: await request('searchEntries', {
          ...latest.current,
          offset: page * PAGE,
          limit: PAGE,
          mayBeProvisional: shown.current === 0,
        }),
      })),
    );
    if (asked.current.generation !== generation) return;
    setFailure(undefined);
    const [first] = results;
    if (first === undefined) return;
    const { total, alike = false, isProvisional = false } = first.result;
    const rows = results.map(({ page, result }) => [page, result.rows] as const);
    const isSame = shown.current === generation;
    setAnswer((before) => {
      // The kept rows are better than provisional ones, which are in no order.
      if (before?.isKept === true && isProvisional) return before;
      return {
        total,
        alike,
        isProvisional,
        isKept: false,
        pages: new Map(isSame ? [...(before?.pages ?? []), ...rows] : rows),
      };
    });
    shown.current = generation;
    if (isProvisional) void ask();
  };
  const ask = async (): Promise<void> => {
    const state = asked.current;
    state.generation += 1;
    if (state.isBusy) return;
    state.isBusy = true;
    let reached = 0;
    while (reached !== state.generation) {
      reached = state.generation;
      state.pages.clear();
      try {
        await fetchPages(reached, pagesOf(view.current));
      } catch (error) {
        if (reached !== state.generation) continue;
        setFailure(messageOf(error));
        setAnswer((before) => (before?.isKept === true ? undefined : before));
      }
    }
    state.isBusy = false;
    fetchMissing();
  };
  /** To be called when a request has ended: the view may have moved meanwhile. */
  const fetchMissing = (): void => {
    const state = asked.current;
    // Nothing is missing before the first query, which asks for the rows in view.
    if (state.generation === 0 || state.isBusy) return;
    const missing = pagesOf(view.current).filter((page) => !state.pages.has(page));
    if (missing.length === 0) return;
    fetchPages(state.generation, missing).catch((error: unknown) => {
      for (const page of missing) state.pages.delete(page);
      setFailure(messageOf(error));
    });
  };
  // As a layout effect, since an ordinary one waits for the paint. But if kept rows are shown
  // already, the background is asked only after the paint.
  useLayoutEffect(() => {
    if (answer?.isKept === true && asked.current.generation === 0) whenPainted(() => void ask());
    else void ask();
  }, [query, changes]);

  const isShown = answer !== undefined;
  // After the paint. For measuring how long the user waits: the first of these marks counts.
  useEffect(() => {
    if (isShown) performance.mark(LIST_SHOWN);
  }, [isShown]);

  const change = (next: EntryQuery): void => {
    view.current = { first: 0, last: 0 };
    setQuery(next);
  };
  return {
    query,
    answer,
    failure,
    setText: (text) => change({ ...query, text }),
    setFilter: (filter) => change(withoutUndefined({ ...query, filter })),
    setSort: (sort) => change(withoutUndefined({ ...query, sort })),
    setQuery: change,
    rowAt: (place) => answer?.pages.get(Math.floor(place / PAGE))?.[place % PAGE],
    show: (first, last) => {
      view.current = { first, last };
      fetchMissing();
    },
  };
}

function answerOf({ total, rows }: SearchResult): Answer {
  return { total, alike: false, isProvisional: false, isKept: true, pages: new Map([[0, rows]]) };
}

function pagesOf({ first, last }: { readonly first: number; readonly last: number }): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
    pages.push(page);
  }
  return pages;
}

function withoutUndefined(query: {
  readonly text: string;
  readonly filter?: EntryFilter | undefined;
  readonly sort?: EntrySort | undefined;
}): EntryQuery {
  const { text, filter, sort } = query;
  return { text, ...(filter && { filter }), ...(sort && { sort }) };
}

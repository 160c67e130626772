import { useLayoutEffect, useState } from 'preact/hooks';
import type { SearchQuery, SearchResult, StorageHealth } from '../../glossary/messages/protocol.ts';
import type { Settings } from '../../glossary/model/settings/settings.ts';
import { onEvents, request } from './messaging.ts';
import { useLatest, type Latest } from './use-latest.ts';

/** A number that grows with every change of the glossary, by any window. */
export function useGlossaryChanges(): number {
  return useEventCount('glossaryChanged');
}

/** The settings, following every change. */
export function useSettings(): Latest<Settings> {
  const changes = useEventCount('settingsChanged');
  return useLatest(() => request('getSettings'), [changes]);
}

/** How stored data stand, asked once that is `due`, and after every change of the glossary. */
export function useStorageHealth(changes: number, due = true): Latest<StorageHealth> {
  return useLatest(due ? () => request('getStorageHealth') : undefined, [changes, due]);
}

/** A search that follows every change of the glossary; `undefined` searches nothing. */
export function useSearch(query: SearchQuery | undefined, changes: number): Latest<SearchResult> {
  return useLatest(query && (() => request('searchEntries', query)), [
    query?.text,
    query?.offset,
    query?.limit,
    JSON.stringify(query?.filter),
    changes,
  ]);
}

function useEventCount(event: 'glossaryChanged' | 'settingsChanged'): number {
  const [count, setCount] = useState(0);
  // Before anything is asked: a change that came between would be missed.
  useLayoutEffect(() => {
    const listening = new AbortController();
    onEvents({ [event]: () => setCount((before) => before + 1) }, listening.signal);
    return () => listening.abort();
  }, [event]);
  return count;
}

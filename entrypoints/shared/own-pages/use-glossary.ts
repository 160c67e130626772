import { useLayoutEffect, useState } from 'preact/hooks';
import type { Events, SearchQuery, SearchResult } from '../../../glossary/messages/protocol.ts';
import type { StorageHealth } from '../../../glossary/model/list/storage-health.ts';
import type { Settings } from '../../../glossary/model/settings/settings.ts';
import { onEvents, request } from '../messaging.ts';
import { useLatest, type Latest } from './use-latest.ts';

/** A number that grows with every change of the glossaries, in any window. */
export function useGlossaryChanges(): number {
  return useEventCount('glossaryChanged');
}

/** A number that grows whenever a subscription has something new to say. */
export function useSubscriptionChanges(): number {
  return useEventCount('subscriptionsChanged');
}

/** A number that grows whenever a team has something new to say. */
export function useTeamChanges(): number {
  return useEventCount('teamsChanged');
}

/** The settings, asked for again after every change. */
export function useSettings(): Latest<Settings> {
  const changes = useEventCount('settingsChanged');
  return useLatest(() => request('getSettings'), [changes]);
}

/** Whether nothing is marked in a tab until it closes; false until that is known. */
export function useTabOff(tab: number | undefined): boolean {
  const changes = useEventCount('settingsChanged');
  const ask = tab === undefined ? undefined : () => request('isTabOff', tab);
  return useLatest(ask, [tab, changes]).value ?? false;
}

/**
 * Whether stored data is in order, asked for once `due` and again after every change of the
 * glossaries.
 */
export function useStorageHealth(changes: number, due = true): Latest<StorageHealth> {
  return useLatest(due ? () => request('getStorageHealth') : undefined, [changes, due]);
}

/**
 * The result of a search, which is repeated after every change of the glossaries; undefined
 * searches nothing.
 */
export function useSearch(query: SearchQuery | undefined, changes: number): Latest<SearchResult> {
  return useLatest(query && (() => request('searchEntries', query)), [
    query?.text,
    query?.offset,
    query?.limit,
    JSON.stringify(query?.filter),
    changes,
  ]);
}

function useEventCount(event: keyof Events): number {
  const [count, setCount] = useState(0);
  // As a layout effect, so that it listens before the first request: no change in between is
  // missed.
  useLayoutEffect(() => {
    const listening = new AbortController();
    onEvents({ [event]: () => setCount((before) => before + 1) }, listening.signal);
    return () => listening.abort();
  }, [event]);
  return count;
}

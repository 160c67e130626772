import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PopupView, type PageState } from '../../components/PopupView.tsx';
import { StorageNotice } from '../../components/StorageNotice.tsx';
import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import {
  DEFAULT_SETTINGS,
  isPaused,
  rulingOf,
  type Settings,
} from '../../glossary/model/settings.ts';
import { withMarking } from '../../glossary/model/site-rules.ts';
import { request, requestTab } from '../shared/messaging.ts';
import { openGlossary } from '../shared/open-glossary.ts';
import {
  useGlossaryChanges,
  useSearch,
  useSettings,
  useStorageHealth,
} from '../shared/use-glossary.ts';
import { messageOf, useLatest } from '../shared/use-latest.ts';
import { conceptsOf, frameOfStep } from './tab-reports.ts';
import { useTab } from './use-tab.ts';

const SEARCH_LIMIT = 50;

/** The toolbar popup with its requests; `query` is that of its address. */
export function Popup({ query }: { readonly query: string }): JSX.Element {
  const changes = useGlossaryChanges();
  const { tab, unreachable, reports } = useTab(query);
  const settings = useSettings();
  const health = useStorageHealth(changes);
  const [searchText, setSearchText] = useState('');
  const [failure, setFailure] = useState<string>();
  const steps = useRef(new Map<ConceptId, number>());
  const found = useSearch(
    searchText.trim() === '' ? undefined : { text: searchText, offset: 0, limit: SEARCH_LIMIT },
    changes,
  );
  const concepts = conceptsOf(reports);
  const ids = concepts.map(({ concept }) => concept);
  const entries = useLatest(() => request('getConceptEntries', ids), [ids.join(' '), changes]);
  const current = settings.value ?? DEFAULT_SETTINGS;
  const now = new Date();
  const site = tab?.site;
  const trouble = failure ?? settings.failure ?? health.failure ?? found.failure;

  const page: PageState =
    reports.size === 0
      ? { state: unreachable ? 'unreachable' : 'loading' }
      : {
          state: 'reached',
          terms: concepts,
          entries: new Map(entries.value?.map((entry) => [entry.id, entry])),
        };

  const attempt = (work: Promise<unknown>): void => {
    setFailure(undefined);
    work.catch((error: unknown) => setFailure(messageOf(error)));
  };
  const update = (change: Partial<Settings>): void => attempt(request('updateSettings', change));
  const reveal = (concept: ConceptId): void => {
    const step = steps.current.get(concept) ?? 0;
    const frame = frameOfStep(reports, concept, step);
    if (tab === undefined || frame === undefined) return;
    steps.current.set(concept, step + 1);
    attempt(requestTab(tab.id, frame, 'revealNext', concept));
  };

  return (
    <PopupView
      page={page}
      site={site}
      paused={isPaused(current, now)}
      siteOff={tab !== undefined && rulingOf(current, tab.address, now).marking === 'off'}
      searchText={searchText}
      found={
        found.value && {
          total: found.value.total,
          entries: found.value.rows.map(({ entry }) => entry),
        }
      }
      notices={
        <>
          {trouble !== undefined && <FailureNotice message={trouble} />}
          {health.value !== undefined && (
            <StorageNotice
              health={health.value}
              onOpenGlossary={() => attempt(browser.runtime.openOptionsPage())}
            />
          )}
        </>
      }
      onPaused={(on) => update({ paused: on, pausedUntil: null })}
      onSiteOff={(off) => {
        if (site === undefined) return;
        update({ siteRules: withMarking(current.siteRules, site, off ? 'off' : undefined) });
      }}
      onSearchText={setSearchText}
      onReveal={reveal}
      onOpenEntry={(concept) => attempt(openGlossary(concept))}
      onOpenGlossary={() => attempt(browser.runtime.openOptionsPage())}
    />
  );
}

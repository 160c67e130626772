import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notices } from '../../components/controls/Notices.tsx';
import { GlossariesProvider } from '../../components/glossaries/GlossaryOf.tsx';
import { drawsItsText } from '../../glossary/model/page/drawn-text.ts';
import { ChineseFirstProvider } from '../../components/card/use-sides.ts';
import { chineseFirst } from '../../glossary/model/page/chinese-first.ts';
import { inPriority, sidesOfTerms } from '../../glossary/model/page/page-rows.ts';
import { interfaceLanguage, useTexts } from '../../components/texts/texts.tsx';
import { PopupView } from '../../components/panel/PopupView.tsx';
import { DEFAULT_SETTINGS } from '../../glossary/model/settings/settings.ts';
import { useGlossaries, useGlossariesOf } from '../shared/own-pages/use-glossaries.ts';
import { openCheck, openGlossary, openOwnPage } from '../shared/own-pages/open-glossary.ts';
import { openPanel } from '../shared/open-panel.ts';
import { openReader } from '../shared/open-reader.ts';
import {
  useGlossaryChanges,
  useSearch,
  useSettings,
  useStorageHealth,
  useTabOff,
} from '../shared/own-pages/use-glossary.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { usePageTerms } from '../shared/own-pages/use-page-terms.ts';
import { useSiteAccess } from '../shared/own-pages/use-site-access.ts';
import { useTab } from '../shared/own-pages/use-tab.ts';
import { useTabFile } from './use-tab-file.ts';
import { pageStandingOf, siteActions } from '../shared/own-pages/site-control.ts';
import { isSwitchedOn } from '../../glossary/model/glossary/glossary.ts';

const SEARCH_LIMIT = 50;

/** The toolbar popup with its requests; `query` is that of its address. */
export function Popup({ query }: { readonly query: string }): JSX.Element {
  const t = useTexts();
  const changes = useGlossaryChanges();
  const watch = useTab(query);
  const { tab } = watch;
  const file = useTabFile(watch);
  const settings = useSettings();
  const tabOff = useTabOff(tab?.id);
  const health = useStorageHealth(changes);
  const glossaries = useGlossaries(changes);
  const [searchText, setSearchText] = useState('');
  const { attempt, failure } = useAttempt();
  const isUnlisted = glossaries.value === undefined && glossaries.failure === undefined;
  // What is switched off is not looked up in.
  const inUse = glossaries.value && {
    filter: {
      glossaries: glossaries.value
        .map(({ glossary }) => glossary)
        .filter(isSwitchedOn)
        .map(({ id }) => id),
    },
  };
  const found = useSearch(
    searchText.trim() === '' || isUnlisted
      ? undefined
      : { text: searchText, ...inUse, offset: 0, limit: SEARCH_LIMIT },
    changes,
  );
  const { page, reveal, failure: entriesFailure } = usePageTerms(watch, changes);
  const current = settings.value ?? DEFAULT_SETTINGS;
  const access = useSiteAccess(tab?.address);
  const trouble = failure ?? settings.failure ?? health.failure ?? found.failure ?? entriesFailure;

  const shown = [
    ...(page.state === 'reached' ? page.terms.map(({ concept }) => concept) : []),
    ...(found.value?.rows.map(({ entry }) => entry.id) ?? []),
  ];
  const glossariesOf = useGlossariesOf(shown, changes);
  const sides = sidesOfTerms(page);
  const view = (
    <PopupView
      page={inPriority(page, glossariesOf, sides)}
      progress={watch.progress}
      {...pageStandingOf(current, tab, tabOff, glossaries.value)}
      {...siteActions(tab, attempt, glossaries.value)}
      drawsItsText={drawsItsText(tab?.address ?? '')}
      searchText={searchText}
      found={
        found.value && {
          total: found.value.total,
          entries: found.value.rows.map(({ entry }) => entry),
        }
      }
      notices={
        <Notices
          trouble={trouble}
          health={health.value}
          onOpenGlossary={() => attempt(() => browser.runtime.openOptionsPage())}
        />
      }
      onAllowSites={access === undefined ? undefined : () => attempt(access)}
      onSearchText={setSearchText}
      onReveal={(concept) => attempt(() => reveal(concept, 1))}
      onOpenEntry={(concept) => attempt(() => openGlossary(concept))}
      onOpenGlossary={() => attempt(() => browser.runtime.openOptionsPage())}
      onOpenSettings={() => attempt(() => openOwnPage('/settings.html'))}
      onOpenReader={() => attempt(() => openReader())}
      onOpenCheck={() => attempt(() => openCheck(tab))}
      file={file}
      onReadFile={(address) =>
        attempt(async () => {
          if (tab !== undefined) await openReader(await browser.tabs.get(tab.id), address);
        })
      }
      onOpenPanel={() => attempt(() => openPanel(tab?.id).then(() => window.close()))}
    />
  );
  const chinese = chineseFirst(current.readersScript, interfaceLanguage(t), sides);
  return (
    <ChineseFirstProvider value={chinese}>
      <GlossariesProvider value={glossariesOf}>{view}</GlossariesProvider>
    </ChineseFirstProvider>
  );
}

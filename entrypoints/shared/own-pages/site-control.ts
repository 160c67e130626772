/**
 * Turns settings into the state of the popup's switches for a page, and switch presses into changed
 * settings.
 */
import type { SiteActions } from '../../../components/panel/SiteControls.tsx';
import type { PageStanding } from '../../../glossary/model/page/page-standing.ts';
import { isPaused, rulingOf, type Settings } from '../../../glossary/model/settings/settings.ts';
import type { SiteRuleChange } from '../../../glossary/model/settings/site-rule-change.ts';
import { ruleAgainst } from '../../../glossary/model/settings/site-rules.ts';
import { request, requestTab } from '../messaging.ts';
import type { Attempt } from './use-attempt.ts';
import type { ListedGlossaries } from './use-glossaries.ts';
import type { Tab } from './use-tab.ts';
import { isSwitchedOn } from '../../../glossary/model/glossary/glossary.ts';

const HOUR = 3_600_000;

/** How the settings apply to a tab; a tab that is not known yet counts as marked. */
export function pageStandingOf(
  settings: Settings,
  tab: Tab | undefined,
  tabOff: boolean,
  listed: ListedGlossaries = [],
): PageStanding {
  const now = new Date();
  const address = tab?.address ?? '';
  const { marking, glossaries, editors } = rulingOf(
    { ...settings, paused: false, pausedUntil: null },
    address,
    now,
  );
  const rule = ruleAgainst(settings.siteRules, address)?.pattern;
  return {
    site: tab?.site,
    paused: isPaused(settings, now),
    pausedUntil: settings.paused ? undefined : (settings.pausedUntil ?? undefined),
    tabOff,
    marking: tab === undefined || marking === 'paused' ? 'on' : marking,
    rule,
    pageOff: rule !== undefined && rule === pagePatternOf(address),
    marksOnKey: settings.marksShown === 'onKey',
    glossaries: listed.map(({ glossary }) => glossary).filter(isSwitchedOn),
    glossariesHere: glossaries,
    editorsHere: editors,
  };
}

/**
 * What the popup's switches do; they work before the settings are known. `attempt` runs the work
 * and shows failures; `listed` are all glossaries.
 */
export function siteActions(
  tab: Tab | undefined,
  attempt: Attempt,
  listed: ListedGlossaries = [],
): SiteActions {
  const update = (change: Partial<Settings>): void =>
    attempt(() => request('updateSettings', change));
  const rule = (change: SiteRuleChange): void => attempt(() => request('changeSiteRule', change));
  const mark = (pattern: string | undefined, marked: boolean): void => {
    if (pattern !== undefined) rule({ kind: 'mark', pattern, marked });
  };
  return {
    onPaused: (paused) => update({ paused, pausedUntil: null }),
    onPausedForAnHour: () => update({ pausedUntil: new Date(Date.now() + HOUR).toISOString() }),
    ...(tab && {
      onTabMarked: (marked) => attempt(() => request('switchTab', tab.id, !marked)),
      onToggleMarks: () => attempt(() => requestTab(tab.id, undefined, 'toggleMarks')),
    }),
    onSiteMarked: (marked) => mark(tab?.site, marked),
    onPageMarked: (marked) => mark(pagePatternOf(tab?.address ?? ''), marked),
    onGlossaries: (glossaries) => {
      if (tab?.site === undefined) return;
      rule({
        kind: 'glossaries',
        pattern: tab.site,
        address: tab.address,
        glossaries: glossaries ?? null,
        all: listed.map(({ glossary }) => glossary.id),
      });
    },
    onEditors: (editors) => {
      if (tab?.site === undefined) return;
      rule({ kind: 'editors', pattern: tab.site, address: tab.address, editors });
    },
  };
}

/** The pattern of one web page: its URL without scheme and fragment, but with the query. */
function pagePatternOf(address: string): string | undefined {
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  return isWeb ? `${url.host}${url.pathname}${url.search}` : undefined;
}

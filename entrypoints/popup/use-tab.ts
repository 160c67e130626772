import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onFrameReports, requestTab } from '../shared/messaging.ts';
import { withReport, type TabReports } from './tab-reports.ts';

/** The tab below the popup. */
export interface Tab {
  readonly id: number;
  /** Blank where the browser does not tell it. */
  readonly address: string;
  /** Host with port, as a rule for the site writes it; absent for pages without one. */
  readonly site?: string;
}

/** What is known of a tab: nothing yet, that no content script is there, or its reports. */
export interface TabWatch {
  readonly tab?: Tab;
  readonly unreachable: boolean;
  readonly reports: TabReports;
}

/**
 * Watches the active tab of the last focused window, or the one that `?tab=ID` names: that is how
 * the popup is looked at in a tab of its own.
 */
export function useTab(query: string): TabWatch {
  const [tab, setTab] = useState<Tab>();
  const [unreachable, setUnreachable] = useState(false);
  const [reports, setReports] = useState<TabReports>(new Map());

  useEffect(() => {
    const watching = new AbortController();
    const watch = async (): Promise<void> => {
      const found = await findTab(new URLSearchParams(query).get('tab'));
      if (watching.signal.aborted) return;
      if (found === undefined) {
        setUnreachable(true);
        return;
      }
      onFrameReports((sender, report) => {
        if (sender.tab !== found.id) return;
        setUnreachable(false);
        setReports((before) => withReport(before, sender.frame ?? 0, report));
      }, watching.signal);
      setTab(found);
      await requestTab(found.id, undefined, 'requestReport');
    };
    watch().catch(() => setUnreachable(true));
    return () => watching.abort();
  }, [query]);

  return { ...(tab === undefined ? {} : { tab }), unreachable, reports };
}

async function findTab(named: string | null): Promise<Tab | undefined> {
  const [active] =
    named === null
      ? await browser.tabs.query({ active: true, lastFocusedWindow: true })
      : [await browser.tabs.get(Number(named))];
  if (active?.id === undefined) return undefined;
  const { id, url = '' } = active;
  const address = URL.parse(url);
  const isWeb = address?.protocol === 'http:' || address?.protocol === 'https:';
  return { id, address: url, ...(isWeb ? { site: address.host } : {}) };
}

import { useEffect, useState } from 'preact/hooks';
import type { Tabs } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { decodeReport } from '../../../glossary/messages/decode-report.ts';
import type { DocumentProgress } from '../../../glossary/model/document/document-facts.ts';
import { siteOf } from '../../../glossary/model/settings/site-of.ts';
import { documentAddress } from '../document-address.ts';
import { onReports, requestTab } from '../messaging.ts';
import { withReport, type TabReports } from './tab-reports.ts';

/** The tab that an extension page is about. */
export interface Tab {
  readonly id: number;
  /** Of the document that it shows; empty where the browser does not give it. */
  readonly address: string;
  readonly title: string;
  /** Host and port, as site rules write them; absent for pages without a host. */
  readonly site?: string;
}

/** What is known of a tab: nothing yet, that it has no content script, or its reports. */
export interface TabWatch {
  readonly tab?: Tab;
  readonly unreachable: boolean;
  readonly reports: TabReports;
  /** How far the reader in it has read its file; absent elsewhere. */
  readonly progress?: DocumentProgress;
}

const NOTHING: TabWatch = { unreachable: false, reports: new Map() };

/**
 * Watches the active tab of this window, or the tab with the id in `?tab=ID`, so that the popup can
 * be opened in a tab of its own. With `follows`, it switches when another tab becomes active.
 */
export function useTab(query: string, follows = false): TabWatch {
  const [watch, setWatch] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  const named = new URLSearchParams(query).get('tab');

  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    const hearOf = (tab: number): void => {
      onReports(
        'reportFrame',
        decodeReport,
        (sender, report) => {
          if (sender.tab !== tab) return;
          setWatch((before) => ({
            ...before,
            unreachable: false,
            reports: withReport(before.reports, sender.frame ?? 0, report),
          }));
        },
        signal,
      );
      onReports(
        'reportProgress',
        decodeReport,
        (sender, progress) => {
          if (sender.tab === tab) setWatch((before) => ({ ...before, progress }));
        },
        signal,
      );
    };
    const look = async (): Promise<void> => {
      const tab = await findTab(named);
      if (signal.aborted) return;
      setWatch(tab === undefined ? { ...NOTHING, unreachable: true } : { ...NOTHING, tab });
      if (tab === undefined) return;
      hearOf(tab.id);
      await requestTab(tab.id, undefined, 'requestReport');
    };
    look().catch(() => {
      if (!signal.aborted) setWatch((before) => ({ ...before, unreachable: true }));
    });
    return () => watching.abort();
  }, [named, turn]);

  useEffect(() => {
    const next = (): void => setTurn((before) => before + 1);
    const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType, now: Tabs.Tab): void => {
      if (id !== watch.tab?.id) return;
      if (change.status === 'complete') next();
      // The URL changed without loading a document, so the frames and their reports stay.
      else if (change.url !== undefined) setWatch((before) => ({ ...before, ...tabOf(id, now) }));
    };
    browser.tabs.onUpdated.addListener(updated);
    if (follows) browser.tabs.onActivated.addListener(next);
    return () => {
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onActivated.removeListener(next);
    };
  }, [follows, watch.tab?.id]);

  return watch;
}

async function findTab(named: string | null): Promise<Tab | undefined> {
  const [active] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(named))];
  return active?.id === undefined ? undefined : tabOf(active.id, active).tab;
}

function tabOf(
  id: number,
  { url = '', title = '' }: { readonly url?: string; readonly title?: string },
): { readonly tab: Tab } {
  const address = documentAddress(url);
  const site = siteOf(address);
  return { tab: { id, address, title, ...(site === undefined ? {} : { site }) } };
}

import { browser } from 'wxt/browser';
import type { Tabs } from 'webextension-polyfill';
import type { OpenTab, OpenTabs } from '../../glossary/model/check/open-tab.ts';
import { OPENED_FILE } from '../../glossary/model/settings/site-of.ts';
import { documentAddress } from '../shared/document-address.ts';

/** All tabs but this page's own. The browser gives no address of pages that may not be read. */
export async function openTabs(): Promise<OpenTabs> {
  const [own, all] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({})]);
  const others = all.filter(({ id }) => id !== own?.id);
  const tabs = others
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap((tab) => openTabOf(tab) ?? []);
  return { tabs, others: others.length - tabs.length };
}

/** The tab with an id; undefined where it is closed, or its page may not be read. */
export async function openTab(id: number): Promise<OpenTab | undefined> {
  return openTabOf(await browser.tabs.get(id).catch(() => ({})));
}

function openTabOf({
  id,
  url = '',
  title = '',
}: Partial<Pick<Tabs.Tab, 'id' | 'url' | 'title'>>): OpenTab | undefined {
  const address = documentAddress(url);
  const isFile = address === OPENED_FILE;
  if (id === undefined || (!isFile && !/^(?:https?|file):/u.test(address))) return undefined;
  return { id, title: title === '' ? address : title, address: isFile ? '' : address };
}

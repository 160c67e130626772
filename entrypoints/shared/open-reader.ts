import { browser } from 'wxt/browser';
import type { Tabs } from 'webextension-polyfill';

/**
 * Opens the reader beside a tab, with the file that the tab shows; with no tab, or with one of the
 * browser's own pages, it asks for a file.
 * @param address of the file, where it stands in a frame of the tab
 */
export async function openReader(
  tab?: Pick<Tabs.Tab, 'id' | 'index' | 'url'>,
  address = tab?.url,
): Promise<void> {
  const url = new URL(browser.runtime.getURL('/reader.html'));
  if (tab?.id !== undefined && address !== undefined && /^(?:https?|file):/u.test(address)) {
    url.search = new URLSearchParams({ from: address, tab: String(tab.id) }).toString();
  }
  await browser.tabs.create({
    url: url.href,
    ...(tab === undefined ? {} : { index: tab.index + 1 }),
  });
}

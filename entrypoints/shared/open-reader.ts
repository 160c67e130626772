import { browser } from 'wxt/browser';
import type { Tabs } from 'webextension-polyfill';

/**
 * Opens the reader beside a tab, with the file that the tab shows; with no tab, or with one of the
 * browser's own pages, it asks for a file. So it does for a private tab in Chromium, which opens our
 * pages in other windows alone, and would keep the address.
 * @param address of the file, where it stands in a frame of the tab
 */
export async function openReader(
  tab?: Pick<Tabs.Tab, 'id' | 'index' | 'url' | 'incognito' | 'windowId'>,
  address = tab?.url,
): Promise<void> {
  const url = new URL(browser.runtime.getURL('/reader.html'));
  const isShut = tab?.incognito === true && !import.meta.env.FIREFOX;
  const isFile = address !== undefined && /^(?:https?|file):/u.test(address);
  if (tab?.id !== undefined && isFile && !isShut) {
    url.search = new URLSearchParams({ from: address, tab: String(tab.id) }).toString();
  }
  const { index, windowId } = tab ?? {};
  await browser.tabs.create({
    url: url.href,
    ...(index === undefined || isShut ? {} : { index: index + 1 }),
    ...(windowId === undefined || isShut ? {} : { windowId }),
  });
}

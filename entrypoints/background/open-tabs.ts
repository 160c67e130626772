/**
 * Tabs that were open before the extension was installed, updated or switched on. Firefox runs the
 * content script there by itself; Chromium leaves them alone until the next page.
 */
import { browser } from 'wxt/browser';
import type { Tabs } from 'webextension-polyfill';

/** Session storage lasts as long as the extension is switched on and the browser runs. */
const REACHED = 'open-tabs-reached';

/**
 * Runs the content script in every open tab, at the first start of the background after the
 * extension came to life, or `again` when it was given access to more sites. It does nothing where
 * it runs already.
 */
export async function reachOpenTabs(again = false): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const stored = await browser.storage.session.get(REACHED);
  if (stored[REACHED] === true && !again) return;
  await browser.storage.session.set({ [REACHED]: true });
  const tabs = (await browser.tabs.query({})).filter(({ discarded }) => discarded !== true);
  // What a reader looks at comes first.
  tabs.sort((a, b) => Number(b.active) - Number(a.active));
  await Promise.allSettled(tabs.map(reachTab));
}

/** Fails where the browser lets no extension in: on its own pages, in the store, in an error. */
async function reachTab({ id }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  const target = { tabId: id, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['highlight.css'] });
  await browser.scripting.executeScript({
    target,
    files: ['content-script.js'],
    injectImmediately: true,
  });
}

/**
 * Tabs that were open before the extension was installed, updated or switched on. Firefox runs the
 * content script there by itself; Chromium leaves them alone until the next page. Neither runs it
 * where the extension gets access later, nor ends it where it loses access.
 */
import { browser } from 'wxt/browser';
import type { Tabs } from 'webextension-polyfill';
import { requestTab } from '../../shared/messaging.ts';

/** Session storage lasts as long as the extension is switched on and the browser runs. */
const REACHED = 'open-tabs-reached';

/**
 * Runs the content script in every open tab, at the first start of the background after the
 * extension came to life, or `again` when it was given access to more sites. It does nothing where
 * it runs already.
 */
export async function reachOpenTabs(again = false): Promise<void> {
  if (import.meta.env.FIREFOX && !again) return;
  const stored = await browser.storage.session.get(REACHED);
  if (stored[REACHED] === true && !again) return;
  await browser.storage.session.set({ [REACHED]: true });
  const tabs = (await browser.tabs.query({})).filter(({ discarded }) => discarded !== true);
  // What a reader looks at comes first.
  tabs.sort((a, b) => Number(b.active) - Number(a.active));
  await Promise.allSettled(tabs.map(reachTab));
}

/** Ends the content script in the tabs that the extension may read no more: it is not told their address. */
export async function leaveShutTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const shut = tabs.filter(({ url }) => url === undefined || url === '');
  // Most of them are the browser's own pages, where nobody hears it.
  await Promise.allSettled(
    shut.map(async ({ id }) => id !== undefined && requestTab(id, undefined, 'retire')),
  );
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

/**
 * Handles tabs that were open before the extension was installed, updated or switched on. Firefox
 * runs the content script in them; Chromium does only when their page is loaded again. Neither runs
 * it when the extension gets access to more sites, or ends it when the extension loses access.
 */
import { browser } from 'wxt/browser';
import type { Tabs } from 'webextension-polyfill';
import { putSheet } from './looks.ts';
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
  // First the tabs that the user looks at.
  tabs.sort((a, b) => Number(b.active) - Number(a.active));
  await Promise.allSettled(tabs.map(reachTab));
}

/**
 * Ends the content script in tabs that the extension lost access to: their address is not given to
 * it.
 */
export async function endInLostTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const lost = tabs.filter(({ url }) => url === undefined || url === '');
  // Most of them are the browser's own pages, which do not answer.
  await Promise.allSettled(
    lost.map(async ({ id }) => id !== undefined && requestTab(id, undefined, 'retire')),
  );
}

/**
 * Rejects where no extension may run scripts: on the browser's own pages, its store, its error
 * pages.
 */
async function reachTab({ id }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  const target = { tabId: id, allFrames: true };
  await putSheet({ target, files: ['highlight.css'] });
  await browser.scripting.executeScript({
    target,
    files: ['content-script.js'],
    injectImmediately: true,
  });
}

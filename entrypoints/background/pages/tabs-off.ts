/**
 * The tabs in which nothing is marked until they close, whatever they show. They are kept in storage
 * that outlives the worker but not the browser, and are no part of the settings.
 */
import { browser } from 'wxt/browser';

const keyOf = (tab: number): string => `off-in-tab-${tab}`;

/** Whether nothing is marked in a tab. */
export async function isTabOff(tab: number): Promise<boolean> {
  const stored = await browser.storage.session.get(keyOf(tab));
  return stored[keyOf(tab)] === true;
}

/** Switches marking in a tab off, or on again. */
export async function keepTabOff(tab: number, off: boolean): Promise<void> {
  if (off) await browser.storage.session.set({ [keyOf(tab)]: true });
  else await browser.storage.session.remove(keyOf(tab));
}

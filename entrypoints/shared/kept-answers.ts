/**
 * Keeps the latest answers to what an extension page asks first, in the browser's session storage,
 * so that the page need not wait for the background to start. They may be out of date, so the page
 * asks the background as well.
 */
import { browser } from 'wxt/browser';
import type { Answer, ExtensionRequests } from '../../glossary/messages/protocol.ts';

/**
 * The calls whose answers are kept. For `searchEntries`, that is the first rows of the whole list.
 */
export type KeptCall = 'getSettings' | 'getListView' | 'searchEntries';

/** The latest answer; undefined where there is none or the storage is unavailable. */
export async function keptAnswer<K extends KeptCall>(
  call: K,
): Promise<Answer<ExtensionRequests, K> | undefined> {
  try {
    const stored = await browser.storage.session.get(keyOf(call));
    return stored[keyOf(call)] as Answer<ExtensionRequests, K> | undefined;
  } catch {
    // The page just waits for the background then.
    return undefined;
  }
}

/** Keeps an answer for pages that open later. Only the background may call it. */
export async function keepAnswer<K extends KeptCall>(
  call: K,
  answer: Answer<ExtensionRequests, K>,
): Promise<void> {
  await browser.storage.session.set({ [keyOf(call)]: answer });
}

/** Forgets an answer that is out of date. Only the background may call it. */
export async function forgetAnswer(call: KeptCall): Promise<void> {
  await browser.storage.session.remove(keyOf(call));
}

function keyOf(call: KeptCall): string {
  return `answer-of-${call}`;
}

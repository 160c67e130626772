/**
 * What a page of ours asks first, answered before the background is awake: the last answers lie in
 * the browser's memory, until it ends. They can be older than what is stored, so that a page that
 * shows them asks the background all the same.
 */
import { browser } from 'wxt/browser';
import type { Answer, ExtensionRequests } from '../../glossary/messages/protocol.ts';

/** The calls whose answers are kept; of `searchEntries` the first rows of the whole list. */
export type KeptCall = 'getSettings' | 'getListView' | 'searchEntries';

/** The last answer; none where there was none, or where the browser does not give it. */
export async function keptAnswer<K extends KeptCall>(
  call: K,
): Promise<Answer<ExtensionRequests, K> | undefined> {
  try {
    const stored = await browser.storage.session.get(keyOf(call));
    return stored[keyOf(call)] as Answer<ExtensionRequests, K> | undefined;
  } catch {
    // A page that has to wait for the background is late, not wrong.
    return undefined;
  }
}

/** Keeps an answer for the pages that are opened next; for the background alone. */
export async function keepAnswer<K extends KeptCall>(
  call: K,
  answer: Answer<ExtensionRequests, K>,
): Promise<void> {
  await browser.storage.session.set({ [keyOf(call)]: answer });
}

/** Forgets an answer that is no longer true; for the background alone. */
export async function forgetAnswer(call: KeptCall): Promise<void> {
  await browser.storage.session.remove(keyOf(call));
}

function keyOf(call: KeptCall): string {
  return `answer-of-${call}`;
}

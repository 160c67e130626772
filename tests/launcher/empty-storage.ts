/**
 * Functions that empty the storage of the extension. They are sent to the browser as text, so each
 * stands alone.
 */
import type { Browser as ExtensionApi } from 'webextension-polyfill';

/**
 * Runs in a page of the extension while the background sleeps: empties everything that it stored.
 * @throws Error when somebody keeps a database open, without waiting for it to be closed
 */
export async function emptyStorage(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Partial<
    Record<'browser' | 'chrome', ExtensionApi>
  >;
  const { storage } = (browser ?? chrome) as ExtensionApi;
  const removed = (await indexedDB.databases()).map(async ({ name }) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const removing = indexedDB.deleteDatabase(name ?? '');
    removing.addEventListener('success', () => resolve());
    removing.addEventListener('error', () => reject(new Error(`${name} stays`)));
    removing.addEventListener('blocked', () => reject(new Error(`${name} is held open`)));
    return promise;
  });
  await Promise.all(removed);
  localStorage.clear();
  // Comes last: it wakes the background, and what that writes from then on is to stay.
  await storage.local.clear();
}

/** Runs in a page of the extension; ends when the background has answered after that. */
export async function emptySession(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Partial<
    Record<'browser' | 'chrome', ExtensionApi>
  >;
  const { runtime, storage } = (browser ?? chrome) as ExtensionApi;
  await storage.session.clear();
  // A message that the background does not understand: even without an answer it is there.
  await runtime.sendMessage({}).catch(() => undefined);
}

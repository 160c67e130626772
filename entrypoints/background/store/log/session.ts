import { browser } from 'wxt/browser';

const KEY = 'session';

/**
 * A name for the time since the browser, or this version of the program, was started. It outlives
 * the worker; `runtime.onStartup` does not tell as much, as it is not fired for every such start.
 */
export async function currentSession(): Promise<string> {
  return navigator.locks.request('termlight-session', async () => {
    const stored = await browser.storage.session.get(KEY);
    const known = stored[KEY];
    if (typeof known === 'string') return known;
    const session = crypto.randomUUID();
    await browser.storage.session.set({ [KEY]: session });
    return session;
  });
}

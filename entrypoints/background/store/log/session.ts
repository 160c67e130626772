import { browser } from 'wxt/browser';
import { inTurn } from '../../work/in-turn.ts';

const KEY = 'session';

/**
 * A name for the time since the browser or this version of the program was started. It stays the
 * same when the worker is stopped and started again. `runtime.onStartup` would not do: it is not
 * fired after every such start.
 */
export async function currentSession(): Promise<string> {
  return inTurn('session', async () => {
    const stored = await browser.storage.session.get(KEY);
    const known = stored[KEY];
    if (typeof known === 'string') return known;
    const session = crypto.randomUUID();
    await browser.storage.session.set({ [KEY]: session });
    return session;
  });
}

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followBackground } from './frame.ts';

/**
 * A symbol, because in Chromium a page's element or frame with the same name would shadow a string
 * key.
 */
const LIFE: unique symbol = Symbol.for('termlight life') as never;

/**
 * The content scripts' own global object, which the page cannot see. Holds the script that is
 * already running.
 */
type World = typeof globalThis & { [LIFE]?: AbortController };

export default defineUnlistedScript(() => {
  const world: World = globalThis;
  // The script may be injected twice. After an update or a reinstallation the new one runs in a
  // world of its own.
  if (world[LIFE]?.signal.aborted === false) return;
  const life = new AbortController();
  world[LIFE] = life;
  const fail = (error: unknown): void => {
    life.abort();
    // The only message after a failure; it goes to the console of the content script.
    // oxlint-disable-next-line no-console
    console.warn('Termlight left this page alone:', error);
  };
  try {
    followBackground(life, fail);
  } catch (error) {
    fail(error);
  }
});

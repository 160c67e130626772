import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followBackground } from './frame.ts';

/** A symbol: Chromium answers to a name with the page's element or frame of that name. */
const LIFE: unique symbol = Symbol.for('termlight life') as never;

/** In our own world, out of the page's sight: the script that runs already. */
type World = typeof globalThis & { [LIFE]?: AbortController };

export default defineUnlistedScript(() => {
  const world: World = globalThis;
  // Injected twice: an extension that was updated or removed shares no world with its successor.
  if (world[LIFE]?.signal.aborted === false) return;
  const life = new AbortController();
  world[LIFE] = life;
  const fail = (error: unknown): void => {
    life.abort();
    // The one line that a fault leaves, in the console of our own world.
    // oxlint-disable-next-line no-console
    console.warn('Termlight left this page alone:', error);
  };
  try {
    followBackground(life, fail);
  } catch (error) {
    fail(error);
  }
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followBackground } from './frame.ts';

/** In our own world, out of the page's sight: the script that runs already. */
type World = typeof globalThis & { termlightLife?: AbortController };

export default defineUnlistedScript(() => {
  const world: World = globalThis;
  // Injected twice: an extension that was updated or removed shares no world with its successor.
  if (world.termlightLife?.signal.aborted === false) return;
  const life = new AbortController();
  world.termlightLife = life;
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

import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own extension API, which the build uses in place of `wxt/browser` for scripts that
 * run in pages and for the background. It returns promises in every supported browser, so that no
 * frame and no wake-up has to load the polyfill. `chrome` cannot be shadowed by an element or a frame with that name, because it is the
 * window's own property.
 */
export const browser = Reflect.get(
  globalThis,
  import.meta.env.FIREFOX ? 'browser' : 'chrome',
) as Browser;

import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface to extensions, for what is put into pages: it answers with promises
 * in every browser that Termlight runs in, so that no frame of a page has to read and set up the
 * polyfill. Built in the place of `wxt/browser` there. `chrome` cannot be shadowed by an element
 * or a frame of that name, as it is the window's own property.
 */
export const browser = Reflect.get(
  globalThis,
  import.meta.env.FIREFOX ? 'browser' : 'chrome',
) as Browser;

import { browser } from 'wxt/browser';

/**
 * Asks the user for access to the host of an address, unless the extension has it; to be called
 * first in a click handler. Whether it was given shows in what the address answers. Text that is no
 * web address asks nothing.
 */
export async function askForHost(typed: string): Promise<void> {
  const url = URL.parse(typed.trim());
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return;
  await browser.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] });
}

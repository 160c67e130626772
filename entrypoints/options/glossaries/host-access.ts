import { browser } from 'wxt/browser';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';

/**
 * Asks the user for access to the host of an address, unless the extension has it; to be called
 * first in a click handler. Whether it was given shows in what the address answers. An address that
 * may not be asked asks nothing.
 * @param mayBePrivate whether the user confirmed that it leads into a private network
 */
export async function askForHost(typed: string, mayBePrivate: boolean): Promise<void> {
  const checked = checkAddress(typed, { mayBePrivate, mayBeLocal: true });
  if (!checked.ok) return;
  const { protocol, hostname } = new URL(checked.address);
  await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}

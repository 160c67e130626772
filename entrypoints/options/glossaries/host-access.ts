import { browser } from 'wxt/browser';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import { useSettings } from '../../shared/own-pages/use-glossary.ts';

/**
 * Asks the user for access to the host of an address, unless the extension has it. Must be called
 * first in a click handler. Whether access was given shows in the answer from the address. Nothing
 * is asked for an address that may not be used.
 * @param mayBePrivate whether the user confirmed that it leads into a private network
 */
type AskForHost = (typed: string, mayBePrivate: boolean) => Promise<void>;

/**
 * Reads the settings beforehand, because browsers let a page ask for access only directly after the
 * click.
 */
export function useHostAccess(): AskForHost {
  const mayBeLocal = useSettings().value?.localSources === true;
  return async (typed, mayBePrivate) => {
    const checked = checkAddress(typed, { mayBePrivate, mayBeLocal });
    if (!checked.ok) return;
    const { protocol, hostname } = new URL(checked.address);
    await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  };
}

import { browser } from 'wxt/browser';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import { useSettings } from '../../shared/own-pages/use-glossary.ts';

/**
 * Asks the user for access to the host of an address, unless the extension has it; to be called
 * first in a click handler. Whether it was given shows in what the address answers. An address that
 * may not be asked asks nothing.
 * @param mayBePrivate whether the user confirmed that it leads into a private network
 */
type AskForHost = (typed: string, mayBePrivate: boolean) => Promise<void>;

/** The settings are known before the click: browsers let a page ask for access in it alone. */
export function useHostAccess(): AskForHost {
  const mayBeLocal = useSettings().value?.localSources === true;
  return async (typed, mayBePrivate) => {
    const checked = checkAddress(typed, { mayBePrivate, mayBeLocal });
    if (!checked.ok) return;
    const { protocol, hostname } = new URL(checked.address);
    await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  };
}

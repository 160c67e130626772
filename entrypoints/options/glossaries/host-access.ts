import { browser } from 'wxt/browser';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { useSettings } from '../../shared/own-pages/use-glossary.ts';

/** What is passed on to a server, in the words of Firefox's manifest. */
type PassedOn = 'authenticationInfo' | 'websiteContent';

/**
 * Asks the user for access to the host of an address, unless the extension has it. Must be called
 * first in a click handler. Firefox asks too whether something may be passed on. Nothing is asked for
 * an address that may not be used.
 * @param mayBePrivate whether the user confirmed that it leads into a private network
 * @returns false where the user refused
 */
type AskForHost = (
  typed: string,
  mayBePrivate: boolean,
  passedOn?: readonly PassedOn[],
) => Promise<boolean>;

/**
 * Reads what it needs beforehand, because browsers let a page ask for access only directly after the
 * click. Until `isReady`, nothing may be asked; what cannot be read counts as not set.
 */
export function useHostAccess(): { readonly askForHost: AskForHost; readonly isReady: boolean } {
  const settings = useSettings();
  const permissions = useLatest(() => browser.permissions.getAll(), []);
  const mayBeLocal = settings.value?.localSources === true;
  const given = permissions.value;
  const askForHost: AskForHost = async (typed, mayBePrivate, passedOn = []) => {
    const checked = checkAddress(typed, { mayBePrivate, mayBeLocal });
    if (!checked.ok) return true;
    const { protocol, hostname } = new URL(checked.address);
    const isAsked = passedOn.length > 0 && given?.data_collection !== undefined;
    return browser.permissions.request({
      origins: [`${protocol}//${hostname}/*`],
      ...(isAsked && { data_collection: [...passedOn] }),
    });
  };
  const isReady = [settings, permissions].every(
    ({ value, failure }) => (value ?? failure) !== undefined,
  );
  return { askForHost, isReady };
}

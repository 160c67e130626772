import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const EVERY_SITE = { origins: ['<all_urls>'] };

/**
 * Gives a function that asks the user for access to all sites, to be called in a click handler;
 * undefined where the extension has that access. Checks again when `address` changes.
 */
export function useSiteAccess(address: string | undefined): (() => Promise<void>) | undefined {
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const all = await browser.permissions.contains(EVERY_SITE);
      if (!left) setMissing(!all);
    };
    const lookAgain = (): void => void look();
    lookAgain();
    // The user can also change it in the browser's own settings.
    browser.permissions.onAdded.addListener(lookAgain);
    browser.permissions.onRemoved.addListener(lookAgain);
    return () => {
      left = true;
      browser.permissions.onAdded.removeListener(lookAgain);
      browser.permissions.onRemoved.removeListener(lookAgain);
    };
  }, [address]);
  return missing
    ? async () => {
        if (await browser.permissions.request(EVERY_SITE)) setMissing(false);
      }
    : undefined;
}

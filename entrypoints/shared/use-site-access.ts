import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const EVERY_SITE = { origins: ['<all_urls>'] };

/**
 * Asks the reader for access to all sites, where the browser withheld it or the reader took it
 * back; to be called at a click. `undefined` where the extension may read the page at an address,
 * or where no permission would let it.
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
    // The reader may give and take it in the browser's own pages, too.
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

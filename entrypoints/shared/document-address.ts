import { browser } from 'wxt/browser';
import { OPENED_FILE } from '../../glossary/model/settings/site-of.ts';

/** The reader, which shows files of others: to the background it is a web page, and none of ours. */
export function isReader(address: string): boolean {
  const [page = ''] = address.split(/[?#]/u, 1);
  return page.startsWith(browser.runtime.getURL('')) && page.endsWith('/reader.html');
}

/**
 * The address of the document that a page shows: in the reader that of the file, `OPENED_FILE` where
 * it came from none; elsewhere that of the page.
 */
export function documentAddress(address: string): string {
  if (!isReader(address)) return address;
  const from = new URL(address).searchParams.get('from') ?? '';
  return /^https?:/u.test(from) ? from : OPENED_FILE;
}

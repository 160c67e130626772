/**
 * Stands for the address of a file that the user opened by hand. It is marked even if only listed
 * sites are, because the user asked for it.
 */
export const OPENED_FILE = 'opened-file:';

/** The site of a web page as rules write it: host and port; undefined for pages without a host. */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.host : undefined;
}

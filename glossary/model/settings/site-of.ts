/**
 * Stands for the address of a file that was opened by hand. It is marked also where only listed sites
 * are: a person asked for it.
 */
export const OPENED_FILE = 'opened-file:';

/** The site of a web page as rules write it: host and port; undefined for pages without a host. */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.host : undefined;
}

/** The site of a web page as rules write it: host and port; undefined for pages without a host. */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.host : undefined;
}

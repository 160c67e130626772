/**
 * The site that an address belongs to, as `Settings.sitesOff` names it: the host, with a port
 * where it has one. Blank for an address without a host, and for what is not an address.
 */
export function siteOf(address: string): string {
  const inner = address.startsWith('blob:') ? address.slice('blob:'.length) : address;
  return URL.canParse(inner) ? new URL(inner).host : '';
}

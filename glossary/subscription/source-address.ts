import { MAX_ADDRESS, type SourceFault } from '../model/glossary/subscription.ts';

/** Which addresses are allowed besides public ones that begin with `https:`. */
export interface AllowedAddresses {
  /** Whether the user confirmed that this one leads into a private network. */
  readonly mayBePrivate: boolean;
  /** Whether the settings allow `http:` on this machine, for those who make such a file. */
  readonly mayBeLocal: boolean;
}

/** An address that may be used, or why it may not be. */
export type CheckedAddress =
  | { readonly ok: true; readonly address: string; readonly host: string }
  | { readonly ok: false; readonly fault: SourceFault };

/**
 * Checks an address that a person typed. One that is too long in ASCII is none: no copy could name
 * it. A name that resolves to a private address cannot be recognized.
 */
export function checkAddress(typed: string, allowed: AllowedAddresses): CheckedAddress {
  const text = typed.trim();
  const url = /\s/u.test(text) ? null : URL.parse(text);
  if (url === null) return { ok: false, fault: 'notAddress' };
  const isLocal = allowed.mayBeLocal && url.protocol === 'http:' && isThisMachine(url.hostname);
  if (url.protocol !== 'https:' && !isLocal) return { ok: false, fault: 'notHttps' };
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'hasPassword' };
  if (!isLocal && !allowed.mayBePrivate && isPrivate(url.hostname)) {
    return { ok: false, fault: 'privateAddress' };
  }
  url.hash = '';
  if (url.href.length > MAX_ADDRESS) return { ok: false, fault: 'notAddress' };
  return { ok: true, address: url.href, host: url.host };
}

/** Whether a host is one that the extension's content security policy allows by `http:`. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1';
}

/** Names that no public server has (RFC 6761, 6762, 8375), and names without a dot. */
const PRIVATE_NAME =
  /^[^.:]+\.?$|(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|test)\.?$/u;
/**
 * IPv4 addresses of this machine, of private, shared and test networks, and multicast ones, as a
 * URL writes them.
 */
const PRIVATE_IPV4 =
  /^(?:(?:0|10|127|22[4-9]|2[34]\d|25[0-5])\.\d+|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|192\.0(?=\.0\.))\.\d+\.\d+$/u;
/** The same for IPv6, and addresses that contain an IPv4 address. */
const PRIVATE_IPV6 = /^\[(?:::|f[cdf]|fe[89a-f]|64:ff9b:|2002:|2001:(?:0:|:))/u;

function isPrivate(host: string): boolean {
  return PRIVATE_NAME.test(host) || PRIVATE_IPV4.test(host) || PRIVATE_IPV6.test(host);
}

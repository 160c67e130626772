import type { SourceFault } from '../model/glossary/subscription.ts';

/** What the user allows beside addresses that everybody can reach by `https:`. */
export interface AllowedAddresses {
  /** Whether the user confirmed that this one leads into a private network. */
  readonly mayBePrivate: boolean;
  /** Whether the settings allow `http:` to this machine, for whoever makes such a server. */
  readonly mayBeLocal: boolean;
}

/** An address that may be asked, or why it may not be. */
export type CheckedAddress =
  | { readonly ok: true; readonly address: string; readonly host: string }
  | { readonly ok: false; readonly fault: SourceFault };

/** Checks an address that a person typed. Names that lead to private addresses cannot be seen. */
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
  return { ok: true, address: url.href, host: url.host };
}

/** The hosts that the policy of our pages lets the background ask by `http:`. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1';
}

/** Names that no public server has (RFC 6761, 6762, 8375), and those without a dot. */
const PRIVATE_NAME =
  /^[^.:]+\.?$|(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|test)\.?$/u;
/** Addresses of this machine, of private, shared and test networks and of groups, as a URL writes them. */
const PRIVATE_IPV4 =
  /^(?:(?:0|10|127|22[4-9]|2[34]\d|25[0-5])\.\d+|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|192\.0(?=\.0\.))\.\d+\.\d+$/u;
/** The same, and addresses that have one of IPv4 in them. */
const PRIVATE_IPV6 = /^\[(?:::|f[cdf]|fe[89a-f]|64:ff9b:|2002:|2001:(?:0:|:))/u;

function isPrivate(host: string): boolean {
  return PRIVATE_NAME.test(host) || PRIVATE_IPV4.test(host) || PRIVATE_IPV6.test(host);
}

/**
 * Patterns of addresses, close to what browsers call match patterns, but shorter to write:
 *
 * - `example.org`: every page of this host, on its usual port; `example.org:8080` on that port,
 *   `example.org:*` on any;
 * - `*.example.org`: the host and all below it; `*`: every host; `*:*`: every page, files too;
 * - `example.org/news/*`: by path, where `*` is any run of characters. Without a `?` the query of
 *   an address is not looked at. `example.org/` is the one page at the root;
 * - `https://example.org`, `file:///home/*`: with one scheme only; otherwise http and https.
 */
interface UrlPattern {
  /** In lower case, without the colon; absent for http and https. */
  readonly scheme?: string;
  /** In lower case; `*` for every host. */
  readonly host: string;
  readonly includesSubdomains: boolean;
  /** Blank for the usual port, `*` for any. */
  readonly port: string;
  /** Absent for every path. */
  readonly path?: string;
}

/** The pattern of every page, of whatever scheme. */
export const EVERYWHERE = '*:*';

const PATTERN = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#\s]*)([/?][^#\s]*)?$/iu;
const AUTHORITY = /^(\*\.)?(\*|\[[0-9a-f:.]+\]|[^\s*:[\]@]*)(?::(\d{1,5}|\*))?$/iu;
const ADDRESS =
  /^(?:blob:)?([a-z][a-z0-9+.-]*):\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d*))?([^?#]*)(\?[^#]*)?/iu;

/** Whether a text is a pattern. One that is not matches no address. */
export function isUrlPattern(text: string): boolean {
  return parse(text) !== undefined;
}

/**
 * Whether an address matches a pattern. Addresses are expected as a browser gives them: the host in
 * lower case and ASCII, without its usual port.
 */
export function matchesUrl(pattern: string, address: string): boolean {
  if (pattern.trim() === EVERYWHERE) return true;
  const parsed = parse(pattern);
  const [, scheme = '', host = '', port = '', path = '', query = ''] = ADDRESS.exec(address) ?? [];
  if (parsed === undefined || scheme === '') return false;
  return (
    (parsed.scheme === undefined
      ? /^https?$/iu.test(scheme)
      : parsed.scheme === scheme.toLowerCase()) &&
    isSameHost(parsed, host.toLowerCase()) &&
    (parsed.port === '*' || parsed.port === port) &&
    (parsed.path === undefined ||
      isGlobOf(parsed.path, parsed.path.includes('?') ? path + query : path))
  );
}

function isSameHost({ host, includesSubdomains }: UrlPattern, wanted: string): boolean {
  return host === '*' || host === wanted || (includesSubdomains && wanted.endsWith(`.${host}`));
}

function parse(text: string): UrlPattern | undefined {
  const [, scheme, authority = '', path] = PATTERN.exec(text.trim()) ?? [];
  const [, subdomains, host = '', port = ''] = AUTHORITY.exec(authority) ?? [];
  const isFile = scheme?.toLowerCase() === 'file';
  if ((host === '') !== isFile || (isFile && path === undefined)) return undefined;
  return {
    ...(scheme === undefined ? {} : { scheme: scheme.toLowerCase() }),
    host: host.toLowerCase(),
    includesSubdomains: subdomains !== undefined,
    port,
    ...(path === undefined ? {} : { path: path.startsWith('/') ? path : `/${path}` }),
  };
}

/** Whether a text is the glob, `*` standing for any run; linear, since each piece is sought once. */
function isGlobOf(glob: string, text: string): boolean {
  const pieces = glob.split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first)) return false;
  const last = pieces.at(-1) ?? '';
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

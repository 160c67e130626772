import { browser } from 'wxt/browser';
import type { SourceFault } from '../../../glossary/model/glossary/subscription.ts';
import { retryAfterOf } from '../../../glossary/subscription/schedule.ts';

/** How long to wait for an answer, in milliseconds. */
export interface Patience {
  /** The longest time without a byte. */
  readonly silence: number;
  readonly total: number;
}

/** While a page of ours waits, which keeps the background alive. */
export const PATIENCE_OF_PAGES: Patience = { silence: 20_000, total: 300_000 };
/**
 * For requests that no page waits for, as those by the alarm: the browser ends a background that
 * nobody waits for after thirty seconds.
 */
export const PATIENCE_OF_ALARMS: Patience = { silence: 20_000, total: 25_000 };

/** Why an address gave nothing that can be used. */
export interface AddressFault {
  readonly kind: 'fault';
  readonly fault: SourceFault;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfter?: number;
  /** The status of the answer, if that is what is wrong. */
  readonly status?: number;
}

/** The request, and which answers are accepted. */
export interface HowToAsk extends Pick<RequestInit, 'method' | 'body'> {
  readonly headers: Readonly<Record<string, string>>;
  /** The statuses that are accepted; all others are a fault. */
  readonly expected: readonly number[];
  /** The largest answer, in bytes once it is unpacked. */
  readonly most: number;
}

/**
 * Reads the body of an answer to its end.
 * @param feed takes the next bytes; a fault that it returns ends the reading
 * @returns the fault, if there is one
 */
export type ReadBody = (
  feed: (bytes: Uint8Array) => SourceFault | undefined,
) => Promise<SourceFault | undefined>;

/**
 * Sends a request that tells nothing about the user but what `headers` say: no cookie, no referrer,
 * and with GET no origin, which browsers send only with other methods. Does not follow
 * redirections. An answer never makes it throw.
 * @param take makes the result from an answer with an expected status
 */
export async function askAddress<T>(
  address: string,
  { silence, total }: Patience,
  { expected, most, ...asked }: HowToAsk,
  take: (response: Response, read: ReadBody) => Promise<T>,
): Promise<T | AddressFault> {
  if (!(await mayAsk(address))) return addressFault('noAccess');
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const atLatest = setTimeout(end, total);
  let silent = setTimeout(end, silence);
  const heard = (): void => {
    clearTimeout(silent);
    silent = setTimeout(end, silence);
  };
  try {
    const response = await fetch(address, {
      ...asked,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      signal: ended.signal,
    }).catch(() => undefined);
    if (response === undefined)
      return addressFault(ended.signal.aborted ? 'tooSlow' : 'notReached');
    heard();
    const { status, headers } = response;
    if (!expected.includes(status)) {
      const fault = faultOfStatus(response);
      const retryAfter = retryAfterOf(headers.get('retry-after'), Date.now());
      return { ...addressFault(fault), status, ...(fault === 'busy' && { retryAfter }) };
    }
    if (Number(headers.get('content-length')) > most) return addressFault('tooLarge');
    return await take(response, async (feed) => {
      const body = response.body?.getReader();
      let bytes = 0;
      for (;;) {
        const next = await body?.read().catch(() => 'broken' as const);
        if (next === 'broken') return ended.signal.aborted ? 'tooSlow' : 'incomplete';
        if (next?.value === undefined) return undefined;
        heard();
        bytes += next.value.length;
        const fault = bytes > most ? 'tooLarge' : feed(next.value);
        if (fault !== undefined) return fault;
      }
    });
  } finally {
    clearTimeout(atLatest);
    clearTimeout(silent);
    // Nobody reads the rest of a refused answer.
    ended.abort();
  }
}

/** The answer that says only what is wrong. */
export function addressFault(fault: SourceFault): AddressFault {
  return { kind: 'fault', fault };
}

/** The fault that a status stands for. Browsers hide the status of a redirection; Node does not. */
function faultOfStatus({ type, status }: Response): SourceFault {
  if (type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status)) {
    return 'leadsElsewhere';
  }
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403) return 'signIn';
  return status === 429 || status >= 500 ? 'busy' : 'oddAnswer';
}

/**
 * Whether the extension may ask the host. Without that permission the request would carry the
 * origin of this installation, by which the server could recognise it.
 */
async function mayAsk(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

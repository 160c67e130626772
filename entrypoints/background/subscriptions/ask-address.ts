import { browser } from 'wxt/browser';
import type { SourceFault } from '../../../glossary/model/glossary/subscription.ts';
import { retryAfterOf } from '../../../glossary/subscription/schedule.ts';

/** How long an answer is waited for, in milliseconds. */
export interface Patience {
  /** Without a byte. */
  readonly silence: number;
  readonly total: number;
}

/** While a page of ours waits, and is heard. */
export const PATIENCE_OF_PAGES: Patience = { silence: 20_000, total: 300_000 };
/** In the background alone, which the browser ends after thirty seconds. */
export const PATIENCE_OF_ALARMS: Patience = { silence: 20_000, total: 25_000 };

/** Why an address gave nothing that can be used. */
export interface AddressFault {
  readonly kind: 'fault';
  readonly fault: SourceFault;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfter?: number;
  /** What the server answered, where it did and that is the fault. */
  readonly status?: number;
}

/** What is asked for, and what may be answered. */
export interface HowToAsk extends Pick<RequestInit, 'method' | 'body'> {
  readonly headers: Readonly<Record<string, string>>;
  /** The only statuses that are no fault. */
  readonly expected: readonly number[];
  /** The largest answer, in bytes once it is unpacked. */
  readonly most: number;
}

/**
 * Reads the whole body of an answer.
 * @param feed takes the next bytes, and says why the rest need not be waited for
 */
export type ReadBody = (
  feed: (bytes: Uint8Array) => SourceFault | undefined,
) => Promise<SourceFault | undefined>;

/**
 * Asks an address, with nothing that says who asks but what `headers` say: no cookie, no referrer, and
 * for a GET no origin, which browsers leave out of it. Follows no redirection. Never throws because of
 * what is answered.
 * @param take makes what is wanted of an answer with an expected status
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
    // What is still to come of an answer that is refused.
    ended.abort();
  }
}

/** A fault as an answer. */
export function addressFault(fault: SourceFault): AddressFault {
  return { kind: 'fault', fault };
}

/** A browser hides the status of a redirection; others do not. */
function faultOfStatus({ type, status }: Response): SourceFault {
  if (type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status)) {
    return 'leadsElsewhere';
  }
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403) return 'signIn';
  return status === 429 || status >= 500 ? 'busy' : 'oddAnswer';
}

/** Without access to a host, the browser would tell it the origin of this very installation. */
async function mayAsk(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

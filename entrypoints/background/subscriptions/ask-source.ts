import { browser } from 'wxt/browser';
import type { SourceFault } from '../../../glossary/model/glossary/subscription.ts';
import {
  createSourceReader,
  type ReadSource,
  SOURCE_LIMITS,
} from '../../../glossary/subscription/read-source.ts';
import { retryAfterOf } from '../../../glossary/subscription/schedule.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';

/** By what a server tells whether a file is still the same, as it gave it with the file. */
export interface SourceTag {
  readonly etag?: string;
  readonly lastModified?: string;
}

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

/** What an address answered. */
export type SourceAnswer =
  | { readonly kind: 'file'; readonly source: ReadSource; readonly tag: SourceTag }
  /** The file is the one that the tag came with. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'fault';
      readonly fault: SourceFault;
      /** How long the server asked to be left alone, in milliseconds. */
      readonly retryAfter?: number;
    };

/** Longest tag that is sent back, in UTF-16 units. */
const MAX_TAG = 1_000;

/**
 * Asks an address for its file, with nothing that says who asks: no cookie, no referrer, and no
 * origin, which browsers leave out of such a request. Follows no redirection. Never throws because
 * of what is answered.
 * @param tag absent to have the file in any case
 */
export async function askSource(
  address: string,
  tag: SourceTag | undefined,
  { silence, total }: Patience,
): Promise<SourceAnswer> {
  if (!(await mayAsk(address))) return fault('noAccess');
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
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: { Accept: 'application/json, application/jsonl;q=0.9, */*;q=0.1', ...asked(tag) },
      signal: ended.signal,
    }).catch(() => undefined);
    if (response === undefined) return fault(ended.signal.aborted ? 'tooSlow' : 'notReached');
    heard();
    if (response.status === 304 && tag !== undefined && hasTag(tag)) return { kind: 'same' };
    const refused = faultOfStatus(response);
    if (refused !== undefined) {
      const retryAfter = retryAfterOf(response.headers.get('retry-after'), Date.now());
      return { ...fault(refused), ...(refused === 'busy' && { retryAfter }) };
    }
    if (Number(response.headers.get('content-length')) > SOURCE_LIMITS.bytes) {
      return fault('tooLarge');
    }
    return await readBody(response, heard, ended.signal);
  } finally {
    clearTimeout(atLatest);
    clearTimeout(silent);
    // What is still to come of an answer that is refused.
    ended.abort();
  }
}

function fault(kind: SourceFault): SourceAnswer & { readonly kind: 'fault' } {
  return { kind: 'fault', fault: kind };
}

function hasTag({ etag, lastModified }: SourceTag): boolean {
  return etag !== undefined || lastModified !== undefined;
}

function asked({ etag, lastModified }: SourceTag = {}): Record<string, string> {
  if (etag !== undefined) return { 'If-None-Match': etag };
  return lastModified === undefined ? {} : { 'If-Modified-Since': lastModified };
}

function tagOf(response: Response): SourceTag {
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => {
    const value = response.headers.get(name);
    return value !== null && value.length <= MAX_TAG ? value : undefined;
  });
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

/** A browser hides the status of a redirection; others do not. */
function faultOfStatus({ type, status }: Response): SourceFault | undefined {
  if (status === 200) return undefined;
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

async function readBody(
  response: Response,
  heard: () => void,
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const reader = createSourceReader();
  const body = response.body?.getReader();
  for (;;) {
    const next = await body?.read().catch(() => 'broken' as const);
    if (next === 'broken') return fault(signal.aborted ? 'tooSlow' : 'incomplete');
    if (next?.value === undefined) break;
    heard();
    const found = reader.feed(next.value);
    if (found !== undefined) return fault(found);
  }
  const read = await runInSlices(reader.end());
  return read.ok ? { kind: 'file', source: read.source, tag: tagOf(response) } : fault(read.fault);
}

/**
 * A server of glossaries for tests: one that keeps to the rules, or breaks them in every way that a
 * subscription has to survive.
 */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { writeJsonLines } from '../../glossary/exchange/json/write-json.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { SourceFault, SourceFrame } from '../../glossary/model/glossary/subscription.ts';
import { sourceEntries, sourceEntry } from '../../glossary/subscription/source-fixture.ts';

/** A running server, on loopback alone. */
export interface HostileServer {
  /** As `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** All requests, in order. */
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
  }[];
  /** Puts a glossary at `/glossary.jsonl`, with all that a good server does: ETag, 304 and gzip. */
  publish(entries: readonly ConceptEntry[], frame?: SourceFrame): void;
  /**
   * Lets `/glossary.jsonl` behave as one of `HOSTILE`; null for the glossary that was published.
   */
  become(path: string | null): void;
  /** How many answers are under way. */
  answering(): number;
  close(): Promise<void>;
}

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** One way of misbehaving, and the fault that the subscription has to report. */
interface Hostility {
  readonly fault: SourceFault;
  readonly respond: Respond;
  /** Whether the answer never ends, so that only a time limit does. */
  readonly isSlow?: true;
}

const good = writeJsonLines(sourceEntries(3));
const goodBytes = Buffer.from(good);
const gzip = { 'content-encoding': 'gzip' };
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Respond =>
  (_request, response) =>
    response.writeHead(code, headers).end();
const body =
  (
    content: string | Uint8Array,
    headers: Readonly<Record<string, string>> = {},
    code = 200,
  ): Respond =>
  (_request, response) =>
    response.writeHead(code, headers).end(content);
const fault = (name: SourceFault, respond: Respond): Hostility => ({ fault: name, respond });

/** Writes without end: as fast as the other side reads, or one byte at each interval. */
function endless(response: ServerResponse, piece: string, interval?: number): void {
  const write = (): void => {
    if (response.destroyed) return;
    const goesOn = response.write(piece);
    if (interval !== undefined) setTimeout(write, interval);
    else if (goesOn) setImmediate(write);
    else response.once('drain', write);
  };
  write();
}

/** All ways of misbehaving, by the path at which the server does it. */
export const HOSTILE: Readonly<Record<string, Hostility>> = {
  '/404': fault('gone', status(404)),
  '/410': fault('gone', status(410)),
  '/401': fault('signIn', status(401, { 'www-authenticate': 'Basic realm="a"' })),
  '/403': fault('signIn', status(403)),
  '/429': fault('busy', status(429, { 'retry-after': '7200' })),
  '/500': fault('busy', status(500)),
  '/503': fault('busy', body('<h1>Service unavailable</h1>', {}, 503)),
  '/418': fault('oddAnswer', status(418)),
  '/login': fault(
    'webPage',
    body('\n<!doctype html>\n<title>Sign in</title>', { 'content-type': 'text/html' }),
  ),
  '/empty': fault('incomplete', body('')),
  '/truncated': fault('incomplete', body(good.slice(0, -20))),
  '/a-line-less': fault(
    'incomplete',
    body(good.slice(0, good.lastIndexOf('\n', good.length - 2) + 1)),
  ),
  '/not-utf-8': fault('incomplete', body(Buffer.from(good.replaceAll('术', '\u00e9'), 'latin1'))),
  '/no-gzip': fault('incomplete', body(good, gzip)),
  '/cut-gzip': fault('incomplete', body(gzipSync(good).subarray(0, -12), gzip)),
  '/cut-off': fault('incomplete', (_request, response) => {
    response.writeHead(200, { 'content-length': String(goodBytes.length) });
    response.write(goodBytes.subarray(0, 50), () => response.destroy());
  }),
  '/hung-up': fault('notReached', (request) => request.socket.destroy()),
  '/204': fault('oddAnswer', status(204)),
  '/206': fault('oddAnswer', body(good.slice(0, 50), { 'content-range': 'bytes 0-49/900' }, 206)),
  '/304': fault('oddAnswer', status(304)),
  '/endless': fault('tooLarge', (_request, response) => endless(response, ' '.repeat(65_536))),
  '/bomb': fault('tooLarge', body(gzipSync(Buffer.alloc(60 * 1024 * 1024, ' ')), gzip)),
  '/line-breaks': fault('tooLarge', body(gzipSync(`{${'\n'.repeat(50 * 1024 * 1024 - 1)}`), gzip)),
  '/long-line': fault(
    'tooLarge',
    body(gzipSync(`${good}"${'a'.repeat(2 * 1024 * 1024)}"\n`), gzip),
  ),
  '/large-in-one': fault(
    'tooLarge',
    body(
      gzipSync(`{"format":"termlight-glossary","entries":[${'{},'.repeat(3_000_000)}{}]}`),
      gzip,
    ),
  ),
  '/too-many': fault('tooManyEntries', (_request, response) => {
    const entries = Array.from({ length: 100_001 }, (_, number) => sourceEntry(`e${number}`));
    response.writeHead(200, gzip).end(gzipSync(writeJsonLines(entries)));
  }),
  '/said-large': fault('tooLarge', (_request, response) => {
    response.writeHead(200, { 'content-length': '60000000' }).write(good);
  }),
  '/redirect': fault('leadsElsewhere', status(302, { location: '/good' })),
  '/loop': fault('leadsElsewhere', status(307, { location: '/loop' })),
  '/to-another': fault('leadsElsewhere', status(301, { location: 'https://other.example/a.json' })),
  '/to-this-machine': fault('leadsElsewhere', status(303, { location: 'http://127.0.0.1/' })),
  '/later': fault('laterVersion', body('{"format":"termlight-glossary","version":9,"entries":[]}')),
  '/other': fault('notGlossary', body('{"terms":[]}')),
  '/no-entry': fault(
    'badEntry',
    body('{"format":"termlight-glossary","version":1,"entries":[{}]}'),
  ),
  '/byte-by-byte': {
    ...fault('tooSlow', (_request, response) => endless(response, ' ', 50)),
    isSlow: true,
  },
  '/silent': { ...fault('tooSlow', () => undefined), isSlow: true },
  '/silent-body': {
    ...fault('tooSlow', (_request, response) => {
      response.write(good.slice(0, 50));
    }),
    isSlow: true,
  },
};

/** Starts a server on a free port, until it is closed. */
export async function startHostileServer(): Promise<HostileServer> {
  const requests: HostileServer['requests'][number][] = [];
  let published = { text: good, etag: 'W/"0"' };
  let editions = 0;
  let hostility: string | null = null;
  let answering = 0;
  const giveGlossary: Respond = (request, response) => {
    const { text, etag } = published;
    // Each answer sets a cookie, which no request may send back.
    const headers = { etag, 'set-cookie': 'reader=1; Path=/', ...gzip };
    const isKnown = request.headers['if-none-match'] === etag;
    if (isKnown) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(gzipSync(text));
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', path, headers: request.headers });
    answering += 1;
    response.once('close', () => (answering -= 1));
    const asked = path === '/glossary.jsonl' && hostility !== null ? hostility : path;
    const respond = HOSTILE[asked]?.respond ?? giveGlossary;
    respond(request, response);
  });
  return {
    origin: `http://127.0.0.1:${await listen(server)}`,
    requests,
    publish: (entries, frame) => {
      editions += 1;
      published = { text: writeJsonLines(entries, frame), etag: `W/"${editions}"` };
    },
    become: (path) => {
      hostility = path;
    },
    answering: () => answering,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return address.port;
}

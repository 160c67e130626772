import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sourceEntries } from '../../../glossary/subscription/source-fixture.ts';
import {
  HOSTILE,
  type HostileServer,
  startHostileServer,
} from '../../../tests/subscription/hostile-server.ts';
import { PATIENCE_OF_ALARMS, PATIENCE_OF_PAGES } from './ask-address.ts';
import { askSource } from './ask-source.ts';

/** Longer than any answer of the server takes; what is slow is given less. */
const PATIENCE = { silence: 60_000, total: 60_000 };

let server: HostileServer;

beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.publish(sourceEntries(3), { edition: 1 });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
});

const ask = async (
  path: string,
  ...[tag, patience = PATIENCE]: readonly [object?, typeof PATIENCE?]
) => askSource(server.origin + path, tag, patience);

it('gets the file and its tag, and nothing once it has them', async () => {
  const first = await ask('/glossary.jsonl');
  expect(first).toMatchObject({
    kind: 'file',
    source: { frame: { edition: 1 }, entries: sourceEntries(3) },
    tag: { etag: expect.stringMatching(/^W\//u) },
  });
  const tag = first.kind === 'file' ? first.tag : {};
  expect(await ask('/glossary.jsonl', tag)).toEqual({ kind: 'same' });
  server.publish(sourceEntries(4));
  expect(await ask('/glossary.jsonl', tag)).toMatchObject({ kind: 'file' });
});

it('asks by the date where there is no other tag', async () => {
  const lastModified = 'Sun, 29 Nov 2026 08:00:00 GMT';
  await ask('/glossary.jsonl', { lastModified });
  expect(server.requests.at(-1)?.headers).toMatchObject({ 'if-modified-since': lastModified });
});

it('says nothing of who asks, before and after a cookie came', async () => {
  for (const path of ['/glossary.jsonl', '/glossary.jsonl?again']) {
    await ask(path);
    const { method, headers = {} } = server.requests.at(-1) ?? {};
    expect(method).toBe('GET');
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:cookie|origin|referer|authorization)$/u)]),
    );
  }
});

it('has the browser send no cookie and no referrer, follow nothing and keep nothing', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  await ask('/glossary.jsonl');
  const how = asked.mock.lastCall?.[1];
  asked.mockRestore();
  expect(how).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-store',
  });
});

const quick = Object.entries(HOSTILE).filter(([, { isSlow }]) => isSlow !== true);
const slow = Object.entries(HOSTILE).filter(([, { isSlow }]) => isSlow === true);

describe('a server is told of as it is', () => {
  it.each(quick)('%s', async (path, { fault }) => {
    expect(await ask(path)).toMatchObject({ kind: 'fault', fault });
  });

  it.each(slow)('%s, which has no end', async (path, { fault }) => {
    expect(await ask(path, undefined, { silence: 500, total: 1_000 })).toEqual({
      kind: 'fault',
      fault,
    });
  });

  it('silent for too long between two bytes', async () => {
    const patience = { silence: 200, total: 60_000 };
    expect(await ask('/silent-body', undefined, patience)).toMatchObject({ fault: 'tooSlow' });
  });

  it('not modified, though a tag was never given', async () => {
    expect(await ask('/304', {})).toMatchObject({ fault: 'oddAnswer' });
  });

  it('to be left alone for two hours', async () => {
    expect(await ask('/429')).toMatchObject({ fault: 'busy', retryAfter: 7_200_000 });
  });

  it('not there', async () => {
    const gone = await startHostileServer();
    await gone.close();
    expect(await askSource(`${gone.origin}/a.json`, undefined, PATIENCE)).toMatchObject({
      fault: 'notReached',
    });
  });

  it('without a certificate', async () => {
    const address = `${server.origin.replace('http:', 'https:')}/glossary.jsonl`;
    expect(await askSource(address, undefined, PATIENCE)).toMatchObject({ fault: 'notReached' });
  });

  it('out of reach, since the user took the access away', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
    const before = server.requests.length;
    expect(await ask('/glossary.jsonl')).toMatchObject({ fault: 'noAccess' });
    expect(server.requests).toHaveLength(before);
    expect(fakeBrowser.permissions.contains).toHaveBeenCalledWith({
      origins: ['http://127.0.0.1/*'],
    });
  });
});

it.each(['/endless', '/said-large', '/silent-body', '/503'])(
  'waits for nothing more of an answer that it refused: %s',
  async (path) => {
    await ask(path, undefined, { silence: 500, total: 60_000 });
    await expect.poll(() => server.answering()).toBe(0);
  },
);

describe('it is waited for a server', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** How many seconds an answer is waited for that `respond` gives, and what is said then. */
  async function waitFor(
    patience: typeof PATIENCE,
    respond: (signal: AbortSignal) => Promise<Response>,
  ): Promise<readonly [number, unknown]> {
    const asked = Promise.withResolvers<AbortSignal>();
    vi.stubGlobal(
      'fetch',
      async (_address: string, { signal }: { readonly signal: AbortSignal }) => {
        asked.resolve(signal);
        return respond(signal);
      },
    );
    const answer = askSource('https://terms.example/a.jsonl', undefined, patience);
    const signal = await asked.promise;
    let seconds = 0;
    for (; !signal.aborted; seconds += 1) await vi.advanceTimersByTimeAsync(1_000);
    return [seconds, await answer];
  }
  const untilAborted = async (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  /** A body of which a byte arrives every ten seconds. */
  const dripping = async (signal: AbortSignal): Promise<Response> =>
    new Response(
      new ReadableStream({
        pull: async (controller) => {
          const wait = new Promise((resolve) => setTimeout(resolve, 10_000));
          await Promise.race([wait, untilAborted(signal)]);
          controller.enqueue(new Uint8Array([32]));
        },
      }),
    );

  it.each([
    ['20 s by hand, where it says nothing', PATIENCE_OF_PAGES, untilAborted, 20],
    ['20 s by the alarm, where it says nothing', PATIENCE_OF_ALARMS, untilAborted, 20],
    ['5 min by hand, where it goes on', PATIENCE_OF_PAGES, dripping, 300],
    ['25 s by the alarm, where it goes on', PATIENCE_OF_ALARMS, dripping, 25],
  ])('for %s', async (_what, patience, respond, seconds) => {
    const tooSlow = { kind: 'fault', fault: 'tooSlow' };
    expect(await waitFor(patience, respond)).toEqual([seconds, tooSlow]);
  });
});

it('follows no redirection', async () => {
  const before = server.requests.length;
  await ask('/redirect');
  expect(server.requests.slice(before).map(({ path }) => path)).toEqual(['/redirect']);
});

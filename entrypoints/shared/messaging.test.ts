import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { decodeReport } from '../../glossary/messages/decode-report.ts';
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import { answerRequests, onEvents, onReports, onTabRequests, request } from './messaging.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});

test('who waits long for an answer makes itself heard until it comes', async () => {
  const answered = Promise.withResolvers<unknown>();
  const kinds: string[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { kind } = message as { readonly kind: string };
    kinds.push(kind);
    if (kind === 'request') return answered.promise;
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  const asked = request('beginImport');
  await vi.advanceTimersByTimeAsync(29_000);
  expect(kinds).toEqual(['request', 'waiting', 'waiting']);
  answered.resolve({ ok: true, value: 'import-1' });
  expect(await asked).toBe('import-1');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kinds).toEqual(['request', 'waiting', 'waiting']);
});

test('a background that cannot be reached is said at once, and not asked again', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  await expect(request('beginImport')).rejects.toThrow('Extension context invalidated.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(1);
});

test('a report that the background refuses is heard by no page of ours either', async () => {
  const life = new AbortController();
  const heard = vi.fn<(sender: unknown, report: FrameReport) => void>();
  onReports('reportFrame', decodeReport, heard, life.signal);
  const report: FrameReport = { document: 'one', enabled: true, matches: 0, found: [] };
  const tell = async (told: unknown): Promise<unknown> =>
    fakeBrowser.runtime.onMessage.trigger(
      { kind: 'request', call: 'reportFrame', args: [told] },
      {
        id: fakeBrowser.runtime.id,
        url: 'https://example.org/',
        frameId: 3,
        tab: { id: 7 } as never,
      },
      vi.fn<() => void>(),
    );
  await tell({ ...report, found: null });
  await tell({ ...report, matches: -1 });
  await tell({ ...report, found: [{ concept: 'a', count: '9', text: 'a' }] });
  expect(heard).not.toHaveBeenCalled();
  await tell({ ...report, more: true });
  life.abort();
  await tell(report);
  const sender = { tab: 7, frame: 3, url: 'https://example.org/' };
  expect(heard).toHaveBeenCalledExactlyOnceWith(sender, report);
});

describe('an event or a request to a tab', () => {
  const url = 'https://example.org/';
  const READER = 'reader.html?from=https%3A%2F%2Fexample.org%2Fa.pdf';

  test.each([
    ['the background, without an address', {}, 1],
    ['the background', { url: browser.runtime.getURL('/background.js') }, 1],
    [
      'a page of ours in a tab',
      { url: browser.runtime.getURL('/options.html'), tab: { id: 2 } },
      1,
    ],
    ['a script in a page', { url, frameId: 0, tab: { id: 7, url } }, 0],
    [
      'a script in a frame without an address',
      { url: 'about:srcdoc', frameId: 4, tab: { id: 7, url } },
      0,
    ],
    ['a script in a page without a tab', { url }, 0],
    ['the reader', { url: browser.runtime.getURL(`/${READER}` as never), tab: { id: 3 } }, 0],
    ['another extension', { id: 'another-extension-id' }, 0],
  ])('of %s is heard as it may be', async (_name, sender, times) => {
    const life = new AbortController();
    onTestFinished(() => life.abort());
    const glossaryChanged = vi.fn<() => void>();
    const retire = vi.fn<() => void>();
    onEvents({ glossaryChanged }, life.signal);
    onTabRequests({ retire }, life.signal);
    for (const [kind, call] of Object.entries({ event: 'glossaryChanged', tab: 'retire' })) {
      const told: Promise<unknown> = fakeBrowser.runtime.onMessage.trigger(
        { kind, call, args: [] },
        { id: fakeBrowser.runtime.id, ...sender } as never,
        vi.fn<() => void>(),
      );
      await told;
    }
    expect(glossaryChanged).toHaveBeenCalledTimes(times);
    expect(retire).toHaveBeenCalledTimes(times);
  });
});

describe('in Firefox, where a frame asks by a port', () => {
  beforeEach(() => {
    vi.stubEnv('FIREFOX', 'true');
    vi.stubGlobal('location', { protocol: 'https:' });
  });

  /** A fake end of a port. @param sent is called with each message that is posted */
  function endOf(name: string, sent: (message: unknown) => void = () => undefined) {
    const heard = new Set<(message: unknown) => void>();
    const cut = new Set<() => void>();
    return {
      port: {
        name,
        sender: { id: browser.runtime.id, url: 'https://example.org/', frameId: 3, tab: { id: 7 } },
        onMessage: { addListener: (hear: (message: unknown) => void) => heard.add(hear) },
        onDisconnect: { addListener: (hear: () => void) => cut.add(hear) },
        postMessage: sent,
        disconnect: vi.fn<() => void>(),
      },
      say: (message: unknown) => heard.forEach((hear) => hear(message)),
      cut: () => cut.forEach((hear) => hear()),
    };
  }

  /** The ports that frames open from now on. */
  function openedPorts(): readonly ReturnType<typeof endOf>[] {
    const ends: ReturnType<typeof endOf>[] = [];
    vi.spyOn(browser.runtime, 'connect').mockImplementation((info) => {
      const end = endOf((info as { readonly name: string }).name);
      ends.push(end);
      return end.port as unknown as Runtime.Port;
    });
    return ends;
  }

  test('the answer comes by the port, which is cut then', async () => {
    const ends = openedPorts();
    const asked = request('getFrameState');
    expect(JSON.parse(ends[0]?.port.name ?? '')).toMatchObject({ call: 'getFrameState', args: [] });
    ends[0]?.say({ ok: true, value: 'state' });
    expect(await asked).toBe('state');
    expect(ends[0]?.port.disconnect).toHaveBeenCalledOnce();
  });

  test('a port that is cut before the answer is opened once more', async () => {
    const ends = openedPorts();
    const asked = request('getFrameState');
    ends[0]?.cut();
    await expect.poll(() => ends).toHaveLength(2);
    ends[1]?.say({ ok: true, value: 'state' });
    expect(await asked).toBe('state');
  });

  test('a port that is cut twice was answered by nobody', async () => {
    const ends = openedPorts();
    const asked = request('getFrameState');
    ends[0]?.cut();
    const failure = asked.catch(String);
    await expect.poll(() => ends).toHaveLength(2);
    ends[1]?.cut();
    expect(await failure).toContain('No answer to getFrameState');
  });

  test('the background answers a port that is open, and takes no name that is not a request', async () => {
    let connect: (port: Runtime.Port) => void = () => undefined;
    vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => {
      connect = listener;
    });
    const reportFrame = vi.fn<() => void>();
    answerRequests(
      (_call, args) => args,
      () => ({ reportFrame }) as never,
      {} as never,
    );
    const sent = vi.fn<(message: unknown) => void>();
    const open = (name: string): ReturnType<typeof endOf> => {
      const end = endOf(name, sent);
      connect(end.port as unknown as Runtime.Port);
      return end;
    };
    const wire = JSON.stringify({ kind: 'request', call: 'reportFrame', args: [] });
    for (const name of ['', '{', 'null', '{"kind":"request"}']) open(name);
    open(wire).cut();
    open(wire);
    await expect.poll(() => reportFrame).toHaveBeenCalledTimes(2);
    await expect.poll(() => sent.mock.calls).toEqual([[{ ok: true, value: undefined }]]);
  });
});

describe('in Firefox, a page of ours', () => {
  /** What is sent and answered. */
  let carried: unknown[];

  beforeEach(() => {
    vi.stubEnv('FIREFOX', 'true');
    vi.stubGlobal('location', { protocol: 'moz-extension:' });
    vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation(() => undefined);
    carried = [];
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
      const sender = { id: browser.runtime.id, url: browser.runtime.getURL('') };
      const { promise, resolve } = Promise.withResolvers<unknown>();
      void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
      carried.push(message, await promise);
      return promise;
    });
  });

  test('asks in a text, and is answered in one', async () => {
    const asked = vi.fn<(after: string | null, limit: number) => unknown>((after, limit) =>
      after === null ? { entries: [], next: 'concept-b', limit } : undefined,
    );
    answerRequests(
      (_call, args) => args,
      () => ({}) as never,
      { readEntries: asked } as never,
    );
    expect(await request('readEntries', null, 10)).toEqual({
      entries: [],
      next: 'concept-b',
      limit: 10,
    });
    expect(await request('readEntries', 'concept-b', 10)).toBeUndefined();
    expect(asked.mock.calls).toEqual([
      [null, 10],
      ['concept-b', 10],
    ]);
    expect(carried).toEqual([
      { kind: 'request', call: 'readEntries', args: '[null,10]' },
      { ok: true, text: '{"entries":[],"next":"concept-b","limit":10}' },
      { kind: 'request', call: 'readEntries', args: '["concept-b",10]' },
      { ok: true, text: undefined },
    ]);
  });

  test('is given the bytes of what every page may ask for', async () => {
    const answer = { layers: [{ name: 'latin', blob: Uint8Array.of(1, 2).buffer }] };
    answerRequests(
      (_call, args) => args,
      () => ({ getMatchingData: () => answer }) as never,
      {} as never,
    );
    expect(await request('getMatchingData', [])).toBe(answer);
  });
});

import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fileFromTab } from './file-from-tab.ts';

const ADDRESS = 'https://example.org/a/paper.pdf';
const TAB = 7;

type Listener<T> = (value: T) => void;

/** The browser's side: who is listened to, and what the script that is put into the tab is given. */
let connect: Listener<Runtime.Port> | undefined;
let nameOfPort: string;
const executeScript =
  vi.fn<
    (script: {
      readonly args: readonly string[];
    }) => Promise<readonly { readonly result: boolean }[]>
  >();
const progress = vi.fn<(read: number, total: number | undefined) => void>();

// Other files have the same browser.
const { scripting } = browser;
afterAll(() => Object.assign(browser, { scripting }));

beforeEach(() => {
  fakeBrowser.reset();
  progress.mockClear();
  const { onConnect } = browser.runtime;
  vi.spyOn(onConnect, 'addListener').mockImplementation((listener) => {
    connect = listener;
  });
  vi.spyOn(onConnect, 'removeListener').mockImplementation(() => {
    connect = undefined;
  });
  executeScript.mockImplementation(async ({ args: [name = ''] }) => {
    nameOfPort = name;
    return [{ result: true }];
  });
  Object.assign(browser, { scripting: { executeScript } });
});

/** A port that a script in a tab opens. */
function opened(tab = TAB, name = nameOfPort) {
  let say: Listener<unknown> | undefined;
  let cut: Listener<unknown> | undefined;
  const disconnect = vi.fn<() => void>();
  connect?.({
    name,
    sender: { tab: { id: tab } },
    onMessage: { addListener: (listener: Listener<unknown>) => (say = listener) },
    onDisconnect: { addListener: (listener: Listener<unknown>) => (cut = listener) },
    disconnect,
  } as unknown as Runtime.Port);
  return {
    disconnect,
    cut: () => cut?.(undefined),
    say: (...messages: readonly unknown[]) => {
      for (const message of messages) say?.(message);
    },
    isHeard: () => say !== undefined,
  };
}

const piece = (...bytes: readonly number[]): object => ({
  kind: 'piece',
  bytes: Uint8Array.from(bytes),
});
const asked = async (signal = new AbortController().signal) =>
  fileFromTab(TAB, ADDRESS, progress, signal);

test('pieces become the file, and each is told of', async () => {
  const file = asked();
  const port = opened();
  port.say({ kind: 'begins', total: 3 }, piece(1, 2), piece(3), { kind: 'ends' });
  expect(await file).toEqual({
    name: 'paper.pdf',
    bytes: Uint8Array.of(1, 2, 3),
    isFromWeb: true,
  });
  expect(progress.mock.calls).toEqual([
    [0, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(port.disconnect).toHaveBeenCalledOnce();
  expect(connect).toBeUndefined();
});

test('a port of another tab or another name is not listened to', async () => {
  const file = asked();
  expect([opened(8), opened(TAB, 'another')].map((port) => port.isHeard())).toEqual([false, false]);
  opened().say(piece(1), { kind: 'ends' });
  expect((await file).bytes).toEqual(Uint8Array.of(1));
});

test.each([
  ['no object', 'piece'],
  ['no known kind', { kind: 'other' }],
  ['bytes that are a text', { kind: 'piece', bytes: '%PDF' }],
  ['bytes that only have a length', { kind: 'piece', bytes: { length: 4 } }],
  ['a size below nothing', { kind: 'begins', total: -1 }],
  ['a status that is none', { kind: 'refused', status: 'none' }],
])('what is no parcel ends it: %s', async (_, message) => {
  const file = asked();
  const port = opened();
  port.say(piece(1), message, { kind: 'ends' });
  await expect(file).rejects.toMatchObject({ refusal: { reason: 'tabGone' } });
  expect(port.disconnect).toHaveBeenCalled();
});

test.each([
  [
    { kind: 'refused', status: 403 },
    { reason: 'status', status: 403 },
  ],
  [{ kind: 'unreachable' }, { reason: 'unreachable' }],
  [
    { kind: 'begins', total: 300_000_000 },
    { reason: 'tooLarge', megabytes: 200 },
  ],
])('the reader is told why: %j', async (message, refusal) => {
  const file = asked();
  opened().say(message);
  await expect(file).rejects.toMatchObject({ refusal });
});

test('a tab that is closed meanwhile is gone', async () => {
  const file = asked();
  opened().cut();
  await expect(file).rejects.toMatchObject({ refusal: { reason: 'tabGone' } });
});

test('a tab that no script gets into is gone, and so is one in which no frame has the address', async () => {
  executeScript.mockResolvedValue([{ result: false }]);
  await expect(asked()).rejects.toMatchObject({ refusal: { reason: 'tabGone' } });
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(asked()).rejects.toMatchObject({ refusal: { reason: 'tabGone' } });
});

test('who no longer waits hears no more', async () => {
  const life = new AbortController();
  const file = asked(life.signal);
  const port = opened();
  life.abort(new Error('Another file is opened.'));
  await expect(file).rejects.toThrow('Another file is opened.');
  expect(port.disconnect).toHaveBeenCalledOnce();
});

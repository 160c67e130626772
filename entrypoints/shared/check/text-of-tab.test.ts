import type { Runtime } from 'webextension-polyfill';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MarkedText } from '../../../glossary/model/check/check-report.ts';
import { showInTab, textOfTab } from './text-of-tab.ts';

const CHINESE = '我们尊重网络主权。各国一律平等，不分大小。';
const ENGLISH = 'We respect cyber sovereignty. All countries are equal, be they large or small.';
const quoted = (marked: string): MarkedText => ({ before: '', marked, after: '' });

/** What each frame says: its text, or nothing at all. */
type Frames = Readonly<Record<number, string | undefined>>;

/** The frames of one tab, and how long the browser says that their texts are. */
function stubFrames(frames: Frames, lengths: Readonly<Record<number, number>>): void {
  const connected: ((port: Runtime.Port) => void)[] = [];
  const { onConnect } = browser.runtime;
  vi.spyOn(onConnect, 'addListener').mockImplementation((one) => void connected.push(one));
  vi.spyOn(onConnect, 'removeListener').mockImplementation((one) => {
    if (connected.includes(one)) connected.splice(connected.indexOf(one), 1);
  });
  const answer = (frame: number, message: unknown): void => {
    const { call, args } = message as { readonly call: string; readonly args: readonly unknown[] };
    const text = frames[frame];
    if (text === undefined) throw new Error('No receiving end.');
    const wanted = (args[1] ?? []) as readonly MarkedText[];
    const told =
      call === 'sendText' ? [{ text }] : wanted.every(({ marked }) => text.includes(marked));
    for (const listener of connected.toReversed())
      listener({
        name: args[0],
        sender: { tab: { id: 2 } },
        onMessage: { addListener: (hear: (message: unknown) => void) => hear(told) },
        onDisconnect: { addListener: () => undefined },
        disconnect: () => undefined,
      } as unknown as Runtime.Port);
  };
  const { tabs } = fakeBrowser;
  vi.spyOn(tabs, 'get').mockResolvedValue({ id: 2, url: 'https://example.org/' } as never);
  vi.spyOn(tabs, 'sendMessage').mockImplementation(async (_tab, message, { frameId = 0 } = {}) =>
    answer(frameId, message),
  );
  const results = Object.entries(lengths).map(([frame, result]) => ({
    frameId: Number(frame),
    result,
  }));
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue(results as never);
}

beforeEach(() => {
  stubFrames({ 0: CHINESE, 3: 'Buy now.', 5: ENGLISH }, { 0: 900, 3: 20, 4: 800, 5: 700 });
});

test('the translation in a frame is taken, and frames that do not answer or have no text are not', async () => {
  expect(await textOfTab(2)).toEqual([{ text: CHINESE }, { text: ENGLISH }]);
});

test('where nothing says which frames there are, the top document answers', async () => {
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access.'));
  expect(await textOfTab(2)).toEqual([{ text: CHINESE }]);
});

test('texts are shown in the frame that has them, or each in its own', async () => {
  expect(await showInTab(2, [quoted('cyber sovereignty')])).toBe(true);
  expect(await showInTab(2, [quoted('cyber sovereignty'), quoted('网络主权')])).toBe(true);
  expect(await showInTab(2, [quoted('internet sovereignty'), quoted('网络主权')])).toBe(false);
  expect(await showInTab(2, [quoted('Buy')])).toBe(false);
});

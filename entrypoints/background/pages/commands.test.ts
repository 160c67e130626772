import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPaused } from '../../../glossary/model/settings/settings.ts';
import { takeAsked } from '../../shared/asked-text.ts';
import { ask, emptyBrowser, OPTIONS_PAGE, wakeBackground } from '../background-fixture.ts';
import { switchTab } from './switch-tab.ts';

/** Now, for whoever asks. */
const NOW = new Date('2026-03-01T10:00:00.000Z');

/** Does what the browser does when the keys of a command are pressed. */
function press(command: string, tab?: number): void {
  const { calls } = vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mock;
  const [heard] = calls.at(-1) ?? [];
  heard?.(command, tab === undefined ? undefined : ({ id: tab } as never));
}

async function isPausedNow(): Promise<boolean> {
  return isPaused(await ask(OPTIONS_PAGE, 'getSettings'), NOW);
}

describe('the key that pauses and goes on', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    emptyBrowser();
    wakeBackground();
  });

  it('pauses, and goes on', async () => {
    press('pause');
    await expect.poll(isPausedNow).toBe(true);
    press('pause');
    await expect.poll(isPausedNow).toBe(false);
  });

  it('does both where it is pressed twice at once', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', { pausedUntil: '2026-03-01T11:00:00.000Z' });
    press('pause');
    press('pause');
    await expect
      .poll(() => ask(OPTIONS_PAGE, 'getSettings'))
      .toMatchObject({ paused: true, pausedUntil: null });
  });

  it('goes on where all is paused for a time', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', { pausedUntil: '2026-03-01T11:00:00.000Z' });
    press('pause');
    await expect.poll(() => ask(OPTIONS_PAGE, 'getSettings')).toHaveProperty('pausedUntil', null);
    expect(await isPausedNow()).toBe(false);
  });

  it('pauses where a time of pause is over', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', { pausedUntil: '2026-03-01T09:00:00.000Z' });
    press('pause');
    await expect.poll(isPausedNow).toBe(true);
  });
});

describe('the key that switches a tab off', () => {
  it('and on again, and tells its pages', async () => {
    emptyBrowser();
    const { id = 0 } = await fakeBrowser.tabs.create({ url: 'https://example.org/' });
    wakeBackground();
    press('tab-off', id);
    await expect.poll(() => ask(OPTIONS_PAGE, 'isTabOff', id)).toBe(true);
    await expect
      .poll(() => vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls)
      .toContainEqual([id, { kind: 'event', call: 'settingsChanged', args: [] }]);
    press('tab-off', id);
    await expect.poll(() => ask(OPTIONS_PAGE, 'isTabOff', id)).toBe(false);
  });

  it('and on again where it is pressed twice at once', async () => {
    emptyBrowser();
    const { id = 0 } = await fakeBrowser.tabs.create({ url: 'https://example.org/' });
    wakeBackground();
    await Promise.all([switchTab(id), switchTab(id)]);
    expect(await ask(OPTIONS_PAGE, 'isTabOff', id)).toBe(false);
  });
});

describe('the keys for a selected text', () => {
  const create = () =>
    vi.spyOn(fakeBrowser.windows, 'create').mockImplementation(async () => ({}) as never);
  const inFrames = (frames: readonly object[]) =>
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue(frames as never);
  const addressOf = (created: ReturnType<typeof create>): URL =>
    new URL(String(created.mock.calls[0]?.[0]?.url));

  beforeEach(() => {
    emptyBrowser();
    wakeBackground();
  });

  it.each([
    ['look-up-selection', false],
    ['add-selection', true],
  ])('open what %s is for with the selection of the frame in use', async (command, adds) => {
    const created = create();
    inFrames([
      { frameId: 0, result: { text: 'left there before', isInUse: true } },
      { frameId: 3, result: { text: '网络空间', isInUse: true } },
      { frameId: 4, result: { text: 'elsewhere', isInUse: false } },
      { frameId: 5, result: { text: ' ', isInUse: false } },
      { frameId: 6, result: null },
      { frameId: 7 },
    ]);
    press(command, 7);
    await expect.poll(() => created).toHaveBeenCalledOnce();
    const { pathname, searchParams } = addressOf(created);
    expect(pathname).toBe('/lookup.html');
    expect(await takeAsked(searchParams)).toBe('网络空间');
    expect([searchParams.get('tab'), searchParams.get('frame')]).toEqual(['7', '3']);
    expect(searchParams.has('add')).toBe(adds);
  });

  it('open it empty where nothing is selected, or the page is the browser’s own', async () => {
    const created = create();
    const asked = inFrames([{ frameId: 0, result: { text: '', isInUse: true } }]);
    press('look-up-selection', 7);
    await expect.poll(() => created).toHaveBeenCalledOnce();
    expect(await takeAsked(addressOf(created).searchParams)).toBe('');
    asked.mockRejectedValue(new Error('Cannot access contents of the page.'));
    press('look-up-selection', 7);
    await expect.poll(() => created).toHaveBeenCalledTimes(2);
  });
});

describe('the key that reads the file of the tab', () => {
  it('opens the reader beside it', async () => {
    emptyBrowser();
    wakeBackground();
    const shown = { id: 7, index: 2, url: 'https://example.org/a.pdf' };
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(shown as never);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    press('read-file', 7);
    await expect.poll(() => create).toHaveBeenCalledOnce();
    const [opened] = create.mock.calls[0] ?? [];
    expect(opened?.index).toBe(3);
    expect(new URL(opened?.url ?? '').searchParams.get('from')).toBe('https://example.org/a.pdf');
  });
});

describe('the key for the list of the page', () => {
  it('opens it at the side at once, which Chromium asks of what keys do', () => {
    emptyBrowser();
    wakeBackground();
    const open = vi.fn<(options: object) => Promise<void>>(async () => {});
    Object.assign(fakeBrowser, { sidePanel: { open } });
    press('open-list', 7);
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
  });
});

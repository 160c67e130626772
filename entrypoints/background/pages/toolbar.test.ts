import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameReport } from '../../../glossary/messages/protocol.ts';
import type { Settings } from '../../../glossary/model/settings/settings.ts';
import {
  ask,
  CONTENT_SCRIPT,
  emptyBrowser,
  OPTIONS_PAGE,
  type TestSender,
  wakeBackground,
} from '../background-fixture.ts';

const ADDRESS = 'https://example.org/page';
let tab: number;

beforeEach(async () => {
  emptyBrowser();
  const created = await fakeBrowser.tabs.create({ url: ADDRESS });
  tab = created.id ?? 0;
  wakeBackground();
});

function frame(frameId: number): TestSender {
  return { ...CONTENT_SCRIPT, frameId, tab: { id: tab, url: ADDRESS } };
}

function reportOf(matches: number, document = 'a'): FrameReport {
  return { document, enabled: true, matches, found: [] };
}

function badge(): Promise<string> {
  return fakeBrowser.action.getBadgeText({ tabId: tab });
}

describe('the badge', () => {
  it('has the number of terms in all frames', async () => {
    await Promise.all([
      ask(frame(0), 'reportFrame', reportOf(3)),
      ask(frame(1), 'reportFrame', reportOf(4)),
      ask(frame(2), 'reportFrame', reportOf(5)),
    ]);
    expect(await badge()).toBe('12');
  });

  it('counts the latest report of a frame', async () => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    await ask(frame(0), 'reportFrame', reportOf(1));
    await ask(frame(0), 'reportFrame', reportOf(2, 'b'));
    expect(await badge()).toBe('2');
  });

  it('goes on counting after the background was stopped', async () => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    wakeBackground();
    await ask(frame(1), 'reportFrame', reportOf(4));
    expect(await badge()).toBe('7');
  });

  it.each([
    [0, ''],
    [999, '999'],
    [1000, '999+'],
  ])('shows %d terms as "%s"', async (matches, text) => {
    await ask(frame(0), 'reportFrame', reportOf(matches));
    expect(await badge()).toBe(text);
  });

  it('begins anew when the tab goes elsewhere, and asks who is there', async () => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    await ask(frame(1), 'reportFrame', reportOf(4));
    const shown = await fakeBrowser.tabs.get(tab);
    await fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'loading' }, shown);
    await expect.poll(badge).toBe('');
    await fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'complete' }, shown);
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(
      tab,
      { kind: 'tab', call: 'requestReport', args: [] },
      {},
    );
    await ask(frame(0), 'reportFrame', reportOf(2, 'b'));
    expect(await badge()).toBe('2');
  });

  it('keeps nothing of a tab that was closed', async () => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    await fakeBrowser.tabs.onRemoved.trigger(tab, { windowId: 0, isWindowClosing: false });
    const kept = async (): Promise<readonly string[]> =>
      Object.keys(await fakeBrowser.storage.session.get(null));
    await expect.poll(kept).not.toContainEqual(expect.stringMatching(/^frames-of-tab/u));
  });

  it('forgets a frame that the page took away', async () => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    await ask(frame(4), 'reportFrame', reportOf(2));
    await ask(frame(4), 'reportFrame', reportOf(0));
    expect(await badge()).toBe('3');
    const stored = await fakeBrowser.storage.session.get(null);
    const counts = Object.entries(stored).find(([key]) => key.startsWith('frames-of-tab'))?.[1];
    expect(Object.keys(counts as object)).toEqual(['0']);
  });
});

describe('what is off', () => {
  it.each<readonly [string, Partial<Settings>, string]>([
    ['pause', { paused: true }, 'toolbar_paused'],
    ['the site', { siteRules: [{ pattern: 'example.org', marking: 'off' }] }, 'toolbar_siteOff'],
    ['all but listed sites', { onlyListedSites: true }, 'toolbar_notListed'],
    ['everything until later', { pausedUntil: '2999-01-01T00:00:00.000Z' }, 'toolbar_paused'],
  ])('is shown on the badge and in its title: %s', async (_name, change, title) => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    await ask(OPTIONS_PAGE, 'updateSettings', change);
    await expect.poll(badge).toBe('–');
    expect(await fakeBrowser.action.getTitle({ tabId: tab })).toBe(title);
    expect(await ask(frame(0), 'getFrameState')).toMatchObject({ enabled: false });
  });

  it('is one tab until it closes, on every page that it goes to', async () => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    await ask(OPTIONS_PAGE, 'switchTab', tab, true);
    expect(await badge()).toBe('–');
    expect(await fakeBrowser.action.getTitle({ tabId: tab })).toBe('toolbar_tabOff');
    wakeBackground();
    const elsewhere = { ...frame(0), tab: { id: tab, url: 'https://example.net/' } };
    expect(await ask(elsewhere, 'getFrameState')).toMatchObject({ enabled: false });
    const beside = { ...frame(0), tab: { id: tab + 1, url: ADDRESS } };
    expect(await ask(beside, 'getFrameState')).toMatchObject({ enabled: true });
    expect(await ask(OPTIONS_PAGE, 'getSettings')).toMatchObject({ paused: false, siteRules: [] });
    await fakeBrowser.tabs.onRemoved.trigger(tab, { windowId: 0, isWindowClosing: false });
    await expect.poll(() => ask(OPTIONS_PAGE, 'isTabOff', tab)).toBe(false);
  });

  it('shows the number again when it is switched on', async () => {
    await ask(frame(0), 'reportFrame', reportOf(3));
    await ask(OPTIONS_PAGE, 'updateSettings', { paused: true });
    await ask(OPTIONS_PAGE, 'updateSettings', { paused: false });
    await expect.poll(badge).toBe('3');
  });

  it('is off in every frame of the site, whatever the frame itself shows', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', {
      siteRules: [{ pattern: 'example.org', marking: 'off' }],
    });
    const inner = { ...frame(3), url: 'https://ads.example.com/', origin: 'null' };
    expect(await ask(inner, 'getFrameState')).toMatchObject({ enabled: false });
  });

  it('is off in a window that the site opened without an address', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', {
      siteRules: [{ pattern: 'example.org', marking: 'off' }],
    });
    const url = 'about:blank';
    const opened = { ...frame(0), url, tab: { id: tab, url }, origin: 'https://example.org' };
    expect(await ask(opened, 'getFrameState')).toMatchObject({ enabled: false });
    const foreign = { ...opened, origin: 'null' };
    expect(await ask(foreign, 'getFrameState')).toMatchObject({ enabled: true });
  });
});

describe('every open page', () => {
  it('is told of changed entries and settings', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', { paused: true });
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green');
    const { revision } = await ask(CONTENT_SCRIPT, 'getFrameState');
    const sent = (): readonly unknown[] =>
      vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map((call) => call[1]);
    await expect.poll(sent).toEqual(
      expect.arrayContaining([
        { kind: 'event', call: 'settingsChanged', args: [] },
        { kind: 'event', call: 'glossaryChanged', args: [revision] },
      ]),
    );
  });
});

describe('the welcome page', () => {
  it.each([
    ['install', ['chrome-extension://test-extension-id/welcome.html']],
    ['update', []],
    ['chrome_update', []],
  ] as const)('is opened only at installation: %s', async (reason, opened) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
    expect(create.mock.calls.map(([{ url }]) => url)).toEqual(opened);
  });
});

describe('a pause for a time', () => {
  it('tells the frames when it ends', async () => {
    const pausedUntil = '2999-01-01T00:00:00.000Z';
    await ask(OPTIONS_PAGE, 'updateSettings', { pausedUntil });
    expect(await ask(frame(0), 'getFrameState')).toMatchObject({
      enabled: false,
      resumes: pausedUntil,
    });
  });
});

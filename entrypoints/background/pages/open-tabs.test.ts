import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser, wakeBackground } from '../background-fixture.ts';
import { endInLostTabs, reachOpenTabs } from './open-tabs.ts';

/** The tabs that the content script was run in so far, in order. */
function reached(): readonly number[] {
  return vi
    .mocked(fakeBrowser.scripting.executeScript)
    .mock.calls.map(([{ target }]) => target.tabId);
}

describe('tabs that are open when the extension comes to life', () => {
  beforeEach(() => {
    emptyBrowser();
    // Vitest makes texts of all constants, and 'false' is true.
    vi.stubEnv('FIREFOX', '');
  });

  it('get the content script and its sheet in every frame, the one in view first', async () => {
    const behind = await fakeBrowser.tabs.create({ url: 'https://a.example/', active: false });
    const inView = await fakeBrowser.tabs.create({ url: 'https://b.example/', active: true });
    wakeBackground();
    await expect.poll(reached).toContain(behind.id);
    expect(reached()[0]).toBe(inView.id);
    const [first] = vi.mocked(fakeBrowser.scripting.insertCSS).mock.calls;
    expect(first?.[0]).toEqual({
      target: { tabId: inView.id, allFrames: true },
      files: ['highlight.css'],
    });
  });

  it('are left alone when the background only slept', async () => {
    const tab = await fakeBrowser.tabs.create({ url: 'https://b.example/', active: true });
    wakeBackground();
    await expect.poll(reached).toContain(tab.id);
    await fakeBrowser.tabs.create({ url: 'https://a.example/', active: true });
    vi.mocked(fakeBrowser.scripting.executeScript).mockClear();
    wakeBackground();
    // What the background began before this is over before it.
    await reachOpenTabs();
    expect(reached()).toEqual([]);
  });

  it('are each reached although another lets no extension in', async () => {
    const shut = await fakeBrowser.tabs.create({ url: 'chrome://version', active: true });
    const open = await fakeBrowser.tabs.create({ url: 'https://a.example/', active: false });
    vi.mocked(fakeBrowser.scripting.insertCSS).mockImplementation(async ({ target }) => {
      if (target.tabId === shut.id) throw new Error('Cannot access a chrome:// URL');
    });
    wakeBackground();
    await expect.poll(reached).toContain(open.id);
  });

  it('get the sheet as one of the user in Firefox, where no other one holds in shadow trees', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const tab = await fakeBrowser.tabs.create({ url: 'https://a.example/', active: true });
    await reachOpenTabs(true);
    expect(fakeBrowser.scripting.insertCSS).toHaveBeenCalledWith({
      target: { tabId: tab.id, allFrames: true },
      files: ['highlight.css'],
      origin: 'USER',
    });
  });
});

describe('tabs that the extension may read no more', () => {
  it('are told to let their script go, the others are not', async () => {
    emptyBrowser();
    const told = vi.fn<(tab: number, message: unknown) => Promise<void>>(async () => {});
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(told);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
      { id: 1, url: 'https://a.example/' },
      { id: 2 },
    ] as never);
    await endInLostTabs();
    expect(told.mock.calls.map(([tab, message]) => [tab, message])).toEqual([
      [2, { kind: 'tab', call: 'retire', args: [] }],
    ]);
  });
});

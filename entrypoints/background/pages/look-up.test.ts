import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAsked } from '../../shared/asked-text.ts';
import { CURATED, emptyBrowser, wakeBackground } from '../background-fixture.ts';

beforeEach(() => {
  emptyBrowser();
  vi.spyOn(fakeBrowser.windows, 'create').mockImplementation(async () => ({}) as never);
  wakeBackground();
});

/** The listener that the background registered in its first tick. */
function listenerOf(event: {
  readonly addListener: (listener: never) => void;
}): (...args: readonly unknown[]) => void {
  return vi.mocked(event.addListener).mock.calls.at(-1)?.[0] as never;
}

describe('the menu of a selection', () => {
  it('is made once with that of the button, when the extension is installed', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await expect.poll(() => fakeBrowser.contextMenus.create).toHaveBeenCalledTimes(5);
    expect(fakeBrowser.contextMenus.removeAll).toHaveBeenCalledOnce();
  });

  it.each([
    ['look-up', false],
    ['add', true],
  ])(
    'opens a window for %s that knows the selection and where it stands',
    async (menuItemId, adds) => {
      const click = listenerOf(fakeBrowser.contextMenus.onClicked);
      click({ menuItemId, selectionText: '网络 & 空间', frameId: 3 }, { id: 7 });
      await expect.poll(() => fakeBrowser.windows.create).toHaveBeenCalledOnce();
      const [[created]] = vi.mocked(fakeBrowser.windows.create).mock.calls as unknown as [
        [{ readonly url: string }],
      ];
      const { pathname, searchParams } = new URL(created.url);
      expect(pathname).toBe('/lookup.html');
      // The browser keeps addresses, also of what was selected in a private window.
      expect(searchParams.toString()).not.toContain(encodeURIComponent('网络'));
      expect(await takeAsked(searchParams)).toBe('网络 & 空间');
      expect(await takeAsked(searchParams)).toBe('');
      expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('网络');
      expect(searchParams.get('tab')).toBe('7');
      expect(searchParams.get('frame')).toBe('3');
      expect(searchParams.has('add')).toBe(adds);
    },
  );
});

describe('the check in the menu of a selection', () => {
  it('opens with the selection, which is in no address', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const click = listenerOf(fakeBrowser.contextMenus.onClicked);
    click({ menuItemId: 'check', selectionText: 'cyber power' }, { id: 7, index: 3 });
    await expect.poll(() => create).toHaveBeenCalledOnce();
    const { url = '', index } = create.mock.calls[0]?.[0] ?? {};
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe('/check.html');
    expect([...searchParams.keys()]).toEqual(['asked']);
    expect(await takeAsked(searchParams)).toBe('cyber power');
    expect(index).toBe(4);
  });
});

describe('the menu of the button', () => {
  it.each([
    ['read', false, 'https://example.org/a.pdf'],
    // Chromium opens it outside of the private window, where it would be in the history.
    ['read', true, null],
    ['open-file', false, null],
  ])('opens the reader for %s, privately: %s', async (menuItemId, incognito, from) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const click = listenerOf(fakeBrowser.contextMenus.onClicked);
    click({ menuItemId }, { id: 7, index: 3, incognito, url: 'https://example.org/a.pdf' });
    await expect.poll(() => create).toHaveBeenCalledOnce();
    const { pathname, searchParams } = new URL(create.mock.calls[0]?.[0]?.url ?? '');
    expect(pathname).toBe('/reader.html');
    expect(searchParams.get('from')).toBe(from);
  });
});

describe('the address bar', () => {
  it('suggests the nearest entries, without markup of its own', async () => {
    const suggest = vi.fn<(found: readonly { readonly description: string }[]) => void>();
    listenerOf(fakeBrowser.omnibox.onInputChanged)('网络空間', suggest);
    await expect.poll(() => suggest).toHaveBeenCalledOnce();
    expect(suggest.mock.calls[0]?.[0][0]).toEqual({
      content: CURATED[0]?.languageSections[0].termSections[0].term,
      description: '网络空间 — cyberspace',
    });
  });

  const typedIn = async (incognito: boolean): Promise<URLSearchParams> => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ incognito }] as never);
    const update = vi
      .spyOn(fakeBrowser.tabs, 'update')
      .mockImplementation(async () => ({}) as never);
    listenerOf(fakeBrowser.omnibox.onInputEntered)('a&b');
    await expect.poll(() => update).toHaveBeenCalledOnce();
    const [{ url }] = update.mock.calls[0] as unknown as [{ readonly url: string }];
    expect(new URL(url).pathname).toBe('/lookup.html');
    return new URL(url).searchParams;
  };

  it('leads to a look-up', async () => {
    expect(String(await typedIn(false))).toBe('text=a%26b');
  });

  it('leads to one that is in no history from a private window', async () => {
    const query = await typedIn(true);
    expect([...query.keys()]).toEqual(['asked']);
    expect(await takeAsked(query)).toBe('a&b');
  });
});

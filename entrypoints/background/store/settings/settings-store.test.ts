import { fromBase64 } from '../../../shared/base64.ts';
import { unpackJson } from '../../../shared/packed-json.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../../glossary/model/settings/settings.ts';
import settingsV2 from '../../../../glossary/storage/fixtures/settings.v2.json' with { type: 'json' };
import { expectLogged } from '../../../../tests/expect-logged.ts';
import {
  ask,
  CONTENT_SCRIPT,
  emptyBrowser,
  OPTIONS_PAGE,
  wakeBackground,
} from '../../background-fixture.ts';

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

const stored = async (): Promise<Record<string, unknown>> => fakeBrowser.storage.local.get(null);

describe('settings', () => {
  it('are the defaults when none were stored, and are not stored by that', async () => {
    expect(await ask(OPTIONS_PAGE, 'getSettings')).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({});
  });

  it('of version 2 are read', async () => {
    await fakeBrowser.storage.local.set({ settings: settingsV2 });
    const { version: _version, ...others } = settingsV2;
    expect(await ask(OPTIONS_PAGE, 'getSettings')).toEqual({ ...DEFAULT_SETTINGS, ...others });
  });

  it('are changed one by one, by two pages at once', async () => {
    await Promise.all([
      ask(OPTIONS_PAGE, 'updateSettings', { paused: true }),
      ask(OPTIONS_PAGE, 'updateSettings', { marksShown: 'onKey' }),
    ]);
    expect(await stored()).toEqual({
      settings: { ...DEFAULT_SETTINGS, version: 6, paused: true, marksShown: 'onKey' },
    });
  });

  it('keep the rules of all pages that change one at once', async () => {
    const marked = false;
    await Promise.all([
      ask(OPTIONS_PAGE, 'changeSiteRule', { kind: 'mark', pattern: 'example.org', marked }),
      ask(OPTIONS_PAGE, 'changeSiteRule', { kind: 'mark', pattern: 'example.net', marked }),
    ]);
    expect(await ask(OPTIONS_PAGE, 'getSettings')).toHaveProperty('siteRules', [
      { pattern: 'example.org', marking: 'off' },
      { pattern: 'example.net', marking: 'off' },
    ]);
  });

  it('of a later version are not written over', async () => {
    const later = { version: 7, anything: true };
    await fakeBrowser.storage.local.set({ settings: later });
    await expect(ask(OPTIONS_PAGE, 'updateSettings', { paused: true })).rejects.toThrow(/later/u);
    expect(await stored()).toEqual({ settings: later });
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'newer' });
  });

  it('of a later version hold as far as they have the form of today', async () => {
    const siteRules = [{ pattern: 'example.org', marking: 'off' }];
    const later = { ...DEFAULT_SETTINGS, version: 7, siteRules, more: 1 };
    await fakeBrowser.storage.local.set({ settings: later });
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ enabled: false });
    expect((await ask(OPTIONS_PAGE, 'getSettings')).paused).toBe(false);
  });

  it('that cannot be read leave every page alone, since what the user forbade is not known', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 2, paused: 'no' } });
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ enabled: false });
    await ask(OPTIONS_PAGE, 'updateSettings', { paused: false });
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ enabled: true });
  });

  it('that cannot be read are said to be so, and kept when the user sets them anew', async () => {
    const damaged = { version: 2, paused: 'yes', sitesOff: ['example.org'] };
    await fakeBrowser.storage.local.set({ settings: damaged });
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toMatchObject({ state: 'unreadable' });
    expect(await stored()).toEqual({ settings: damaged });
    expect(await ask(OPTIONS_PAGE, 'updateSettings', { paused: true })).toEqual({
      ...DEFAULT_SETTINGS,
      paused: true,
    });
    expect(Object.values(await stored())).toContainEqual(damaged);
    const file = await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData')));
    expect(file).toContain('"yes"');
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
  });
});

describe('a storage that fails', () => {
  beforeEach(() => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
  });

  it('is said to fail, and nothing is written', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({
      state: 'unreadable',
      message: 'broken',
    });
    await expect(ask(OPTIONS_PAGE, 'updateSettings', { paused: true })).rejects.toThrow('broken');
    expect(set).not.toHaveBeenCalled();
  });

  it('leaves every page alone', async () => {
    expectLogged(/^Termlight: Error: broken/u);
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ enabled: false });
  });
});

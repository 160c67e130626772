import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings/settings.ts';
import ownDataV2 from './fixtures/own-data.v2.json' with { type: 'json' };
import settingsV2 from './fixtures/settings.v2.json' with { type: 'json' };
import { readSettingsFile, writeSettingsFile } from './settings-file.ts';

const MINE: Settings = {
  ...DEFAULT_SETTINGS,
  hoverDelay: 400,
  siteRules: [{ pattern: 'example.org', marking: 'off', unmarked: ['concept-a'] }],
};

describe('a file of settings', () => {
  it('is read as it was written', () => {
    const text = writeSettingsFile(MINE, '2026-11-25T10:00:00Z');
    expect(readSettingsFile(text)).toEqual({ ok: true, settings: MINE });
  });

  it('of version 2 is brought to the current one', () => {
    const text = JSON.stringify({ format: 'termlight-settings', settings: settingsV2 });
    expect(readSettingsFile(text)).toMatchObject({ ok: true, settings: { everydayWords: false } });
  });

  it('may be a backup file, of which the settings are taken', () => {
    const { version: _, ...stored } = settingsV2;
    const settings = {
      ...stored,
      contextTerms: 'asPage',
      everydayWords: false,
      cardSide: 'below',
      localSources: false,
      showPinyin: true,
      colourTones: false,
    };
    expect(readSettingsFile(JSON.stringify(ownDataV2))).toEqual({ ok: true, settings });
  });

  it.each([
    ['no JSON', '{', 'notJson'],
    ['a list', '[]', 'notSettings'],
    ['JSON of something else', '{"a":1}', 'notSettings'],
    [
      'settings of a later version',
      '{"format":"termlight-settings","settings":{"version":99}}',
      'newerSettings',
    ],
    [
      'a setting that does not exist',
      JSON.stringify({
        format: 'termlight-settings',
        settings: { ...settingsV2, direction: 'up' },
      }),
      'notSettings',
    ],
    [
      'a prototype',
      '{"format":"termlight-settings","settings":{"__proto__":{"version":2}}}',
      'notSettings',
    ],
  ])('that is %s is refused', (_name, text, code) => {
    expect(readSettingsFile(text)).toMatchObject({ ok: false, code });
    expect(Object.hasOwn(Object.prototype, 'version')).toBe(false);
  });
});

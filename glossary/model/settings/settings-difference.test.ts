import { expect, it } from 'vitest';
import { compareSettings } from './settings-difference.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

const MINE: Settings = {
  ...DEFAULT_SETTINGS,
  siteRules: [{ pattern: 'example.org', marking: 'off', unmarked: ['concept-a'] }],
};

it('says which settings change, and which rules come and go', () => {
  const other = { ...MINE, paused: true, siteRules: [{ pattern: 'b.example' }] };
  expect(compareSettings(MINE, other)).toEqual({
    changed: ['paused'],
    rulesAdded: ['b.example'],
    rulesRemoved: ['example.org'],
  });
  expect(compareSettings(MINE, MINE)).toEqual({
    changed: [],
    rulesAdded: [],
    rulesRemoved: [],
  });
});

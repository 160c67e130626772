import { expect, test } from 'vitest';
import { lossesBetween } from './user-data.ts';

const before = {
  added: { entry: { id: 'user-1', terms: ['a', 'b'] }, origin: 'added' },
  changed: { entry: { id: 'concept-1', note: 'mine' }, origin: 'changed' },
  hidden: { entry: { id: 'concept-2' }, origin: 'hidden' },
  settings: { markLine: 'wavy', siteRules: [{ pattern: 'off.example', marking: 'off' }] },
  snapshots: ['2026-01-01'],
};

test('an update loses nothing where more is there than was', () => {
  const after = {
    ...before,
    added: { ...before.added, glossary: 'own' },
    settings: { ...before.settings, showZhuyin: false },
    snapshots: ['2026-01-02', '2026-01-01'],
  };
  expect(lossesBetween(before, after)).toEqual([]);
});

test.each([
  ['an entry that is gone', { added: null }],
  ['a term that is gone', { added: { entry: { id: 'user-1', terms: ['a'] }, origin: 'added' } }],
  ['a hidden entry that is shown', { hidden: { entry: { id: 'concept-2' }, origin: 'curated' } }],
  ['a note that is otherwise', { changed: { entry: { id: 'concept-1' }, origin: 'changed' } }],
  ['a setting that is gone', { settings: { markLine: 'wavy' } }],
  ['a rule that is otherwise', { settings: { ...before.settings, siteRules: [] } }],
  ['a copy that is gone', { snapshots: [] }],
])('an update that loses %s is told', (_what, change) => {
  expect(lossesBetween(before, { ...before, ...change })).toHaveLength(1);
});

test('hosts that the first settings switched off are looked for among the rules', () => {
  const first = { ...before, settings: { paused: true, sitesOff: ['off.example'] } };
  const { siteRules } = before.settings;
  const kept = { ...before, settings: { paused: true, siteRules } };
  expect(lossesBetween(first, kept)).toEqual([]);
  const lost = { ...before, settings: { paused: true, siteRules: [] } };
  expect(lossesBetween(first, lost)).toEqual(['the setting siteRules: []']);
});

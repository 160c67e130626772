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
  ['a note that is changed', { changed: { entry: { id: 'concept-1' }, origin: 'changed' } }],
  ['a setting that is gone', { settings: { markLine: 'wavy' } }],
  ['a rule that is changed', { settings: { ...before.settings, siteRules: [] } }],
  ['a copy that is gone', { snapshots: [] }],
])('an update that loses %s is told', (_what, change) => {
  expect(lossesBetween(before, { ...before, ...change })).toHaveLength(1);
});

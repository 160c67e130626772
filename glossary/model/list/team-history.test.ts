import { expect, test } from 'vitest';
import type { ConceptEntry } from '../entry/concept-entry.ts';
import type { EntryVersion } from './entry-version.ts';
import { withTeamHistory } from './team-history.ts';

const entry = (note: string, id = 'user-1'): ConceptEntry => ({
  id,
  languageSections: [
    {
      language: 'en',
      termSections: [{ term: 'sea', administrativeStatus: 'preferred' }],
    },
  ],
  note,
});
const own = (at: string | null, note: string): EntryVersion => ({
  at,
  kind: at === null ? null : 'changed',
  term: 'sea',
  state: 'entry',
  entry: entry(note),
});
const at = (minute: number): string => `2026-11-08T09:${String(minute).padStart(2, '0')}:00Z`;

test('own steps stand among those of the team, by their times', () => {
  const team = [
    { rev: '3-c', entry: entry('third', 'remote'), by: 'bo', at: at(30) },
    { rev: '1-a', entry: entry('first', 'remote'), by: 'ada', at: at(10) },
  ];
  const all = withTeamHistory('user-1', [own(at(40), 'unsent'), own(at(20), 'lost')], team);
  expect(all.map(({ by, entry: one }) => [by, one?.note, one?.id])).toEqual([
    [undefined, 'unsent', 'user-1'],
    ['bo', 'third', 'user-1'],
    [undefined, 'lost', 'user-1'],
    ['ada', 'first', 'user-1'],
  ]);
});

test('a step that was sent is told once, and what was before it by the team alone', () => {
  const team = [
    { rev: '3-c', by: 'bo', at: at(30) },
    { rev: '2-b', entry: entry('second'), by: 'ada', at: at(21), hasSeveralForms: true } as const,
  ];
  const all = withTeamHistory('user-1', [own(at(20), 'second'), own(null, 'oldest')], team);
  expect(all.map(({ kind, by, hasSeveralForms }) => [kind, by, hasSeveralForms])).toEqual([
    ['deleted', 'bo', undefined],
    ['changed', 'ada', true],
  ]);
});

test('without anything of the team, the own history stays as it is', () => {
  const mine = [own(at(20), 'second'), own(null, 'oldest')];
  expect(withTeamHistory('user-1', mine, [])).toBe(mine);
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { KnownVersion } from '../../glossary/model/list/team-history.ts';
import { renderView } from '../fixtures/render-fixture.tsx';
import { EntryHistory } from './EntryHistory.tsx';

const AT = '2026-11-29T10:00:00.000Z';

const versionOf = (term: string): KnownVersion => ({
  at: AT,
  kind: 'changed',
  term: '',
  state: 'entry',
  entry: {
    id: 'user-1',
    languageSections: [
      { language: 'en', termSections: [{ term, administrativeStatus: 'preferred' }] },
    ],
  },
  by: 'ada',
});

const historyOf = (...terms: readonly string[]) => (
  <EntryHistory versions={terms.map(versionOf)} readOnly={false} onRestore={() => undefined} />
);

test('versions of one moment and one author stand each in its place', () => {
  const { element, again } = renderView(historyOf('duty', 'tariff'));
  const items = (): readonly Element[] => [...element.querySelectorAll('.entry-history > li')];
  const [duty, tariff] = items();
  again(historyOf('levy', 'duty', 'tariff'));
  expect(items()).toHaveLength(3);
  expect(items().slice(1)).toEqual([duty, tariff]);
});

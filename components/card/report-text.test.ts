import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardEntryOf, CYBERSPACE } from '../fixtures/fixtures.ts';
import { textsOf } from '../fixtures/texts-fixture.ts';
import { reportText } from './report-text.ts';

const t = textsOf(readFileSync('locales/en.yml', 'utf8'), 'en');
const entries = [cardEntryOf(CYBERSPACE)];

test('a report has the sentence, the form and the entry, and no address that was not asked for', () => {
  const passage = {
    before: 'It began. The\n  ',
    text: 'cyberspace',
    after: ' of a novel. It ended.',
    language: 'en',
  };
  const report = reportText(t, { passage, entries });
  expect(report.split('\n')).toEqual([
    'Termlight: a term is marked in a wrong sense',
    'Sentence: The cyberspace of a novel.',
    'Marked text: cyberspace',
    'Entry: 网络空间 = 網路空間 = cyberspace [cyberspace]',
  ]);
  expect(reportText(t, { passage, entries }, 'https://example.org/a')).toBe(
    `${report}\nPage: https://example.org/a`,
  );
});

test('a marked text that runs over two lines stands on one', () => {
  const passage = { before: '', text: 'cyber\n  space', after: '', language: 'en' };
  expect(reportText(t, { passage, entries })).toContain('Marked text: cyber space\n');
});

test('a page may write anything as its language', () => {
  const passage = {
    before: '好。',
    text: '网络空间',
    after: '很大。好。',
    language: 'no language',
  };
  expect(reportText(t, { passage, entries })).toContain('Sentence: 网络空间很大。\n');
});

import { expect, test } from 'vitest';
import type { ConceptEntry } from '../entry/concept-entry.ts';
import { runThrough } from './run-through.ts';
import { indexOf, nearest } from './search.ts';

function entryOf(id: string, chinese: string, english: string): ConceptEntry {
  return {
    id,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ term: chinese, administrativeStatus: 'preferred' }],
      },
      { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
    ],
  };
}

const ENTRIES = [
  entryOf('space', '网络空间', 'cyberspace'),
  entryOf('sovereignty', '网络主权', 'cyber sovereignty'),
  entryOf('future', '网络空间命运共同体', 'community with a shared future in cyberspace'),
  entryOf('green', '绿色发展', 'green development'),
  entryOf('court', '最高人民法院', 'SPC'),
];
/** As the matcher's fold does: one script for both. */
const fold = (text: string): string =>
  text.replaceAll('網', '网').replaceAll('絡', '络').replaceAll('權', '权');
const index = runThrough(
  indexOf(
    ENTRIES.map((entry) => ({ entry, origin: 'curated', glossary: 'curated' })),
    fold,
  ),
);
const found = (text: string): readonly string[] =>
  nearest(index, text, fold, 3).map((number) => index.table.ids[number] ?? '');

test.each([
  ['the term itself', '网络主权', 'sovereignty'],
  ['the other script', '網絡主權', 'sovereignty'],
  ['a slip of the pen', 'cyber soverignty', 'sovereignty'],
  ['another form of it', 'Cyber-sovereignty', 'sovereignty'],
  ['more than the term', '坚持绿色发展理念', 'green'],
  ['the term before what has it inside', '网络空间', 'space'],
  ['letters amid a word are no term', 'cyberspcae', 'space'],
  ['a term among other words', 'rules of the SPC', 'court'],
  ['a part of a long one', 'shared future', 'future'],
])('%s finds it first', (_name, text, id) => {
  expect(found(text)[0]).toBe(id);
});

test.each(['', '  ', 'harbour', '天气很好'])('"%s" is like nothing', (text) => {
  expect(found(text)).toEqual([]);
});

test('no more are given than were asked for', () => {
  expect(found('网络')).toHaveLength(3);
});

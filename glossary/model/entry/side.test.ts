import { expect, test } from 'vitest';
import type { ConceptEntry } from './concept-entry.ts';
import { bySideOf, type Side, sideOfLanguage } from './side.ts';

test.each([
  ['zh-TW', 'TW'],
  ['zh-Hant-TW', 'TW'],
  ['zh_hk', 'HK'],
  ['zh-MO', 'MO'],
  ['zh-CN', 'CN'],
  ['zh-Hans', 'CN'],
  ['zh-Hans-HK', 'HK'],
  ['zh', undefined],
  ['zh-Hant', undefined],
  ['zh-SG', undefined],
  ['en-HK', undefined],
  ['', undefined],
])('the side of the language %s is %s', (language, side) => {
  expect(sideOfLanguage(language)).toBe(side);
});

const entryOf = (jurisdiction: string): ConceptEntry => ({
  id: `user-${jurisdiction}`,
  subjectField: 'governance',
  jurisdiction,
  languageSections: [
    {
      language: 'en',
      termSections: [{ term: 'Ministry of Culture', administrativeStatus: 'preferred' }],
    },
  ],
});

test.each<[readonly Side[], string]>([
  [[], 'US CN TW HK'],
  [['TW'], 'TW US CN HK'],
  [['HK', 'CN'], 'HK CN US TW'],
  [['MO'], 'US CN TW HK'],
])('on a page of %j come those of its sides, of none, of others', (sides, wanted) => {
  const entries = ['US', 'CN', 'TW', 'HK'].map(entryOf);
  const sorted = entries.toSorted(bySideOf(sides)).map(({ jurisdiction }) => jurisdiction);
  expect(sorted.join(' ')).toBe(wanted);
});

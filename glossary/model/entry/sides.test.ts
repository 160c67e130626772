import { expect, test } from 'vitest';
import { HOSTILE, ONE_SIDED, SHARED_FUTURE } from '../../../components/fixtures/fixtures.ts';
import { acceptedTerms, labelledTerms, sidesOf } from './sides.ts';

test.each([
  ['en', '网络空间命运共同体'],
  ['zh-CN', '网络空间命运共同体'],
  ['zh-TW', '網路空間命運共同體'],
  ['zh-HK', '網絡空間命運共同體'],
])('on an English page a user of %s sees %s first', (reader, term) => {
  expect(sidesOf(SHARED_FUTURE, 'Latn', reader).equivalents[0]?.term).toBe(term);
});

test.each(['Hans', 'Hant'] as const)('on a page in %s the equivalents are English', (script) => {
  const { equivalents } = sidesOf(SHARED_FUTURE, script, 'en');
  expect(equivalents.every(({ languages }) => languages[0] === 'en')).toBe(true);
});

test('a side that an entry lacks is empty', () => {
  expect(sidesOf(ONE_SIDED, 'Hans', 'en').equivalents).toEqual([]);
});

test('scripts that write a term alike share one line', () => {
  const termSections = [{ term: '碳中和', administrativeStatus: 'preferred' }] as const;
  const terms = labelledTerms([
    { language: 'zh-Hans', termSections },
    { language: 'zh-Hant-TW', termSections },
  ]);
  expect(terms.map(({ term, languages }) => [term, languages])).toEqual([
    ['碳中和', ['zh-Hans', 'zh-Hant-TW']],
  ]);
});

test('what one region prefers and another admits is one term to use', () => {
  const of = (term: string, administrativeStatus: 'preferred' | 'admitted' | 'deprecated') =>
    ({ term, administrativeStatus }) as const;
  const terms = labelledTerms([
    { language: 'zh-Hant', termSections: [of('數字基礎設施', 'preferred')] },
    {
      language: 'zh-Hant-TW',
      termSections: [
        of('數位基礎設施', 'preferred'),
        of('數字基礎設施', 'admitted'),
        of('數位建設', 'deprecated'),
      ],
    },
  ]);
  expect(terms).toHaveLength(4);
  expect(acceptedTerms(terms).map(({ term }) => term)).toEqual(['數字基礎設施', '數位基礎設施']);
});

test('terms stand by status, whatever their order in the entry', () => {
  const section = SHARED_FUTURE.languageSections.at(-1) ?? HOSTILE.languageSections[0];
  const [first, ...others] = section.termSections.toReversed();
  const terms = labelledTerms([
    { ...section, termSections: [first ?? section.termSections[0], ...others] },
  ]);
  expect(terms.map((term) => term.administrativeStatus)).toEqual([
    'preferred',
    'admitted',
    'superseded',
  ]);
});

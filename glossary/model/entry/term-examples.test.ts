import { expect, test } from 'vitest';
import type { ConceptEntry, Example } from './concept-entry.ts';
import { termExamplesOf } from './term-examples.ts';

const entryWith = (chinese: readonly Example[], english: readonly Example[]): ConceptEntry => ({
  id: 'c1',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '网', administrativeStatus: 'preferred', examples: chinese }],
    },
    {
      language: 'en',
      termSections: [{ term: 'net', administrativeStatus: 'preferred', examples: english }],
    },
  ],
});

test('examples come with the language of their term, the latest first, each once', () => {
  const undated = { sentence: 'A net.' };
  const early = { sentence: 'Nets.', date: '2025-01-02' };
  const late = { sentence: '一张网。', date: '2026' };
  expect(termExamplesOf(entryWith([late], [undated, early, { ...early }]))).toEqual([
    { ...late, language: 'zh-Hans' },
    { ...early, language: 'en' },
    { ...undated, language: 'en' },
  ]);
});

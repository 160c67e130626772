import { expect, test } from 'vitest';
import { withAdmitted } from './admit.ts';
import type { ConceptEntry } from '../entry/concept-entry.ts';

const entry: ConceptEntry = {
  id: 'concept-a',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '网络主权', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [{ term: 'cyber sovereignty', administrativeStatus: 'preferred' }],
    },
  ],
};
const englishOf = ({ languageSections }: ConceptEntry): readonly string[] =>
  languageSections[1]?.termSections.map(({ term }) => term) ?? [];

test('a rendering becomes an admitted term of its language', () => {
  const changed = withAdmitted(entry, 'en', 'sovereignty of\nnetworks');
  expect(changed.languageSections[1]?.termSections[1]).toEqual({
    term: 'sovereignty of networks',
    administrativeStatus: 'admitted',
  });
  expect(changed.languageSections[0]).toBe(entry.languageSections[0]);
});

test('the capital of a sentence is none of the term', () => {
  expect(englishOf(withAdmitted(entry, 'en', 'Sovereignty of networks'))).toContain(
    'sovereignty of networks',
  );
  expect(englishOf(withAdmitted(entry, 'en', 'UN sovereignty'))).toContain('UN sovereignty');
});

test('a term that is there is not added, nor one of a language that is not', () => {
  expect(withAdmitted(entry, 'en', 'Cyber sovereignty')).toBe(entry);
  const [chinese] = entry.languageSections;
  const only: ConceptEntry = { ...entry, languageSections: [chinese] };
  expect(withAdmitted(only, 'en', 'cyber sovereignty')).toBe(only);
});

import { expect, it } from 'vitest';
import { EMPTY_LEXICON } from '../../../match/boundary/lexicon.ts';
import { compileLayer } from '../../../match/compile/compile.ts';
import { createMatcher } from '../../../match/scan/matcher.ts';
import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import { measureText, sumOf } from './measure.ts';

const entryOf = (id: string, term: string, marking?: 'onRequest'): ConceptEntry => ({
  id,
  languageSections: [
    {
      language: 'en',
      termSections: [
        {
          term,
          administrativeStatus: 'preferred',
          ...(marking !== undefined && { matching: { marking } }),
        },
      ],
    },
  ],
});
const entries = [
  entryOf('a', 'green growth'),
  entryOf('b', 'digital economy'),
  entryOf('c', 'data'),
  entryOf('d', 'promote', 'onRequest'),
];
const blob = compileLayer(entries, EMPTY_LEXICON);
const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });

it('tells terms that are found whole, by a part, and not at all', () => {
  const text =
    'They promote green growth, the national data bureau, the growth of data and data, and tea.';
  const listed = ['green growth', 'national data bureau', 'tea'];
  expect(measureText(text, listed, matcher, 'en')).toEqual({
    terms: 3,
    whole: 1,
    part: 1,
    marks: 4,
    exact: 1,
    inside: 1,
    over: 0,
    elsewhere: ['data', 'data'],
  });
});

it('takes a mark that is longer than the listed term for it', () => {
  const measured = measureText('The digital economy grows.', ['economy'], matcher, 'en');
  expect(measured).toMatchObject({ whole: 1, exact: 0, over: 1, elsewhere: [] });
  expect(sumOf([measured, measured])).toMatchObject({ terms: 2, whole: 2, over: 2 });
});

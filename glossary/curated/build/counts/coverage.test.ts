import { expect, it } from 'vitest';

import { compileLayer } from '../../../match/compile/compile.ts';
import { EMPTY_LEXICON } from '../../../match/boundary/lexicon.ts';
import { createMatcher } from '../../../match/scan/matcher.ts';
import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import { coverageOf } from './coverage.ts';
import { coverageLines } from '../commands/report-lines.ts';

const entryOf = (id: string, chinese: string, english: string): ConceptEntry => ({
  id,
  subjectField: 'cyberspace',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: chinese, administrativeStatus: 'preferred' }],
    },
    { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
  ],
});
const entries = [
  entryOf('concept-cyberspace', '网络空间', 'cyberspace'),
  entryOf('concept-sovereignty', '网络空间主权', 'sovereignty in cyberspace'),
];
const blob = compileLayer(entries, EMPTY_LEXICON);
const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
const parts = [
  '网络空间主权，網絡空間。',
  'Cyberspace and “purple rules”',
  '《紫色规则》「紫色規則」',
].map((text) => ({ text, language: '' }));

it('counts what is marked, what stands inside it, and what is unknown', () => {
  expect(coverageOf(parts, matcher)).toEqual({
    concepts: [
      { concept: 'concept-cyberspace', marked: 2, inside: 1 },
      { concept: 'concept-sovereignty', marked: 1, inside: 0 },
    ],
    unknown: [
      { phrase: '紫色规则', count: 2 },
      { phrase: 'purple rules', count: 1 },
    ],
  });
});

it('is printed by subject field, oftenest first', () => {
  expect(coverageLines(coverageOf(parts, matcher), entries)).toEqual([
    'cyberspace: 2 concepts',
    '     2  网络空间 · cyberspace (1 inside longer terms)',
    '     1  网络空间主权 · sovereignty in cyberspace',
    '',
    '2 concepts, 0 of them only inside longer terms',
    '',
    'Not in the glossary, and perhaps terms',
    '     2  紫色规则',
    '     1  purple rules',
  ]);
});

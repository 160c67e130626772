import { expect, test } from 'vitest';
import { EMPTY_LEXICON } from '../../../glossary/match/boundary/lexicon.ts';
import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import { createMatcher } from '../../../glossary/match/scan/matcher.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { findInBlock } from './find-in-block.ts';

const entries: readonly ConceptEntry[] = ['cyber sovereignty'].map((term, at) => ({
  id: `c${at}`,
  languageSections: [
    { language: 'en', termSections: [{ term, administrativeStatus: 'preferred' }] },
  ],
}));
const blob = compileLayer(entries, EMPTY_LEXICON);
const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });

test.each([16_200, 16_300, 16_366, 16_400, 40_000])(
  'a term that %d spaces draw out does not keep the rest from being read',
  (spaces) => {
    const text = `cyber${' '.repeat(spaces)}sovereignty and ${'so on '.repeat(100)}cyber sovereignty.`;
    const block = { text, language: undefined } as Parameters<typeof findInBlock>[1];
    const found = [...findInBlock(matcher, block)].flat();
    expect(found.at(-1)?.span.end).toBe(text.length - 1);
  },
);

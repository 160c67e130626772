import { expect, test } from 'vitest';
import { EMPTY_LEXICON } from '../../../glossary/match/boundary/lexicon.ts';
import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import { createMatcher } from '../../../glossary/match/scan/matcher.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { LINE_HYPHEN } from '../../shared/line-hyphen.ts';
import { findInBlock } from './find-in-block.ts';

const entries: readonly ConceptEntry[] = [
  'cyber sovereignty',
  'cyber sovereignty council',
  'high-quality development',
  'quality development',
].map((term, at) => ({
  id: `c${at}`,
  languageSections: [
    { language: 'en', termSections: [{ term, administrativeStatus: 'preferred' }] },
  ],
}));
const blob = compileLayer(entries, EMPTY_LEXICON);
const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });

const found = (text: string): readonly string[] =>
  [...findInBlock(matcher, { text, language: undefined })]
    .flat()
    .map(({ span }) => text.slice(span.start, span.end));

test.each([
  ['is none of the word', `cyber sover${LINE_HYPHEN}eignty`, [`cyber sover${LINE_HYPHEN}eignty`]],
  [
    'belongs to the word',
    `high${LINE_HYPHEN}quality development`,
    [`high${LINE_HYPHEN}quality development`],
  ],
  [
    'stands in a word that is no term',
    `a coun${LINE_HYPHEN}try, cyber sovereignty`,
    ['cyber sovereignty'],
  ],
])('a hyphen at the end of a line of a PDF that %s', (_, text, marked) => {
  expect(found(text)).toEqual(marked);
});

test.each([16_200, 16_300, 16_366, 16_400, 40_000])(
  'a term that %d spaces draw out does not keep the rest from being read',
  (spaces) => {
    const rest = ` and ${'so on '.repeat(100)}`;
    const text = `cyber${' '.repeat(spaces)}sovereignty${rest}cyber sovereignty.`;
    expect(found(text).at(-1)).toBe('cyber sovereignty');
  },
);

test('a term that the end of a part cuts is whole behind one that is drawn out', () => {
  const drawnOut = `cyber${' '.repeat(16_280)}sovereignty`;
  // The part ends at 16,384 units, which is after “sovereignty”.
  const text = `${drawnOut} ${'x'.repeat(66)} cyber sovereignty council ${'so on '.repeat(100)}`;
  expect(found(text)).toEqual([drawnOut, 'cyber sovereignty council']);
});

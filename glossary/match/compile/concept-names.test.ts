import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { allConceptNames, conceptName, writeConceptNames } from './concept-names.ts';

it('names of concepts are read as they were written, whatever their order', () => {
  const part = fc.constantFrom(
    'concept-',
    'concept',
    'digital',
    'digital-',
    '-',
    'a',
    'ab',
    '中',
    '%',
    ' ',
    '',
    'x'.repeat(300),
  );
  const name = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 50 }), (concepts) => {
      const names = writeConceptNames(concepts);
      expect(allConceptNames(names)).toEqual(concepts);
      expect(concepts.map((_, concept) => conceptName(names, concept))).toEqual(concepts);
    }),
  );
});

const sizeOf = (concepts: readonly string[]): number => {
  const { bytes, words, wordStarts } = writeConceptNames(concepts);
  return bytes.byteLength + words.byteLength + wordStarts.byteLength;
};

it('names that rise take less room than those that do not', () => {
  const concepts = Array.from({ length: 100 }, (_, count) => `concept-${1000 + count}`);
  expect(sizeOf(concepts)).toBeLessThan(concepts.join('').length / 2);
});

it('words that many names have take less room than others', () => {
  const concepts = Array.from({ length: 100 }, (_, count) => `${1000 - count}-development-zone`);
  expect(sizeOf(concepts)).toBeLessThan(concepts.join('').length / 2);
});

import { expect, test } from 'vitest';
import { writingOf } from './writing.ts';

test.each([
  ['我们写《蓝色的窗》。', 'Hans'],
  ['我們寫《藍色的窗》。', 'Hant'],
  // A quotation in the other script, or a slip, does not change what the text is in.
  ['我們寫《蓝色的窗》。', 'Hant'],
  ['我们写《藍色的窗》。', 'Hans'],
  // What is the same in both is taken for Simplified, whatever stands around it.
  ['天地人', 'Hans'],
  ['《天地人》，AI Ⅻ １２「Ａ」', 'Hans'],
] as const)('%s is written in %s', (text, writing) => {
  expect(writingOf({ text, script: 'han' })).toBe(writing);
});

test('a text in Latin letters is neither', () => {
  expect(writingOf({ text: 'A blue window', script: 'latin' })).toBe('Latn');
});

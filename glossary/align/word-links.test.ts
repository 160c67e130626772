import { expect, test } from 'vitest';
import { areLinked, wordLinks } from './word-links.ts';
import { curatedContext } from './align-context-fixture.ts';

const seed = (chinese: string, english: string, ...others: readonly string[]) => ({
  chinese: chinese.split(' '),
  english: english.split(' '),
  others: others.map((one) => one.split(' ')),
});

test('words are linked that two pairs of terms have together, in any of their equivalents', () => {
  const links = wordLinks([
    seed('民族 团结', 'ethnic unit'),
    seed('民族 政策', 'ethnic polic'),
    seed('社会 团结', 'social solidar', 'social unit'),
    seed('团结', 'solidar'),
    seed('社会 政策', 'social polic'),
  ]);
  expect(areLinked(links, '民族', 'ethnic')).toBe(true);
  expect(areLinked(links, '团结', 'unit')).toBe(true);
  expect(areLinked(links, '团结', 'solidar')).toBe(true);
  expect(areLinked(links, '政策', 'ethnic')).toBe(false);
});

test('what a single pair of terms has is chance', () => {
  const links = wordLinks([seed('低迷', 'slump'), seed('经济', 'econom'), seed('经济', 'econom')]);
  expect(areLinked(links, '经济', 'econom')).toBe(true);
  expect(areLinked(links, '低迷', 'slump')).toBe(false);
});

test('words of one family are linked with the same words', () => {
  const links = wordLinks([seed('进步', 'progressiv'), seed('进步', 'progressiv')]);
  expect(areLinked(links, '进步', 'progress')).toBe(true);
  expect(areLinked(links, '进步', 'process')).toBe(false);
});

test('nothing is linked without terms', () => {
  expect(wordLinks([]).size).toBe(0);
});

const curated = wordLinks(curatedContext.seeds);

test.each([
  ['团结', 'solidarit', true],
  ['全球', 'global', true],
  ['提高', 'rais', true],
  ['团结', 'ethnic', false],
  ['经济', 'unit', false],
])('the curated glossary links %s and %s: %s', (word, stem, isLinked) => {
  expect(areLinked(curated, word, stem)).toBe(isLinked);
});

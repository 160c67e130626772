import { expect, test } from 'vitest';
import { slicesOf } from './text-slices.ts';

const cut = (text: string, most: number): readonly string[] =>
  slicesOf(text, most).map(({ slice }) => slice);

test.each([
  ['a short text is one slice', 'abc', 10, ['abc']],
  ['an empty text has none', '', 10, []],
  ['behind a line', 'one two\nthree. four', 12, ['one two\n', 'three. four']],
  ['behind a Chinese sentence', '一二三四五。六七八', 8, ['一二三四五。', '六七八']],
  ['behind a sentence before a space', 'One two. three four', 14, ['One two. ', 'three four']],
  ['behind a space', 'one two three', 10, ['one two ', 'three']],
  ['where it must be', 'abcdefgh', 5, ['abcde', 'fgh']],
  ['not within a character', 'abc😀def', 4, ['abc', '😀de', 'f']],
  ['an early line does not make a slice of its own', 'a\nbcdefgh', 6, ['a\nbcde', 'fgh']],
])('%s', (_, text, most, slices) => {
  expect(cut(text, most)).toEqual(slices);
});

test('slices are the text, each where it begins', () => {
  const text = 'Ein Satz. 又一句。\n'.repeat(500);
  const slices = slicesOf(text, 300);
  expect(slices.map(({ slice }) => slice).join('')).toBe(text);
  expect(slices.every(({ start, slice }) => text.startsWith(slice, start))).toBe(true);
  expect(slices.every(({ slice }) => slice.length <= 300)).toBe(true);
});

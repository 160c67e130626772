import { expect, test } from 'vitest';
import { joinedLines, withoutSetSpaces, widthOf } from './joined-lines.ts';

test.each([
  ['网络', '主权', '网络主权'],
  ['主权︐', '平等', '主权︐平等'],
  ['かな', 'カナ', 'かなカナ'],
  ['𠮷', '𠮷', '𠮷𠮷'],
  ['the digital', 'divide', 'the digital divide'],
  ['网络', 'cyber', '网络 cyber'],
  ['', 'cyber', 'cyber'],
])('%s and %s are joined', (first, second, whole) => {
  expect(joinedLines(first, second)).toBe(whole);
});

test('spaces that a setter put between characters go', () => {
  expect(withoutSetSpaces('网 络  主权 of 2020 年')).toBe('网络主权 of 2020 年');
});

test('characters are two columns wide, letters one', () => {
  expect(widthOf('网络 a')).toBe(6);
});

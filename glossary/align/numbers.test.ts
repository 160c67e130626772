import { expect, test } from 'vitest';
import { chineseNumbers, englishNumbers } from './numbers.ts';

test.each([
  ['5870万人', '58.7 million people', ['58700000']],
  ['3.5万亿元', '3.5 trillion yuan', ['3500000000000']],
  ['党的十八大', 'the 18th National Congress', ['18']],
  ['第二十一届', 'the twenty-first session', ['21']],
  ['2015年11月', 'November 2015', ['2015', 'month 11']],
  ['二〇二三年', '2023', ['2023']],
  ['十一月八日', 'November 8', ['month 11']],
  ['百分之六点五', '6.5 percent', ['6.5']],
  ['一万二千人', '12,000 people', ['12000']],
  ['一百二十个', '120', ['120']],
  ['1,234.5', '1,234.5', ['1234.5']],
])('%s and %s have a number in common', (chinese, english, common) => {
  const theirs = new Set(englishNumbers(english));
  expect(
    chineseNumbers(chinese)
      .filter((number) => theirs.has(number))
      .toSorted(),
  ).toEqual(common.toSorted());
});

test('a numeral of one character is mostly none, and May mostly no month', () => {
  expect(chineseNumbers('一个人，两国，第一')).toEqual(['1']);
  expect(englishNumbers('you may go')).toEqual([]);
});

test('a number that is too long for one is none', () => {
  expect(englishNumbers('9'.repeat(400))).toEqual([]);
});

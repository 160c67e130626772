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
  ['一亿二千万人', '120 million people', ['120000000']],
  ['十二亿五千万', '1.25 billion', ['1250000000']],
  ['1亿5000万', '150 million', ['150000000']],
  ['一万二千亿元', '1.2 trillion yuan', ['1200000000000']],
  ['一亿零五百万', '105 million', ['105000000']],
  ['3百万', '3 million', ['3000000']],
  ['5千万', '50 million', ['50000000']],
  ['3万5千', '35,000', ['35000']],
  ['三万五', '35,000', ['35000']],
  ['兩萬八', '28,000', ['28000']],
  ['两千三', '2,300', ['2300']],
  ['一百五', '150', ['150']],
  ['一亿五', '150 million', ['150000000']],
  ['三万零五', '30,005', ['30005']],
  ['三百零五', '305', ['305']],
  ['一百二十五', '125', ['125']],
  ['一亿三万五', '100,035,000', ['100035000']],
  ['第二十一', 'the twenty first session', ['21']],
  ['兩千人', '2,000 people', ['2000']],
  ['兩萬人', '20,000 people', ['20000']],
  ['三十點五', '30.5', ['30.5']],
  ['２０１５年１１月', 'November 2015', ['2015', 'month 11']],
  ['第１８屆', 'the 18th', ['18']],
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

test.each([
  ['千万不要', []],
  ['千千万万', []],
  ['百年', ['100']],
  ['千百年来', []],
  ['万一', []],
  ['3，500', ['3', '500']],
  ['3,5', ['3', '5']],
  ['13月', []],
])('%s has the numbers %j', (chinese, numbers) => {
  expect(chineseNumbers(chinese)).toEqual(numbers);
});

test.each([
  'the decision of the court',
  'a summary of',
  'the Mayor of Wuhan',
  'a march of 3 miles',
  'you may 3 times',
  'the Long March of the Red Army',
])('%s: no month is named', (english) => {
  expect(englishNumbers(english).filter((key) => key.startsWith('month'))).toEqual([]);
});

test.each([
  ['in Sept. 2015', 9],
  ['June 3', 6],
  ['DEC 25', 12],
  ['in May of last year', 5],
  ['in November of 2014', 11],
  ['January, 2020', 1],
])('%s names month %i', (english, month) => {
  expect(englishNumbers(english)).toContain(`month ${month}`);
});

test('a number that is too long for one is none', () => {
  expect(englishNumbers('9'.repeat(400))).toEqual([]);
});

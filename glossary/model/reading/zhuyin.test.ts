import { describe, expect, test } from 'vitest';
import { curatedEntries } from '../../curated/curated-fixture.ts';
import { fillEntry } from '../entry/fill-entry.ts';
import { zhuyinOf } from './zhuyin.ts';

describe('a reading in zhuyin', () => {
  test.each([
    ['wǎngluò zhǔquán', 'ㄨㄤˇ ㄌㄨㄛˋ\u2003ㄓㄨˇ ㄑㄩㄢˊ'],
    ['wǎnglù kōngjiān', 'ㄨㄤˇ ㄌㄨˋ\u2003ㄎㄨㄥ ㄐㄧㄢ'],
    ['lǜsè fāzhǎn', 'ㄌㄩˋ ㄙㄜˋ\u2003ㄈㄚ ㄓㄢˇ'],
    ['yuèliang', 'ㄩㄝˋ ˙ㄌㄧㄤ'],
    ['zhīshi', 'ㄓ ˙ㄕ'],
    ['xióngmāo', 'ㄒㄩㄥˊ ㄇㄠ'],
    ['yǒngyuǎn', 'ㄩㄥˇ ㄩㄢˇ'],
    ['wèi wéi wén wēng wǒ wài', 'ㄨㄟˋ\u2003ㄨㄟˊ\u2003ㄨㄣˊ\u2003ㄨㄥ\u2003ㄨㄛˇ\u2003ㄨㄞˋ'],
    [
      'yī yá yě yáo yóu yán yīn yáng yīng yú yún',
      'ㄧ ㄧㄚˊ ㄧㄝˇ ㄧㄠˊ ㄧㄡˊ ㄧㄢˊ ㄧㄣ ㄧㄤˊ ㄧㄥ ㄩˊ ㄩㄣˊ'.replaceAll(' ', '\u2003'),
    ],
    ["Xī'ān", 'ㄒㄧ ㄢ'],
    ['érzi', 'ㄦˊ ˙ㄗ'],
    ['nǚ jú quē xún', 'ㄋㄩˇ\u2003ㄐㄩˊ\u2003ㄑㄩㄝ\u2003ㄒㄩㄣˊ'],
    ['bō pó mō fó', 'ㄅㄛ\u2003ㄆㄛˊ\u2003ㄇㄛ\u2003ㄈㄛˊ'],
    ['Zhōngguó', 'ㄓㄨㄥ ㄍㄨㄛˊ'],
    ['“sāntōng”', 'ㄙㄢ ㄊㄨㄥ'],
    ['qǐ (shì) yè', 'ㄑㄧˇ\u2003ㄕˋ\u2003ㄧㄝˋ'],
  ])('of %s', (pinyin, zhuyin) => {
    expect(zhuyinOf(pinyin)).toBe(zhuyin);
  });

  test.each(['', 'cyberspace', 'abc', '网络', 'jyu4'])('there is none of %s', (text) => {
    expect(zhuyinOf(text)).toBeUndefined();
  });
});

test('every curated reading that is pinyin through and through has a zhuyin', () => {
  const entries = curatedEntries.map((entry) => fillEntry(entry, { n: 8, m: 3 }));
  const readings = entries.flatMap(({ languageSections }) =>
    languageSections.flatMap(({ termSections }) =>
      termSections.flatMap(({ reading }) => reading ?? []),
    ),
  );
  const without = readings.filter((reading) => zhuyinOf(reading) === undefined);
  expect(readings.length).toBeGreaterThan(500);
  // Latin letters and digits stand in Chinese terms too: they have no zhuyin.
  expect(without.filter((reading) => !/[0-9A-Z]/u.test(reading))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { pinyinKeysOf, pinyinQueryOf, syllableCountOf } from './pinyin.ts';

describe('the keys of a reading', () => {
  it.each([
    ['joined and spaced words', 'wǎngluò zhǔquán', 'wangluozhuquan', 'wlzq'],
    ['ü as v', 'lǜsè fāzhǎn', 'lvsefazhan', 'lsfz'],
    ['üe', 'cèlüè', 'celve', 'cl'],
    ['an apostrophe between syllables', "Xī'ān", 'xian', 'xa'],
    ['an apostrophe of the other form', 'fāng’àn', 'fangan', 'fa'],
    ['n before a vowel', 'mínóng', 'minong', 'mn'],
    ['g before a vowel', 'nánguā', 'nangua', 'ng'],
    ['long finals', 'zhuāngxiáng qióng', 'zhuangxiangqiong', 'zxq'],
    ['a syllable without a consonant', "zhǐ'ài ér", 'zhiaier', 'zae'],
    ['Latin letters that are no pinyin', 'SWIFT xìtǒng', 'swiftxitong', ''],
    ['combining marks', 'wa\u030Cngluo\u0300', 'wangluo', 'wl'],
    [
      'letters that end in vowels in many ways, and in no syllable',
      `${'ai'.repeat(100)}x`,
      `${'ai'.repeat(100)}x`,
      '',
    ],
    ['nothing', '', '', ''],
  ])('%s', (_name, reading, joined, initials) => {
    expect(pinyinKeysOf(reading)).toEqual({ joined, initials });
  });
});

describe('the syllables of a reading', () => {
  it.each([
    ['wǎngluò zhǔquán', 4],
    ['Xī’ān', 2],
    ['lu:4 se4', 2],
    ['nǚ', 1],
    ['hua1 r5', 2],
    ['xiu1zhen1', 2],
    ['network', undefined],
    ['wǎng 7', undefined],
    ['bǎ3', 1],
    ['', 0],
  ])('%j: %s', (reading, syllables) => {
    expect(syllableCountOf(reading)).toBe(syllables);
  });
});

describe('what a user types', () => {
  it.each([
    ['with spaces', 'wang luo', 'wangluo'],
    ['with tone marks', 'wǎngluò', 'wangluo'],
    ['with tone numbers', 'wang3luo4', 'wangluo'],
    ['in capitals', 'WangLuo', 'wangluo'],
    ['with an apostrophe', "xi'an", 'xian'],
    ['with ü', 'lüse', 'lvse'],
    ['with v', 'lvse', 'lvse'],
    ['a number alone stays', '5', '5'],
  ])('is read %s', (_name, typed, query) => {
    expect(pinyinQueryOf(typed)).toBe(query);
  });
});

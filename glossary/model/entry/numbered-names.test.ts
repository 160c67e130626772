import { expect, test } from 'vitest';
import type { ConceptEntry } from './concept-entry.ts';
import { readingOf } from '../reading/reading-proposal.ts';
import { validateEntry } from './validate.ts';
import { examplesOf } from './example-values.ts';
import { fillEntry, fillTerm } from './fill-entry.ts';
import { faultOfNumbers } from './number-faults.ts';
import { numberValue } from '../number/number-value.ts';
import { NUMBER_STYLES, placeholdersOf } from '../number/placeholder.ts';
import { NUMBER_BOUNDS } from '../number/number-bounds.ts';
import { writingsOf } from '../number/write-number.ts';

const EXPO: ConceptEntry = {
  id: 'expo',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        {
          term: '第{n:zh}届中国国际进口博览会',
          administrativeStatus: 'preferred',
          reading: 'Dì-{n:zh} Jiè Zhōngguó Guójì Jìnkǒu Bólǎnhuì',
        },
      ],
    },
    {
      language: 'en',
      termSections: [
        {
          term: '{n:ordinal} China International Import Expo',
          administrativeStatus: 'preferred',
        },
      ],
    },
  ],
};

test.each([
  [1, 'zh', '一 1'],
  [10, 'zh', '十 10'],
  [12, 'zh', '十二 12'],
  [20, 'zh', '二十 20'],
  [100, 'zh', '一百 100'],
  [105, 'zh', '一百零五 105'],
  [110, 'zh', '一百一十 110'],
  [199, 'zh', '一百九十九 199'],
  [200, 'zh', '二百 200'],
  [232, 'zh', '二百三十二 232'],
  [1000, 'zh', '一千 1000'],
  [1005, 'zh', '一千零五 1005'],
  [1010, 'zh', '一千零一十 1010'],
  [1165, 'zh', '一千一百六十五 1165'],
  [1200, 'zh', '一千二百 1200'],
  [1999, 'zh', '一千九百九十九 1999'],
  [2000, 'zh', '2000'],
  [9500, 'zh', '9500'],
  [10000, 'zh', ''],
  [1, 'ordinal', '1st first inaugural'],
  [12, 'ordinal', '12th twelfth'],
  [20, 'ordinal', '20th twentieth'],
  [43, 'ordinal', '43rd forty-third'],
  [111, 'ordinal', '111th'],
  [1649, 'ordinal', '1649th 1,649th'],
  [10000, 'ordinal', ''],
  [3, 'word', 'third 3rd'],
  [12, 'word', '12th twelfth'],
  [79, 'words', 'seventy-ninth 79th'],
  [100, 'words', '100th'],
  [9500, 'words', '9500th 9,500th'],
  [2758, 'arabic', '2758'],
  [14257, 'arabic', '14257'],
  [100000, 'arabic', ''],
  [29, 'joined', '29'],
  [2024, 'roc', '113 一百一十三'],
  [1912, 'roc', '1 一'],
  [1911, 'roc', ''],
  [4, 'roman', 'IV'],
  [49, 'roman', 'XLIX'],
  [50, 'roman', ''],
  [200, 'joined', ''],
  [2026, 'year', '2026 二〇二六 二零二六'],
  [1899, 'year', ''],
] as const)('%i as %s is written %s', (value, style, written) => {
  expect(writingsOf(value, style).join(' ')).toBe(written);
});

test.each(NUMBER_STYLES)('every writing of every number as %s gives the number back', (style) => {
  const [least, most] = NUMBER_BOUNDS[style];
  for (let value = least; value <= most; value += 1)
    for (const written of writingsOf(value, style))
      expect(numberValue(written.toLowerCase().replace('-', ' '), style)).toBe(value);
});

test('an entry has the numbers of the page, in the writing of each language', () => {
  const [chinese, english] = fillEntry(EXPO, { n: 22 }).languageSections;
  expect(chinese.termSections[0].term).toBe('第二十二届中国国际进口博览会');
  expect(chinese.termSections[0].reading).toMatch(/^Dì-èrshí'èr Jiè /u);
  expect(english?.termSections[0].term).toBe('22nd China International Import Expo');
});

test('a number in words has a capital where the name has', () => {
  expect(fillTerm('{m:word} Session of the {n:ordinal} Congress', { n: 14, m: 3 })).toBe(
    'Third Session of the 14th Congress',
  );
  expect(fillTerm('{m:word} session', { m: 3 })).toBe('third session');
  expect(fillTerm('{m:word} session', { m: 12 })).toBe('12th session');
  expect(fillTerm('{m:words} Session', { m: 79 })).toBe('Seventy-ninth Session');
  expect(fillTerm('{m:words} session')).toBe('mth session');
});

test('a year is counted as each language counts it', () => {
  const values = { n: 2024 };
  expect(fillTerm('民國{n:roc}年度總預算', values)).toBe('民國113年度總預算');
  expect(fillTerm('budget of {n:year}', values)).toBe('budget of 2024');
});

test('letters stand for numbers that are not known', () => {
  const term = 'Report {n:arabic} of the {m:ordinal} session in {n:year}';
  expect(fillTerm(term)).toBe('Report n of the mth session in n');
  expect(
    placeholdersOf(term)
      .map(({ name, style }) => name + style)
      .join(' '),
  ).toBe('narabic mordinal nyear');
});

test.each([
  ['第{n:zh}届中国国际进口博览会', 'zh-Hans', undefined],
  ['{n:zh}届{m:zh}中全会', 'zh-Hans', undefined],
  ['“{n:zh}五”规划', 'zh-Hans', undefined],
  ['{n:year}年政府工作报告', 'zh-Hans', undefined],
  ['UN Security Council resolution {n:arabic}', 'en', undefined],
  ['a term with {braces}', 'en', undefined],
  ['第{n}届博览会', 'zh-Hans', 'numberStyle'],
  ['第{n:roman}届博览会', 'zh-Hans', 'numberStyle'],
  ['民國{n:roc}年', 'zh-Hant-TW', undefined],
  ['{n:roc}年度中央政府總預算', 'zh-Hant-TW', undefined],
  ['budget of {n:roc}', 'en', 'numberStyle'],
  ['Games of the {n:roman} Olympiad', 'en', undefined],
  ['{n:roman} Olympiad', 'en', 'numberFirst'],
  ['第{n:ordinal}届博览会', 'zh-Hans', 'numberStyle'],
  ['{n:zh} Expo', 'en', 'numberStyle'],
  ['第{n:zh}届\ufdd0博览会', 'zh-Hans', 'numberStyle'],
  ['第\ufdd0届博览会', 'zh-Hans', undefined],
  ['第{n:zh}届博览会第{n:zh}次会议', 'zh-Hans', 'numberTwice'],
  ['第{n:zh}届博览会第{m:zh}次会议第{k:zh}次会晤', 'zh-Hans', undefined],
  ['COP{n:joined}', 'en', undefined],
  ['UNFCCC COP{n:joined}', 'en', undefined],
  ['J-{n:joined}', 'en', undefined],
  ['歼-{n:joined}', 'zh-Hans', undefined],
  ['COP{n:joined}', 'zh-Hans', undefined],
  ['COP{n:joined}s', 'en', 'numberInWord'],
  ['Cop{n:joined}', 'en', 'numberInWord'],
  ['Q{n:joined}', 'en', 'numberInWord'],
  ['歼{n:joined}', 'zh-Hans', 'numberInWord'],
  ['COP {n:joined}', 'en', 'numberInWord'],
  ['{n:ordinal} COP{m:joined}', 'en', undefined],
  ['{n:arabic} COP{m:joined}', 'en', 'numberFirst'],
  ['COP{n:arabic}', 'en', 'numberInWord'],
  ['{n:ordinal}{m:ordinal} Expo', 'en', 'numberInWord'],
  ['第{n:zh}十届博览会', 'zh-Hans', 'numberInWord'],
  ['第{n:zh}届', 'zh-Hans', 'numberAlone'],
  ['{n:year}年', 'zh-Hans', 'numberAlone'],
  ['the {n:ordinal}', 'en', 'numberAlone'],
  ['{n:arabic}号决议', 'zh-Hans', 'numberFirst'],
] as const)('%s (%s): %s', (term, language, fault) => {
  expect(faultOfNumbers(term, language)).toBe(fault);
});

test.each([
  [
    '第{n:zh}届进博会',
    'zh-Hans',
    '第三届进博会 第八届进博会 第二十届进博会 第二十一届进博会 第一百一十二届进博会',
  ],
  ['{n:ordinal} Expo', 'en', '3rd Expo 8th Expo 20th Expo 21st Expo 112th Expo'],
  [
    '{n:year}年大会报告',
    'zh-Hans',
    '2008年大会报告 2019年大会报告 2024年大会报告 2026年大会报告 2036年大会报告',
  ],
  ['民國{n:roc}年', 'zh-Hant-TW', '民國97年 民國108年 民國113年 民國115年 民國125年'],
  ['Annex {n:roman}', 'en', 'Annex III Annex VIII Annex XIV Annex XX Annex XXXIII'],
  ['{n:ordinal} of the', 'en', ''],
  ['Expo', 'en', ''],
])('%s stands for five names while it is typed', (term, language, examples) => {
  expect(examplesOf(term, language).join(' ')).toBe(examples);
});

test('the proposed reading of a numbered name has the place of the number', () => {
  const words = ['第', '{', 'n', ':', 'zh', '}', '届', '大会'];
  const syllables = ['dì', '{', 'n', ':', 'z', 'h', '}', 'jiè', 'dà', 'huì'];
  expect(readingOf(words, syllables)).toBe('dì {n:zh} jiè dàhuì');
});

test('all terms of an entry have the same numbers', () => {
  expect(validateEntry(EXPO)).toEqual([]);
  const [chinese] = EXPO.languageSections;
  const english = {
    language: 'en',
    termSections: [{ term: 'Import Expo', administrativeStatus: 'preferred' }],
  } as const;
  const issues = validateEntry({ ...EXPO, languageSections: [chinese, english] });
  expect(issues.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'numbersDiffer languageSections.1.termSections.0.term',
  ]);
});

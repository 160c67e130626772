import { expect, test } from 'vitest';
import { curatedEntries } from '../../curated/curated-fixture.ts';
import { type TonedPart, tonedPinyin, tonedZhuyin } from './tones.ts';
import { zhuyinOf } from './zhuyin.ts';

const written = (parts: readonly TonedPart[]): string =>
  parts.map(({ text, tone }) => `${text}${tone ?? ''}`).join('');

test.each([
  ['wǎngluò zhǔquán', 'wǎng3luò4 zhǔ3quán2'],
  ['lǜsè', 'lǜ4sè4'],
  ['zhīshi', 'zhī1shi5'],
  ["Xī'ān", "Xī1'ān1"],
  ['qǐ (shì) yè', 'qǐ3 (shì4) yè4'],
  ['Jiǔ’èr Gòngshí', 'Jiǔ3’èr4 Gòng4shí2'],
  ['APP yòng', 'APP yòng4'],
  ['wa\u030Cng', 'wǎng3'],
  ['', ''],
])('the tones of %s', (reading, toned) => {
  expect(written(tonedPinyin(reading))).toBe(toned);
});

test.each([
  ['zhīshi', 'ㄓ1 ˙ㄕ5'],
  ['wǎngluò zhǔquán', 'ㄨㄤˇ3 ㄌㄨㄛˋ4\u2003ㄓㄨˇ3 ㄑㄩㄢˊ2'],
])('the tones of %s in zhuyin', (reading, toned) => {
  expect(written(tonedZhuyin(zhuyinOf(reading) ?? ''))).toBe(toned);
});

test('a reading stays as it is, and has the same tones in pinyin and zhuyin', () => {
  const readings = curatedEntries.flatMap(({ languageSections }) =>
    languageSections.flatMap(({ termSections }) =>
      termSections.flatMap(({ reading }) => reading ?? []),
    ),
  );
  const tonesOf = (parts: readonly TonedPart[]): string =>
    parts.map(({ tone }) => tone ?? '').join('');
  const faults = readings.filter((reading) => {
    const parts = tonedPinyin(reading);
    const zhuyin = zhuyinOf(reading);
    return (
      parts.map(({ text }) => text).join('') !== reading.normalize('NFC') ||
      (zhuyin !== undefined && tonesOf(tonedZhuyin(zhuyin)) !== tonesOf(parts))
    );
  });
  expect(readings.length).toBeGreaterThan(10_000);
  expect(faults).toEqual([]);
});

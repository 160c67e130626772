import { expect, test } from 'vitest';
import { chineseNumbers, englishNumbers } from './numbers.ts';
import { contentWords } from './english-words.ts';
import { sentencesOf } from './sentences.ts';

/** With time that grows as its square, one of these would not end within the limit of any test. */
const LENGTH = 200_000;

const RUNS = [
  'a',
  'é',
  '9',
  '9,',
  '9.',
  '1,111',
  '.',
  '."',
  '”',
  ' ',
  '十',
  '万',
  '千万',
  '一点',
  '，',
  '\u0301',
];

test.each(RUNS)('a long run of %j ends', (piece) => {
  const text = `${piece.repeat(LENGTH / piece.length)}x`;
  expect(englishNumbers(text).length).toBeLessThanOrEqual(LENGTH);
  expect(chineseNumbers(text).length).toBeLessThanOrEqual(LENGTH);
  expect(contentWords(text).length).toBeLessThanOrEqual(LENGTH);
  for (const script of ['han', 'latin'] as const)
    expect(sentencesOf(text, script).length).toBeLessThanOrEqual(LENGTH);
});

test('numbers in letters that are none', () => {
  expect(englishNumbers('canteenth, the seventies, xfifth')).toEqual([]);
  expect(englishNumbers('the fourteenth and the fortieth')).toEqual(['14', '40']);
});

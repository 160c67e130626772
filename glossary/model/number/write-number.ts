import type { NumberStyle } from './placeholder.ts';

/** The least and the largest number of each style, both included. */
export const NUMBER_BOUNDS: Readonly<Record<NumberStyle, readonly [least: number, most: number]>> =
  {
    zh: [1, 9999],
    arabic: [1, 99_999],
    ordinal: [1, 9999],
    word: [1, 9999],
    year: [1900, 2099],
    joined: [1, 199],
  };

/** The largest number that stands in Chinese numerals; a larger one is in digits. */
const MOST_IN_NUMERALS = 1999;

const NUMERALS = '〇一二三四五六七八九';
const ORDINALS =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The writing of a number that documents print most; a number beyond all bounds is in digits. */
export function writeNumber(value: number, style: NumberStyle): string {
  if (style === 'zh' && value >= 1 && value <= MOST_IN_NUMERALS) return chineseNumeral(value);
  if (style === 'word' && value < 10) return ordinalWords(value);
  return style === 'ordinal' || style === 'word' ? `${value}${suffixOf(value)}` : String(value);
}

/** All writings of a number that are found on pages, the usual one first. */
export function writingsOf(value: number, style: NumberStyle): readonly string[] {
  if (!isWithin(value, style)) return [];
  const usual = writeNumber(value, style);
  if (style === 'zh') return [...new Set([usual, String(value)])];
  if (style === 'ordinal') {
    if (value < 100) return [usual, ordinalWords(value)];
    return value < 1000 ? [usual] : [usual, `${usual.charAt(0)},${usual.slice(1)}`];
  }
  if (style === 'word') return [...new Set([usual, ...writingsOf(value, 'ordinal')])];
  if (style === 'arabic' || style === 'joined') return [usual];
  const digits = Array.from(usual, (digit) => NUMERALS.charAt(Number(digit))).join('');
  return [...new Set([usual, digits, digits.replaceAll('〇', '零')])];
}

/** Whether a style can write a number. */
function isWithin(value: number, style: NumberStyle): boolean {
  const [least, most] = NUMBER_BOUNDS[style];
  return value >= least && value <= most;
}

const UNITS = ['千', '百', '十', ''];

/** 1 to 1999: 一, 十一, 二十, 一百零一, 一百一十, 一千零一. */
function chineseNumeral(value: number): string {
  if (value >= 10 && value < 20) return `十${chineseNumeral(value - 10)}`;
  const written = Array.from(String(value).padStart(4, '0'), (digit, place) =>
    digit === '0' ? '零' : NUMERALS.charAt(Number(digit)) + (UNITS[place] ?? ''),
  ).join('');
  return written.replaceAll(/^零+|零+$/gu, '').replace('零零', '零');
}

function suffixOf(value: number): string {
  if (value % 100 > 10 && value % 100 < 20) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** 1 to 99: first, twentieth, twenty-first. */
function ordinalWords(value: number): string {
  if (value < 20) return ORDINALS[value] ?? '';
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens.replace(/y$/u, 'ieth') : `${tens}-${ORDINALS[value % 10] ?? ''}`;
}

import { FIRST_YEAR, NUMBER_BOUNDS } from './number-bounds.ts';
import { isOrdinal, type NumberStyle } from './placeholder.ts';

/** The largest number that stands in Chinese numerals; a larger one is in digits. */
const MOST_IN_NUMERALS = 1999;

const NUMERALS = '〇一二三四五六七八九';
const ORDINALS =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** How each style writes a number within its bounds: as documents print it most, and other ways. */
const WRITINGS: Readonly<
  Record<NumberStyle, (value: number) => readonly [usual: string, ...others: string[]]>
> = {
  zh: (value) =>
    value <= MOST_IN_NUMERALS ? [chineseNumeral(value), String(value)] : [String(value)],
  arabic: (value) => [String(value)],
  joined: (value) => [String(value)],
  ordinal: (value) => (value < 100 ? [withEnding(value), ...inWords(value)] : ordinalDigits(value)),
  word: (value) => (value < 10 ? [...inWords(value), withEnding(value)] : WRITINGS.ordinal(value)),
  words: (value) =>
    value < 100 ? [...inWords(value), withEnding(value)] : WRITINGS.ordinal(value),
  year: (value) => {
    const digits = Array.from(String(value), (digit) => NUMERALS.charAt(Number(digit))).join('');
    return [String(value), digits, digits.replaceAll('〇', '零')];
  },
  roc: (value) => [String(value - FIRST_YEAR), chineseNumeral(value - FIRST_YEAR)],
  roman: (value) => [romanNumeral(value)],
};

/** The writing of a number that documents print most; a number beyond the bounds is in digits. */
export function writeNumber(value: number, style: NumberStyle): string {
  if (isWithin(value, style)) return WRITINGS[style](value)[0];
  return isOrdinal(style) ? withEnding(value) : String(value);
}

/** All writings of a number that are found on pages, the usual one first. */
export const writingsOf = (value: number, style: NumberStyle): readonly string[] =>
  isWithin(value, style) ? [...new Set(WRITINGS[style](value))] : [];

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

/** Digits with the ending of an ordinal: 22nd. */
function withEnding(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 20;
  return `${value}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
}

/** 112th, and for thousands with a comma too: 9500th, 9,500th. */
function ordinalDigits(value: number): readonly [string, ...string[]] {
  const usual = withEnding(value);
  return value < 1000 ? [usual] : [usual, `${usual.charAt(0)},${usual.slice(1)}`];
}

/** 1 to 99: first and inaugural, twentieth, twenty-first. */
function inWords(value: number): readonly [string, ...string[]] {
  if (value === 1) return ['first', 'inaugural'];
  if (value < 20) return [ORDINALS[value] ?? ''];
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return [value % 10 === 0 ? tens.replace(/y$/u, 'ieth') : `${tens}-${ORDINALS[value % 10]}`];
}

const ROMAN_TENS = ['', 'X', 'XX', 'XXX', 'XL'];
const ROMAN_ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 1 to 49: I, XIV, XLIX. */
const romanNumeral = (value: number): string =>
  `${ROMAN_TENS[Math.floor(value / 10)]}${ROMAN_ONES[value % 10]}`;

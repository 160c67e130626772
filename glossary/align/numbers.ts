import { numberValue } from '../model/number/number-value.ts';

const POWERS: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['万亿', 1e12],
  ['萬億', 1e12],
]);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DIGITS = '〇一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const ENGLISH =
  /(?<digits>\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?:\s+(?<power>thousand|million|billion|trillion))?(?![\p{L}\d])|(?<![\p{L}\d])(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?=,?\s+\d|\s+of\s+(?:\d|(?:this|that|last|next|the\s+same)\b))|(?<ordinal>(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth)\b/giu;
const CHINESE =
  /(?<month>1[0-2]|[1-9])月|(?<digits>\d[\d,]*(?:\.\d+)?)(?<power>[万萬][亿億]|[千万萬亿億])?|(?<before>第|百分之)?(?<numeral>[〇零一二两三四五六七八九十百千]+)(?:点(?<fraction>[〇零一二三四五六七八九]+))?(?<high>[万萬][亿億]|[万萬亿億])?(?<low>[二两三四五六七八九]千)?(?<unit>月|年)?/gu;

/**
 * The numbers of an English text, each as a key that the same number has in Chinese: 58.7 million
 * and 5870万 are 58700000, November and 11月 are month 11. A number may be named twice.
 */
export function englishNumbers(text: string): readonly string[] {
  return Array.from(text.matchAll(ENGLISH), ({ groups = {} }) => {
    const { digits, power, month, ordinal } = groups;
    // In small letters march and may are words.
    if (month !== undefined)
      return /^\p{Lu}/u.test(month)
        ? monthKey(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)
        : '';
    if (ordinal !== undefined)
      return numberKey(numberValue(ordinal.toLowerCase().replace('-', ' ')));
    return numberKey(valueOfDigits(digits, power?.toLowerCase()));
  }).filter((key) => key !== '');
}

/** The numbers of a Chinese text, by the same keys. A numeral of one character counts behind 第 only. */
export function chineseNumbers(text: string): readonly string[] {
  return Array.from(text.matchAll(CHINESE), ({ groups = {} }) => {
    const { month, digits, power, before, numeral, fraction, high, low, unit } = groups;
    if (month !== undefined) return monthKey(Number(month));
    if (digits !== undefined) return numberKey(valueOfDigits(digits, power));
    if (numeral === undefined) return '';
    const value = valueOfNumeral(numeral);
    if (unit === '月') return value > 0 && value < 13 ? monthKey(value) : '';
    const isCounted = numeral.length > 1 || [before, fraction, high, unit].some(Boolean);
    if (!isCounted) return '';
    const rest = fraction === undefined ? 0 : valueOfNumeral(fraction) / 10 ** fraction.length;
    const thousands = low === undefined ? 0 : valueOfNumeral(low);
    return numberKey((value + rest) * (POWERS.get(high ?? '') ?? 1) + thousands);
  }).filter((key) => key !== '');
}

const monthKey = (month: number): string => `month ${month}`;

/** A value as both languages write it; empty for none. Rounded, since 0.1 times ten is a little more. */
const numberKey = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? '' : String(Number(value.toPrecision(12)));

function valueOfDigits(digits = '', power = ''): number {
  return Number(digits.replaceAll(',', '')) * (POWERS.get(power) ?? 1);
}

/** The value of a Chinese numeral below ten thousand, or of its digits read one by one: 二〇二三. */
function valueOfNumeral(numeral: string): number {
  const plain = numeral.replaceAll('零', '〇').replaceAll('两', '二');
  if (!/[十百千]/u.test(plain))
    return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  let sum = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = UNITS.get(character);
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

import { foldForSearch } from '../match/fold/fold-for-search.ts';
import { numberValue } from '../model/number/number-value.ts';
import { ORDINAL_WORDS } from '../model/number/ordinal-words.ts';

const POWERS: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DIGITS = '〇一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);

const MONTH_NAMES =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const ENGLISH = new RegExp(
  [
    String.raw`(?<!\d)(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:st|nd|rd|th)?(?:\s+(?<power>thousand|million|billion|trillion))?(?![\p{L}\d])`,
    String.raw`(?<![\p{L}\d])(?<month>${MONTH_NAMES})\b\.?(?=,?\s+\d|\s+of\s+(?:\d|(?:this|that|last|next|the\s+same)\b))`,
    String.raw`(?<![\p{L}\d])(?<ordinal>${ORDINAL_WORDS})\b`,
  ].join('|'),
  'giu',
);
/** Digits, or a numeral below ten thousand. A hundred and a thousand alone count before years only. */
const CHINESE_PART =
  '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|(?:[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千]*|(?<![百千])[百千](?=年))(?:点[〇零一二三四五六七八九]+)?';
/** Parts with what each is counted in: 1亿 5000万, 一万 二千亿. */
const CHINESE = new RegExp(
  `(?<before>第|百分之)?(?<number>(?:${CHINESE_PART})(?:[百千万亿]+(?:${CHINESE_PART}))*[百千万亿]*)(?<unit>[月年])?`,
  'gu',
);
const PART_OR_UNIT = new RegExp(`${CHINESE_PART}|[百千万亿]`, 'gu');

/** What is meant behind a last digit without unit: 三万五 is 三万五千. */
const LAST_UNITS: ReadonlyMap<string, string> = new Map([
  ['百', '十'],
  ['千', '百'],
  ['万', '千'],
  ['亿', '千万'],
]);
const UNIT_AND_DIGIT = /(?<unit>[百千万亿])[一二三四五六七八九]$/u;

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

/**
 * The numbers of a Chinese text in either script and any width, by the same keys. A numeral of one
 * character counts behind 第 or before a unit only.
 */
export function chineseNumbers(text: string): readonly string[] {
  // A comma of full width divides numbers, and is folded to the one inside 1,234.
  const folded = foldForSearch(text.replaceAll('，', '。'));
  return Array.from(folded.matchAll(CHINESE), ({ groups = {} }) => {
    const { before, number = '', unit } = groups;
    const value = chineseValue(number);
    if (unit === '月') return value > 0 && value < 13 ? monthKey(value) : '';
    const isCounted = /^\d|../u.test(number) || before !== undefined || unit !== undefined;
    return isCounted ? numberKey(value) : '';
  }).filter((key) => key !== '');
}

/** The value of parts with units; a greater unit holds for all smaller ones before it: 一万二千亿. */
function chineseValue(number: string): number {
  const unitBefore = UNIT_AND_DIGIT.exec(number)?.groups?.['unit'] ?? '';
  const whole = number + (LAST_UNITS.get(unitBefore) ?? '');
  let sum = 0;
  let part = 0;
  for (const [piece] of whole.matchAll(PART_OR_UNIT)) {
    const unit = UNITS.get(piece);
    if (unit === undefined || piece === '十') part = valueOfPart(piece);
    else {
      sum = sum < unit ? (sum + part || 1) * unit : sum + part * unit;
      part = 0;
    }
  }
  return sum + part;
}

const monthKey = (month: number): string => `month ${month}`;

/** A value as both languages write it; empty for none. Rounded, since 0.1 times ten is a little more. */
const numberKey = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? '' : String(Number(value.toPrecision(12)));

function valueOfDigits(digits = '', power = ''): number {
  return Number(digits.replaceAll(',', '')) * (POWERS.get(power) ?? 1);
}

/** The value of one part, with what stands behind its point. */
function valueOfPart(part: string): number {
  if (/^\d/u.test(part)) return valueOfDigits(part);
  const [whole = '', fraction = ''] = part.split('点');
  return valueOfNumeral(whole) + valueOfNumeral(fraction) / 10 ** fraction.length;
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

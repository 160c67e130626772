import { dateOf, isDateFormat } from './date-format.ts';

/** As what a cell shows its number. */
export type NumberKind = 'plain' | 'percentage' | 'date';

/** As what a format shows numbers. */
export function kindOfFormat(format: number, code: string | undefined): NumberKind {
  if (isDateFormat(format, code)) return 'date';
  const isPercentage = code === undefined ? format === 9 || format === 10 : /%/u.test(code);
  return isPercentage ? 'percentage' : 'plain';
}

/** How many digits of a number a spreadsheet shows. */
const DIGITS = 15;

/** A number of a cell as people see it: a workbook has `0.10000000000000001` for 0.1. */
export function shownNumber(text: string, kind: NumberKind, isSince1904: boolean): string {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) return text;
  if (kind === 'date') return timeOf(number) ?? dateOf(number, isSince1904) ?? text;
  if (kind === 'percentage') return `${rounded(number * 100)}%`;
  return /e/iu.test(text) || text.length > DIGITS ? rounded(number) : text;
}

function rounded(number: number): string {
  return String(Number(number.toPrecision(DIGITS)));
}

/** The time of day of a part of a day. */
function timeOf(days: number): string | undefined {
  if (days <= 0 || days >= 1) return undefined;
  const time = new Date(Math.round(days * 24 * 60 * 60) * 1000).toISOString().slice(11, 19);
  return time.replace(/:00$/u, '');
}

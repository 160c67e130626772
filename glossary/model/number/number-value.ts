import type { NumberStyle } from './placeholder.ts';
import { FIRST_YEAR } from './number-bounds.ts';
import { writingsOf } from './write-number.ts';

/** The values of all writings that are not in digits, made when the first is asked for. */
let words: ReadonlyMap<string, number> | undefined;

function makeWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const add = (from: number, to: number, style: NumberStyle): void => {
    for (let value = from; value <= to; value += 1)
      for (const writing of writingsOf(value, style))
        all.set(writing.toLowerCase().replace('-', ' '), value);
  };
  add(1, 1999, 'zh');
  add(1, 99, 'ordinal');
  add(1900, 2099, 'year');
  add(1, 49, 'roman');
  return all;
}

/**
 * The value of a number as a folded text has it: small letters, and a space for a hyphen. Digits
 * may have the ending of an ordinal, and a comma. A year of the Republic of China is one of ours.
 */
export function numberValue(written: string, style?: NumberStyle): number | undefined {
  words ??= makeWords();
  const digits = /^(?<digits>[\d,]+)(?:st|nd|rd|th)?$/u.exec(written)?.groups?.['digits'];
  const value = digits === undefined ? words.get(written) : Number(digits.replace(',', ''));
  return style === 'roc' && value !== undefined ? value + FIRST_YEAR : value;
}

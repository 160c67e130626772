import { writingsOf } from './write-number.ts';

/** The values of all writings that are not in digits, made when the first is asked for. */
let words: ReadonlyMap<string, number> | undefined;

function makeWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const add = (from: number, to: number, style: 'zh' | 'ordinal' | 'year'): void => {
    for (let value = from; value <= to; value += 1)
      for (const writing of writingsOf(value, style)) all.set(writing.replace('-', ' '), value);
  };
  add(1, 1999, 'zh');
  add(1, 99, 'ordinal');
  add(1900, 2099, 'year');
  return all;
}

/**
 * The value of a number as a folded text has it: small letters, and a space for a hyphen. Digits
 * may have the ending of an ordinal, and a comma.
 */
export function numberValue(written: string): number | undefined {
  const digits = /^(?<digits>[\d,]+)(?:st|nd|rd|th)?$/u.exec(written)?.groups?.['digits'];
  if (digits !== undefined) return Number(digits.replace(',', ''));
  words ??= makeWords();
  return words.get(written);
}

import type { TableRow } from '../lines/table-row.ts';

/** How many rows are looked at to tell what a column holds. */
export const SAMPLE_ROWS = 200;

/** Whether nearly all letters of some texts are of the English alphabet. */
export function isLatin(texts: readonly string[]): boolean {
  const sample = texts.map((text) => text.slice(0, 200)).join('');
  const letters = sample.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /[A-Za-z]/u.test(letter));
  return letters.length > 0 && latin.length > letters.length * 0.95;
}

/** The texts of a column in the first rows, without blank ones. @param at counted from 0 */
export function columnOf(rows: readonly TableRow[], at: number): readonly string[] {
  return rows.slice(0, SAMPLE_ROWS).flatMap(({ cells }) => {
    const cell = cells[at]?.trim() ?? '';
    return cell === '' ? [] : [cell];
  });
}

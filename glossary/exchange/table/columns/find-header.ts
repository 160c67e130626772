import { isHeader, meaningOfHeader } from '../../file/meaning-of-header.ts';
import { isLanguageCode } from '../../file/language-code.ts';
import type { TableRow } from '../lines/table-row.ts';

/** How many of the first rows may be the one that names the columns. */
export const HEADER_ROWS = 10;

/**
 * The row that names the columns, counted from 0: the one of a chosen line, or the first one that is
 * a header with nothing but titles above it. A title has one filled cell, or leaves a column blank that
 * the header names, as the upper of two rows of names does.
 * @param line 0 when no row does
 */
export function findHeader(rows: readonly TableRow[], line?: number): number | undefined {
  const first = rows.slice(0, HEADER_ROWS);
  if (line !== undefined) {
    const chosen = first.findIndex((row) => row.line === line);
    return chosen === -1 ? undefined : chosen;
  }
  const found = first.findIndex(
    ({ cells }, at) =>
      isHeader(cells) &&
      !hasCodes(cells, first[at + 1]?.cells) &&
      !isHeading(cells, first[at + 1]?.cells) &&
      first.slice(0, at).every((above) => isTitle(above.cells, cells)),
  );
  return found === -1 ? undefined : found;
}

/**
 * Whether the only languages that a row names are codes which say what its own texts are in, as in DeepL's. A
 * row of nothing but codes has no such texts.
 */
function hasCodes(cells: readonly string[], below: readonly string[] | undefined): boolean {
  const coded = cells.flatMap((cell, at) => (isLanguageCode(cell) ? [at] : []));
  if (coded.length === 0 || coded.length === cells.length) return false;
  if (below !== undefined) return coded.every((at) => isLanguageCode(below[at] ?? ''));
  return cells.length === 4 && coded.join(' ') === '2 3';
}

/** Whether the row below names the columns that a row with names leaves blank, as the lower of two does. */
function isHeading(cells: readonly string[], below: readonly string[] | undefined): boolean {
  return below !== undefined && isHeader(below) && isTitle(cells, below);
}

function isTitle(cells: readonly string[], header: readonly string[]): boolean {
  const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';
  if (cells.filter(isFilled).length <= 1) return true;
  return header.some(
    (name, at) => isFilled(name) && !isFilled(cells[at]) && meaningOfHeader(name).kind !== 'keep',
  );
}

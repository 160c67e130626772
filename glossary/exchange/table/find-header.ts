import { isHeader } from '../file/column-meaning.ts';
import type { TableRow } from './table.ts';

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
      isHeader(cells) && first.slice(0, at).every((above) => isTitle(above.cells, cells)),
  );
  return found === -1 ? undefined : found;
}

function isTitle(cells: readonly string[], header: readonly string[]): boolean {
  const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';
  if (cells.filter(isFilled).length <= 1) return true;
  return header.some((name, at) => isFilled(name) && !isFilled(cells[at]));
}

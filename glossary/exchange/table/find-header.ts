import { isHeader } from '../file/column-meaning.ts';
import type { TableRow } from './table.ts';

/** How many of the first rows may be the one that names the columns. */
export const HEADER_ROWS = 10;

/**
 * The row that names the columns, counted from 0: the one of a chosen line, or the first one that is
 * a header with nothing but titles above it. A title has one filled cell.
 * @param line 0 when no row does
 */
export function findHeader(rows: readonly TableRow[], line?: number): number | undefined {
  const first = rows.slice(0, HEADER_ROWS);
  if (line !== undefined) {
    const chosen = first.findIndex((row) => row.line === line);
    return chosen === -1 ? undefined : chosen;
  }
  for (const [at, { cells }] of first.entries()) {
    if (isHeader(cells)) return at;
    if (cells.filter((cell) => cell.trim() !== '').length > 1) return undefined;
  }
  return undefined;
}

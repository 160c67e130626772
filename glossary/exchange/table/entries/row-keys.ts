import type { ColumnMeaning } from '../../file/column-meaning.ts';
import { unguardFormula } from '../formula-guard.ts';
import type { TableRow } from '../lines/table-row.ts';

/** What tells which entry a row is of. */
interface KeyReading {
  readonly columns: readonly ColumnMeaning[];
  /** Whether formulas were escaped when writing, as in our own text tables. */
  readonly isGuarded: boolean;
}

/**
 * What tells the entry of a row, for one row after the other: its id, or without one its line, or that
 * of the row above of which it has a term in a merged cell.
 * @returns gives the key, and the id or ''
 */
export function keyReader({
  columns,
  isGuarded,
}: KeyReading): (row: TableRow) => { readonly key: string; readonly id: string } {
  const idColumn = columns.findIndex(({ kind }) => kind === 'id');
  const keys = new Map<number, string>();
  return ({ cells, line, mergedFrom }) => {
    const cell = cells[idColumn] ?? '';
    const id = (isGuarded ? unguardFormula(cell) : cell).trim();
    if (id !== '') return { key: `id ${id}`, id };
    if (mergedFrom === undefined) return { key: `row ${line}`, id };
    const lines = columns.flatMap(({ kind }, at) =>
      kind === 'term' ? (mergedFrom.get(at) ?? []) : [],
    );
    const first = Math.min(line, ...lines);
    const key = keys.get(first) ?? `row ${first}`;
    keys.set(line, key);
    return { key, id };
  };
}

/** The last line of each entry that may have several rows, by its key. */
export function lastLinesOf(
  rows: Iterable<TableRow>,
  reading: KeyReading,
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const keyOf = keyReader(reading);
  for (const row of rows) {
    const { key, id } = keyOf(row);
    if (id !== '' || row.mergedFrom !== undefined) lines.set(key, row.line);
  }
  return lines;
}

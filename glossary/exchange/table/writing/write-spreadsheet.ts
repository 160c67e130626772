import writeWorkbook from 'write-excel-file/universal';
import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import { guardName } from '../workbook/object-names.ts';
import { escapeCell } from '../workbook/cell-escapes.ts';
import { conceptRowsOf } from './write-concept-rows.ts';
import { rowsOf } from './write-rows.ts';

/** Most characters in a cell of a workbook. */
const MAX_CELL = 32_767;
/** Most rows of a sheet. */
const MAX_SHEET_ROWS = 1_048_576;

/**
 * Entries as an XLSX workbook with one sheet, in which a row is a term or an entry. Every cell is a text, so nothing is a formula. Load
 * this module on demand.
 * @throws RangeError as `writeSheet` does
 */
export async function writeSpreadsheet(
  entries: readonly ConceptEntry[],
  row: 'term' | 'entry' = 'term',
): Promise<ArrayBuffer> {
  const table = row === 'term' ? rowsOf(entries) : conceptRowsOf(entries);
  return writeSheet(table);
}

/**
 * Rows as an XLSX workbook with one sheet, the first row as its header. Every cell is a text, so nothing is a
 * formula.
 * @throws RangeError when there are more rows, or more in a cell, than a workbook allows
 */
export async function writeSheet(table: readonly (readonly string[])[]): Promise<ArrayBuffer> {
  if (table.length > MAX_SHEET_ROWS) {
    throw new RangeError(`A workbook holds ${MAX_SHEET_ROWS - 1} rows, and these are more.`);
  }
  const rows = table.map((cells, index) =>
    cells.map((value) => {
      if (value.length > MAX_CELL) {
        throw new RangeError(`The entry ${cells[0] ?? ''} has more in a cell than XLSX holds.`);
      }
      if (value === '') return null;
      const cell = {
        value: guardName(escapeCell(value)),
        type: String,
        wrap: value.includes('\n'),
      };
      return index === 0 ? { ...cell, fontWeight: 'bold' as const } : cell;
    }),
  );
  const blob = await writeWorkbook(rows, { stickyRowsCount: 1 }).toBlob();
  return blob.arrayBuffer();
}

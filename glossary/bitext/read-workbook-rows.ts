import { readSpreadsheet } from '../exchange/table/formats/read-spreadsheet.ts';
import type { AskedColumns, ChosenColumns } from './bitext.ts';
import { readRows, type RowBitext } from './read-rows.ts';

/**
 * Reads the first sheet of a workbook that has a header, or is not empty, as a table of pairs. Load this
 * module on demand, because few files are workbooks.
 * @throws RefusedFileError when it is damaged or too large, or no row has two columns
 */
export async function readWorkbookRows(
  bytes: Uint8Array,
  chosen?: ChosenColumns,
): Promise<RowBitext | AskedColumns> {
  const [sheet = { rows: () => [] }] = (await readSpreadsheet(bytes)).sheets;
  return readRows(sheet, (cell) => cell, chosen);
}

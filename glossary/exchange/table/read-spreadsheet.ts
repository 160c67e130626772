import { fileIssue, type TablePreview } from '../file/read-result.ts';
import { findHeader, HEADER_ROWS } from './find-header.ts';
import type { Table } from './table.ts';
import { openWorkbook } from './workbook/open-workbook.ts';
import { readSheet } from './workbook/read-sheet.ts';

/** A sheet as a table, with the names of the workbook's sheets. */
export interface SpreadsheetTable extends Omit<Table, 'delimiter'> {
  readonly sheets?: NonNullable<TablePreview['sheets']>;
}

/**
 * Reads one sheet of an XLSX workbook: the one with a given name, else the first with a header,
 * else the first that is not empty. Other sheets are reported. Load this module on demand, because
 * few files are workbooks.
 * @throws RefusedFileError when it is no workbook, is damaged or is too large
 */
export function readSpreadsheet(bytes: Uint8Array, wanted?: string): SpreadsheetTable {
  const workbook = openWorkbook(bytes);
  const sheets = workbook.sheets
    .map(({ name, path }) => ({ name, path, top: readSheet(workbook, path, HEADER_ROWS) }))
    .filter(({ top }) => top.rows.length > 0 || top.issues.length > 0);
  const chosen =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ top }) => findHeader(top.rows) !== undefined) ??
    sheets.find(({ top }) => top.rows.length > 0) ??
    sheets[0];
  if (chosen === undefined) return { rows: [], issues: [] };
  const { rows, issues } = readSheet(workbook, chosen.path);
  const names = sheets.map(({ name }) => name);
  const others = names.filter((name) => name !== chosen.name);
  const message = 'The other sheets of this workbook are not read.';
  return {
    rows,
    issues:
      others.length === 0
        ? issues
        : [fileIssue('warning', 'otherSheets', message, { found: others.join(', ') }), ...issues],
    sheets: { names, read: chosen.name },
  };
}

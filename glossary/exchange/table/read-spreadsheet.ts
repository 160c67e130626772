import { fileIssue, type TablePreview } from '../file/read-result.ts';
import { findHeader, HEADER_ROWS } from './find-header.ts';
import type { Table } from './table.ts';
import { type Archive, openArchive } from './workbook/archive.ts';
import { openWorkbook } from './workbook/open-workbook.ts';
import { readSheet } from './workbook/read-sheet.ts';

/** A sheet as a table, with the names of the workbook's sheets. */
export interface SpreadsheetTable extends Omit<Table, 'delimiter'> {
  readonly format: 'xlsx' | 'ods';
  readonly sheets?: NonNullable<TablePreview['sheets']>;
}

/** A sheet of a workbook: its first rows, and all of it once it is asked for. */
interface Sheet {
  readonly name: string;
  readonly top: Table;
  readonly read: () => Table;
}

/**
 * Reads one sheet of an XLSX or OpenDocument workbook: the one with a given name, else the first with
 * a header, else the first that is not empty. Other sheets are reported. Load this module on demand,
 * because few files are workbooks.
 * @throws RefusedFileError when it is no workbook, is damaged or is too large
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  wanted?: string,
): Promise<SpreadsheetTable> {
  const archive = openArchive(bytes);
  const format = archive.has('content.xml') ? 'ods' : 'xlsx';
  const all = format === 'ods' ? await sheetsOfOds(archive) : sheetsOfXlsx(archive);
  const sheets = all.filter(({ top }) => top.rows.length > 0 || top.issues.length > 0);
  const chosen =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ top }) => findHeader(top.rows) !== undefined) ??
    sheets.find(({ top }) => top.rows.length > 0) ??
    sheets[0];
  if (chosen === undefined) return { format, rows: [], issues: [] };
  const { rows, issues } = chosen.read();
  const names = sheets.map(({ name }) => name);
  const others = names.filter((name) => name !== chosen.name);
  const message = 'The other sheets of this workbook are not read.';
  return {
    format,
    rows,
    issues:
      others.length === 0
        ? issues
        : [fileIssue('warning', 'otherSheets', message, { found: others.join(', ') }), ...issues],
    sheets: { names, read: chosen.name },
  };
}

function sheetsOfXlsx(archive: Archive): readonly Sheet[] {
  const workbook = openWorkbook(archive);
  return workbook.sheets.map(({ name, path }) => ({
    name,
    top: readSheet(workbook, path, HEADER_ROWS),
    read: () => readSheet(workbook, path),
  }));
}

/** All of it is one part, which is read once. */
async function sheetsOfOds(archive: Archive): Promise<readonly Sheet[]> {
  const { readOds } = await import('./workbook/read-ods.ts');
  return readOds(archive).map(({ name, table }) => ({ name, top: table, read: () => table }));
}

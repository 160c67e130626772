import type { FileFormat } from '../../file/file-format.ts';
import { refuseOtherArchives } from '../../file/file-kind.ts';
import { type FileIssue, fileIssue } from '../../file/read-result.ts';
import { findHeader, HEADER_ROWS } from '../columns/find-header.ts';
import type { Table } from '../lines/table.ts';
import type { TableFile } from './table-file.ts';
import { type WorkbookArchive, openWorkbookArchive } from '../workbook/workbook-archive.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { readSheet } from '../workbook/read-sheet.ts';
import type { SheetTable } from '../workbook/sheet-rows.ts';

/** Some sheets of a workbook, or tables of a text, as tables. */
export interface SpreadsheetTables {
  readonly format: FileFormat;
  /** The names of all sheets that are not empty. */
  readonly names: readonly string[];
  readonly sheets: readonly (Omit<TableFile, 'format'> & { readonly name: string })[];
  /** What is to be said of the workbook as a whole. */
  readonly issues: readonly FileIssue[];
}

/** A sheet of a workbook: its first rows, and all of it once it is asked for. */
interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly top: SheetTable;
  readonly read: () => SheetTable;
}

/**
 * Reads sheets of an XLSX or OpenDocument workbook: those with given names, else the first with a
 * header, else the first that is not empty; hidden ones only where no other is like that. Other sheets are reported. Load this module on demand,
 * because few files are workbooks.
 * @throws RefusedFileError when it is no workbook, is damaged or is too large
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  wanted: readonly string[] = [],
): Promise<SpreadsheetTables> {
  const archive = openWorkbookArchive(bytes);
  refuseOtherArchives((part) => archive.has(part));
  const format = archive.has('content.xml') ? 'ods' : 'xlsx';
  const all = format === 'ods' ? await sheetsOfOds(archive) : sheetsOfXlsx(archive);
  const filled = all.filter(({ top }) => top.rows.length > 0 || top.issues.length > 0);
  const named = filled.filter(({ name }) => wanted.includes(name));
  const shownFirst = filled.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden));
  const first =
    shownFirst.find(({ top }) => findHeader(top.rows) !== undefined) ??
    shownFirst.find(({ top }) => top.rows.length > 0) ??
    filled[0];
  const chosen = named.length > 0 || first === undefined ? named : [first];
  const names = filled.map(({ name }) => name);
  const others = filled.filter((sheet) => !chosen.includes(sheet)).map(({ name }) => name);
  const message = 'The other sheets of this workbook are not read.';
  return {
    format,
    names,
    sheets: chosen.map(({ name, read }) => ({ name, ...tableOf(read()) })),
    issues:
      others.length === 0
        ? []
        : [fileIssue('warning', 'otherSheets', message, { found: others.join(', ') })],
  };
}

function tableOf({ rows, issues }: SheetTable): Table {
  return {
    rows: (report) => {
      if (report !== undefined) for (const issue of issues) report(issue);
      return rows;
    },
    hasMerged: rows.some(({ mergedFrom }) => mergedFrom !== undefined),
  };
}

function sheetsOfXlsx(archive: WorkbookArchive): readonly Sheet[] {
  const workbook = openWorkbook(archive);
  return workbook.sheets.map(({ name, path, isHidden }) => ({
    name,
    isHidden,
    top: readSheet(workbook, path, HEADER_ROWS),
    read: () => readSheet(workbook, path),
  }));
}

/** All of it is one part, which is read once. */
async function sheetsOfOds(archive: WorkbookArchive): Promise<readonly Sheet[]> {
  const { readOds } = await import('../workbook/read-ods.ts');
  return readOds(archive).map(({ table, ...sheet }) => ({
    ...sheet,
    top: table,
    read: () => table,
  }));
}

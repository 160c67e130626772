import readWorkbook from 'read-excel-file/universal';
import { unguardName } from './object-names.ts';
import { findHeader } from './find-header.ts';
import { fileIssue, refusal, type TablePreview } from '../file/read-result.ts';
import { refuseTooMany, type Table, type TableRow } from './table.ts';

/** Largest unpacked size, in bytes: far more than any table of terms, but a zip bomb exceeds it. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/** A sheet as a table, with the names of the workbook's sheets. */
export interface SpreadsheetTable extends Omit<Table, 'delimiter'> {
  readonly sheets?: NonNullable<TablePreview['sheets']>;
}

/**
 * Reads one sheet of an XLSX workbook: the one with a given name, else the first with a header,
 * else the first that is not empty. Other sheets are reported. Load this module on demand, because
 * few files are workbooks.
 * @throws RefusedFileError when it is no workbook, is protected or is too large
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  wanted?: string,
): Promise<SpreadsheetTable> {
  refuseBomb(bytes);
  let workbook;
  try {
    workbook = await readWorkbook(bytes.slice().buffer, {
      trim: false,
      parseNumber: (text) => text,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const row = /\brow (?<row>\d+)/u.exec(message)?.groups?.['row'];
    throw refusal(
      'badSpreadsheet',
      `This workbook cannot be read: ${message}`,
      row === undefined ? {} : { line: Number(row) },
    );
  }
  const sheets = workbook
    .map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) }))
    .filter(({ rows }) => rows.length > 0);
  const chosen =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ rows }) => findHeader(rows) !== undefined) ??
    sheets[0];
  if (chosen === undefined) return { rows: [], issues: [] };
  refuseTooMany(chosen.rows.length);
  const names = sheets.map(({ name }) => name);
  const others = names.filter((name) => name !== chosen.name);
  const message = 'The other sheets of this workbook are not read.';
  return {
    rows: chosen.rows,
    issues:
      others.length === 0
        ? []
        : [fileIssue('warning', 'otherSheets', message, { found: others.join(', ') })],
    sheets: { names, read: chosen.name },
  };
}

function rowsOf(data: readonly (readonly unknown[])[]): readonly TableRow[] {
  return data.flatMap((cells, index): readonly TableRow[] => {
    const texts = cells.map(textOf);
    return texts.every((text) => text.trim() === '') ? [] : [{ cells: texts, line: index + 1 }];
  });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? unguardName(cell) : JSON.stringify(cell);
}

/**
 * Refuses an archive that is too large by the sizes in its central directory, before anything is
 * unpacked.
 */
function refuseBomb(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = bytes.length - 46; at >= 0; at -= 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) {
      total += view.getUint32(at + 24, true);
    }
  }
  if (total > MAX_UNPACKED_BYTES) {
    throw refusal('tooBig', 'This workbook unpacks to more than is taken.', {
      found: `${Math.round(total / 1024 / 1024)} MB`,
    });
  }
}

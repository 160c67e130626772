import readWorkbook from 'read-excel-file/universal';
import { unguardName } from './object-names.ts';
import { refusal } from './read-result.ts';
import { refuseTooMany, type Table, type TableRow } from './table.ts';

/** Far more than a table of terms unpacks to: a bomb is small and unpacks to anything. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/**
 * Reads the first sheet of an XLSX workbook that has anything in it. Loaded on demand, as few
 * files are workbooks.
 * @throws RefusedFileError when it is none, is protected, or is larger than is taken
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Omit<Table, 'delimiter'>> {
  refuseBomb(bytes);
  let sheets;
  try {
    sheets = await readWorkbook(bytes.slice().buffer, { trim: false, parseNumber: (text) => text });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refusal('badSpreadsheet', `This workbook cannot be read: ${message}`);
  }
  const sheet = sheets.find(({ data }) => data.length > 0);
  const rows = (sheet?.data ?? []).flatMap((cells, index): readonly TableRow[] => {
    const texts = cells.map(textOf);
    return texts.every((text) => text.trim() === '') ? [] : [{ cells: texts, line: index + 1 }];
  });
  refuseTooMany(rows.length);
  return { rows, issues: [] };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? unguardName(cell) : JSON.stringify(cell);
}

/** The sizes that the central directory of the archive states, before anything is unpacked. */
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

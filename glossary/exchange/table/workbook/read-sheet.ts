import { MAX_COLUMNS } from '../../file/file-format.ts';
import { type FileIssue, fileIssue, refusal } from '../../file/read-result.ts';
import { unguardName } from '../object-names.ts';
import { refuseTooMany, type Table, type TableRow } from '../table.ts';
import { dateOf } from './date-format.ts';
import type { Workbook } from './open-workbook.ts';
import { readPart } from './xml-part.ts';

/** A cell while it is read. */
interface OpenCell {
  /** From 0. */
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  hasFormula: boolean;
  hasValue: boolean;
}

/**
 * The rows of a sheet that have a text. Only cells that are there are read, so that a single one far
 * out costs nothing.
 * @param most how many rows to read
 * @throws RefusedFileError when the sheet is damaged or has too many rows
 */
export function readSheet(workbook: Workbook, path: string, most = Infinity): Table {
  const rows: TableRow[] = [];
  const issues: FileIssue[] = [];
  let line = 0;
  let cells: string[] = [];
  let last = -1;
  let cell: OpenCell | undefined;
  let isText = false;
  let isHint = false;

  const closeCell = (closed: OpenCell): void => {
    const at = { line, column: closed.column + 1 };
    if (closed.type === 'e') {
      const message = 'A formula has an error in the place of a value.';
      issues.push(fileIssue('warning', 'errorCell', message, { ...at, found: closed.text }));
      return;
    }
    if (closed.hasFormula && !closed.hasValue) {
      const message = 'A formula has no value in the file.';
      issues.push(fileIssue('warning', 'formulaCell', message, at));
      return;
    }
    const text = textOf(closed, workbook, line);
    if (text.trim() === '') return;
    if (closed.column >= MAX_COLUMNS) {
      const message = 'A cell beyond the columns that are read was left out.';
      issues.push(fileIssue('warning', 'farCell', message, { ...at, found: text }));
      return;
    }
    while (cells.length < closed.column) cells.push('');
    cells[closed.column] = text;
  };

  readPart(workbook.archive, path, {
    isDone: () => rows.length >= most,
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          line = numberOf(attributes['r']) ?? line + 1;
          cells = [];
          last = -1;
          break;
        case 'c':
          last = columnOf(attributes['r']) ?? last + 1;
          cell = {
            column: last,
            type: attributes['t'] ?? 'n',
            style: numberOf(attributes['s']) ?? 0,
            text: '',
            hasFormula: false,
            hasValue: false,
          };
          break;
        case 'f':
          if (cell !== undefined) cell.hasFormula = true;
          break;
        case 'rPh':
          isHint = true;
          break;
        case 'v':
        case 't':
          isText = !isHint;
          if (cell !== undefined) cell.hasValue = true;
          break;
        default:
      }
    },
    text: (piece) => {
      if (isText && cell !== undefined) cell.text += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false;
      else if (name === 'rPh') isHint = false;
      else if (name === 'c' && cell !== undefined) {
        closeCell(cell);
        cell = undefined;
      } else if (name === 'row' && cells.length > 0) {
        rows.push({ cells, line });
        refuseTooMany(rows.length);
      }
    },
  });
  return { rows, issues };
}

function textOf({ type, style, text }: OpenCell, workbook: Workbook, line: number): string {
  switch (type) {
    case 's': {
      const shared = workbook.texts[Number(text)];
      if (shared !== undefined) return unguardName(shared);
      throw refusal('badSpreadsheet', 'The text of a cell is missing in this workbook.', { line });
    }
    case 'b':
      return text.trim() === '1' ? 'true' : 'false';
    case 'd':
      return text.slice(0, 10);
    case 'n': {
      const isDate = text !== '' && workbook.dateStyles[style] === true;
      return (isDate ? dateOf(Number(text), workbook.isSince1904) : undefined) ?? text;
    }
    default:
      return unguardName(text);
  }
}

/** The column of a cell's place, from 0; `B7` is in 1. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

import { type Delimiter, MAX_COLUMNS, MAX_ROWS, type PairSign } from '../../file/file-format.ts';
import { type FileIssue, fileIssue, refusal } from '../../file/read-result.ts';
import { plainRows } from './plain-rows.ts';
import { quotedRows } from './quoted-rows.ts';
import type { TableRow } from './table-row.ts';

/** A table before its columns are interpreted, without blank rows. */
export interface Table {
  /**
   * Goes through the rows from the first on, whenever it is called: no more of them have to be in
   * memory than are looked at. What is left out of them is reported on the way.
   * @throws RefusedFileError when there are too many rows
   */
  readonly rows: (report?: (issue: FileIssue) => void) => Iterable<TableRow>;
  readonly delimiter?: Delimiter | PairSign;
  /** Whether rows have cells that belong to rows above. */
  readonly hasMerged?: boolean;
}

/** The first rows of a table, as many as are wanted. */
export function firstRows({ rows }: Table, count: number): readonly TableRow[] {
  return [...Iterator.from(rows()).take(count)];
}

/** How much of a text is split at once, in UTF-16 units. */
const PIECE = 65_536;

/**
 * Reads a text whose cells may be quoted, with line ends of any kind, even mixed. An unclosed
 * quotation mark affects its own line only, which is then split as if it had none. A cell that is open
 * where the text ends is left out.
 */
export function readQuotedTable(text: string, delimiter: Delimiter): Table {
  return {
    delimiter,
    rows: (report = ignore) =>
      withEnd(filledRows(quotedRows(piecesOf(text), delimiter, report), report), text, report),
  };
}

/** Reads a text without quoting, one row for each line, as in OmegaT and UTX. */
export function readPlainTable(text: string, delimiter: Delimiter): Table {
  return {
    delimiter,
    rows: (report = ignore) =>
      withEnd(filledRows(plainRows(piecesOf(text), delimiter, 1), report), text, report),
  };
}

/** Reads a text as one cell for each line. */
export function readLines(text: string): Table {
  return { rows: (report = ignore) => filledRows(plainRows(piecesOf(text), undefined, 1), report) };
}

function ignore(): void {}

/** A text in pieces that end with a line, whatever ends its lines. */
function* piecesOf(text: string): Generator<string, undefined> {
  const lineEnd = /\r\n?|\n/gu;
  for (let from = 0; from < text.length; from = lineEnd.lastIndex) {
    lineEnd.lastIndex = from + PIECE;
    if (!lineEnd.test(text)) lineEnd.lastIndex = text.length;
    yield text.slice(from, lineEnd.lastIndex).replaceAll(/\r\n?/gu, '\n');
  }
}

/** Says so where a text ends in its last row, and that has fewer cells than all others, which have the same. */
function* withEnd(
  rows: Iterable<TableRow>,
  text: string,
  report: (issue: FileIssue) => void,
): Generator<TableRow> {
  const widths = new Set<number>();
  let count = 0;
  let last: TableRow | undefined;
  for (const row of rows) {
    if (last !== undefined) widths.add(last.cells.length);
    count += 1;
    last = row;
    yield row;
  }
  if (last === undefined || last.isCut || count < 3 || widths.size > 1) return;
  const { cells, line } = last;
  if (/[\r\n]$/u.test(text.slice(-1)) || [...widths].every((one) => one <= cells.length)) return;
  const message = 'The file ends in this row, which has fewer cells than all others.';
  const [found = '', column] = [cells.at(-1), cells.length];
  report(fileIssue('warning', 'shortRow', message, { line, column, found }));
}

/**
 * The rows that are not blank; what stands beyond the last column is reported.
 * @throws RefusedFileError when there are too many rows
 */
export function* filledRows(
  rows: Iterable<TableRow>,
  report: (issue: FileIssue) => void,
): Generator<TableRow> {
  let count = 0;
  for (const row of rows) {
    const { cells, line } = row;
    if (!cells.some((cell) => cell.trim() !== '')) continue;
    count += 1;
    refuseTooMany(count);
    const beyond = cells.slice(MAX_COLUMNS).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) {
      const message = 'Cells beyond the columns that are read were left out.';
      report(fileIssue('warning', 'farCell', message, { line, found: beyond }));
    }
    yield cells.length > MAX_COLUMNS ? { ...row, cells: cells.slice(0, MAX_COLUMNS) } : row;
  }
}

/** @throws RefusedFileError when there are too many rows */
export function refuseTooMany(rows: number): void {
  if (rows <= MAX_ROWS) return;
  throw refusal('tooManyEntries', `This file has more than ${MAX_ROWS} rows.`, {
    found: String(MAX_ROWS),
  });
}

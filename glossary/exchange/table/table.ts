import Papa from 'papaparse';
import { DELIMITERS, type Delimiter, MAX_COLUMNS, MAX_ROWS } from '../file/file-format.ts';
import { type FileIssue, fileIssue, refusal } from '../file/read-result.ts';

/** One row of a table, and the line of the file where it begins. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** The columns that belong to a cell of a row above, with its line. */
  readonly mergedFrom?: ReadonlyMap<number, number>;
}

/** A table before its columns are interpreted, without blank rows. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly delimiter?: Delimiter;
  readonly issues: readonly FileIssue[];
}

/** With this many unclosed quotation marks, they are taken for ordinary characters. */
const MAX_UNCLOSED = 20;

/**
 * Reads a text whose cells may be quoted, with line ends of any kind, even mixed. An unclosed
 * quotation mark affects its own line only, which is then split as if it had none.
 * @throws RefusedFileError when there are too many rows
 */
export function readQuotedTable(text: string, delimiter: Delimiter): Table {
  const rows: TableRow[] = [];
  const issues: FileIssue[] = [];
  let rest = text.replaceAll(/\r\n?/gu, '\n');
  let line = 1;
  for (let unclosed = 0; rest !== ''; unclosed += 1) {
    const part = readUntilUnclosed(rest, delimiter, line);
    for (const row of part.rows) addRow(rows, row, issues);
    if (part.read >= rest.length) break;
    rest = rest.slice(part.read);
    line = part.line;
    const [spoilt = ''] = rest.split('\n', 1);
    const message = 'A quotation mark is not closed, or stands where none can.';
    issues.push(fileIssue('warning', 'badQuotes', message, { line, found: spoilt }));
    if (unclosed === MAX_UNCLOSED) {
      const plain = readPlainTable(rest, delimiter);
      const lower = <T extends { readonly line?: number }>(one: T): T =>
        one.line === undefined ? one : { ...one, line: line + one.line - 1 };
      for (const row of plain.rows) addRow(rows, lower(row), issues);
      for (const issue of plain.issues) issues.push(lower(issue));
      break;
    }
    addRow(rows, { cells: spoilt.split(delimiter).map(withoutOpening), line }, issues);
    rest = rest.slice(spoilt.length + 1);
    line += 1;
  }
  return { rows, delimiter, issues };
}

/** Removes a quotation mark at the start of a cell that has no other. */
function withoutOpening(cell: string): string {
  return /^"[^"]*$/u.test(cell) ? cell.slice(1) : cell;
}

/** The rows before the first one with an unclosed quotation mark. */
function readUntilUnclosed(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): { readonly rows: readonly TableRow[]; readonly read: number; readonly line: number } {
  const rows: TableRow[] = [];
  let line = firstLine;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data: cells, errors, meta }, parser) => {
      const ends = lineEndsIn(text, read, meta.cursor);
      const isSpoilt =
        errors.some(({ code }) => code === 'MissingQuotes') ||
        (ends > 1 && errors.some(({ code }) => code === 'InvalidQuotes'));
      if (isSpoilt) {
        parser.abort();
        return;
      }
      rows.push({ cells, line });
      line += ends;
      read = meta.cursor;
    },
  });
  return { rows, read, line };
}

/** Adds a row unless it is blank; what stands beyond the last column is reported. */
function addRow(rows: TableRow[], { cells, line }: TableRow, issues: FileIssue[]): void {
  if (!cells.some((cell) => cell.trim() !== '')) return;
  const beyond = cells.slice(MAX_COLUMNS).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) {
    const message = 'Cells beyond the columns that are read were left out.';
    issues.push(fileIssue('warning', 'farCell', message, { line, found: beyond }));
  }
  rows.push({ cells: cells.length > MAX_COLUMNS ? cells.slice(0, MAX_COLUMNS) : cells, line });
  refuseTooMany(rows.length);
}

/**
 * Reads a text without quoting, one row for each line, as in OmegaT and UTX.
 * @throws RefusedFileError when there are too many rows
 */
export function readPlainTable(text: string, delimiter: Delimiter): Table {
  const rows: TableRow[] = [];
  const issues: FileIssue[] = [];
  for (const [index, content] of text.split(/\r\n|\r|\n/u).entries()) {
    if (content.trim() !== '')
      addRow(rows, { cells: content.split(delimiter), line: index + 1 }, issues);
  }
  return { rows, delimiter, issues };
}

/** @throws RefusedFileError when there are too many rows */
export function refuseTooMany(rows: number): void {
  if (rows <= MAX_ROWS) return;
  throw refusal('tooManyEntries', `This file has more than ${MAX_ROWS} rows.`, {
    found: String(MAX_ROWS),
  });
}

/**
 * The delimiter with which most rows have the same number of cells, if more than one; the file name
 * decides where the text does not.
 */
export function guessDelimiter(text: string, fileName: string): Delimiter {
  const byName: Delimiter = /\.(?:tsv|tab|utx|txt|utf8)$/iu.test(fileName) ? '\t' : ',';
  const sample = text.slice(0, 20_000);
  let best: { readonly delimiter: Delimiter; readonly score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const { data: rows } = Papa.parse<string[]>(sample, { delimiter, preview: 50 });
    const widths = rows.filter((row) => row.length > 1).map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const score = Math.max(0, ...counts.values()) + (delimiter === byName ? 0.5 : 0);
    if (score >= 1 && (best === undefined || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter ?? byName;
}

function lineEndsIn(text: string, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) ends += 1;
  }
  return ends;
}

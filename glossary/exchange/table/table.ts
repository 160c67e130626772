import Papa from 'papaparse';
import { DELIMITERS, type Delimiter, MAX_ENTRIES } from '../file/file-format.ts';
import { type FileIssue, fileIssue, refusal } from '../file/read-result.ts';

/** One row of a table, and the line of the file where it begins. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
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
    for (const row of part.rows) addRow(rows, row);
    if (part.read >= rest.length) break;
    rest = rest.slice(part.read);
    line = part.line;
    const [spoilt = ''] = rest.split('\n', 1);
    const message = 'A quotation mark is not closed, or stands where none can.';
    issues.push(fileIssue('warning', 'badQuotes', message, { line, found: spoilt }));
    if (unclosed === MAX_UNCLOSED) {
      const plain = readPlainTable(rest, delimiter);
      for (const { cells, line: at } of plain.rows) addRow(rows, { cells, line: line + at - 1 });
      break;
    }
    addRow(rows, { cells: spoilt.split(delimiter).map(withoutOpening), line });
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

/** Adds a row unless it is blank. */
function addRow(rows: TableRow[], row: TableRow): void {
  if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  refuseTooMany(rows.length);
}

/**
 * Reads a text without quoting, one row for each line, as in OmegaT and UTX.
 * @throws RefusedFileError when there are too many rows
 */
export function readPlainTable(text: string, delimiter: Delimiter): Table {
  const rows: TableRow[] = [];
  for (const [index, content] of text.split(/\r\n|\r|\n/u).entries()) {
    if (content.trim() !== '') rows.push({ cells: content.split(delimiter), line: index + 1 });
    refuseTooMany(rows.length);
  }
  return { rows, delimiter, issues: [] };
}

/** Throws if there are too many rows. */
export function refuseTooMany(rows: number): void {
  if (rows <= MAX_ENTRIES) return;
  throw refusal('tooManyEntries', `This file has more than ${MAX_ENTRIES} rows or entries.`, {
    found: String(MAX_ENTRIES),
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

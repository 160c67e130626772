import Papa from 'papaparse';
import { DELIMITERS, type Delimiter, MAX_ENTRIES } from '../file/file-format.ts';
import { type FileIssue, fileIssue, refusal } from '../file/read-result.ts';

/** One row of a table, and the line of the file where it begins. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table before anything is known of its columns. Rows that are blank all over are left out. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly delimiter?: Delimiter;
  readonly issues: readonly FileIssue[];
}

/** A text with so many quotation marks that are not closed knows none: they are characters. */
const MAX_UNCLOSED = 20;

/**
 * Reads a text whose cells may be quoted, with any line ends, also with several kinds of them. A
 * quotation mark that is not closed spoils its own line alone, which is cut without regard to any.
 * @throws RefusedFileError when there are more rows than are taken
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

/** A mark that opens a cell and nothing else in it is none of the cell. */
function withoutOpening(cell: string): string {
  return /^"[^"]*$/u.test(cell) ? cell.slice(1) : cell;
}

/** The rows before the first one with a quotation mark that is not closed in its line. */
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

/** Adds a row that is not blank all over. */
function addRow(rows: TableRow[], row: TableRow): void {
  if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  refuseTooMany(rows.length);
}

/**
 * Reads a text that knows no quotation marks, one row a line, as OmegaT and UTX have it.
 * @throws RefusedFileError when there are more rows than are taken
 */
export function readPlainTable(text: string, delimiter: Delimiter): Table {
  const rows: TableRow[] = [];
  for (const [index, content] of text.split(/\r\n|\r|\n/u).entries()) {
    if (content.trim() !== '') rows.push({ cells: content.split(delimiter), line: index + 1 });
    refuseTooMany(rows.length);
  }
  return { rows, delimiter, issues: [] };
}

/** Refuses more rows than are taken from a file. */
export function refuseTooMany(rows: number): void {
  if (rows <= MAX_ENTRIES) return;
  throw refusal('tooManyEntries', `This file has more than ${MAX_ENTRIES} rows or entries.`, {
    found: String(MAX_ENTRIES),
  });
}

/**
 * The delimiter that gives the most rows the same number of cells, more than one; by the name of
 * the file where the text does not tell.
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

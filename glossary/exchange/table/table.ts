import Papa from 'papaparse';
import {
  DELIMITERS,
  type Delimiter,
  MAX_COLUMNS,
  MAX_ROWS,
  type PairSign,
} from '../file/file-format.ts';
import { type FileIssue, fileIssue, refusal } from '../file/read-result.ts';

/** One row of a table, and the line of the file where it begins. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** The columns that belong to a cell of a row above, with its line. */
  readonly mergedFrom?: ReadonlyMap<number, number>;
  /** The addresses that lead out of cells, by their columns. */
  readonly links?: ReadonlyMap<number, readonly string[]>;
  /** Whether the text ended in an open cell, which was left out. */
  readonly isCut?: true;
}

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

/** With this many unclosed quotation marks, they are taken for ordinary characters. */
const MAX_UNCLOSED = 20;

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

function* quotedRows(
  pieces: Generator<string, undefined>,
  delimiter: Delimiter,
  report: (issue: FileIssue) => void,
): Generator<TableRow> {
  let line = 1;
  let unclosed = 0;
  let rest = '';
  let isLast = false;
  /** How many rows have several cells, less those that have one. */
  let wider = 0;
  while (!isLast || rest !== '') {
    const part = readUntilUnclosed(rest, delimiter, line);
    yield* part.rows;
    for (const { cells } of part.rows) wider += widerBy(cells);
    rest = rest.slice(part.read);
    line = part.line;
    if (!isLast && (part.isOpen || rest === '')) {
      // As much again, so that one long cell is not split many times.
      const wanted = 2 * rest.length;
      while (!isLast && rest.length <= wanted) {
        const { value: piece } = pieces.next();
        if (piece === undefined) isLast = true;
        else rest += piece;
      }
      continue;
    }
    if (rest === '') return;
    const cut = unclosed === 0 && part.isOpen ? cutCells(rest, delimiter, wider) : undefined;
    if (cut !== undefined) {
      const message = 'The file ends in this cell, which was left out.';
      const [found = '', column] = [cut.at(-1), cut.length];
      report(fileIssue('warning', 'cutCell', message, { line, column, found }));
      yield { cells: cut.slice(0, -1), line, isCut: true };
      return;
    }
    const [spoilt = ''] = rest.split('\n', 1);
    const message = 'A quotation mark is not closed, or stands where none can.';
    report(fileIssue('warning', 'badQuotes', message, { line, found: spoilt }));
    unclosed += 1;
    if (unclosed > MAX_UNCLOSED) {
      yield* plainRows(continued(rest, pieces), delimiter, line);
      return;
    }
    yield { cells: spoilt.split(delimiter).map(withoutOpening), line };
    rest = rest.slice(spoilt.length + 1);
    line += 1;
  }
}

/** 1 for a row with several cells, -1 for one with a single cell, 0 for a blank one. */
function widerBy(cells: readonly string[]): number {
  if (cells.length > 1) return 1;
  return cells[0]?.trim() ? -1 : 0;
}

/**
 * The cells of a text that ends in an open cell; undefined where that is more likely a quotation mark too
 * much, because a line ends or other cells follow behind it, or its lines are rows as most above are.
 * @param wider how many rows above have several cells, less those that have one
 */
function cutCells(
  text: string,
  delimiter: Delimiter,
  wider: number,
): readonly string[] | undefined {
  const end = text.indexOf('\n');
  if (text.endsWith('\n') || (end !== -1 && text.includes(delimiter, end))) return undefined;
  const { data } = Papa.parse<readonly string[]>(`${text}"`, { delimiter, newline: '\n' });
  const [cells = []] = data;
  const isOfColumns = wider + Number(cells.length > 1) > 0;
  return data.length === 1 && isOfColumns ? cells : undefined;
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

function* continued(rest: string, pieces: Iterable<string>): Generator<string> {
  yield rest;
  yield* pieces;
}

function* plainRows(
  pieces: Iterable<string>,
  delimiter: Delimiter | undefined,
  firstLine: number,
): Generator<TableRow> {
  let line = firstLine;
  for (const piece of pieces) {
    const lines = piece.split('\n');
    // What stands after the last line end is in the next piece.
    if (piece.endsWith('\n')) lines.pop();
    for (const content of lines) {
      yield { cells: delimiter === undefined ? [content] : content.split(delimiter), line };
      line += 1;
    }
  }
}

/** Removes a quotation mark at the start of a cell that has no other. */
function withoutOpening(cell: string): string {
  return /^"[^"]*$/u.test(cell) ? cell.slice(1) : cell;
}

/** The rows before the first one with a quotation mark that is not closed, or is in a wrong place. */
function readUntilUnclosed(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): {
  readonly rows: readonly TableRow[];
  readonly read: number;
  readonly line: number;
  /** Whether more of the text may have the closing mark. */
  readonly isOpen: boolean;
} {
  const rows: TableRow[] = [];
  let line = firstLine;
  let read = 0;
  let isOpen = false;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data: [cells = []], errors, meta }: Papa.ParseStepResult<readonly string[][]>) => {
      const ends = lineEndsIn(text, read, meta.cursor);
      const isUnclosed = errors.some(({ code }) => code === 'MissingQuotes');
      const isSpoilt = ends > 1 && errors.some(({ code }) => code === 'InvalidQuotes');
      if (isUnclosed || isSpoilt) {
        // A closing mark farther on would not mend what is spoilt.
        isOpen = !isSpoilt;
        parser.abort();
        return;
      }
      rows.push({ cells, line });
      line += ends;
      read = meta.cursor;
    },
  });
  parser.parse(text, 0, false);
  return { rows, read, line, isOpen };
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

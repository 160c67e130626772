import Papa from 'papaparse';
import { DELIMITERS, type Delimiter, MAX_ENTRIES } from './file-format.ts';
import { type FileIssue, fileIssue, refusal } from './read-result.ts';

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

/**
 * Reads a text whose cells may be quoted, with any line ends.
 * @throws RefusedFileError when there are more rows than are taken
 */
export function readQuotedTable(text: string, delimiter: Delimiter): Table {
  const rows: TableRow[] = [];
  const issues: FileIssue[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: cells, errors, meta }) => {
      for (const { code } of errors) {
        if (code === 'MissingQuotes' || code === 'InvalidQuotes') {
          const message = 'A quotation mark is not closed, or stands where none can.';
          issues.push(fileIssue('warning', 'badQuotes', message, { line, found: cells[0] ?? '' }));
        }
      }
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
      refuseTooMany(rows.length);
      line += lineEndsIn(text, start, meta.cursor);
      start = meta.cursor;
    },
  });
  return { rows, delimiter, issues };
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
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) ends += 1;
  }
  return ends;
}

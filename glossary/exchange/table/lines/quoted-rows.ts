import Papa from 'papaparse';
import type { Delimiter } from '../../file/file-format.ts';
import { type FileIssue, fileIssue } from '../../file/read-result.ts';
import { plainRows } from './plain-rows.ts';
import type { TableRow } from './table-row.ts';

/** With this many unclosed quotation marks, they are taken for ordinary characters. */
const MAX_UNCLOSED = 20;

/**
 * The rows of a text whose cells may be quoted, from pieces that end with a line. What is not closed, or open where the
 * text ends, is reported.
 */
export function* quotedRows(
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

function* continued(rest: string, pieces: Iterable<string>): Generator<string> {
  yield rest;
  yield* pieces;
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

function lineEndsIn(text: string, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) ends += 1;
  }
  return ends;
}

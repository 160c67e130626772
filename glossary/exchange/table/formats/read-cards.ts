import { type Delimiter, DELIMITERS } from '../../file/file-format.ts';
import { fileIssue } from '../../file/read-result.ts';
import { GUESSED_ROWS, guessColumns } from '../columns/guess-columns.ts';
import { hasHtml, hasOtherMarks, plainOfHtml } from '../lines/plain-of-html.ts';
import { firstRows, readQuotedTable, type Table } from '../lines/table.ts';
import type { TableRow } from '../lines/table-row.ts';
import type { TableFile } from './table-file.ts';

/** The lines in which Anki says how the cards below them are written. */
const SAID =
  /^(?:#(?:separator|html|columns|tags|notetype|deck|(?:guid|notetype|deck|tags) column):[^\r\n]*(?:\r\n?|\n|$))+/iu;

/** What Anki calls the signs that separate fields. */
const NAMES: Readonly<Record<string, Delimiter>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
};

/** The names of the two sides, which no other table means so. */
const SIDES: ReadonlyMap<string, string> = new Map([
  ['front', 'source'],
  ['back', 'target'],
]);

/**
 * Reads cards of Anki, below the lines in which it says how they are written; undefined without those.
 * @param chosen what separates fields instead of what is said
 */
export function readCards(text: string, chosen?: Delimiter): TableFile | undefined {
  const [head] = SAID.exec(text) ?? [];
  if (head === undefined) return undefined;
  const lines = head.trimEnd().split(/\r\n?|\n/u);
  const said = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.slice(1).split(':');
      return [name.toLowerCase(), value.join(':')] as const;
    }),
  );
  const sign = said.get('separator')?.trim().toLowerCase() ?? 'tab';
  const delimiter = chosen ?? NAMES[sign] ?? DELIMITERS.find((one) => one === sign) ?? '\t';
  const cards = readQuotedTable(text.slice(head.length), delimiter);
  const isHtml = said.get('html')?.trim() === 'true' || (!said.has('html') && hasHtml(text));
  const below = lowered(isHtml ? readHtmlCells(cards) : cards, lines.length);
  const header = namesOf(said, delimiter, below);
  const rows: TableFile['rows'] = (report) => withHeader(header, below.rows(report));
  const sides = header.map((name) => SIDES.get(name.trim().toLowerCase()));
  const named = header.map((name, at) => sides[at] ?? name);
  const first = [...withHeader(named, firstRows(below, GUESSED_ROWS))];
  return {
    ...cards,
    rows,
    format: 'table',
    hasLines: isHtml,
    guessed: { ...guessColumns(first, 1), header },
  };
}

/**
 * A table whose cells are HTML, as plain texts. A cell with other marks than breaks, blocks and spaces is
 * reported, and one of which nothing is left.
 */
export function readHtmlCells(table: Table): Table {
  return {
    ...table,
    rows: (report) =>
      Iterator.from(table.rows(report)).map(({ cells, line, ...row }) => {
        const plain = cells.map(plainOfHtml);
        const marked = cells.find(
          (cell, at) => hasOtherMarks(cell) || (cell.trim() !== '' && plain[at] === ''),
        );
        if (marked !== undefined) {
          const message = 'Marks of HTML were taken out of this row.';
          report?.(fileIssue('warning', 'markup', message, { line, found: marked }));
        }
        return { ...row, line, cells: plain };
      }),
  };
}

/** A table that stands below so many lines. */
export function lowered(table: Table, lines: number): Table {
  const lower = <T extends { readonly line?: number }>(one: T): T =>
    one.line === undefined ? one : { ...one, line: one.line + lines };
  return {
    ...table,
    rows: (report) =>
      Iterator.from(table.rows(report && ((issue) => report(lower(issue))))).map(lower),
  };
}

/** The names of the fields: those that are said, or the two sides and what else is said of columns. */
function namesOf(
  said: ReadonlyMap<string, string>,
  delimiter: Delimiter,
  table: Table,
): readonly string[] {
  const columns = said.get('columns');
  if (columns !== undefined) return columns.split(delimiter);
  const special = new Map(
    ['guid', 'notetype', 'deck', 'tags'].map((name) => [Number(said.get(`${name} column`)), name]),
  );
  const [first] = firstRows(table, 1);
  const sides = ['Front', 'Back'];
  return (first?.cells ?? []).map((_cell, at) => special.get(at + 1) ?? sides.shift() ?? '');
}

function* withHeader(cells: readonly string[], rows: Iterable<TableRow>): Generator<TableRow> {
  yield { cells, line: 1 };
  yield* rows;
}

import type { ColumnMeaning } from '../../file/column-meaning.ts';
import { meaningOfHeader } from '../../file/meaning-of-header.ts';
import type { TableFile } from './table-file.ts';
import { readPlainTable, type Table } from '../lines/table.ts';
import type { TableRow } from '../lines/table-row.ts';

/**
 * Reads UTX (Universal Terminology eXchange, 1.0 to 1.20). It starts with comment lines: the first
 * names the languages and the last the columns. Then come rows separated by tabs, in which `-` is
 * an empty cell.
 */
export function readUtx(text: string): TableFile {
  const table = readPlainTable(text, '\t');
  const [first, last] = commentsOf(table);
  const languages = /;\s*(?<source>[\w-]+)(?:\s*\/\s*(?<target>[\w-]+))?\s*;/u.exec(
    first?.cells.join('\t') ?? '',
  )?.groups;
  const named = last?.cells ?? ['#src', 'tgt'];
  const header = named.map((cell) => cell.replace(/^#/u, '').trim());
  const columns = header.map((name): ColumnMeaning => {
    const meaning = meaningOfHeader(name);
    if (meaning.kind !== 'term') return meaning.kind === 'keep' ? besideTerm(name) : meaning;
    const code = languages?.[meaning.code ?? ''];
    return code === undefined ? meaning : { kind: 'term', code };
  });
  return {
    ...table,
    rows: (report) => withHeader(header, table.rows(report)),
    format: 'utx',
    guessed: { headerAt: 0, header, columns, unsure: [] },
  };
}

/** The first of the comments, and the last one that has several cells. */
function commentsOf(table: Table): readonly [TableRow | undefined, TableRow | undefined] {
  let first: TableRow | undefined;
  let last: TableRow | undefined;
  for (const row of table.rows()) {
    if (!isComment(row)) continue;
    first ??= row;
    if (row.cells.length > 1) last = row;
  }
  return [first, last];
}

/** The rows without comments, with the header before them as in every other table. */
function* withHeader(header: readonly string[], rows: Iterable<TableRow>): Generator<TableRow> {
  yield { cells: header, line: 1 };
  for (const row of rows) {
    if (isComment(row)) continue;
    const { cells, line } = row;
    yield { cells: cells.map((cell) => (cell.trim() === '-' ? '' : cell)), line };
  }
}

function isComment({ cells }: TableRow): boolean {
  return cells[0]?.startsWith('#') === true;
}

/** The meaning of a column that no version of UTX defines, as `src:plural` or `tgt:comment`. */
function besideTerm(name: string): ColumnMeaning {
  const of = name.startsWith('src:') ? 'source' : 'term';
  if (!name.endsWith(':comment'))
    return name.includes(':') ? { kind: 'keep', of } : { kind: 'keep' };
  return of === 'source' ? { kind: 'termNote', of } : { kind: 'termNote' };
}

/** The valid rows of a table, and what is wrong with the others. */
export interface FamilyTable<Row> {
  readonly rows: readonly Row[];
  /** Each with its line number; the heading is line 1. */
  readonly faults: readonly string[];
}

/**
 * Reads a table of a family: tabs between cells, no quotes, a heading with the columns.
 * @param read makes a row of the cells, or says what is wrong with them
 * @param last columns that a table may have behind the others, in this order; without one, its cells are empty
 */
export function readFamilyTable<Column extends string, Row extends { readonly zh: string }>(
  text: string,
  always: readonly Column[],
  read: (cells: Readonly<Record<Column, string>>, line: number) => Row | string,
  last: readonly Column[] = [],
): FamilyTable<Row> {
  const [heading = '', ...lines] = text.split('\n');
  const written = heading.split('\t');
  const columns = [...always, ...last.filter((column) => written.includes(column))];
  if (heading !== columns.join('\t')) {
    return { rows: [], faults: [`line 1: the columns are not ${always.join(', ')}`] };
  }
  const faults: string[] = [];
  if (lines.pop() !== '') faults.push(`line ${lines.length + 2}: no newline at the end`);
  const lineOf = new Map<string, number>();
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const number = index + 2;
    const cells = line.split('\t');
    const row = cellFault(cells, columns) ?? read(record(columns, last, cells), number);
    if (typeof row === 'string') {
      faults.push(`line ${number}: ${row}`);
      continue;
    }
    const before = lineOf.get(row.zh);
    if (before !== undefined) faults.push(`line ${number}: ${row.zh} stands in line ${before} too`);
    lineOf.set(row.zh, number);
    rows.push(row);
  }
  return { rows, faults };
}

function cellFault(cells: readonly string[], columns: readonly string[]): string | undefined {
  if (cells.length !== columns.length) return `${cells.length} columns, not ${columns.length}`;
  if (cells[columns.indexOf('zh')] === '') return 'no name';
  if (cells.some((cell) => cell !== cell.trim())) return 'spaces around a cell';
  // A spreadsheet would take it for the beginning of a quoted cell.
  if (cells.some((cell) => cell.includes('"'))) return 'a straight quotation mark; write “ ”';
  return undefined;
}

function record<Column extends string>(
  columns: readonly Column[],
  last: readonly Column[],
  cells: readonly string[],
): Readonly<Record<Column, string>> {
  return Object.fromEntries([
    ...last.map((column) => [column, '']),
    ...columns.map((column, index) => [column, cells[index]]),
  ]) as Record<Column, string>;
}

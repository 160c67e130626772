import { MAX_COLUMNS } from '../../file/file-format.ts';
import { type FileIssue, fileIssue } from '../../file/read-result.ts';
import { refuseTooMany } from '../lines/table.ts';
import type { TableRow } from '../lines/table-row.ts';

/** Cells that run down a column from one line to another. Lines from 1, columns from 0. */
export interface CellRange {
  readonly line: number;
  readonly column: number;
  readonly lastLine: number;
}

/** The rows of a sheet that have a text, and what was left out of them. */
export interface SheetTable {
  readonly rows: readonly TableRow[];
  readonly issues: readonly FileIssue[];
}

/** Lines, or columns, one after the other, from the first to the last, from 1. */
interface Run {
  readonly first: number;
  last: number;
}

/** The most runs that a finding names. */
const MAX_RUNS = 50;

/** The most cells of a sheet that the text of merged ones is put into; no table of terms has as many. */
const MAX_FILLED = 1_000_000;

/** Gathers the rows of a sheet, of whatever program, with what was left out of them. */
export class SheetRows {
  readonly #rows: TableRow[] = [];
  readonly #issues: FileIssue[] = [];
  readonly #merged: CellRange[] = [];
  readonly #linked: (CellRange & { readonly address: string })[] = [];
  readonly #hiddenRows: Run[] = [];
  readonly #struckRows: Run[] = [];
  readonly #hiddenColumns: Run[] = [];
  #cells: string[] = [];
  #links = new Map<number, readonly string[]>();

  /** How many rows have a text. */
  get count(): number {
    return this.#rows.length;
  }

  /**
   * Adds a cell of the row that is being read, with the addresses of its links, and whether its text is struck
   * through. A blank cell is left out.
   */
  add(
    line: number,
    column: number,
    text: string,
    {
      links = [],
      isStruck = false,
    }: { readonly links?: readonly string[]; readonly isStruck?: boolean } = {},
  ): void {
    if (text.trim() === '') return;
    if (isStruck) addRun(this.#struckRows, line, line);
    if (column >= MAX_COLUMNS) {
      const message = 'A cell beyond the columns that are read was left out.';
      this.#issues.push(
        fileIssue('warning', 'farCell', message, { line, column: column + 1, found: text }),
      );
      return;
    }
    while (this.#cells.length < column) this.#cells.push('');
    // Many cells repeat the one above: they share its text, which saves memory.
    const above = this.#rows.at(-1)?.cells[column];
    this.#cells[column] = above === text ? above : text;
    if (links.length > 0) this.#links.set(column, links);
  }

  /** Reports a cell with an error of a formula in the place of a value. */
  addError(line: number, column: number, found: string): void {
    const message = 'A formula has an error in the place of a value.';
    const at = { line, column: column + 1, found };
    this.#issues.push(fileIssue('warning', 'errorCell', message, at));
  }

  /** Reports a cell with a formula of which the file has no value. */
  addFormula(line: number, column: number): void {
    const message = 'A formula has no value in the file.';
    this.#issues.push(fileIssue('warning', 'formulaCell', message, { line, column: column + 1 }));
  }

  addMerged(merged: CellRange): void {
    this.#merged.push(merged);
  }

  /** Adds the address that cells of rows before are linked to. */
  addLink(range: CellRange, address: string): void {
    this.#linked.push({ ...range, address });
  }

  /** Says that columns, counted from 1, are hidden. */
  hideColumns(first: number, last: number): void {
    this.#hiddenColumns.push({ first, last });
  }

  /**
   * Ends a row. With `times`, so many lines from this one on repeat it.
   * @throws RefusedFileError when there are too many
   */
  closeRow(line: number, { times = 1, isHidden = false } = {}): void {
    // A copy has no spare room to grow, which would add up over many rows.
    const cells = [...this.#cells];
    const links = this.#links;
    this.#cells = [];
    if (cells.length === 0) return;
    if (links.size > 0) this.#links = new Map();
    if (isHidden) addRun(this.#hiddenRows, line, line + times - 1);
    for (let at = 0; at < times; at += 1) {
      this.#rows.push({ cells, line: line + at, ...(links.size > 0 && { links }) });
      refuseTooMany(this.#rows.length);
    }
  }

  /** The rows, with the text of merged cells in each of them that runs down a column. */
  table(): SheetTable {
    this.#issues.push(...this.#unseenIssues());
    if (this.#merged.length === 0 && this.#linked.length === 0) {
      return { rows: this.#rows, issues: this.#issues };
    }
    const rows = new Map(this.#rows.map((row) => [row.line, row]));
    let filled = 0;
    const eachOf = ({ line, lastLine }: CellRange, change: (row: TableRow) => TableRow): void => {
      for (let at = line; at <= lastLine && filled < MAX_FILLED; at += 1) {
        filled += 1;
        const row = rows.get(at);
        if (row !== undefined) rows.set(at, change(row));
      }
    };
    for (const { line, column, lastLine } of this.#merged) {
      const text = rows.get(line)?.cells[column] ?? '';
      if (text === '' || column >= MAX_COLUMNS) continue;
      eachOf({ line: line + 1, column, lastLine }, (row) => fill(row, column, text, line));
    }
    for (const { address, ...range } of this.#linked) {
      const { column } = range;
      eachOf(range, (row) =>
        (row.cells[column] ?? '') === '' || row.mergedFrom?.has(column) === true
          ? row
          : { ...row, links: new Map(row.links).set(column, [address]) },
      );
    }
    return { rows: [...rows.values()], issues: this.#issues };
  }

  /**
   * That rows and columns with a text are hidden, or struck through as what is no longer meant: they are read as
   * well, which nobody would see.
   */
  *#unseenIssues(): Generator<FileIssue> {
    if (this.#hiddenRows.length > 0) {
      const message = 'Hidden rows were read as well.';
      const found = runsInWords(this.#hiddenRows, String);
      yield fileIssue('warning', 'hiddenRows', message, { found });
    }
    if (this.#struckRows.length > 0) {
      const message = 'Rows with a text that is struck through were read as well.';
      const found = runsInWords(this.#struckRows, String);
      yield fileIssue('warning', 'struckRows', message, { found });
    }
    const filled = this.#hiddenColumns.filter(({ first, last }) =>
      this.#rows.some(({ cells }) => cells.slice(first - 1, last).some((cell) => cell !== '')),
    );
    if (filled.length === 0) return;
    const message = 'Hidden columns were read as well.';
    yield fileIssue('warning', 'hiddenColumns', message, {
      found: runsInWords(filled, columnInLetters),
    });
  }
}

/** Adds lines that stand behind those before, or are the last of them. */
function addRun(runs: Run[], first: number, last: number): void {
  const before = runs.at(-1);
  if (before !== undefined && before.last >= first - 1) before.last = last;
  else runs.push({ first, last });
}

/** Runs as `2–57, 60`. */
function runsInWords(runs: readonly Run[], inWords: (one: number) => string): string {
  const named = runs
    .slice(0, MAX_RUNS)
    .map(({ first, last }) => inWords(first) + (last > first ? `–${inWords(last)}` : ''));
  return named.join(', ') + (runs.length > MAX_RUNS ? ' …' : '');
}

/** The letters of a column, counted from 1. */
function columnInLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnInLetters(before) + letter;
}

function fill(
  { cells, mergedFrom, ...row }: TableRow,
  column: number,
  text: string,
  first: number,
): TableRow {
  const filled = [...cells];
  while (filled.length < column) filled.push('');
  if ((filled[column] ?? '') === '') filled[column] = text;
  const from = new Map(mergedFrom);
  from.set(column, first);
  return { ...row, cells: filled, mergedFrom: from };
}

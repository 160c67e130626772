import { type FileIssue, fileIssue } from '../../file/read-result.ts';
import type { SpreadsheetTables } from './read-spreadsheet.ts';
import { HEADER_ROWS } from '../columns/find-header.ts';
import { GUESSED_ROWS, guessColumns } from '../columns/guess-columns.ts';
import { filledRows } from '../lines/table.ts';
import type { TableRow } from '../lines/table-row.ts';

/** How much of a text that is not named as Markdown is looked at, in UTF-16 units. */
const BEGINNING = 20_000;
/** The longest line that is looked at, in UTF-16 units. */
const MAX_RULE = 10_000;

/** Whether a line stands below the names of columns, as `| --- | :-: |` does. */
function isRule(line: string | undefined): boolean {
  if (line === undefined || line.length > MAX_RULE || !line.includes('|')) return false;
  const parts = line.trim().replace(/^\|/u, '').replace(/\|$/u, '').split('|');
  return parts.every((part) => /^:?-+:?$/u.test(part.trim()));
}

/** Whether one of the first lines, below one that has as many cells, stands below names of columns. */
function beginsWithTable(text: string): boolean {
  const lines = text.slice(0, BEGINNING).split(/\r\n?|\n/u, HEADER_ROWS + 1);
  return lines.some(
    (line, at) =>
      at > 0 &&
      line.includes('---') &&
      isRule(line) &&
      cellsOf(line).length === cellsOf(lines[at - 1] ?? '').length,
  );
}

/** A table of a text in Markdown, or several with the same names of columns. */
interface MarkdownTable {
  readonly name: string;
  readonly rows: TableRow[];
}

/**
 * Reads the tables of a text in Markdown, each named after the heading above it; those with the same names
 * of columns are one. Other lines are reported.
 * @param wanted the names of those to read; by default, all
 * @returns undefined when the text has no table, or does not begin with one and is not named `.md`
 */
export function readMarkdown(
  text: string,
  fileName: string,
  wanted: readonly string[] = [],
): SpreadsheetTables | undefined {
  if (!/\.(?:md|markdown)$/iu.test(fileName) && !beginsWithTable(text)) return undefined;
  const { tables, issues } = tablesOf(text.split(/\r\n?|\n/u));
  if (tables.length === 0) return undefined;
  const chosen = tables.filter(({ name }) => wanted.includes(name));
  return {
    format: 'table',
    names: tables.length > 1 ? tables.map(({ name }) => name) : [],
    sheets: (chosen.length > 0 ? chosen : tables).map(({ name, rows }) => ({
      name,
      rows: (report = ignore) => filledRows(rows, report),
      // Its first row names the columns, whether the names are known or not.
      guessed: guessColumns([...filledRows(rows.slice(0, GUESSED_ROWS), ignore)], rows[0]?.line),
    })),
    issues,
  };
}

function ignore(): void {}

function tablesOf(lines: readonly string[]): {
  readonly tables: readonly MarkdownTable[];
  readonly issues: readonly FileIssue[];
} {
  const tables = new Map<string, MarkdownTable>();
  const issues: FileIssue[] = [];
  let heading = '';
  let current: MarkdownTable | undefined;
  for (const [at, line] of lines.entries()) {
    if (current !== undefined && isRule(line)) continue;
    const cells = cellsOf(line);
    if (isRule(lines[at + 1])) {
      const names = JSON.stringify(cells.map(({ text }) => text));
      current = tables.get(names);
      if (current !== undefined) continue;
      current = { name: nameFor(heading, tables), rows: [] };
      tables.set(names, current);
    } else if (!line.includes('|')) {
      current = undefined;
    }
    if (current === undefined) {
      heading = /^#+\s+(?<heading>.*)$/u.exec(line)?.groups?.['heading'] ?? heading;
      const message = 'This stands in no table, and was left out.';
      if (line.trim() !== '') {
        issues.push(fileIssue('warning', 'outsideTable', message, { line: at + 1, found: line }));
      }
      continue;
    }
    const links = new Map(
      cells.flatMap(({ targets }, column) => (targets.length > 0 ? [[column, targets]] : [])),
    );
    current.rows.push({ cells: cells.map(({ text }) => text), line: at + 1, links });
  }
  return { tables: [...tables.values()], issues };
}

function nameFor(heading: string, tables: ReadonlyMap<string, MarkdownTable>): string {
  const isTaken = [...tables.values()].some(({ name }) => name === heading);
  return heading === '' || isTaken ? `${heading} ${tables.size + 1}`.trim() : heading;
}

/** The cells of a line without the marks of Markdown, and the addresses that lead out of them. */
function cellsOf(
  line: string,
): readonly { readonly text: string; readonly targets: readonly string[] }[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => {
    const targets: string[] = [];
    const text = cell
      .replaceAll(String.raw`\|`, '|')
      .replaceAll(/<br\s*\/?>/giu, '\n')
      .replaceAll(/\[([^[\]]*)\]\(([^()\s]+)\)/gu, (_link, shown: string, target: string) => {
        targets.push(target);
        return shown;
      })
      .trim()
      .replace(/^(?<mark>\*\*|__|\*|_|`)(?<bare>.+)\k<mark>$/su, '$<bare>');
    return { text, targets };
  });
}

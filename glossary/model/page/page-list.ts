/** Writes the terms of a page as a table, to be saved in a file. */

/** One term of a page. */
export interface PageListRow {
  /** As the page writes it first. */
  readonly term: string;
  /** The equivalents that may be used, the preferred one first. */
  readonly equivalents: readonly string[];
  readonly occurrences: number;
  readonly subjectField: string;
  /** The documents of the entry, each with its date. */
  readonly sources: readonly string[];
}

/** The names of the columns, in the order of a row. */
export type PageListHeader = readonly [
  term: string,
  equivalents: string,
  occurrences: string,
  subjectField: string,
  sources: string,
];

/** The formats in which a page's terms can be saved, by file name extension. */
export type PageListFormat = 'csv' | 'tsv' | 'tbx' | 'md';

/** The page that the terms are from. */
export interface PageListOrigin {
  readonly title: string;
  readonly address: string;
}

/** Comma-separated values as RFC 4180 has them, with a byte order mark, which Excel asks for. */
export function writePageCsv(rows: readonly PageListRow[], header: PageListHeader): string {
  const lines = [header, ...rows.map(cellsOf)].map((cells) =>
    cells.map((cell) => quoted(defused(cell))).join(','),
  );
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

/** Tab-separated values: tabs and line breaks in a cell become spaces. */
export function writePageTsv(rows: readonly PageListRow[], header: PageListHeader): string {
  const lines = [header, ...rows.map(cellsOf)].map((cells) =>
    cells.map((cell) => defused(cell.replaceAll(/[\t\r\n]+/gu, ' '))).join('\t'),
  );
  return `${lines.join('\n')}\n`;
}

/** A Markdown table below a heading that links to the page. */
export function writePageMarkdown(
  rows: readonly PageListRow[],
  header: PageListHeader,
  { title, address }: PageListOrigin,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const heading =
    address === ''
      ? escaped(title)
      : `[${escaped(title)}](<${address.replaceAll(/[<>\s]/gu, encodeURIComponent)}>)`;
  return [
    `# ${heading}`,
    '',
    line(header),
    `|${header.map(() => ' --- |').join('')}`,
    ...rows.map((row) => line(cellsOf(row))),
    '',
  ].join('\n');
}

function cellsOf(row: PageListRow): readonly string[] {
  const { term, equivalents, occurrences, subjectField, sources } = row;
  return [term, equivalents.join('; '), String(occurrences), subjectField, sources.join('; ')];
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
function defused(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function escaped(cell: string): string {
  return cell.replaceAll(/[\\|*_`[\]<>]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ');
}

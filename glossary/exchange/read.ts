import type { Language } from '../model/entry/language.ts';
import { decodeText } from './file/decode-text.ts';
import { entriesOfTable } from './table/entries/entries-of-table.ts';
import type { FoundEntry } from './file/entry-builder.ts';
import { checkedEntries, isSound } from './file/checked-entries.ts';
import { type FileFormat, MAX_FILE_BYTES } from './file/file-format.ts';
import { isXml, isZip, refuseOtherFiles, refuseOtherTexts } from './file/file-kind.ts';
import { HEADER_ROWS } from './table/columns/find-header.ts';
import { GUESSED_ROWS, guessColumns } from './table/columns/guess-columns.ts';
import { languageOfCode, languageOfWord } from './file/language-code.ts';
import { createLanguages } from './file/languages.ts';
import { readJson } from './json/read-json.ts';
import { readJsonList } from './json/read-json-list.ts';
import {
  type FileEntry,
  type FileIssue,
  fileIssue,
  type ReadChoices,
  type ReadResult,
  RefusedFileError,
  refuseTooManyEntries,
  type TablePreview,
  tooBigIssue,
} from './file/read-result.ts';
import type { SpreadsheetTables } from './table/formats/read-spreadsheet.ts';
import { readMarkdown } from './table/formats/read-markdown.ts';
import { readTable } from './table/formats/read-table.ts';
import { inOneColumn } from './table/columns/side-by-side.ts';
import { firstRows, type Table } from './table/lines/table.ts';
import type { TableRow } from './table/lines/table-row.ts';
import type { TableFile } from './table/formats/table-file.ts';
import { readTbx } from './tbx/read-tbx.ts';

/** How many rows are shown to check whether a table was read correctly. */
const PREVIEW_ROWS = 8;

/** How many findings are kept, as a file of millions of rows may have as many. */
const MAX_ISSUES = 100_000;

/** A file as it was dropped, picked or pasted. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The only way to read a file: turns any of the formats into entries, and reports everything that
 * was left out and why. Never throws because of a file's content; nothing is fetched or executed.
 */
export async function readFile(file: NamedFile, choices: ReadChoices = {}): Promise<ReadResult> {
  try {
    return await readAny(file, choices);
  } catch (error) {
    if (error instanceof RefusedFileError) return { outcome: 'refused', issue: error.issue };
    throw error;
  }
}

interface Found {
  readonly format: FileFormat;
  readonly entries: readonly FileEntry[];
  readonly found: { readonly entries: number; readonly terms: number };
  readonly unknownLanguages: readonly string[];
  readonly table?: TablePreview;
}

async function readAny(file: NamedFile, choices: ReadChoices): Promise<ReadResult> {
  const { bytes, name } = file;
  if (bytes.length > MAX_FILE_BYTES) throw new RefusedFileError(tooBigIssue());
  const issues: FileIssue[] = [];
  const report = (issue: FileIssue): void => {
    if (issues.length < MAX_ISSUES) issues.push(issue);
  };
  const done = (
    found: Found,
    encoding: (ReadResult & { outcome: 'read' })['encoding'],
  ): ReadResult => ({
    outcome: 'read',
    ...found,
    encoding,
    issues: issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  });
  refuseOtherFiles(bytes);
  if (isZip(bytes)) {
    const { readSpreadsheet } = await import('./table/formats/read-spreadsheet.ts');
    const book = await readSpreadsheet(bytes, choices.sheets);
    for (const issue of book.issues) report(issue);
    return done(readSheets(book, choices, report), undefined);
  }
  const decoded = decodeText(bytes, choices.encoding);
  if ('previews' in decoded) return { outcome: 'asksEncoding', previews: decoded.previews };
  const { text, encoding, damaged, wasTwiceEncoded } = decoded;
  if (wasTwiceEncoded) {
    report(fileIssue('warning', 'twiceEncoded', 'This text was encoded twice, and was put right.'));
  }
  for (const line of damaged) {
    report(fileIssue('warning', 'damagedText', 'Bytes of this line cannot be read.', { line }));
  }
  const start = text.slice(0, 1_000).trimStart();
  refuseOtherTexts(start, name);
  if (isXml(start, name)) {
    const languages = createLanguages(choices.languages ?? new Map(), languageOfCode, report);
    const tbx = readTbx(text, languages, report);
    const entries = [...checkedEntries(tbx.entries, report)];
    if (tbx.entries.length === 0) report(noEntriesIssue());
    const found = { entries: tbx.entries.length, terms: tbx.terms };
    const unknownLanguages = [...languages.unknown];
    return done({ format: tbx.format, entries, found, unknownLanguages }, encoding);
  }
  if (/\.json$/iu.test(name) || /^(?:\{\s*"|\[\s*(?:\{\s*"|\]))/u.test(start)) {
    const list = readJsonList(text);
    if (list !== undefined) return done(readRows('table', list, choices, report), encoding);
    const json = readJson(text, report);
    const entries = json.entries.filter(({ entry, line }) => isSound(entry, line, report));
    if (json.found === 0) report(noEntriesIssue());
    const found = { entries: json.found, terms: termsIn(json.entries) };
    return done({ format: 'json', entries, found, unknownLanguages: [] }, encoding);
  }
  const tables =
    choices.delimiter === undefined ? readMarkdown(text, name, choices.sheets) : undefined;
  if (tables !== undefined) {
    for (const issue of tables.issues) report(issue);
    return done(readSheets(tables, choices, report), encoding);
  }
  const table = readTable(text, name, choices);
  return done(readRows(table.format, table, choices, report), encoding);
}

/**
 * The sheets of a workbook one after the other. What holds for the columns of the first holds for those
 * of sheets with the same header; others are read by their own.
 */
function readSheets(
  { format, names, sheets }: SpreadsheetTables,
  choices: ReadChoices,
  report: (issue: FileIssue) => void,
): Found {
  const [first = { name: '', rows: () => [] }, ...others] = sheets;
  const readSheet = ({ name, ...table }: typeof first, chosen: ReadChoices): Found => {
    const part = others.length === 0 ? {} : { part: name };
    const reportHere = (issue: FileIssue): void => report({ ...issue, ...part });
    const read = readRows(format, table, chosen, reportHere);
    return { ...read, entries: read.entries.map((entry) => ({ ...entry, ...part })) };
  };
  const all = [readSheet(first, choices)];
  const { columns: _columns, header: _header, ...common } = choices;
  const { header, columns } = all[0]?.table ?? {};
  for (const sheet of others) {
    const alike = firstRows(inOneColumn(sheet), HEADER_ROWS).find(
      ({ cells }) => header !== undefined && cells.join('\0') === header.join('\0'),
    );
    const isAlike = alike !== undefined && columns !== undefined;
    all.push(readSheet(sheet, isAlike ? { ...common, columns, header: alike.line } : common));
  }
  const sum = (count: (found: Found['found']) => number): number =>
    all.reduce((total, { found }) => total + count(found), 0);
  refuseTooManyEntries(sum(({ entries }) => entries));
  const table = all[0]?.table;
  const read = sheets.map(({ name }) => name);
  return {
    format,
    entries: all.flatMap(({ entries }) => entries),
    found: { entries: sum(({ entries }) => entries), terms: sum(({ terms }) => terms) },
    unknownLanguages: [...new Set(all.flatMap(({ unknownLanguages }) => unknownLanguages))],
    ...(table !== undefined && {
      table: { ...table, ...(names.length > 0 && { sheets: { names, read } }) },
    }),
  };
}

function readRows(
  format: FileFormat,
  found: Omit<TableFile, 'format'>,
  choices: ReadChoices,
  report: (issue: FileIssue) => void,
): Found {
  const table = found.guessed === undefined ? inOneColumn(found, choices.header) : found;
  const first = firstRows(table, GUESSED_ROWS);
  const guessed = table.guessed ?? guessColumns(first, choices.header);
  const columns = choices.columns ?? guessed.columns;
  const { headerAt = -1, header } = guessed;
  const below = first.slice(headerAt + 1);
  if (below.length === 0) {
    report(noEntriesIssue());
  } else if (!columns.some(({ kind }) => kind === 'term')) {
    report(fileIssue('error', 'noTermColumn', 'No column is known to hold terms.', { line: 1 }));
  }
  // Our own tables have whole tags, and none of the words that people write.
  const isOwn = columns.some(({ kind }) => kind === 'more');
  // One with a row for each entry has a term on each line of a cell.
  const isByEntry = isOwn && !columns.some(({ kind }) => kind === 'language');
  const alternatives = choices.alternatives ?? (isByEntry || table.hasLines === true ? ['\n'] : []);
  const isGuarded = format === 'table' && isOwn;
  const languages = createLanguages(
    choices.languages ?? new Map(),
    isOwn ? languageOfCode : languageOfCell,
    report,
  );
  // Programs write bare codes, the marks of memoQ or UTX, and a term in each cell.
  const hasPlaceholders =
    format !== 'utx' &&
    header?.some((name) => !BARE_CODE.test(name.trim())) === true &&
    !columns.some(({ kind }) => kind === 'more' || kind === 'flags');
  const { hasMerged = false } = table;
  const reading = {
    columns,
    header,
    languages,
    hasPlaceholders,
    isGuarded,
    alternatives,
    hasMerged,
    report,
  };
  const sides = new Set(columns.flatMap((one) => (one.kind === 'term' ? [one.language] : [])));
  const count = { entries: 0, terms: 0 };
  const entries = Iterator.from(
    entriesOfTable((tell) => rowsBelow(table, headerAt, tell), reading),
  ).filter((entry) => {
    count.entries += 1;
    count.terms += entry.terms.length + entry.unread;
    if (isOwn || sides.size < 2 || !isSum(entry)) return true;
    const [sum] = entry.terms;
    const message = 'This is a sum below a table and no term.';
    report(
      fileIssue('warning', 'noTerms', message, {
        line: entry.line,
        ...(sum !== undefined && { found: sum.term }),
      }),
    );
    return false;
  });
  return {
    format,
    entries: [...checkedEntries(entries, report)],
    found: count,
    unknownLanguages: [...languages.unknown],
    table: {
      ...(table.delimiter !== undefined && { delimiter: table.delimiter }),
      header,
      headerLine: first[headerAt]?.line ?? 0,
      top: table.guessed === undefined ? first.slice(0, HEADER_ROWS) : [],
      columns,
      unsure: guessed.unsure,
      rows: below.slice(0, PREVIEW_ROWS).map(({ cells }) => cells),
    },
  };
}

/** The rows below the one that names the columns, counted from 0; those above it are reported. */
function* rowsBelow(
  { rows }: Table,
  headerAt: number,
  report?: (issue: FileIssue) => void,
): Generator<TableRow> {
  let at = 0;
  for (const row of rows(report)) {
    if (at > headerAt) yield row;
    else if (at < headerAt) report?.(aboveHeaderIssue(row));
    at += 1;
  }
}

/** The name of a column of terms as programs write it: `en`, `zh-Hans`; or none. */
const BARE_CODE = /^(?:[a-z]{2,3}(?:-[a-z]{2,4})*)?$/iu;

/** Whether an entry has numbers alone, in one language: those below a table are what its rows add up to. */
function isSum({ terms, unread }: FoundEntry): boolean {
  const languages = new Set(terms.map(({ language }) => language));
  return (
    unread === 0 && languages.size === 1 && terms.every(({ term }) => /^[\p{N}\s.,%]+$/u.test(term))
  );
}

function aboveHeaderIssue({ cells, line }: TableRow): FileIssue {
  const message = 'This stands above the row that names the columns, and was left out.';
  const found = cells.filter((cell) => cell.trim() !== '').join(' · ');
  return fileIssue('warning', 'aboveHeader', message, { line, found });
}

/** The language that a cell of another program's table names, be it as people write it. */
function languageOfCell(cell: string): Language | undefined {
  const language = languageOfWord(cell) ?? languageOfCode(cell);
  return language === 'zh' ? 'zh-Hans' : language;
}

function noEntriesIssue(): FileIssue {
  return fileIssue('warning', 'noEntries', 'There is no entry in this file.');
}

function termsIn(entries: readonly FileEntry[]): number {
  return entries.reduce(
    (sum, { entry }) =>
      entry.languageSections.reduce((terms, section) => terms + section.termSections.length, sum),
    0,
  );
}

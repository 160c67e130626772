import { type Delimiter, DELIMITERS, PAIR_SIGNS } from '../../file/file-format.ts';
import { type FileIssue, fileIssue, type ReadChoices } from '../../file/read-result.ts';
import type { ColumnMeaning } from '../../file/column-meaning.ts';
import { isLanguageTag } from '../../../model/entry/language.ts';
import { findHeader, HEADER_ROWS } from '../columns/find-header.ts';
import { GUESSED_ROWS, type GuessedColumns, guessColumns } from '../columns/guess-columns.ts';
import { areHtml } from '../lines/plain-of-html.ts';
import { lowered, readCards, readHtmlCells } from './read-cards.ts';
import { firstRows, readPlainTable, readQuotedTable, type Table } from '../lines/table.ts';
import { guessDelimiter } from '../lines/guess-delimiter.ts';
import { pairSignOf, readPairLines } from '../lines/pair-lines.ts';
import { readCedict } from './read-cedict.ts';
import { readUtx } from './read-utx.ts';
import type { TableFile } from './table-file.ts';
import type { TableRow } from '../lines/table-row.ts';

/** An encoding comment in Emacs's style, which may be the first line of an OmegaT glossary. */
const MAGIC_COMMENT = /^#[^\n\r]{0,100}-\*-[^\n\r]{0,100}coding[^\n\r]{0,100}-\*-/u;

/** The names of files whose columns are divided by tabs or commas. */
const OF_COLUMNS = /\.(?:csv|tsv|tab|utx)$/iu;

/** The line before the header that tells Excel the delimiter. */
const SEPARATOR_LINE = /^sep=(?<delimiter>[,;|\t])(?:\r\n?|\n)/iu;

/**
 * Reads a text as a table. With tabs and no header it is OmegaT's format: quotation marks have no
 * special meaning, and lines that start with `#` are comments.
 */
export function readTable(
  text: string,
  name: string,
  { delimiter: chosen, header }: ReadChoices,
): TableFile {
  if (/^#\s*UTX/iu.test(text)) return readUtx(text);
  const dictionary = chosen === undefined ? readCedict(text) : undefined;
  if (dictionary !== undefined) return dictionary;
  const ofColumns = DELIMITERS.find((one) => one === chosen);
  const cards = readCards(text, ofColumns);
  if (cards !== undefined) return cards;
  const said = SEPARATOR_LINE.exec(text)?.groups?.['delimiter'];
  if (said !== undefined) {
    const delimiter = chosen ?? DELIMITERS.find((one) => one === said);
    const above = header === undefined ? {} : { header: Math.max(0, header - 1) };
    const choices = { ...(delimiter && { delimiter }), ...above };
    const table = readTable(text.replace(SEPARATOR_LINE, ''), name, choices);
    return { ...table, ...lowered(table, 1) };
  }
  const sign =
    chosen === undefined && !OF_COLUMNS.test(name)
      ? pairSignOf(text)
      : PAIR_SIGNS.find((one) => one === chosen);
  if (sign !== undefined) return { ...readPairLines(text, sign), format: 'table' };
  const delimiter: Delimiter = ofColumns ?? guessDelimiter(text, name);
  const beginning = firstRows(readQuotedTable(beginningOf(text), delimiter), HEADER_ROWS);
  const named = header === undefined ? findHeader(beginning) !== undefined : header > 0;
  if (delimiter === '\t' && !named) {
    const plain = readPlainTable(text, delimiter);
    const first = firstRows(plain, GUESSED_ROWS).map(({ cells }) => cells);
    const isHtml = areHtml(first) && !MAGIC_COMMENT.test(text);
    const all = isHtml ? readHtmlCells(readQuotedTable(text, delimiter)) : plain;
    const table: Table = {
      ...all,
      rows: (report) =>
        Iterator.from(all.rows(report))
          .filter((row) => row.cells[0]?.startsWith('#') !== true && !isHeading(row, report))
          .map(({ cells, ...row }) => ({
            ...row,
            cells: cells.map((cell) => cell.replaceAll(LINE_END_OF_PLECO, '\n')),
          })),
    };
    const guessed = withLanguages(table, text);
    const format = isHtml ? 'table' : 'omegat';
    return { ...table, format, hasLines: isHtml, ...(guessed !== undefined && { guessed }) };
  }
  const table = readQuotedTable(text, delimiter);
  if (!MAGIC_COMMENT.test(text)) return { ...table, format: 'table' };
  return {
    ...table,
    rows: (report) => Iterator.from(table.rows(report)).drop(1),
    format: 'table',
  };
}

/** What Pleco writes for the end of a line in a cell, a character for private use. */
const LINE_END_OF_PLECO = '\uEAB1';

/** Whether a line is a heading of Pleco, as in `//HSK`, which is reported. */
function isHeading({ cells, line }: TableRow, report?: (issue: FileIssue) => void): boolean {
  const [found = '', ...others] = cells;
  if (!found.startsWith('//') || others.some((cell) => cell.trim() !== '')) return false;
  report?.(fileIssue('warning', 'outsideTable', 'This is a heading.', { line, found }));
  return true;
}

/** The comment in which our own OmegaT glossaries name their languages. */
const LANGUAGES = /^# languages: (?<source>[\w-]{2,60}) (?<target>[\w-]{2,60})$/mu;

/** The columns of an OmegaT glossary that names its languages. */
function withLanguages(table: Table, text: string): GuessedColumns | undefined {
  const said = LANGUAGES.exec(text.slice(0, 1_000))?.groups;
  const languages = [said?.['source'], said?.['target']];
  if (!languages.every((one) => one !== undefined && isLanguageTag(one))) return undefined;
  const guessed = guessColumns(firstRows(table, GUESSED_ROWS), 0);
  const columns = guessed.columns.map((column, at): ColumnMeaning => {
    const language = languages[at];
    return language === undefined ? column : { kind: 'term', language };
  });
  return { ...guessed, columns };
}

/** Enough of a text for the first rows, in UTF-16 units. */
const BEGINNING = 20_000;

/** The lines in which a header may stand. */
function beginningOf(text: string): string {
  const lines = text.slice(0, BEGINNING).split(/\r\n|\r|\n/u, HEADER_ROWS + 1);
  return lines.slice(0, HEADER_ROWS).join('\n');
}

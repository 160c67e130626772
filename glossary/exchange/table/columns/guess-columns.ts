import type { ColumnMeaning } from '../../file/column-meaning.ts';
import { columnOf, isLatin, SAMPLE_ROWS } from './column-texts.ts';
import { beforeTheirTerms, besideTheirTerms } from './columns-of-terms.ts';
import { meaningOfHeader } from '../../file/meaning-of-header.ts';
import { guessLanguage, isLanguageCode, languageOfCode } from '../../file/language-code.ts';
import { isHabit, isUsualLanguage } from '../../file/language-name.ts';
import { findHeader, HEADER_ROWS } from './find-header.ts';
import { withReadingColumn } from './reading-column.ts';
import type { TableRow } from '../lines/table-row.ts';

/** What the columns of a table seem to contain. */
export interface GuessedColumns {
  /** The row that names the columns, counted from 0. */
  readonly headerAt?: number;
  readonly header: readonly string[] | undefined;
  readonly columns: readonly ColumnMeaning[];
  /** The columns, counted from 0, of which a person should say what they hold. */
  readonly unsure: readonly number[];
}

/** How many of the first rows of a table are looked at to guess its columns. */
export const GUESSED_ROWS = HEADER_ROWS + SAMPLE_ROWS;

/**
 * Guesses the columns by the row of headers if there is one, else by their content. Two columns are
 * source and target, and a third is a comment. A third and fourth that contain only language codes
 * are the languages of the first two.
 * @param rows the first ones of the table; no more than `GUESSED_ROWS` are looked at
 * @param line of the header; 0 for none
 */
export function guessColumns(rows: readonly TableRow[], line?: number): GuessedColumns {
  const width = rows
    .slice(0, SAMPLE_ROWS)
    .reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const coded =
    line === undefined && width >= 4 && [2, 3].every((at) => isOfCodes(columnOf(rows, at)));
  const headerAt = coded ? undefined : findHeader(rows, line);
  const header = headerAt === undefined ? undefined : rows[headerAt]?.cells;
  if (headerAt !== undefined && header !== undefined) {
    const below = rows.slice(headerAt + 1, headerAt + 1 + SAMPLE_ROWS);
    const meanings = header.map((cell, at) => checkedMeaning(cell, columnOf(below, at)));
    // Our own tables say all of it, and memoQ's have no columns of numbers.
    const isOwn = meanings.some(({ kind }) => kind === 'more');
    if (isOwn) return { headerAt, header, columns: meanings, unsure: [] };
    const isOfMemoq = meanings.some(({ kind }) => kind === 'flags');
    const named = isOfMemoq ? meanings : withoutNumbers(meanings, below);
    const read = withReadingColumn(withScripts(named, below), below, header);
    const guessed = withGuesses(withOtherSide(read, below), below);
    const told = withDocuments(guessed, header);
    const columns = withEntryId(besideTheirTerms(beforeTheirTerms(told)), header, below);
    return { headerAt, header, columns, unsure: unsureOf(columns, below, header) };
  }
  const others = Array.from({ length: Math.max(0, width - 2) }, (_, at): ColumnMeaning => {
    if (coded && at < 2) return { kind: 'language', of: at === 0 ? 'source' : 'target' };
    if (coded) return { kind: 'keep' };
    return { kind: at === 0 ? 'note' : 'keep' };
  });
  const pair: readonly ColumnMeaning[] = [
    { kind: 'term', code: 'source' },
    { kind: 'term', code: 'target' },
  ];
  const columns = [...pair.slice(0, width), ...others];
  if (coded) return { header: undefined, columns, unsure: [] };
  return {
    header: undefined,
    columns: withGuesses(withReadingColumn(columns, rows, []), rows),
    unsure: unsureOf(columns, rows, []),
  };
}

/**
 * The meaning of a header if the texts below do not speak against it: what has nothing of the writing
 * that a word such as `tw` or `kr` means is kept, and asked.
 */
function checkedMeaning(header: string, texts: readonly string[]): ColumnMeaning {
  const meaning = meaningOfHeader(header);
  if (meaning.kind !== 'term' || meaning.language === undefined || texts.length === 0) {
    return meaning;
  }
  if (!isHabit(header)) return meaning;
  const all = texts.map((text) => text.slice(0, 200)).join(' ');
  const fits = /^(?:en|vi)/u.test(meaning.language)
    ? /\p{sc=Latn}/u.test(all)
    : /[\p{sc=Han}\p{sc=Hangul}\p{sc=Kana}\p{sc=Hira}]/u.test(all);
  if (fits) return meaning;
  const language = languageOfCode(header);
  const isMeant = language !== undefined && isUsualLanguage(language) && !isLatin(texts);
  return isMeant ? { ...meaning, language } : { kind: 'keep' };
}

function isOfCodes(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every(isLanguageCode);
}

/** Names of columns that may hold what the rows of an entry share. */
const SHARED = /(?:\b(?:id|key|no|nr|number)|编号|編號|序号|序號)$/iu;

/**
 * In a table with a row for each term that has no id, the rows of an entry share a number or a key: the
 * first column of that name in which values come again.
 */
function withEntryId(
  columns: readonly ColumnMeaning[],
  header: readonly string[],
  rows: readonly TableRow[],
): readonly ColumnMeaning[] {
  const isByTerm = columns.some((column) => column.kind === 'language' && column.of === 'row');
  if (!isByTerm || columns.some(({ kind }) => kind === 'id')) return columns;
  const shared = columns.findIndex(({ kind }, at) => {
    const texts = columnOf(rows, at);
    const name = header[at]?.trim().replaceAll('_', ' ') ?? '';
    return kind === 'keep' && SHARED.test(name) && new Set(texts).size < texts.length;
  });
  return columns.map((column, at) => (at === shared ? { kind: 'id' } : column));
}

/** Keeps columns of numbers, as under `No`, where two others have the terms. */
function withoutNumbers(
  columns: readonly ColumnMeaning[],
  rows: readonly TableRow[],
): readonly ColumnMeaning[] {
  const isNumbers = columns.map(({ kind }, at) => {
    const texts = kind === 'term' ? columnOf(rows, at) : [];
    return texts.length > 0 && texts.every((text) => /^\p{N}[\p{N}.,\s]*$/u.test(text));
  });
  const others = columns.filter(({ kind }, at) => kind === 'term' && isNumbers[at] === false);
  if (others.length < 2) return columns;
  return columns.map((column, at) => (isNumbers[at] === true ? { kind: 'keep' } : column));
}

/**
 * Below the name `Source` are documents, and no terms, if another column has the terms of that language, or
 * where each row has a term and its language.
 */
function withDocuments(
  columns: readonly ColumnMeaning[],
  header: readonly string[],
): readonly ColumnMeaning[] {
  const isByTerm = columns.some((column) => column.kind === 'language' && column.of === 'row');
  return columns.map((column, place) => {
    if (column.kind !== 'term' || !/^\s*(?:source|src)\s*$/iu.test(header[place] ?? ''))
      return column;
    const others = columns.filter(({ kind }, at) => kind === 'term' && at !== place);
    const languages = new Set(others.flatMap(languageIn));
    const [own] = languageIn(column);
    const isKnown = own === undefined ? languages.size > 1 : languages.has(own);
    const isTold = isByTerm && others.some((other) => !('code' in other));
    return isKnown || isTold ? { kind: 'sourceTitle' } : column;
  });
}

/** The language of a column, without script and region; none where it is not known. */
function languageIn(column: ColumnMeaning): readonly string[] {
  const language = 'language' in column ? column.language : undefined;
  return language === undefined ? [] : [language.replace(/-.*$/u, '')];
}

/** Gives the columns of Chinese whose header does not tell the script that of their terms. */
function withScripts(
  columns: readonly ColumnMeaning[],
  rows: readonly TableRow[],
): readonly ColumnMeaning[] {
  const isOpen = (column: ColumnMeaning): boolean =>
    (column.kind === 'term' || column.kind === 'definition') && column.language === 'zh';
  const at = columns.findIndex((column) => column.kind === 'term' && isOpen(column));
  const script = guessLanguage(columnOf(rows, at === -1 ? columns.findIndex(isOpen) : at));
  return columns.map((column) =>
    isOpen(column) ? { ...column, language: script ?? 'zh-Hans' } : column,
  );
}

/**
 * The columns of languages that hardly anybody has, as `Abk` may be or not, and those that are kept or
 * taken for a note and hold short texts like terms, in another writing than Latin, under a header
 * as short as a code, or where only one other column holds terms.
 */
function unsureOf(
  columns: readonly ColumnMeaning[],
  rows: readonly TableRow[],
  header: readonly string[],
): readonly number[] {
  const isByTerm = columns.some((column) => column.kind === 'language' && column.of === 'row');
  const isAlone = !isByTerm && columns.filter(({ kind }) => kind === 'term').length === 1;
  return columns.flatMap((column, at) => {
    const { kind } = column;
    const name = header[at]?.trim() ?? '';
    if (kind === 'term' && column.language !== undefined && /^[a-z]{2,3}$/iu.test(name)) {
      return isUsualLanguage(column.language) ? [] : [at];
    }
    const isOpen = kind === 'keep' || (kind === 'note' && header.length === 0);
    if (!isOpen) return [];
    const texts = columnOf(rows, at);
    const letters = texts.filter((text) => /\p{L}/u.test(text)).length;
    const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const isList =
      letters * 2 > Math.min(rows.length, SAMPLE_ROWS) &&
      length <= (isAlone ? 2 : 1) * TERM_LENGTH &&
      new Set(texts).size * 2 > texts.length;
    const isShort = header.length > 0 && name.length <= 3;
    return isList && (isShort || isAlone || !isLatin(texts)) ? [at] : [];
  });
}

/** Longest average length of terms, in UTF-16 units, so that prose is not taken for terms. */
const TERM_LENGTH = 20;

/**
 * If only one column contains terms, their equivalents must be in another: an unknown column with
 * short Chinese texts.
 */
function withOtherSide(
  columns: readonly ColumnMeaning[],
  rows: readonly TableRow[],
): readonly ColumnMeaning[] {
  if (columns.filter(({ kind }) => kind === 'term').length !== 1) return columns;
  const other = columns.findIndex((column, at) => {
    const texts = columnOf(rows, at);
    const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    return column.kind === 'keep' && length <= TERM_LENGTH && guessLanguage(texts) !== undefined;
  });
  return columns.map((column, at) => (at === other ? { kind: 'term', code: 'source' } : column));
}

/**
 * Guesses missing languages: Chinese by its characters, and Latin letters next to Chinese as
 * English. Anything else the user has to choose.
 */
function withGuesses(
  columns: readonly ColumnMeaning[],
  rows: readonly TableRow[],
): readonly ColumnMeaning[] {
  const coded = new Set(columns.map((column) => (column.kind === 'language' ? column.of : '')));
  const isOpen = (column: ColumnMeaning): boolean =>
    column.kind === 'term' &&
    column.language === undefined &&
    !coded.has('row') &&
    !coded.has(column.code === 'target' ? 'target' : 'source');
  const chinese = columns.map((column, at) =>
    isOpen(column) ? guessLanguage(columnOf(rows, at)) : undefined,
  );
  const hasChinese =
    chinese.some((language) => language !== undefined) ||
    columns.some((column) => column.kind === 'term' && column.language?.startsWith('zh')) ||
    coded.has('target') ||
    coded.has('source');
  return columns.map((column, at) => {
    if (column.kind !== 'term' || !isOpen(column)) return column;
    const language = chinese[at] ?? (hasChinese && isLatin(columnOf(rows, at)) ? 'en' : undefined);
    return language === undefined ? column : { ...column, language };
  });
}

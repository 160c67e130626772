import { type ColumnMeaning, isHeader, meaningOfHeader } from '../file/column-meaning.ts';
import { guessLanguage, isLanguageCode } from '../file/language-code.ts';
import type { TableRow } from './table.ts';

/** What the columns of a table seem to contain. */
export interface GuessedColumns {
  readonly header: readonly string[] | undefined;
  readonly columns: readonly ColumnMeaning[];
}

const SAMPLE = 200;

/**
 * Guesses the columns by the first row if it is a header, else by their content. Two columns are
 * source and target, and a third is a comment. A third and fourth that contain only language codes
 * are the languages of the first two.
 */
export function guessColumns(rows: readonly TableRow[], header?: boolean): GuessedColumns {
  const [first] = rows;
  if (first === undefined) return { header: undefined, columns: [] };
  const width = Math.max(...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
  const coded = width === 4 && [2, 3].every((at) => columnOf(rows, at).every(isLanguageCode));
  if (header ?? (!coded && isHeader(first.cells))) {
    const named = first.cells.map(meaningOfHeader);
    const columns = withGuesses(withOtherSide(named, rows.slice(1)), rows.slice(1));
    return { header: first.cells, columns };
  }
  const others = Array.from({ length: Math.max(0, width - 2) }, (_, at): ColumnMeaning => {
    if (coded) return { kind: 'language', of: at === 0 ? 'source' : 'target' };
    return { kind: at === 0 ? 'note' : 'keep' };
  });
  const pair: readonly ColumnMeaning[] = [
    { kind: 'term', code: 'source' },
    { kind: 'term', code: 'target' },
  ];
  const columns = [...pair.slice(0, width), ...others];
  return { header: undefined, columns: coded ? columns : withGuesses(columns, rows) };
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
    const length = texts.join('').length / texts.length;
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

function isLatin(texts: readonly string[]): boolean {
  const letters = texts.join('').match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /[A-Za-z]/u.test(letter));
  return letters.length > 0 && latin.length > letters.length * 0.95;
}

function columnOf(rows: readonly TableRow[], at: number): readonly string[] {
  return rows.slice(0, SAMPLE).flatMap(({ cells }) => {
    const cell = cells[at]?.trim() ?? '';
    return cell === '' ? [] : [cell];
  });
}

import type { CheckLanguage } from '../model/check/check-stage.ts';
import { isChinese, isEnglish, type Language } from '../model/entry/language.ts';
import { refusal } from '../exchange/file/read-result.ts';
import {
  GUESSED_ROWS,
  type GuessedColumns,
  guessColumns,
} from '../exchange/table/columns/guess-columns.ts';
import { unguardFormula } from '../exchange/table/formula-guard.ts';
import { readTable } from '../exchange/table/formats/read-table.ts';
import { firstRows, readQuotedTable, type Table } from '../exchange/table/lines/table.ts';
import type { TableFile } from '../exchange/table/formats/table-file.ts';
import type { TableRow } from '../exchange/table/lines/table-row.ts';
import type { AskedColumns, Bitext, BitextLanguages, ChosenColumns } from './bitext.ts';

/** What a table tells of a text and its translation. */
export type RowBitext = Pick<Bitext, 'languages' | 'pairs'>;

/** Where a table has the source and the translation, and from which row on, counted from 0. */
interface PairColumns {
  readonly source: number;
  readonly target: number;
  readonly from: number;
  readonly languages: BitextLanguages;
}

/**
 * Reads a text as a table of pairs.
 * @throws RefusedFileError when no row has two columns, or there are too many rows
 */
export function readDelimitedRows(
  text: string,
  name: string,
  chosen?: ChosenColumns,
): RowBitext | AskedColumns {
  const table = readTable(text, name, {});
  // A glossary with tabs has no quotation marks; a table of sentences has.
  const quoted = table.format === 'omegat' ? readQuotedTable(text, '\t') : table;
  return readRows(quoted, unguardFormula, chosen);
}

/**
 * Reads the pairs of a table, or asks for their columns where these are not clear.
 * @param textOf the text of a cell
 * @param chosen the columns, where a person said which have the texts
 * @throws RefusedFileError when no row has two columns, or there are too many rows
 */
export function readRows(
  table: Table & Pick<TableFile, 'guessed'>,
  textOf: (cell: string) => string,
  chosen?: ChosenColumns,
): RowBitext | AskedColumns {
  const found = pairColumns(firstRows(table, GUESSED_ROWS), chosen, table.guessed);
  if ('guessed' in found) return found;
  const { source, target, from, languages } = found;
  const pairs = Array.from(Iterator.from(table.rows()).drop(from), ({ cells }) => ({
    source: textOf(cells[source] ?? '').trim(),
    target: textOf(cells[target] ?? '').trim(),
  }));
  return { languages, pairs: pairs.filter((pair) => pair.source !== '' || pair.target !== '') };
}

const UNTOLD: BitextLanguages = { source: undefined, target: undefined };

/**
 * The columns that a format or a header names as Chinese and English; else those with the most letters of either. The
 * left one is the source, unless the header says otherwise. Of more than two columns, of which none or
 * several may have a language, a person says which it is.
 */
function pairColumns(
  first: readonly TableRow[],
  chosen: ChosenColumns | undefined,
  guessed: GuessedColumns = guessColumns(first),
): PairColumns | AskedColumns {
  const { headerAt = -1, columns } = guessed;
  if (columns.length < 2) throw refusal('noPairs', 'No row has a source and a translation.');
  const from = headerAt + 1;
  if (chosen !== undefined) return { ...chosen, from, languages: UNTOLD };
  const named = (isWanted: (language: Language) => boolean): number =>
    columns.findIndex(
      (one) => one.kind === 'term' && one.language !== undefined && isWanted(one.language),
    );
  let [chinese, english] = [named(isChinese), named(isEnglish)];
  if (chinese < 0 || english < 0) {
    const letters = lettersOf(first.slice(from), columns.length);
    chinese = mostOf(letters.han, -1);
    english = mostOf(letters.latin, chinese);
    const isClear =
      isAlone(letters.han, chinese, english) && isAlone(letters.latin, english, chinese);
    if (!isClear && columns.length > 2)
      return askedColumns(first, columns.length, chinese, english);
  }
  // Where one language is missing, the check says which.
  if (chinese < 0 || english < 0) return { source: 0, target: 1, from, languages: UNTOLD };
  const isMarked = (at: number, code: string): boolean => {
    const column = columns[at];
    return column?.kind === 'term' && headerAt >= 0 && column.code === code;
  };
  const isFromChinese =
    isMarked(chinese, 'source') || isMarked(english, 'target')
      ? true
      : isMarked(english, 'source') || isMarked(chinese, 'target')
        ? false
        : chinese < english;
  const languageAt = (isSource: boolean): CheckLanguage =>
    isSource === isFromChinese ? 'zh' : 'en';
  const [source, target] = isFromChinese ? [chinese, english] : [english, chinese];
  return {
    source,
    target,
    from,
    languages: { source: languageAt(true), target: languageAt(false) },
  };
}

/** By column: how many letters of each script its cells have. */
type Letters = Readonly<Record<'han' | 'latin', readonly number[]>>;

function lettersOf(rows: readonly TableRow[], width: number): Letters {
  const countOf = (letters: RegExp): readonly number[] =>
    Array.from({ length: width }, (_, at) =>
      rows.reduce((sum, { cells }) => sum + (cells[at]?.match(letters)?.length ?? 0), 0),
    );
  return { han: countOf(/\p{sc=Han}/gu), latin: countOf(/\p{sc=Latin}/gu) };
}

/** The column with the most letters, counted from 0, without one; -1 where none has any. */
function mostOf(letters: readonly number[], without: number): number {
  let best = -1;
  letters.forEach((count, at) => {
    if (at !== without && count > (letters[best] ?? 0)) best = at;
  });
  return best;
}

/** Whether a column has the letters of a script nearly alone, but for the column of the other text. */
const isAlone = (letters: readonly number[], own: number, other: number): boolean =>
  own >= 0 &&
  letters.every((count, at) => at === own || at === other || 2 * count < (letters[own] ?? 0));

/** Cells of a column that are shown where a person has to say what it holds, and how much of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

function askedColumns(
  rows: readonly TableRow[],
  width: number,
  chinese: number,
  english: number,
): AskedColumns {
  const columns = Array.from({ length: width }, (_, at) => {
    const filled = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
    return { samples: filled.slice(0, SAMPLES).map((cell) => cell.slice(0, SAMPLE_LENGTH)) };
  });
  // Beside the language that was found, the next column; the left one is the source.
  const known = Math.max(chinese, english, 0);
  const other = Math.min(chinese, english);
  const second = other >= 0 ? other : known + 1 < width ? known + 1 : known - 1;
  return {
    columns,
    guessed: { source: Math.min(known, second), target: Math.max(known, second) },
  };
}

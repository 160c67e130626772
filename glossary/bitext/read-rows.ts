import type { CheckLanguage } from '../model/check/check-stage.ts';
import { isChinese, isEnglish, type Language } from '../model/entry/language.ts';
import { refusal } from '../exchange/file/read-result.ts';
import { GUESSED_ROWS, guessColumns } from '../exchange/table/guess-columns.ts';
import { unguardFormula } from '../exchange/table/formula-guard.ts';
import { readTable } from '../exchange/table/read-table.ts';
import { firstRows, readQuotedTable, type Table, type TableRow } from '../exchange/table/table.ts';
import type { Bitext, BitextLanguages } from './bitext.ts';

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
export function readDelimitedRows(text: string, name: string): RowBitext {
  const table = readTable(text, name, {});
  // A glossary with tabs has no quotation marks; a table of sentences has.
  return readRows(table.format === 'omegat' ? readQuotedTable(text, '\t') : table, unguardFormula);
}

/**
 * Reads the pairs of a table.
 * @param textOf the text of a cell
 * @throws RefusedFileError when no row has two columns, or there are too many rows
 */
export function readRows(table: Table, textOf: (cell: string) => string): RowBitext {
  const { source, target, from, languages } = pairColumns(firstRows(table, GUESSED_ROWS));
  const pairs = Array.from(Iterator.from(table.rows()).drop(from), ({ cells }) => ({
    source: textOf(cells[source] ?? '').trim(),
    target: textOf(cells[target] ?? '').trim(),
  }));
  return { languages, pairs: pairs.filter((pair) => pair.source !== '' || pair.target !== '') };
}

/**
 * The columns that a header names as Chinese and English; else those with the most letters of either. The
 * left one is the source, unless the header says otherwise.
 */
function pairColumns(first: readonly TableRow[]): PairColumns {
  const { headerAt = -1, columns } = guessColumns(first);
  if (columns.length < 2) throw refusal('noPairs', 'No row has a source and a translation.');
  const rows = first.slice(headerAt + 1);
  const named = (isWanted: (language: Language) => boolean): number =>
    columns.findIndex(
      (one) => one.kind === 'term' && one.language !== undefined && isWanted(one.language),
    );
  let [chinese, english] = [named(isChinese), named(isEnglish)];
  if (chinese < 0 || english < 0) {
    chinese = mostOf(/\p{sc=Han}/gu, rows, columns.length, -1);
    english = mostOf(/\p{sc=Latin}/gu, rows, columns.length, chinese);
  }
  const from = headerAt + 1;
  // Where one language is missing, the check says which.
  if (chinese < 0 || english < 0)
    return { source: 0, target: 1, from, languages: { source: undefined, target: undefined } };
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

/** The column with the most of some letters, counted from 0, without one; -1 where none has any. */
function mostOf(
  letters: RegExp,
  rows: readonly TableRow[],
  width: number,
  without: number,
): number {
  let best = { at: -1, count: 0 };
  for (let at = 0; at < width; at += 1) {
    const count = rows.reduce(
      (sum, { cells }) => sum + (cells[at]?.match(letters)?.length ?? 0),
      0,
    );
    if (at !== without && count > best.count) best = { at, count };
  }
  return best.at;
}

import type { Language } from '../../../model/entry/language.ts';
import type { CodeColumn, ColumnMeaning } from '../../file/column-meaning.ts';

/** Where the columns are that are looked up in each row, and what all terms columns say. */
export interface Places {
  /** -1 where there is none. */
  readonly id: number;
  readonly firstTerm: number;
  /** All columns, those last whose term may stand behind them. */
  readonly order: readonly number[];
  readonly language: Readonly<Record<CodeColumn, number>>;
  /** The languages of the columns of terms. */
  readonly languages: readonly Language[];
}

/** Finds the columns that are looked up in each row. */
export function placesOf(columns: readonly ColumnMeaning[]): Places {
  const language = (of: CodeColumn): number =>
    columns.findIndex((column) => column.kind === 'language' && column.of === of);
  return {
    id: columns.findIndex(({ kind }) => kind === 'id'),
    firstTerm: columns.findIndex(({ kind }) => kind === 'term'),
    order: columns
      .map((_column, at) => at)
      .toSorted((a, b) => Number(ownerOf(columns[a]) >= 0) - Number(ownerOf(columns[b]) >= 0)),
    language: { row: language('row'), source: language('source'), target: language('target') },
    languages: columns.flatMap((column) =>
      column.kind === 'term' && column.language !== undefined ? [column.language] : [],
    ),
  };
}

/** The column of the term that a column belongs to, where its meaning says so; else -1. */
function ownerOf(column: ColumnMeaning | undefined): number {
  return column !== undefined && 'at' in column ? (column.at ?? -1) : -1;
}

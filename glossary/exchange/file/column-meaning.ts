import type { AdministrativeStatus, TermType } from '../../model/entry/concept-entry.ts';
import type { Language } from '../../model/entry/language.ts';

/** Of which terms a column says the language: of those of its row, or of one of two sides. */
export type CodeColumn = 'row' | 'source' | 'target';

/** The fields of a term that a column can hold. */
export const COLUMN_FIELDS = [
  'status',
  'partOfSpeech',
  'termType',
  'region',
  'reading',
  'termNote',
  'sourceTitle',
  'sourceIssuer',
  'sourceDate',
  'sourceUrl',
  /** A sentence in which the term stands. */
  'example',
  /** Flags of memoQ or Weblate, which `term-info.ts` reads. */
  'flags',
] as const;
export type TermField = (typeof COLUMN_FIELDS)[number];

/**
 * What a column of a table contains. A term's field belongs to the term column before it, to the
 * first term column if it is marked `source`, or to the one of `at`.
 */
export type ColumnMeaning =
  /** Terms. Without `language` it is given in each row; `code` is the file's name for it. */
  | {
      readonly kind: 'term';
      readonly language?: Language;
      readonly code?: string;
      readonly status?: AdministrativeStatus;
      readonly termType?: TermType;
    }
  | { readonly kind: 'definition'; readonly language?: Language }
  /** The language code of a term column; `row` for tables with one term in each row. */
  | { readonly kind: 'language'; readonly of: CodeColumn }
  | {
      readonly kind: TermField;
      readonly of?: 'source';
      /** The language that the header names; the term that it belongs to has to be of that. */
      readonly language?: Language;
      /** The column of the term that it belongs to, counted from 0, where that is not the one before. */
      readonly at?: number;
      /** What a cell says that answers the header with yes, as `forbidden` below `Forbidden`. */
      readonly yes?: string;
    }
  | { readonly kind: 'id' | 'subjectField' | 'jurisdiction' | 'note' }
  /** The rest of an entry that has no column, as written in our own tables. */
  | { readonly kind: 'more' }
  /** No known field: kept under its header, with the entry or with the term before it. */
  | { readonly kind: 'keep'; readonly of?: 'term' | 'source' }
  | { readonly kind: 'ignore' };

/** Whether a column says something of a term. */
export function isTermField(
  column: ColumnMeaning,
): column is Extract<ColumnMeaning, { readonly kind: TermField }> {
  return COLUMN_FIELDS.some((field) => field === column.kind);
}

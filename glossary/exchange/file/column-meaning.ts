import type { AdministrativeStatus, TermType } from '../../model/entry/concept-entry.ts';
import type { Language } from '../../model/entry/language.ts';

/** Of which terms a column says the language: of those of its row, or of one of two sides. */
export type CodeColumn = 'row' | 'source' | 'target';

/** The fields of a term that a column can hold. */
export type TermField =
  | 'status'
  | 'partOfSpeech'
  | 'termType'
  | 'region'
  | 'reading'
  | 'termNote'
  | 'sourceTitle'
  | 'sourceIssuer'
  | 'sourceDate'
  | 'sourceUrl'
  /** A sentence in which the term stands. */
  | 'example'
  /** Flags of memoQ or Weblate, which `term-info.ts` reads. */
  | 'flags';

/**
 * What a column of a table contains. A term's field belongs to the term column before it, or to the
 * first term column if it is marked `source`.
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
      /** The language that the header names; the term before it has to be of that. */
      readonly language?: Language;
      /** What a cell says that answers the header with yes, as `forbidden` below `Forbidden`. */
      readonly yes?: string;
    }
  | { readonly kind: 'id' | 'subjectField' | 'jurisdiction' | 'note' }
  /** The rest of an entry that has no column, as written in our own tables. */
  | { readonly kind: 'more' }
  /** No known field: kept under its header, with the entry or with the term before it. */
  | { readonly kind: 'keep'; readonly of?: 'term' | 'source' }
  | { readonly kind: 'ignore' };

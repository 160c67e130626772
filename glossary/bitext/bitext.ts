import type { TextFile } from '../model/check/text-file.ts';
import type { CheckAnswer } from '../model/check/answer.ts';
import type { SetPair } from '../model/check/check-report.ts';
import type { CheckLanguage, CheckSide } from '../model/check/check-stage.ts';
import type { FileIssue } from '../exchange/file/read-result.ts';

/** A segment of a text and its translation, without inline codes and without white space around it. */
export interface BitextPair {
  readonly source: string;
  /** Empty where it is not translated yet. */
  readonly target: string;
}

/** The languages of a file; undefined where it says none that is known. */
export interface BitextLanguages {
  readonly source: CheckLanguage | undefined;
  readonly target: CheckLanguage | undefined;
}

/** A text and its translation as one file has them. */
export interface Bitext {
  readonly languages: BitextLanguages;
  /** In the order of the file; none where both texts are whole. */
  readonly pairs: readonly BitextPair[];
  /** Both texts where the file does not divide them: they are to be aligned. */
  readonly whole?: BitextPair;
  /** How many segments were left out because they are in other languages. */
  readonly leftOut: number;
  /** What a saved check calls its texts. */
  readonly titles?: Readonly<Record<CheckSide, string>>;
  /** The files that a saved check was made of; absent for one. */
  readonly files?: readonly TextFile[];
  /** The answers that a saved check holds. */
  readonly answers: readonly CheckAnswer[];
  /** The pairs of sentences that were set by hand in a saved check, in order; absent for none. */
  readonly setPairs?: readonly SetPair[];
}

/** The columns of a table that have the source and the translation, counted from 0. */
export interface ChosenColumns {
  readonly source: number;
  readonly target: number;
}

/** A table of which a person has to say which columns have the texts. */
export interface AskedColumns {
  /** All columns, with the first cells that are not empty. */
  readonly columns: readonly { readonly samples: readonly string[] }[];
  readonly guessed: ChosenColumns;
}

/** What came of reading a file. */
export type BitextReading =
  | { readonly outcome: 'read'; readonly bitext: Bitext }
  | ({ readonly outcome: 'asksColumns' } & AskedColumns)
  | { readonly outcome: 'refused'; readonly issue: FileIssue };

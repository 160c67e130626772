import type { CheckAnswer } from '../model/check/answer.ts';
import type { CheckLanguage } from '../model/check/check-stage.ts';
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
  /** The answers that a saved check holds. */
  readonly answers: readonly CheckAnswer[];
}

/** What came of reading a file. */
export type BitextReading =
  | { readonly outcome: 'read'; readonly bitext: Bitext }
  | { readonly outcome: 'refused'; readonly issue: FileIssue };

import type { ConceptId, MarkingWay } from '../model/entry/concept-entry.ts';
import type { Side } from '../model/entry/side.ts';
import type { Span } from './span.ts';

/** The form that matched: a number that is valid only for the matcher that gave it. */
export type FormId = number;

/** What is known about a text besides its characters. */
export interface TextContext {
  /** The nearest `lang` around the text, as written; empty or absent when there is none. */
  readonly language?: string;
}

/** A place where a term matches. */
export interface Match {
  readonly span: Span;
  readonly form: FormId;
}

/** Finds terms in texts. Never throws. */
export interface Matcher {
  /** The leftmost-longest matches, sorted and without overlaps. */
  find(haystack: string, context?: TextContext): readonly Match[];
  /** All concepts that have the form, sorted. */
  conceptsOf(match: Match): readonly ConceptId[];
  /** When the form is marked on a page; the least strict way if several terms have it. */
  markingOf(match: Match): MarkingWay;
  /**
   * The sides of the terms for which it is marked so, each once; undefined among them where one belongs to
   * no side.
   */
  sidesOf(match: Match): readonly (Side | undefined)[];
  /** The concepts of shorter terms inside a match that are whole words there, sorted. */
  innerConceptsOf(haystack: string, match: Match): readonly ConceptId[];
  /**
   * Loads what is needed to search a text and is not there yet; undefined where nothing is missing.
   * Matches that were found before stay valid.
   */
  complete?(haystack: string): Promise<unknown> | undefined;
}

/** Why a candidate is not a match. */
export type MatchRefusal =
  | 'word edge'
  | 'longer word'
  | 'address'
  | 'case'
  | 'diacritics'
  | 'regional form in Simplified text'
  | 'not inside'
  | 'quotation marks'
  | 'cuts a word'
  | 'language'
  | 'suppressed';

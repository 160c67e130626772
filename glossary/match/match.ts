import type { ConceptId, MarkingWay } from '../model/entry/concept-entry.ts';
import type { Span } from './span.ts';

/** The form that matched: an opaque number that only the matcher that gave it understands. */
export type FormId = number;

/** What the page knows about a text besides its characters. */
export interface TextContext {
  /** The nearest `lang` of the block, as written; '' or absent when there is none. */
  readonly language?: string;
}

/** One place where a term stands. */
export interface Match {
  readonly span: Span;
  readonly form: FormId;
}

/** Finds terms in texts. Never throws, whatever the text. */
export interface Matcher {
  /** The leftmost-longest matches: sorted, disjoint, in UTF-16 units of the haystack as given. */
  find(haystack: string, context?: TextContext): readonly Match[];
  /** All concepts that have the form, sorted. */
  conceptsOf(match: Match): readonly ConceptId[];
  /** When a page marks the form: what is said of it most freely, where several terms have it. */
  markingOf(match: Match): MarkingWay;
  /** Concepts of the shorter terms inside a match that stand on word boundaries of their own, sorted. */
  innerConceptsOf(haystack: string, match: Match): readonly ConceptId[];
}

/** Why a candidate was refused where its characters stand. */
export type Refusal =
  | 'word edge'
  | 'address'
  | 'case'
  | 'diacritics'
  | 'regional form in Simplified text'
  | 'not inside'
  | 'quotation marks'
  | 'cuts a word'
  | 'language'
  | 'suppressed';

import type { ConceptId } from '../entry/concept-entry.ts';

/** Since when an outdated term has been replaced, and a document that has the new one, as far as they are known. */
export interface ReplacedTerm {
  /** `2026`, `2026-11` or `2026-11-08`. */
  readonly date?: string;
  /** The title of the document. */
  readonly document?: string;
}

/** By concept and term: when and by what it was replaced. */
export type ReplacedTerms = Readonly<Record<ConceptId, Readonly<Record<string, ReplacedTerm>>>>;

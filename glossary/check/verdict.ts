import type { ConceptId, TermSection } from '../model/entry/concept-entry.ts';
import type { Span } from '../match/span.ts';
import type { Verdict, Weight } from '../model/check/verdict.ts';

/** A place in the translation, and why it is mentioned. */
export interface Rendering extends Span {
  /** The glossary's term that it is a form of, if it is one. */
  readonly term?: TermSection;
  /** The concept whose equivalent it is instead. */
  readonly confusedWith?: ConceptId;
}

/** A verdict on one concept in one bead. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly concept: ConceptId;
  /** Absent if nothing was found. */
  readonly rendering?: Rendering;
}

/** The verdict on one term in the source. */
export interface CheckFinding extends Judgement {
  readonly weight: Weight;
  /** The number of the bead. */
  readonly bead: number;
  /** The place of the term in the source. */
  readonly source: Span;
}

import type { ConceptId, TermSection } from '../model/entry/concept-entry.ts';
import type { Span } from '../match/span.ts';

/**
 * What is said of a term in the source, the most welcome first: of an occurrence with several
 * concepts the first of theirs counts. `approved`: a preferred or admitted form stands in the bead.
 * `reworded`: its words do, in another arrangement. `elsewhere`: it stands in a neighbouring bead.
 * `short`: it was named before, and its head or a pronoun stands here. `outdated`: a superseded or
 * deprecated form stands there. `regional`: a form of Taiwan or Hong Kong in Simplified Chinese.
 * `other`: another rendering. `missing`: none that could be found.
 */
export const VERDICTS = [
  'approved',
  'reworded',
  'elsewhere',
  'short',
  'outdated',
  'regional',
  'other',
  'missing',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How serious a verdict is: errors and warnings are counted, remarks are only listed. */
export type Weight = 'error' | 'warning' | 'remark' | 'none';

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

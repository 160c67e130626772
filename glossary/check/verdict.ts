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

/** How much a verdict asks for: an error and a warning are counted, a remark is only listed. */
export type Weight = 'error' | 'warning' | 'remark' | 'none';

/** What stands in the translation, and why it is spoken of. */
export interface Rendering extends Span {
  /** The term of the glossary that it is a form of, where there is one. */
  readonly term?: TermSection;
  /** The other concept of which it is an equivalent. */
  readonly confusedWith?: ConceptId;
}

/** A verdict on one concept in one bead. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly concept: ConceptId;
  /** Absent where nothing was found. */
  readonly rendering?: Rendering;
}

/** What is said of one term in the source. */
export interface CheckFinding extends Judgement {
  readonly weight: Weight;
  /** The number of the bead. */
  readonly bead: number;
  /** Where the term stands in the source. */
  readonly source: Span;
}

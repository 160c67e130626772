import type { ConceptId } from '../entry/concept-entry.ts';

/** One concept found in a frame, or in all frames of a tab. */
export interface FoundConcept {
  readonly concept: ConceptId;
  /** How many matches are visible there and marked, or may be meant. */
  readonly count: number;
  /** The text of the first match, as the page writes it. */
  readonly text: string;
  /** Whether it is found in Chinese and in English; absent if not. */
  readonly inBoth?: true;
}

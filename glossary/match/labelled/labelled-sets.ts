import { EDGE_SENTENCES, EDGE_TERMS } from './edge-set.ts';
import { FOCUS_TERMS } from './focus-terms.ts';
import { INDEPENDENT_SENTENCES } from './independent-set.ts';
import { LABELLED_SENTENCES } from './labelled-set.ts';

/**
 * Sentences by language, and the terms that are labelled in them; without `terms`, those of the
 * whole glossary.
 */
export interface LabelledSet {
  readonly name: string;
  readonly sentences: Readonly<Record<string, readonly string[]>>;
  readonly terms?: readonly string[];
}

/** All sets that were labelled by hand. */
export const LABELLED_SETS: readonly LabelledSet[] = [
  { name: 'labelled', sentences: LABELLED_SENTENCES, terms: FOCUS_TERMS },
  { name: 'edges', sentences: EDGE_SENTENCES, terms: EDGE_TERMS },
  { name: 'independent', sentences: INDEPENDENT_SENTENCES },
];

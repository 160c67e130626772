import type { CountedMarks } from './count-labelled.ts';
import { EDGE_SENTENCES, EDGE_TERMS } from './edge-set.ts';
import { FOCUS_TERMS } from './focus-terms.ts';
import { INDEPENDENT_SENTENCES } from './independent-set.ts';
import { LABELLED_SENTENCES } from './labelled-set.ts';
import { LATER_SENTENCES } from './later-set.ts';
import { SENSE_SENTENCES } from './sense-set.ts';
import { WIDER_SENTENCES } from './wider-set.ts';

/** Sentences by language, and which marks beside the labels are errors. */
export interface LabelledSet {
  readonly name: string;
  readonly sentences: Readonly<Record<string, readonly string[]>>;
  readonly counted: CountedMarks;
}

/** All sets that were labelled by hand. */
export const LABELLED_SETS: readonly LabelledSet[] = [
  { name: 'labelled', sentences: LABELLED_SENTENCES, counted: FOCUS_TERMS },
  { name: 'edges', sentences: EDGE_SENTENCES, counted: EDGE_TERMS },
  { name: 'independent', sentences: INDEPENDENT_SENTENCES, counted: 'marked unasked' },
  { name: 'senses', sentences: SENSE_SENTENCES, counted: 'marked always' },
  { name: 'senses, of a wider glossary', sentences: WIDER_SENTENCES, counted: 'marked always' },
  { name: 'senses, later', sentences: LATER_SENTENCES, counted: 'marked always' },
];

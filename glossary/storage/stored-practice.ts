import * as v from 'valibot';
import { type PractisedCard, practisedCardSchema } from '../model/practice/practised-card.ts';
import type { StoredShape } from './stored-shape.ts';

/** The cards that the user practised, as they lie in the browser's storage. */
export interface StoredPractice {
  readonly version: 1;
  /** The one practised last is the last. */
  readonly cards: readonly PractisedCard[];
}

const schema: v.GenericSchema<unknown, StoredPractice> = v.object({
  version: v.literal(1),
  cards: v.array(practisedCardSchema),
});

/** Version 1 is the first. */
export const STORED_PRACTICE: StoredShape<StoredPractice> = { schema, first: 1, steps: [] };

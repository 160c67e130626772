import * as v from 'valibot';
import { type CheckAnswer, checkAnswerSchema } from '../model/check/answer.ts';
import type { StoredShape } from './stored-shape.ts';

/** The user's answers to findings of translation checks, as they lie in the browser's storage. */
export interface StoredAnswers {
  readonly version: 1;
  /** The newest last. */
  readonly answers: readonly CheckAnswer[];
}

const schema: v.GenericSchema<unknown, StoredAnswers> = v.object({
  version: v.literal(1),
  answers: v.array(checkAnswerSchema),
});

/** Version 1 is the first. */
export const STORED_ANSWERS: StoredShape<StoredAnswers> = { schema, first: 1, steps: [] };

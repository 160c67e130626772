import * as v from 'valibot';
import { conceptEntrySchema } from '../model/entry/concept-entry-schema.ts';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import type { StoredShape } from './stored-shape.ts';

/** An entry that was edited but not saved. */
export interface StoredDraft {
  readonly version: 1;
  /** ISO 8601 date and time of the last keystroke that was kept. */
  readonly at: string;
  readonly entry: ConceptEntry;
  /** The stored entry when the editing began; null for a new one. */
  readonly base: ConceptEntry | null;
}

const schema: v.GenericSchema<unknown, StoredDraft> = v.object({
  version: v.literal(1),
  at: v.string(),
  entry: conceptEntrySchema,
  base: v.nullable(conceptEntrySchema),
});

/** Version 1 is the first. */
export const STORED_DRAFT: StoredShape<StoredDraft> = { schema, first: 1, steps: [] };

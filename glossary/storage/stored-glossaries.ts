import * as v from 'valibot';
import { listSchema } from '../model/entry/concept-entry-schema.ts';
import type { Glossary } from '../model/glossary/glossary.ts';
import { glossarySchema } from '../model/glossary/glossary-schema.ts';
import type { StoredShape } from './stored-shape.ts';

/** Most glossaries that are read: far more than the user can make. */
const MAX_STORED = 10_000;

/** The list of glossaries as it lies in the database, those in the trash included. */
export interface StoredGlossaries {
  readonly version: 2;
  /** In order of priority, the highest first. */
  readonly glossaries: readonly Glossary[];
}

const schema: v.GenericSchema<unknown, StoredGlossaries> = v.object({
  version: v.literal(2),
  glossaries: v.pipe(
    listSchema(glossarySchema, MAX_STORED),
    v.check(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      'Two glossaries have one id',
    ),
  ),
});

/** The list of glossaries in the database. */
export const STORED_GLOSSARIES: StoredShape<StoredGlossaries> = {
  schema,
  first: 1,
  steps: [
    {
      sentence: 'A glossary may be that of a team.',
      migrate: (stored) => ({ ...stored }),
    },
  ],
};

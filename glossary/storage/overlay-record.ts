import * as v from 'valibot';
import { conceptEntrySchema, conceptIdSchema } from '../model/entry/concept-entry-schema.ts';
import { glossaryIdSchema } from '../model/glossary/glossary-schema.ts';
import type { OverlayRecord } from '../overlay/record.ts';
import type { StoredShape } from './stored-shape.ts';

const recordFrame = { version: v.literal(2), id: conceptIdSchema, modified: v.string() };

const baseFields = { base: v.string(), baseEntry: v.exactOptional(conceptEntrySchema) };

const schema: v.GenericSchema<unknown, OverlayRecord> = v.pipe(
  v.variant('kind', [
    v.object({
      ...recordFrame,
      kind: v.literal('added'),
      entry: conceptEntrySchema,
      glossary: glossaryIdSchema,
    }),
    v.object({
      ...recordFrame,
      kind: v.literal('changed'),
      entry: conceptEntrySchema,
      ...baseFields,
    }),
    v.object({ ...recordFrame, kind: v.literal('hidden'), ...baseFields }),
  ]),
  v.check(
    (record) => record.kind === 'hidden' || record.entry.id === record.id,
    'The entry has another id than its record',
  ),
);

/** One record of the user's overlay as it lies in the database and in snapshots. */
export const OVERLAY_RECORD: StoredShape<OverlayRecord> = { schema, first: 2, steps: [] };

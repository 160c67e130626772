import * as v from 'valibot';
import { conceptEntrySchema, conceptIdSchema } from '../model/entry/concept-entry-schema.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { GlossaryId } from '../model/glossary/glossary.ts';
import { glossaryIdSchema } from '../model/glossary/glossary-schema.ts';
import type { MigrationStep, StoredShape } from './stored-shape.ts';

/**
 * What the user did to one concept. The curated glossary is a read-only base; these records lie
 * over it, so that a new base never touches a change, and a change never blocks a better base.
 */
export type OverlayRecord = AddedRecord | ChangedRecord | HiddenRecord;

interface RecordFrame {
  readonly version: 2;
  readonly id: ConceptId;
  /** ISO 8601 date and time of the change. */
  readonly modified: string;
}

/** An entry that the curated glossary does not have. */
export interface AddedRecord extends RecordFrame {
  readonly kind: 'added';
  readonly entry: ConceptEntry;
  /** The glossary that it stands in, one of the user's own. */
  readonly glossary: GlossaryId;
}

/** An entry in place of a curated one. */
interface ChangedRecord extends RecordFrame {
  readonly kind: 'changed';
  readonly entry: ConceptEntry;
  /** The hash of the curated entry that was changed, so that a later one is told from it. */
  readonly base: string;
  /** That curated entry, to show what a later one changed; unknown in older records. */
  readonly baseEntry?: ConceptEntry;
}

/** A curated entry that the user does not want. */
interface HiddenRecord extends RecordFrame {
  readonly kind: 'hidden';
  /** The hash of the curated entry that was hidden. */
  readonly base: string;
  /** That curated entry; unknown in older records. */
  readonly baseEntry?: ConceptEntry;
}

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

const steps: readonly MigrationStep[] = [
  {
    sentence: "What the user added stands in the user's first glossary.",
    migrate: (stored) => (stored['kind'] === 'added' ? { ...stored, glossary: 'own' } : stored),
  },
];

/** One record of the user's overlay as it lies in the database and in snapshots. */
export const OVERLAY_RECORD: StoredShape<OverlayRecord> = { schema, steps };

/**
 * Checks rows of `shared` and `outbox` when they are read. What does not fit is no row that any version wrote.
 */
import * as v from 'valibot';
import {
  conceptEntrySchema,
  conceptIdSchema,
} from '../../../../glossary/model/entry/concept-entry-schema.ts';
import { glossaryIdSchema } from '../../../../glossary/model/glossary/glossary-schema.ts';
import { TEAM_REFUSALS } from '../../../../glossary/model/glossary/team.ts';
import { reasonOf } from '../../../../glossary/storage/stored-shape.ts';
import { SHARED_STATES, type SharedEntry, type UnsentChange } from './team-shapes.ts';

const marksOf = <const Mark extends string>(marks: readonly Mark[]) =>
  v.array(v.strictTuple([glossaryIdSchema, v.picklist(marks)]));

const versionFields = {
  rev: v.string(),
  entry: conceptEntrySchema,
  by: v.string(),
  at: v.string(),
};

const sharedSchema: v.GenericSchema<unknown, SharedEntry> = v.object({
  glossary: glossaryIdSchema,
  remote: conceptIdSchema,
  rev: v.exactOptional(v.string()),
  by: v.string(),
  at: v.string(),
  others: v.array(v.object(versionFields)),
  against: v.exactOptional(v.object({ by: v.string(), at: v.string() })),
  state: v.picklist(SHARED_STATES),
  marks: marksOf([...SHARED_STATES, 'versions']),
});

const optionalEntry = v.exactOptional(v.nullable(conceptEntrySchema));

const unsentSchema: v.GenericSchema<unknown, UnsentChange> = v.object({
  base: v.nullable(
    v.object({
      entry: conceptEntrySchema,
      rev: v.exactOptional(v.string()),
      by: v.exactOptional(v.string()),
      at: v.exactOptional(v.string()),
    }),
  ),
  theirs: optionalEntry,
  sent: optionalEntry,
  ends: v.exactOptional(v.array(v.string())),
  refused: v.exactOptional(v.picklist(TEAM_REFUSALS)),
  inVain: v.exactOptional(v.object({ on: v.string(), times: v.number() })),
  marks: marksOf(['refused', 'asked']),
});

const SCHEMAS = { shared: sharedSchema, outbox: unsentSchema };

/** What the server has of an entry, as it is stored; undefined where it cannot be read, or there is none. */
export function sharedIn(stored: unknown): SharedEntry | undefined {
  const read = v.safeParse(sharedSchema, stored, { abortEarly: true });
  return read.success ? read.output : undefined;
}

/** A change that is not sent, as it is stored; undefined where it cannot be read, or there is none. */
export function unsentIn(stored: unknown): UnsentChange | undefined {
  const read = v.safeParse(unsentSchema, stored, { abortEarly: true });
  return read.success ? read.output : undefined;
}

/** Why a row that is there cannot be read; undefined where it can. */
export function faultOfRow(store: keyof typeof SCHEMAS, stored: unknown): string | undefined {
  const { issues } = v.safeParse<v.GenericSchema>(SCHEMAS[store], stored, { abortEarly: true });
  return issues && `In ${store}: ${reasonOf(issues[0])}`;
}

/** The id on the server that a row names, even if it cannot be read; undefined where it names none. */
export function remoteNamedBy(stored: unknown): string | undefined {
  const read = v.safeParse(v.object({ remote: conceptIdSchema }), stored);
  return read.success ? read.output.remote : undefined;
}

import * as v from 'valibot';
import { listSchema, textSchema } from '../entry/concept-entry-schema.ts';
import type { Glossary, GlossaryChange, GlossaryDraft } from './glossary.ts';
import { MARK_COLOURS } from '../settings/settings.ts';

/** Bounds of work only: that a name can be read is said by `glossary-list.ts`. */
const MAX_TEXT = 1_000;
const MAX_LANGUAGES = 100;

/** The shape of a glossary's id. */
export const glossaryIdSchema: v.GenericSchema<unknown, string> = v.pipe(
  textSchema(MAX_TEXT),
  v.nonEmpty(),
);

const name = textSchema(MAX_TEXT);
const languages = listSchema(textSchema(MAX_TEXT), MAX_LANGUAGES);
const colour = v.picklist(MARK_COLOURS);

/** The shape of a glossary, for what lies in storage. */
export const glossarySchema: v.GenericSchema<unknown, Glossary> = v.object({
  id: glossaryIdSchema,
  name,
  languages,
  colour,
  enabled: v.boolean(),
  readOnly: v.boolean(),
  comesFrom: v.exactOptional(v.picklist(['subscription', 'team'])),
  deleted: v.exactOptional(textSchema(MAX_TEXT)),
});

/** The shape of what a user says of a new glossary. */
export const glossaryDraftSchema: v.GenericSchema<unknown, GlossaryDraft> = v.object({
  name,
  languages,
  colour,
});

/** The shape of a change of a glossary. */
export const glossaryChangeSchema: v.GenericSchema<unknown, GlossaryChange> = v.object({
  name: v.exactOptional(name),
  languages: v.exactOptional(languages),
  colour: v.exactOptional(colour),
  enabled: v.exactOptional(v.boolean()),
  readOnly: v.exactOptional(v.boolean()),
});

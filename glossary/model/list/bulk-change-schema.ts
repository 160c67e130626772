import * as v from 'valibot';
import { type EntryChange, REPLACED_TEXTS, STATUS_TERMS } from './bulk-change.ts';
import { listSchema, textSchema } from '../entry/concept-entry-schema.ts';
import { ADMINISTRATIVE_STATUSES } from '../entry/concept-entry.ts';
import { MAX_PROSE_LENGTH, MAX_TERM_LENGTH } from '../entry/term-text.ts';

const status = v.picklist(ADMINISTRATIVE_STATUSES);

/** The shape of a change of many entries. */
export const entryChangeSchema: v.GenericSchema<unknown, EntryChange> = v.variant('kind', [
  v.object({ kind: v.literal('subjectField'), subjectField: textSchema(MAX_PROSE_LENGTH) }),
  v.object({
    kind: v.literal('status'),
    status,
    terms: v.picklist(STATUS_TERMS),
    from: v.exactOptional(status),
  }),
  v.object({
    kind: v.literal('replace'),
    find: textSchema(MAX_TERM_LENGTH),
    replacement: textSchema(MAX_PROSE_LENGTH),
    texts: listSchema(v.picklist(REPLACED_TEXTS), REPLACED_TEXTS.length),
    matchCase: v.boolean(),
    wholeWords: v.boolean(),
  }),
]);

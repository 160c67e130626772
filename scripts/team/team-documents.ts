/** What a team glossary is on its server: two databases, and who may do what in them. */
import * as v from 'valibot';
import { textSchema } from '../../glossary/model/entry/concept-entry-schema.ts';
import { isLanguageTag } from '../../glossary/model/entry/language.ts';

/** The id of the document that says that a database is a team glossary, and which. */
export const GLOSSARY_DOCUMENT = 'glossary';
/** Stands before the id of the concept in the id of the document of an entry. */
export const ENTRY_PREFIX = 'entry:';
/** A glossary of a higher version was made by a later Termlight. */
export const TEAM_VERSION = 1;

const MAX_TITLE = 100;

/** The name that people see, once it is trimmed. */
export const titleSchema = textSchema(MAX_TITLE);
/** The document `glossary`. The uuid tells a database that was made anew from the one before it. */
export const glossaryDocumentSchema = v.looseObject({
  _id: v.literal(GLOSSARY_DOCUMENT),
  format: v.literal('termlight-team'),
  version: v.number(),
  uuid: v.string(),
  name: titleSchema,
  languages: v.array(v.pipe(v.string(), v.check(isLanguageTag))),
});

/** The database with every version that was ever replaced. */
export function historyOf(database: string): string {
  return `${database}-history`;
}

/** What a person may do in one glossary. */
export type TeamRight = 'read' | 'write';

/** The role that gives a right in one glossary, of which a user may have several. */
export function roleOf(database: string, right: TeamRight): string {
  return `${database}-${right}`;
}

/** The documents of a team glossary that only these commands read. */
import * as v from 'valibot';
import { textSchema } from '../../glossary/model/entry/concept-entry-schema.ts';
import {
  GLOSSARY_DOCUMENT,
  OF_HISTORY,
  teamGlossarySchema,
} from '../../glossary/team/team-documents.ts';

const MAX_TITLE = 100;

/** The name that people see, once it is trimmed. */
export const titleSchema = textSchema(MAX_TITLE);
/** The document `glossary`, with all that it has. */
export const glossaryDocumentSchema = v.looseObject({
  ...teamGlossarySchema.entries,
  _id: v.literal(GLOSSARY_DOCUMENT),
  name: titleSchema,
});

/** The name of the database with all earlier versions. */
export function historyOf(database: string): string {
  return database + OF_HISTORY;
}

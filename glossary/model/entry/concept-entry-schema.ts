import * as v from 'valibot';
import {
  ADMINISTRATIVE_STATUSES,
  CHECK_WAYS,
  CONCEPT_RELATIONS,
  type ConceptEntry,
  type KeptValue,
  PARTS_OF_SPEECH,
  TERM_TYPES,
} from './concept-entry.ts';

/**
 * How much of anything an entry may hold before it is refused unread. Far above what an entry
 * needs: these bound the work that a hostile entry can cause. What a person should know about a
 * term that is merely too long is said by `validateEntry`.
 */
const MAX_TEXT = 100_000;
const MAX_LIST = 5_000;
const MAX_ID = 200;

/** A string of bounded length; the bound is tested first, so that a huge one costs nothing. */
export function textSchema(max: number): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.maxLength(max));
}

/** A list of bounded length; the bound is tested before any element is read. */
export function listSchema<T>(
  element: v.GenericSchema<unknown, T>,
  max: number,
): v.GenericSchema<unknown, readonly T[]> {
  return v.pipe(boundedList(0, max), v.array(element));
}

function filledListSchema<T>(
  element: v.GenericSchema<unknown, T>,
  max: number,
): v.GenericSchema<unknown, readonly [T, ...T[]]> {
  return v.pipe(boundedList(1, max), v.tupleWithRest([element], element));
}

function boundedList(min: number, max: number): v.GenericSchema<unknown, readonly unknown[]> {
  return v.custom<readonly unknown[]>(
    (value) => Array.isArray(value) && value.length >= min && value.length <= max,
    `Expected a list of ${min} to ${max}`,
  );
}

const text = textSchema(MAX_TEXT);
const optionalText = v.exactOptional(text);
const optionalTexts = v.exactOptional(listSchema(text, MAX_LIST));
const optionalFlag = v.exactOptional(v.boolean());

/** The identity of a concept: any text that is not blank, so that `__proto__` is one like others. */
export const conceptIdSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(MAX_ID),
  v.regex(/\S/u, 'Expected an id'),
);

/** Groups are not nested, so that a hostile entry cannot be deep without end. */
const keptFields = { name: text, value: text, target: optionalText };

const keptSchema: v.GenericSchema<unknown, readonly KeptValue[]> = listSchema(
  v.object({
    ...keptFields,
    with: v.exactOptional(listSchema(v.object(keptFields), MAX_LIST)),
  }),
  MAX_LIST,
);

const kept = v.exactOptional(keptSchema);

const sourceSchema = v.object({
  title: text,
  issuer: optionalText,
  date: optionalText,
  url: optionalText,
  issuerUrl: optionalText,
  readAt: optionalText,
  evidence: v.exactOptional(v.picklist(['seen', 'named'])),
});

const exampleSchema = v.object({
  sentence: text,
  title: optionalText,
  url: optionalText,
  date: optionalText,
});

const termFields = {
  term: text,
  administrativeStatus: v.picklist(ADMINISTRATIVE_STATUSES),
  partOfSpeech: v.exactOptional(v.picklist(PARTS_OF_SPEECH)),
  termType: v.exactOptional(v.picklist(TERM_TYPES)),
  geographicalUsage: optionalText,
  reading: optionalText,
  note: optionalText,
  sources: v.exactOptional(listSchema(sourceSchema, MAX_LIST)),
  examples: v.exactOptional(listSchema(exampleSchema, MAX_LIST)),
  matching: v.exactOptional(
    v.object({
      caseSensitive: optionalFlag,
      inflection: optionalFlag,
      extraForms: optionalTexts,
      notInside: optionalTexts,
      foldDiacritics: optionalFlag,
      insideWords: optionalFlag,
      marking: v.exactOptional(v.picklist(['inContext', 'onRequest'])),
      check: v.exactOptional(v.picklist(CHECK_WAYS)),
    }),
  ),
  kept,
};

const languageFields = { definition: optionalText, kept };

const languageSectionSchema = v.object({
  language: text,
  termSections: filledListSchema(v.object(termFields), MAX_LIST),
  ...languageFields,
});

const entryFields = {
  id: conceptIdSchema,
  subjectField: optionalText,
  jurisdiction: optionalText,
  related: v.exactOptional(
    listSchema(
      v.object({ relation: v.picklist(CONCEPT_RELATIONS), concept: conceptIdSchema }),
      MAX_LIST,
    ),
  ),
  note: optionalText,
  kept,
};

/**
 * The shape of an entry, for data that comes from outside the type system: a message, the
 * database, a file. Unknown keys are dropped. That the contents make sense is `validateEntry`'s.
 */
export const conceptEntrySchema: v.GenericSchema<unknown, ConceptEntry> = v.object({
  ...entryFields,
  languageSections: filledListSchema(languageSectionSchema, MAX_LIST),
});

/** By name; no name means one thing in an entry and another in a language or a term. */
const FIELDS = new Map<string, v.ObjectEntries[string]>(
  Object.entries({ ...entryFields, ...languageFields, ...termFields }),
);

/** Whether a field of an entry, a language or a term may have a value; an unknown name is not judged. */
export function isFieldValue(name: string, value: unknown): boolean {
  const schema = FIELDS.get(name);
  return schema === undefined || v.is(v.object({ value: schema }), { value });
}

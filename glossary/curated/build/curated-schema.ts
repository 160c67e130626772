import * as v from 'valibot';
import {
  ADMINISTRATIVE_STATUSES,
  CONCEPT_RELATIONS,
  CHECK_WAYS,
  MARKING_WAYS,
  PARTS_OF_SPEECH,
  TERM_TYPES,
} from '../../model/entry/concept-entry.ts';
import { isWebAddress } from '../../model/entry/validate-source.ts';

const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.check((value) => value === value.normalize('NFC'), 'not in Unicode NFC'),
);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'not a slug'));
const conceptId = v.pipe(
  v.string(),
  v.regex(/^concept-[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'not of the form concept-…'),
);
const texts = v.pipe(v.array(text), v.minLength(1));
const documents = v.pipe(v.array(slug), v.minLength(1));

/** As precise as it is known: `'2023'`, `'2023-11'` or `'2023-11-08'`. */
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'not a date'));

/** What may stand behind the colon of a term. */
const TermDetailsSchema = v.strictObject({
  status: v.optional(v.picklist(ADMINISTRATIVE_STATUSES)),
  type: v.optional(v.picklist(TERM_TYPES)),
  /** Documents in which the term was read beside its counterpart. */
  seen: v.optional(documents),
  /** Documents that are known to carry the term but were not read. */
  named: v.optional(documents),
  /** Since when a superseded term has been replaced, and a document that has the new one. */
  replaced: v.optional(v.strictObject({ on: v.optional(date), by: v.optional(slug) })),
  /** Where the term is used, if not everywhere its language is: `TW`, `HK`, or words. */
  region: v.optional(text),
  note: v.optional(text),
  caseSensitive: v.optional(v.boolean()),
  inflection: v.optional(v.boolean()),
  extraForms: v.optional(texts),
  notInside: v.optional(texts),
  foldDiacritics: v.optional(v.boolean()),
  insideWords: v.optional(v.boolean()),
  /**
   * When a page marks it; without this, always. For a form that may also mean something else it
   * must be given, even if it is `always`: that says that somebody has looked.
   */
  marking: v.optional(v.picklist(MARKING_WAYS)),
  /** How a translation check treats it in a source; without this, an everyday word is a remark alone. */
  check: v.optional(v.picklist(CHECK_WAYS)),
});
export type TermDetails = v.InferOutput<typeof TermDetailsSchema>;

/** One term; several plain ones; or terms with their details. The first one is preferred. */
const TermsSchema = v.union([
  text,
  texts,
  v.pipe(
    v.record(text, TermDetailsSchema),
    v.check((terms) => Object.keys(terms).length > 0, 'no term'),
    v.check(
      (terms) => Object.keys(terms).every((term) => !/^\d+$/u.test(term)),
      'a term of digits alone would lose its place',
    ),
  ),
]);
export type CuratedTerms = v.InferOutput<typeof TermsSchema>;

/** One record of a subject file: a concept as a person writes and reads it. */
const CuratedConceptSchema = v.strictObject({
  /** `noun` where it is not said. */
  partOfSpeech: v.optional(v.picklist(PARTS_OF_SPEECH)),
  jurisdiction: v.optional(text),
  /** How a translation check treats all its terms in a source, but those that say it for themselves. */
  check: v.optional(v.picklist(CHECK_WAYS)),
  'zh-Hans': TermsSchema,
  /** The reading of the preferred Simplified term: tone marks, a space between words. */
  pinyin: text,
  /** The mainland's words in Traditional characters. */
  'zh-Hant': TermsSchema,
  /** Only where Taiwan's words, characters or punctuation differ from `zh-Hant`. */
  'zh-Hant-TW': v.optional(TermsSchema),
  /** Only where Hong Kong's differ from `zh-Hant`. */
  'zh-Hant-HK': v.optional(TermsSchema),
  en: TermsSchema,
  definition: v.optional(
    v.strictObject({ en: text, 'zh-Hans': text, 'zh-Hant': v.optional(text) }),
  ),
  /** One direction is enough: the other is added when the glossary is compiled. */
  related: v.optional(
    v.strictObject(v.entriesFromList(CONCEPT_RELATIONS, v.optional(v.array(conceptId)))),
  ),
  note: v.optional(text),
});
export type CuratedConcept = v.InferOutput<typeof CuratedConceptSchema>;

/** A subject file: concepts by their ids. */
export const SubjectFileSchema = v.record(conceptId, CuratedConceptSchema);
export type SubjectFile = v.InferOutput<typeof SubjectFileSchema>;

/** The addresses that an entry accepts, too, so that what is packaged can be imported. */
const address = v.pipe(v.string(), v.check(isWebAddress, 'not an address of the web'));

/** One document of `sources.yaml`. */
const SourceRecordSchema = v.strictObject({
  title: text,
  issuer: v.optional(text),
  date: v.optional(date),
  /** The document at its issuer. */
  url: v.optional(address),
  /** A copy in another place, in which it was read. */
  readAt: v.optional(address),
});

/** `sources.yaml`: documents by their ids. */
export const SourcesFileSchema = v.record(slug, SourceRecordSchema);
/** A document, with the home page of its issuer where it has no address of its own. */
export type CuratedSource = v.InferOutput<typeof SourceRecordSchema> & {
  readonly issuerUrl?: string;
};
/** Documents by their ids. */
export type SourcesFile = Readonly<Record<string, CuratedSource>>;

/** `issuers.yaml`: home pages of issuers by their names, as the documents write them. */
export const IssuersFileSchema = v.record(text, address);

/** `left-out.yaml`: Chinese terms that were considered and not taken, with the reason. */
export const LeftOutFileSchema = v.array(v.strictObject({ term: text, en: text, reason: text }));
export type LeftOutFile = v.InferOutput<typeof LeftOutFileSchema>;

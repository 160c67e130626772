import type { Language } from './language.ts';

/**
 * The identity of a concept, unique over all glossaries and never re-used: a stable slug for a
 * curated concept (`concept-cyberspace`), `user-` and a UUID for one that the user added.
 */
export type ConceptId = string;

/** Usage status of a term, after TBX `administrativeStatus` (ISO 30042, TBX-Min). */
export const ADMINISTRATIVE_STATUSES = [
  'preferred',
  'admitted',
  'deprecated',
  'superseded',
] as const;
export type AdministrativeStatus = (typeof ADMINISTRATIVE_STATUSES)[number];

/** TBX-Min `partOfSpeech`, letter for letter. */
export const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** TBX-Basic `termType`, letter for letter. */
export const TERM_TYPES = [
  'fullForm',
  'acronym',
  'abbreviation',
  'shortForm',
  'variant',
  'phrase',
] as const;
export type TermType = (typeof TERM_TYPES)[number];

/**
 * When a page marks a term: wherever it stands; where the page shows that it is about such things;
 * or only for users who ask for everyday words too. Search and look-up find it in any case.
 */
export const MARKING_WAYS = ['always', 'inContext', 'onRequest'] as const;
export type MarkingWay = (typeof MARKING_WAYS)[number];

/**
 * How a translation check treats a term of the source: it is always asked for; its wording is free, so that it is
 * asked for only where its meaning is not there; what is not rendered as listed is only a remark; or it is not checked.
 */
export const CHECK_WAYS = ['strict', 'free', 'remark', 'never'] as const;
export type CheckWay = (typeof CHECK_WAYS)[number];

/**
 * How well a source is known: `seen` when the term was read in the document itself, `named` when
 * the document is known to carry it but was not read with both sides. Absent for a user's source.
 */
export type SourceEvidence = 'seen' | 'named';

/** A document that a term stands in, complete enough to be cited. */
export interface Source {
  readonly title: string;
  readonly issuer?: string;
  /** ISO 8601, as precise as it is known: `2023`, `2023-11` or `2023-11-08`. */
  readonly date?: string;
  /** Where the issuer keeps the document; `http:` or `https:` only. */
  readonly url?: string;
  /** The home page of the issuer, where the document itself has no `url`; `http(s):` only. */
  readonly issuerUrl?: string;
  /** Where a copy of the document was read, when that was not at the issuer's; `http(s):` only. */
  readonly readAt?: string;
  readonly evidence?: SourceEvidence;
}

/** A sentence in which a term was met, and the page or text that has it. */
export interface Example {
  readonly sentence: string;
  /** The title of the page. */
  readonly title?: string;
  /** `http:` or `https:` only. */
  readonly url?: string;
  /** When it was met there; ISO 8601, as precise as it is known. */
  readonly date?: string;
}

/** Per-term switches of matching and checking; what is absent follows the defaults of their contracts. */
export interface TermMatching {
  /** Matches in its own case only. Acronyms do so by default. */
  readonly caseSensitive?: boolean;
  /** `false` switches off the other number and verb forms; spellings and possessives stay. */
  readonly inflection?: boolean;
  /** Forms to match besides the term and its inflections. */
  readonly extraForms?: readonly string[];
  /** Phrases in which the term is never marked: 海内存知己 for 内存. */
  readonly notInside?: readonly string[];
  /** `true` lets a and á match each other. */
  readonly foldDiacritics?: boolean;
  /** `true` lets a Chinese term match inside longer words too: 主权 in 民主权利. */
  readonly insideWords?: boolean;
  /** When a page marks it; always where it is not said. */
  readonly marking?: Exclude<MarkingWay, 'always'>;
  /** How a translation check treats it in the source; absent, everyday words are remarks alone. */
  readonly check?: CheckWay;
}

/**
 * Something that a file said and no field here holds: a data category of TBX, a column of a table.
 * It is kept with what it was said of, and written out again where a format has a place for it.
 */
export interface KeptValue {
  /**
   * What it is in the file: element and category (`admin:customerSubset`, `date`), `column:` and the
   * header of a column, or `id` for the file's own identity of the concept.
   */
  readonly name: string;
  readonly value: string;
  /** Where a reference of the file points: an address, or an id in the file. */
  readonly target?: string;
  /** What stands with it in one group, as the person and the date of a transaction. */
  readonly with?: readonly KeptValue[];
}

/** One term and its data (TBX `termSec`). */
export interface TermSection {
  readonly term: string;
  readonly administrativeStatus: AdministrativeStatus;
  readonly partOfSpeech?: PartOfSpeech;
  readonly termType?: TermType;
  /** Where the term is used, as a BCP 47 region (`TW`) or in words. */
  readonly geographicalUsage?: string;
  /** Pinyin with tone marks, a space between words, for Chinese. */
  readonly reading?: string;
  readonly note?: string;
  readonly sources?: readonly Source[];
  /** In the order in which they were added. */
  readonly examples?: readonly Example[];
  readonly matching?: TermMatching;
  readonly kept?: readonly KeptValue[];
}

/** The terms of one language in an entry (TBX `langSec`), the preferred one first. */
export interface LanguageSection {
  readonly language: Language;
  readonly definition?: string;
  readonly termSections: readonly [TermSection, ...TermSection[]];
  readonly kept?: readonly KeptValue[];
}

/** How another concept stands to this one. */
export const CONCEPT_RELATIONS = ['contains', 'partOf', 'sameInitiative', 'seeAlso'] as const;
export type ConceptRelation = (typeof CONCEPT_RELATIONS)[number];

/** A way from one concept to another. */
export interface RelatedConcept {
  readonly relation: ConceptRelation;
  readonly concept: ConceptId;
}

/** One concept in all languages (TBX `conceptEntry`). */
export interface ConceptEntry {
  readonly id: ConceptId;
  readonly subjectField?: string;
  /** Whose law or institution it is, where that matters: `CN`, `TW`, `HK`, `MO`, `UN`, … */
  readonly jurisdiction?: string;
  readonly languageSections: readonly [LanguageSection, ...LanguageSection[]];
  readonly related?: readonly RelatedConcept[];
  readonly note?: string;
  readonly kept?: readonly KeptValue[];
}

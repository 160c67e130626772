import type { ConceptEntry, LanguageSection, TermMatching, TermSection } from './concept-entry.ts';
import type { Language } from './language.ts';
import { isSameValue } from './same-value.ts';
import { keyByLook, type KeyedVersion, keyVersions, type TermKey } from './term-keys.ts';

/** The names of all fields of a type. A name too few or too many is a type error. */
function namesOf<K extends string>(names: Readonly<Record<K, true>>): readonly K[] {
  return Object.keys(names) as K[];
}

/** The fields of a term, each of which can differ by itself. */
export const TERM_FIELDS = namesOf<Exclude<keyof TermSection, 'matching'>>({
  term: true,
  administrativeStatus: true,
  partOfSpeech: true,
  termType: true,
  geographicalUsage: true,
  reading: true,
  note: true,
  sources: true,
  examples: true,
  kept: true,
});

/** The switches of a term. */
export const MATCHING_FIELDS = namesOf<keyof TermMatching>({
  marking: true,
  check: true,
  caseSensitive: true,
  inflection: true,
  foldDiacritics: true,
  insideWords: true,
  extraForms: true,
  notInside: true,
});

/** The fields of a language, beside its terms. */
export const SECTION_FIELDS = namesOf<Exclude<keyof LanguageSection, 'language' | 'termSections'>>({
  definition: true,
  kept: true,
});

/** The fields of an entry, beside its id and its languages. */
export const ENTRY_FIELDS = namesOf<Exclude<keyof ConceptEntry, 'id' | 'languageSections'>>({
  subjectField: true,
  jurisdiction: true,
  note: true,
  related: true,
  kept: true,
});

/** What can differ: a field, an order, or a whole term or language that only some versions have. */
export type ComparedField =
  | (typeof ENTRY_FIELDS)[number]
  | (typeof SECTION_FIELDS)[number]
  | (typeof TERM_FIELDS)[number]
  | (typeof MATCHING_FIELDS)[number]
  | 'languageSection'
  | 'termSection'
  | 'order';

/** Where in an entry a field is. */
export interface FieldPlace {
  /** Absent for a field of the entry itself. */
  readonly language?: Language;
  /** Absent for a field of a language. */
  readonly termKey?: TermKey;
  readonly field: ComparedField;
}

/** A place where the versions of an entry differ. */
export interface FieldComparison extends FieldPlace {
  /** The term that the field is of, as the last version that has it writes it. */
  readonly term?: string;
  /** By version; undefined where a version has none. */
  readonly values: readonly unknown[];
}

/**
 * Where versions of an entry differ, in the order of its fields. `keyVersions` says which of their
 * terms are the same, so that a term that was renamed is one difference and not two; of entries that
 * were made apart, `keyByLook` does.
 */
export function compareVersions(
  versions: readonly ConceptEntry[],
  areApart = false,
): readonly FieldComparison[] {
  const keyed = (areApart ? keyByLook : keyVersions)(versions);
  const languages = unionOf(keyed.map(({ sections }) => [...sections.keys()]));
  const entryFields = ENTRY_FIELDS.map((field): FieldComparison => ({
    field,
    values: versions.map((version) => version[field]),
  }));
  const order: FieldComparison = {
    field: 'order',
    values: commonOrders(keyed.map(({ sections }) => [...sections.keys()])).map((common) =>
      common.map((key) => keyed[0]?.sections.get(key)?.section.language ?? key),
    ),
  };
  return [...languages.flatMap((key) => compareLanguage(keyed, key)), order, ...entryFields].filter(
    ({ values }) => values.some((value) => !isSameValue(value, values[0])),
  );
}

function compareLanguage(
  versions: readonly KeyedVersion[],
  key: Language,
): readonly FieldComparison[] {
  const found = versions.map(({ sections }) => sections.get(key));
  const sections = found.filter((section) => section !== undefined);
  const language = sections[0]?.section.language ?? key;
  if (sections.length < found.length) {
    const values = found.map((section) => section?.section);
    return [{ language, field: 'languageSection', values }];
  }
  const termKeys = unionOf(sections.map(({ terms }) => [...terms.keys()]));
  return [
    ...termKeys.flatMap((termKey) =>
      compareTerm(
        language,
        termKey,
        sections.map(({ terms }) => terms.get(termKey)),
      ),
    ),
    {
      language,
      field: 'order',
      values: commonOrders(sections.map(({ terms }) => [...terms.keys()])).map((common) =>
        // A renamed term has one name in all of them, or it would count as another order.
        common.map((one) => sections.at(-1)?.terms.get(one)?.term ?? one),
      ),
    },
    ...SECTION_FIELDS.map((field) => ({
      language,
      field,
      values: sections.map(({ section }) => section[field]),
    })),
  ];
}

function compareTerm(
  language: Language,
  termKey: TermKey,
  found: readonly (TermSection | undefined)[],
): readonly FieldComparison[] {
  const terms = found.filter((section) => section !== undefined);
  const place = { language, termKey, term: terms.at(-1)?.term ?? '' };
  if (terms.length < found.length) return [{ ...place, field: 'termSection', values: found }];
  return [
    ...TERM_FIELDS.map((field) => ({ ...place, field, values: terms.map((term) => term[field]) })),
    ...MATCHING_FIELDS.map((field) => ({
      ...place,
      field,
      values: terms.map(({ matching }) => matching?.[field]),
    })),
  ];
}

/** For each list, in its order, the keys that all lists have. */
function commonOrders(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.map((list) => list.filter((key) => lists.every((other) => other.includes(key))));
}

function unionOf(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.toReversed().flat())];
}

/** Names a place: the same for the same place in the same versions. */
export function placeName({ language = '', termKey = '', field }: FieldPlace): string {
  return JSON.stringify([language, termKey, field]);
}

import type {
  ConceptEntry,
  LanguageSection,
  TermMatching,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import {
  type ComparedField,
  ENTRY_FIELDS,
  MATCHING_FIELDS,
  SECTION_FIELDS,
  TERM_FIELDS,
} from '../../model/entry/field-comparison.ts';
import type { Language } from '../../model/entry/language.ts';
import { canonicalJson, isSameValue } from '../../model/entry/same-value.ts';
import { keyOf } from '../file/entry-builder.ts';

/** Which value is kept where a field has two. */
export type Preference = 'existing' | 'incoming';

/** A field that has another value in the file than in the glossary. */
export interface FieldConflict extends ConflictPlace {
  readonly field: ComparedField;
  readonly existing: unknown;
  readonly incoming: unknown;
}

interface ConflictPlace {
  /** The language of the field; absent for a field of the entry itself. */
  readonly language?: Language;
  /** The term of the field; absent for a field of a language. */
  readonly term?: string;
}

/** An entry merged with one of a file. */
export interface MergedEntry {
  readonly entry: ConceptEntry;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Merges an entry of a file into the glossary's entry for the same concept: adds missing languages
 * and terms and fills empty fields. Where both have a value, `preference` decides; nothing else of
 * the existing entry is lost.
 */
export function mergeEntry(
  existing: ConceptEntry,
  incoming: ConceptEntry,
  preference: Preference,
): MergedEntry {
  const conflicts: FieldConflict[] = [];
  const merge: MergeFields = (one, two, names, place) =>
    mergeFields(one, two, names, (field, a, b) => {
      conflicts.push({ ...place, field, existing: a, incoming: b });
      return preference === 'existing' ? a : b;
    });
  const sections = mergeLists(
    existing.languageSections,
    incoming.languageSections,
    ({ language }) => language.toLowerCase(),
    (one, two) => mergeSection(one, two, merge),
  );
  const [first = existing.languageSections[0], ...others] = sections;
  const entry = {
    ...merge(existing, incoming, ENTRY_FIELDS, {}),
    languageSections: [first, ...others] as const,
  };
  return { entry, conflicts };
}

type MergeFields = <T extends object>(
  one: T,
  two: T,
  names: readonly (keyof T & ComparedField)[],
  place: ConflictPlace,
) => T;

function mergeSection(
  one: LanguageSection,
  two: LanguageSection,
  merge: MergeFields,
): LanguageSection {
  const { language } = one;
  const terms = mergeLists(
    one.termSections,
    two.termSections,
    ({ term }) => keyOf(term),
    (a, b) => mergeTerm(a, b, language, merge),
  );
  const [first = one.termSections[0], ...others] = terms;
  return {
    ...merge(one, two, SECTION_FIELDS, { language }),
    termSections: [first, ...others],
  };
}

/**
 * Terms that are merged look alike. The existing way of writing stays, unless the status of the other
 * one is taken: a preferred `GitHub` is not to become a preferred `Github`.
 */
const FIELDS_BESIDE_TERM = TERM_FIELDS.filter((field) => field !== 'term');

function mergeTerm(
  one: TermSection,
  two: TermSection,
  language: Language,
  merge: MergeFields,
): TermSection {
  const place = { language, term: one.term };
  const all = merge(one, two, FIELDS_BESIDE_TERM, place);
  const isOther = all.administrativeStatus !== one.administrativeStatus;
  const merged = isOther ? { ...all, term: two.term } : all;
  if (two.matching === undefined) return merged;
  const before: TermMatching = one.matching ?? {};
  return { ...merged, matching: merge(before, two.matching, MATCHING_FIELDS, place) };
}

/** The items of both lists, in the order of the first; items with the same key are merged. */
function mergeLists<T>(
  one: readonly T[],
  two: readonly T[],
  key: (element: T) => string,
  merge: (a: T, b: T) => T,
): readonly T[] {
  const merged = new Map(one.map((element) => [key(element), element]));
  for (const element of two) {
    const before = merged.get(key(element));
    merged.set(key(element), before === undefined ? element : merge(before, element));
  }
  return [...merged.values()];
}

/** The first object with some fields of the second. Lists are joined; `choose` takes one of two values. */
function mergeFields<T extends object, K extends keyof T & ComparedField>(
  one: T,
  two: T,
  names: readonly K[],
  choose: (field: K, a: T[K], b: T[K]) => T[K],
): T {
  const merged: T = { ...one };
  for (const field of names) {
    const [before, value] = [one[field], two[field]];
    if (value === undefined) continue;
    if (before === undefined) merged[field] = value;
    else if (Array.isArray(before) && Array.isArray(value)) {
      merged[field] = union(before, value) as T[K];
    } else if (!isSameValue(before, value)) merged[field] = choose(field, before, value);
  }
  return merged;
}

function union(one: readonly unknown[], two: readonly unknown[]): readonly unknown[] {
  const seen = new Set(one.map(canonicalJson));
  return [...one, ...two.filter((element) => !seen.has(canonicalJson(element)))];
}

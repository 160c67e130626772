import type {
  ConceptEntry,
  LanguageSection,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import type { ComparedField } from '../../model/entry/field-comparison.ts';
import type { Language } from '../../model/entry/language.ts';
import { isSameValue } from '../../model/entry/same-value.ts';
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
  const merge: MergeFields = (one, two, place, own) =>
    mergeFields(one, two, own, (field, a, b) => {
      conflicts.push({ ...place, field: field as ComparedField, existing: a, incoming: b });
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
    ...merge(existing, incoming, {}, ['id', 'languageSections']),
    id: existing.id,
    languageSections: [first, ...others] as const,
  };
  return { entry, conflicts };
}

type MergeFields = <T extends object>(
  one: T,
  two: T,
  place: ConflictPlace,
  own: readonly string[],
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
    ...merge(one, two, { language }, ['language', 'termSections']),
    language,
    termSections: [first, ...others],
  };
}

function mergeTerm(
  one: TermSection,
  two: TermSection,
  language: Language,
  merge: MergeFields,
): TermSection {
  const place = { language, term: one.term };
  const merged = merge(one, two, place, ['term', 'matching']);
  if (two.matching === undefined) return merged;
  return { ...merged, matching: merge(one.matching ?? {}, two.matching, place, []) };
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

/**
 * The fields of both objects except `own`. Lists are joined; where two values differ, one is
 * chosen.
 */
function mergeFields<T extends object>(
  one: T,
  two: T,
  own: readonly string[],
  choose: (field: string, a: unknown, b: unknown) => unknown,
): T {
  const merged = new Map<string, unknown>(Object.entries(one));
  for (const [field, value] of Object.entries(two) as [string, unknown][]) {
    if (own.includes(field) || value === undefined) continue;
    const before = merged.get(field);
    if (before === undefined) merged.set(field, value);
    else if (Array.isArray(before) && Array.isArray(value)) merged.set(field, union(before, value));
    else if (!isSameValue(before, value)) {
      merged.set(field, choose(field, before, value));
    }
  }
  return Object.fromEntries(merged) as T;
}

function union(one: readonly unknown[], two: readonly unknown[]): readonly unknown[] {
  const seen = new Set(one.map((element) => JSON.stringify(element)));
  return [...one, ...two.filter((element) => !seen.has(JSON.stringify(element)))];
}

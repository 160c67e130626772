import type {
  ConceptEntry,
  LanguageSection,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import type { ComparedField } from '../../model/entry/field-comparison.ts';
import type { Language } from '../../model/entry/language.ts';
import { isSameValue } from '../../model/entry/same-value.ts';
import { keyOf } from '../file/entry-builder.ts';

/** Whose word counts where a field has two values. */
export type Preference = 'existing' | 'incoming';

/** A field for which the file has another value than the glossary. */
export interface FieldConflict extends ConflictPlace {
  readonly field: ComparedField;
  readonly existing: unknown;
  readonly incoming: unknown;
}

interface ConflictPlace {
  /** Absent for a field of the entry itself. */
  readonly language?: Language;
  /** Absent for a field of a language. */
  readonly term?: string;
}

/** An entry with what a file adds to it. */
export interface MergedEntry {
  readonly entry: ConceptEntry;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Puts what a file says of a concept into the entry that the glossary has of it: languages and
 * terms that are missing are added, fields that are empty are filled, and where both have a value
 * one of them counts. Nothing of the existing entry goes but by that choice.
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

/** Those of both, the first list in its order; those with the same key merged. */
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

/** All fields of both but `own`; lists are joined, and of two other values one is chosen. */
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

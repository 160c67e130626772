import type { ConceptEntry, LanguageSection, TermMatching, TermSection } from './concept-entry.ts';
import {
  compareVersions,
  ENTRY_FIELDS,
  type FieldComparison,
  type FieldPlace,
  MATCHING_FIELDS,
  placeName,
  SECTION_FIELDS,
  TERM_FIELDS,
} from './field-comparison.ts';
import type { Language } from './language.ts';
import { keyByLook, type KeyedVersion, keyVersions } from './term-keys.ts';

/** Says which version a place is taken from, by its index. */
export type ChooseVersion = (comparison: FieldComparison) => number;

/** How a merged entry is made of its versions. */
export interface MergeRules {
  /**
   * Gives the value at a place; undefined for none.
   * @param values by version; undefined where a version has none
   * @param terms for a field of a term: that term by version
   */
  readonly value: <V>(
    place: FieldPlace,
    values: readonly (V | undefined)[],
    terms?: readonly TermSection[],
  ) => V | undefined;
  /**
   * Gives the order of all languages, or of all terms of a language.
   * @param keys by version
   */
  readonly order: (place: FieldPlace, keys: readonly (readonly string[])[]) => readonly string[];
}

/**
 * Merges versions of an entry. Where they differ, each place is taken from the version chosen for
 * it. A language that would be left without a term is left out; if no language is left, the last
 * version is the answer.
 * @param areApart whether they are entries that were made apart, not versions of one: then terms that
 *   look alike are the same, and what is added comes after what the chosen one has
 */
export function mergeVersions(
  versions: readonly [ConceptEntry, ...ConceptEntry[]],
  choose: ChooseVersion,
  areApart = false,
): ConceptEntry {
  const last = versions.length - 1;
  const chosen = new Map(
    compareVersions(versions, areApart).map((comparison) => [
      placeName(comparison),
      choose(comparison),
    ]),
  );
  const choice = (place: FieldPlace): number => chosen.get(placeName(place)) ?? last;
  const merged = mergeKeyed((areApart ? keyByLook : keyVersions)(versions), {
    value: (place, values) => values[choice(place)],
    order: (place, keys) =>
      areApart
        ? [...new Set([...(keys[choice(place)] ?? []), ...keys.flat()])]
        : orderOf(keys, choice(place)),
  });
  const newest = versions[last] ?? versions[0];
  return merged === undefined ? newest : { id: newest.id, ...merged };
}

/**
 * Merges versions of an entry by rules. A language is merged if all versions have it, and a term if
 * all versions of its language have it; else the rules take or drop it as a whole. Undefined if no
 * language is left.
 */
export function mergeKeyed(
  versions: readonly KeyedVersion[],
  rules: MergeRules,
): Omit<ConceptEntry, 'id'> | undefined {
  const order = rules.order(
    { field: 'order' },
    versions.map(({ sections }) => [...sections.keys()]),
  );
  const [first, ...others] = order.flatMap((key) => mergeLanguage(versions, key, rules) ?? []);
  if (first === undefined) return undefined;
  return {
    ...present(
      ENTRY_FIELDS,
      versions.map(({ entry }) => entry),
      (field, values) => rules.value({ field }, values),
    ),
    languageSections: [first, ...others],
  };
}

function mergeLanguage(
  versions: readonly KeyedVersion[],
  key: Language,
  rules: MergeRules,
): LanguageSection | undefined {
  const found = versions.map(({ sections }) => sections.get(key));
  const sections = found.filter((section) => section !== undefined);
  const language = sections[0]?.section.language ?? key;
  if (sections.length < found.length) {
    const whole = found.map((section) => section?.section);
    return rules.value({ language, field: 'languageSection' }, whole);
  }
  const order = rules.order(
    { language, field: 'order' },
    sections.map(({ terms }) => [...terms.keys()]),
  );
  const [first, ...others] = order.flatMap((termKey) => {
    const terms = sections.map((section) => section.terms.get(termKey));
    return mergeTerm(terms, { language, termKey }, rules) ?? [];
  });
  if (first === undefined) return undefined;
  return {
    language,
    ...present(
      SECTION_FIELDS,
      sections.map(({ section }) => section),
      (field, values) => rules.value({ language, field }, values),
    ),
    termSections: [first, ...others],
  };
}

function mergeTerm(
  found: readonly (TermSection | undefined)[],
  at: Omit<FieldPlace, 'field'>,
  rules: MergeRules,
): TermSection | undefined {
  const terms = found.filter((section) => section !== undefined);
  const last = terms.at(-1);
  if (terms.length < found.length || last === undefined) {
    return rules.value({ ...at, field: 'termSection' }, found);
  }
  const fields = present(TERM_FIELDS, terms, (field, values) =>
    rules.value({ ...at, field }, values, terms),
  );
  const matching = present<TermMatching, keyof TermMatching>(
    MATCHING_FIELDS,
    terms.map((term) => term.matching ?? {}),
    (field, values) => rules.value({ ...at, field }, values, terms),
  );
  const haveSwitches = terms.every((term) => term.matching !== undefined);
  return {
    term: last.term,
    administrativeStatus: last.administrativeStatus,
    ...fields,
    ...((haveSwitches || Object.keys(matching).length > 0) && { matching }),
  };
}

/**
 * The keys of all lists in the order of the chosen one. A key that it lacks comes after the key
 * that it follows in its own list.
 */
function orderOf(lists: readonly (readonly string[])[], chosen: number): readonly string[] {
  const order = [...(lists[chosen] ?? [])];
  for (const list of lists.toReversed()) {
    for (const [at, key] of list.entries()) {
      if (order.includes(key)) continue;
      order.splice(at === 0 ? 0 : order.indexOf(list[at - 1] ?? '') + 1, 0, key);
    }
  }
  return order;
}

/** The fields that get a value, each with the one that is taken for it from the versions. */
function present<T extends object, K extends keyof T>(
  names: readonly K[],
  versions: readonly T[],
  value: (name: K, values: readonly (T[K] | undefined)[]) => T[K] | undefined,
): { readonly [F in K]?: Exclude<T[F], undefined> } {
  const fields: { [F in K]?: T[F] } = {};
  for (const name of names) {
    // Most fields are in no version, and an import merges a hundred thousand entries.
    if (versions.every((version) => version[name] === undefined)) continue;
    const taken = value(
      name,
      versions.map((version) => version[name]),
    );
    if (taken !== undefined) fields[name] = taken;
  }
  return fields as never;
}

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
import { type KeyedVersion, keyVersions, type TermKey } from './term-keys.ts';

/** Says which version a place is taken from, by its index. */
export type ChooseVersion = (comparison: FieldComparison) => number;

/**
 * One entry out of several versions of it: where they differ, each place from the version chosen
 * for it. Choices that would leave a language without a term leave the language out, and without
 * any language the last version is the answer.
 */
export function mergeVersions(
  versions: readonly [ConceptEntry, ...ConceptEntry[]],
  choose: ChooseVersion,
): ConceptEntry {
  const keyed = keyVersions(versions);
  const last = keyed.length - 1;
  const chosen = new Map(
    compareVersions(versions).map((comparison) => [placeName(comparison), choose(comparison)]),
  );
  const choice = (place: FieldPlace): number => chosen.get(placeName(place)) ?? last;
  const order = orderOf(
    keyed.map(({ sections }) => [...sections.keys()]),
    choice({ field: 'order' }),
  );
  const sections = order.flatMap((language) => mergeLanguage(keyed, language, choice) ?? []);
  const [first, ...others] = sections;
  const merged = versions[last] ?? versions[0];
  if (first === undefined) return merged;
  return {
    id: merged.id,
    ...present(ENTRY_FIELDS, (field) => versions[choice({ field })]),
    languageSections: [first, ...others],
  };
}

type Choice = (place: FieldPlace) => number;

function mergeLanguage(
  versions: readonly KeyedVersion[],
  language: Language,
  choice: Choice,
): LanguageSection | undefined {
  const found = versions.map(({ sections }) => sections.get(language));
  const sections = found.filter((section) => section !== undefined);
  if (sections.length < found.length) {
    return found[choice({ language, field: 'languageSection' })]?.section;
  }
  const order = orderOf(
    sections.map(({ terms }) => [...terms.keys()]),
    choice({ language, field: 'order' }),
  );
  const [first, ...others] = order.flatMap(
    (key) =>
      mergeTerm(
        sections.map(({ terms }) => terms.get(key)),
        { language, termKey: key },
        choice,
      ) ?? [],
  );
  if (first === undefined) return undefined;
  return {
    language,
    ...present(SECTION_FIELDS, (field) => sections[choice({ language, field })]?.section),
    termSections: [first, ...others],
  };
}

function mergeTerm(
  found: readonly (TermSection | undefined)[],
  at: { readonly language: Language; readonly termKey: TermKey },
  choice: Choice,
): TermSection | undefined {
  const terms = found.filter((section) => section !== undefined);
  const last = terms.at(-1);
  if (terms.length < found.length || last === undefined) {
    return found[choice({ ...at, field: 'termSection' })];
  }
  const matching = present<TermMatching, keyof TermMatching>(
    MATCHING_FIELDS,
    (field) => terms[choice({ ...at, field })]?.matching,
  );
  return {
    term: last.term,
    administrativeStatus: last.administrativeStatus,
    ...present(TERM_FIELDS, (field) => terms[choice({ ...at, field })]),
    ...(Object.keys(matching).length > 0 && { matching }),
  };
}

/** Everything that any list has, as one of them has it; what it lacks behind what it follows elsewhere. */
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

/** Each of the fields as the version that is chosen for it has it; those that it has. */
function present<T extends object, K extends keyof T>(
  names: readonly K[],
  versionFor: (name: K) => T | undefined,
): { readonly [F in K]?: Exclude<T[F], undefined> } {
  const fields = names.map((name) => [name, versionFor(name)?.[name]] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as never;
}

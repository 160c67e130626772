import type { ConceptEntry, LanguageSection, TermMatching, TermSection } from './concept-entry.ts';
import {
  compareVersions,
  type FieldComparison,
  type FieldPlace,
  MATCHING_FIELDS,
  placeName,
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
  const field = <K extends 'subjectField' | 'jurisdiction' | 'note' | 'related' | 'kept'>(
    name: K,
  ) => present(name, versions[choice({ field: name })]?.[name]);
  return {
    id: merged.id,
    ...field('subjectField'),
    ...field('jurisdiction'),
    ...field('note'),
    languageSections: [first, ...others],
    ...field('related'),
    ...field('kept'),
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
  const field = <K extends 'definition' | 'kept'>(name: K) =>
    present(name, sections[choice({ language, field: name })]?.section[name]);
  return {
    language,
    ...field('definition'),
    termSections: [first, ...others],
    ...field('kept'),
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
  const field = <K extends Exclude<keyof TermSection, 'matching'>>(name: K) =>
    present(name, terms[choice({ ...at, field: name })]?.[name]);
  const switches = MATCHING_FIELDS.map((name) => [
    name,
    terms[choice({ ...at, field: name })]?.matching?.[name],
  ]).filter(([, value]) => value !== undefined);
  const matching = Object.fromEntries(switches) as TermMatching;
  return {
    term: terms[choice({ ...at, field: 'term' })]?.term ?? last.term,
    administrativeStatus:
      terms[choice({ ...at, field: 'administrativeStatus' })]?.administrativeStatus ??
      last.administrativeStatus,
    ...field('partOfSpeech'),
    ...field('termType'),
    ...field('geographicalUsage'),
    ...field('reading'),
    ...field('note'),
    ...field('sources'),
    ...(switches.length > 0 && { matching }),
    ...field('kept'),
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

function present<K extends string, V>(name: K, value: V | undefined): { readonly [F in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [F in K]?: V };
}

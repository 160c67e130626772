import type { ConceptEntry, LanguageSection, MarkingWay } from '../../model/entry/concept-entry.ts';
import {
  NUMBER_UNIT,
  placeholdersOf,
  replacePlaceholders,
} from '../../model/number/placeholder.ts';
import { formKey } from '../fold/form-key.ts';
import { firstForms } from './first-forms.ts';
import { chineseSigns, chineseVariants } from './optional-parts.ts';
import { sectionLanguage } from './section-language.ts';

/** What the Chinese terms of an entry have in common, in whichever script each of them stands. */
export interface ChineseOfEntry {
  /** The keys of the terms that are not only of Taiwan or Hong Kong; none where no term is. */
  readonly national: ReadonlySet<string>;
  /** The phrases in which no term is marked. */
  readonly traps: readonly string[];
  /** When forms are marked, by key, where it is said. */
  readonly ways: ReadonlyMap<string, MarkingWay>;
}

/** Shared by all entries that have none. */
const NONE: readonly string[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();
const NO_WAYS: ReadonlyMap<string, MarkingWay> = new Map();

/** What the Chinese terms of an entry have in common. */
export function chineseOf(entry: ConceptEntry): ChineseOfEntry {
  return {
    national: entry.languageSections.some(isRegional) ? nationalKeys(entry) : NO_KEYS,
    traps: chineseTraps(entry),
    ways: chineseWays(entry),
  };
}

/** A term with a unit for each of its numbers. */
export const bareTerm = (term: string): string =>
  term.includes('{') ? replacePlaceholders(term, () => NUMBER_UNIT) : term;

/** A Chinese form with and without its commas, with each dash and bracket. */
export const chineseWritings = (form: string): readonly string[] =>
  chineseVariants(form).flatMap(chineseSigns);

/** All forms of a Chinese term or extra form, with a unit for each of their numbers. */
const chineseForms = (term: string): readonly string[] =>
  chineseWritings(bareTerm(term)).flatMap((form) =>
    term.includes('{')
      ? [form, ...firstForms(form, placeholdersOf(term)).map((said) => said.form)]
      : [form],
  );

/**
 * The phrases in which the Chinese terms of an entry are not marked, one spelling of each. A phrase
 * for 网民 counts for 網民 too, because both scripts fold to one form.
 */
function chineseTraps({ languageSections }: ConceptEntry): readonly string[] {
  let phrases: Map<string, string> | undefined;
  for (const { language, termSections } of languageSections) {
    if (!sectionLanguage(language).chinese) continue;
    for (const { matching } of termSections) {
      for (const phrase of matching?.notInside ?? NONE) {
        phrases ??= new Map();
        const key = formKey(phrase);
        if (!phrases.has(key)) phrases.set(key, phrase);
      }
    }
  }
  return phrases === undefined ? NONE : [...phrases.values()];
}

/**
 * The ways of marking of an entry's Chinese terms, by key: a setting for 理念 in one script counts
 * for both. If they differ, `onRequest` counts, else the last one.
 */
function chineseWays({ languageSections }: ConceptEntry): ReadonlyMap<string, MarkingWay> {
  let ways: Map<string, MarkingWay> | undefined;
  for (const { language, termSections } of languageSections) {
    if (!sectionLanguage(language).chinese) continue;
    for (const { term, matching } of termSections) {
      const marking = matching?.marking;
      if (marking === undefined) continue;
      ways ??= new Map();
      for (const form of [term, ...(matching?.extraForms ?? NONE)].flatMap(chineseForms)) {
        const key = formKey(form);
        if (ways.get(key) !== 'onRequest') ways.set(key, marking);
      }
    }
  }
  return ways ?? NO_WAYS;
}

const isRegional = ({ language }: LanguageSection): boolean => sectionLanguage(language).regional;

/** The keys of the Chinese terms that are not only of Taiwan or Hong Kong. */
function nationalKeys(entry: ConceptEntry): ReadonlySet<string> {
  const sections = entry.languageSections.filter(
    ({ language }) => sectionLanguage(language).chinese,
  );
  return new Set(
    sections
      .filter((section) => !isRegional(section))
      .flatMap(({ termSections }) => termSections.flatMap(({ term }) => chineseForms(term)))
      .map((form) => formKey(form)),
  );
}

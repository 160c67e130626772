import type { ConceptEntry, LanguageSection, TermSection } from './concept-entry.ts';
import type { Language } from './language.ts';
import { looksKey } from './term-text.ts';

/** Names one term in all versions of an entry. What it looks like means nothing. */
export type TermKey = string;

/** A language of a version, and its terms by their keys, in their order. */
export interface KeyedSection {
  readonly section: LanguageSection;
  readonly terms: ReadonlyMap<TermKey, TermSection>;
}

/** A version of an entry, its parts by names that are the same in all versions. */
export interface KeyedVersion {
  readonly entry: ConceptEntry;
  readonly sections: ReadonlyMap<Language, KeyedSection>;
}

/**
 * Finds out which terms of several versions of an entry are the same. The others are taken to come
 * from the first version: a term is the one that is written alike there. Terms that are left over
 * in a language were renamed: the first of them is the first that is left over in the first
 * version, and so on.
 */
export function keyVersions(versions: readonly ConceptEntry[]): readonly KeyedVersion[] {
  const [first] = versions;
  return versions.map((entry) => ({
    entry,
    sections: new Map(
      entry.languageSections.map((section) => {
        const origin = first?.languageSections.find(
          ({ language }) => language === section.language,
        );
        return [section.language, { section, terms: keyTerms(section, origin) }];
      }),
    ),
  }));
}

function keyTerms(
  { termSections }: LanguageSection,
  origin: LanguageSection | undefined,
): ReadonlyMap<TermKey, TermSection> {
  const origins = origin?.termSections ?? [];
  const here = new Set(termSections.map(({ term }) => term));
  const known = new Set(origins.map(({ term }) => term));
  const renamed = origins.filter(({ term }) => !here.has(term)).map(({ term }) => term);
  return new Map(
    termSections.map((section) => [
      known.has(section.term) ? section.term : (renamed.shift() ?? section.term),
      section,
    ]),
  );
}

/**
 * Takes terms of entries that were made apart for the same where they look the same in one language.
 * None of them was renamed: those that look different are different terms.
 */
export function keyByLook(entries: readonly ConceptEntry[]): readonly KeyedVersion[] {
  return entries.map((entry) => ({
    entry,
    sections: new Map(
      entry.languageSections.map((section) => {
        const terms = new Map(section.termSections.map((term) => [looksKey(term.term), term]));
        return [section.language.toLowerCase(), { section, terms }] as const;
      }),
    ),
  }));
}

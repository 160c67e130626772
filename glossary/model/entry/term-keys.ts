import type { ConceptEntry, LanguageSection, TermSection } from './concept-entry.ts';
import type { Language } from './language.ts';

/** Names one term through all versions of an entry; opaque. */
export type TermKey = string;

/** A language of a version, and its terms by their keys, in their order. */
export interface KeyedSection {
  readonly section: LanguageSection;
  readonly terms: ReadonlyMap<TermKey, TermSection>;
}

/** A version of an entry with names for its parts that hold through all versions. */
export interface KeyedVersion {
  readonly entry: ConceptEntry;
  readonly sections: ReadonlyMap<Language, KeyedSection>;
}

/**
 * Gives the terms of some versions of one entry names by which they are the same. The first version
 * is what the others came from: a term of theirs is the one that it writes alike; of those left
 * over in a language, the first is the first of its left-over ones, and so on.
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

import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import type { Language } from '../../model/entry/language.ts';

/** The two languages of a format that has no more. */
export interface LanguagePair {
  readonly source: Language;
  readonly target: Language;
}

/** A term that may be used, with its equivalents in order: the preferred ones first. */
export interface TermPair {
  readonly entry: ConceptEntry;
  readonly source: TermSection;
  readonly targets: readonly [TermSection, ...TermSection[]];
}

/** The usable terms of an entry in one language, the preferred ones first. */
export function usableTerms(entry: ConceptEntry, language: Language): readonly TermSection[] {
  const terms = entry.languageSections
    .filter((section) => section.language === language)
    .flatMap(({ termSections }) => termSections);
  return [
    ...terms.filter(({ administrativeStatus }) => administrativeStatus === 'preferred'),
    ...terms.filter(({ administrativeStatus }) => administrativeStatus === 'admitted'),
  ];
}

/** Each usable term of the source language with all usable equivalents. */
export function pairsOf(
  entries: readonly ConceptEntry[],
  { source, target }: LanguagePair,
): readonly TermPair[] {
  return entries.flatMap((entry) => {
    const [first, ...others] = usableTerms(entry, target);
    if (first === undefined) return [];
    return usableTerms(entry, source).map((term): TermPair => ({
      entry,
      source: term,
      targets: [first, ...others],
    }));
  });
}

/** What a person reads about an entry in formats that have one place for it: definition and notes. */
export function commentOf({ entry, source, targets: [target] }: TermPair): string {
  const texts = [
    ...entry.languageSections.map(({ definition }) => definition),
    source.note,
    target.note,
    entry.note,
  ].filter((text) => text !== undefined && text.trim() !== '');
  return [...new Set(texts)].join(' · ').replaceAll(/\s+/gu, ' ').trim();
}

import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import { isNumbered } from '../../model/number/placeholder.ts';
import type { Language } from '../../model/entry/language.ts';

/** The two languages of a bilingual format. */
export interface LanguagePair {
  readonly source: Language;
  readonly target: Language;
}

/** A usable term with its usable equivalents, the preferred ones first. */
export interface TermPair {
  readonly entry: ConceptEntry;
  readonly source: TermSection;
  readonly targets: readonly [TermSection, ...TermSection[]];
}

/**
 * The usable terms of an entry in one language, the preferred ones first. Without numbered names,
 * whose placeholders the programs that read such formats would take for text.
 */
export function usableTerms(entry: ConceptEntry, language: Language): readonly TermSection[] {
  const terms = entry.languageSections
    .filter((section) => section.language === language)
    .flatMap(({ termSections }) => termSections)
    .filter(({ term }) => !isNumbered(term));
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

/**
 * Definition and notes of an entry and of two of its terms as one text, for formats with a single
 * comment field.
 */
export function commentOf({ entry, source }: TermPair, target: TermSection): string {
  const texts = [
    ...entry.languageSections.map(({ definition }) => definition),
    source.note,
    target.note,
    entry.note,
  ].filter((text) => text !== undefined && text.trim() !== '');
  return [...new Set(texts)].join(' · ').replaceAll(/\s+/gu, ' ').trim();
}

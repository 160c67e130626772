/**
 * An entry seen from a page: the terms of the page's own language, and those of the others. Who
 * reads a Chinese page looks for the English, and the other way round.
 */
import type {
  AdministrativeStatus,
  ConceptEntry,
  LanguageSection,
  TermSection,
} from './concept-entry.ts';
import { isChinese, scriptOfLanguage, type Language, type Script } from './language.ts';

/** A term with every language of the entry that writes it alike and gives it the same status. */
export interface LabelledTerm extends TermSection {
  /** Never empty; the first one is right for a `lang` attribute. */
  readonly languages: readonly [Language, ...Language[]];
}

/** The two sides of an entry, best term first on each; a side that the entry lacks is empty. */
export interface Sides {
  readonly equivalents: readonly LabelledTerm[];
  readonly own: readonly LabelledTerm[];
}

const RANK: Readonly<Record<AdministrativeStatus, number>> = {
  preferred: 0,
  admitted: 1,
  deprecated: 2,
  superseded: 3,
};

/**
 * Splits an entry for a page whose text is in the given script. Among the forms of Chinese those of
 * the wanted region come first; else the order is the entry's.
 * @param userLanguage the form of Chinese that comes first: the user's own, or that of the page
 */
export function sidesOf(entry: ConceptEntry, script: Script, userLanguage: Language): Sides {
  const sections = entry.languageSections.toSorted(
    (one, other) => distance(one.language, userLanguage) - distance(other.language, userLanguage),
  );
  const pageIsChinese = script === 'Hans' || script === 'Hant';
  const isOwn = (section: LanguageSection): boolean =>
    isChinese(section.language) === pageIsChinese;
  return {
    equivalents: labelledTerms(sections.filter((section) => !isOwn(section))),
    own: labelledTerms(sections.filter(isOwn)),
  };
}

/** 0 for the user's own form of Chinese, more for others; no difference where Simplified is read. */
function distance(language: Language, userLanguage: Language): number {
  if (scriptOfLanguage(userLanguage) !== 'Hant' || !isChinese(language)) return 0;
  if (scriptOfLanguage(language) !== 'Hant') return 3;
  const region = userLanguage.split('-').at(-1) ?? '';
  if (language.endsWith(`-${region}`)) return 0;
  return language === 'zh-Hant' ? 1 : 2;
}

/** The terms of some sections by status, then in the order given; equal ones merged. */
export function labelledTerms(sections: readonly LanguageSection[]): readonly LabelledTerm[] {
  const merged = new Map<string, LabelledTerm>();
  for (const { language, termSections } of sections) {
    for (const section of termSections) {
      const key = `${section.administrativeStatus} ${section.term}`;
      const known = merged.get(key);
      merged.set(
        key,
        known === undefined
          ? { ...section, languages: [language] }
          : { ...section, ...known, languages: [...known.languages, language] },
      );
    }
  }
  return [...merged.values()].toSorted(
    (one, other) => RANK[one.administrativeStatus] - RANK[other.administrativeStatus],
  );
}

/** Whether a term may be used, as against one that is only recognised. */
export function isAccepted(term: TermSection): boolean {
  return RANK[term.administrativeStatus] < RANK.deprecated;
}

/**
 * The terms that may be used, each text once and where it stands best: one region may prefer what
 * another admits.
 */
export function acceptedTerms(terms: readonly LabelledTerm[]): readonly LabelledTerm[] {
  const byText = new Map<string, LabelledTerm>();
  for (const term of terms) {
    if (isAccepted(term) && !byText.has(term.term)) byText.set(term.term, term);
  }
  return [...byText.values()];
}

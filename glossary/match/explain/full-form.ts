import { isAccepted } from '../../model/entry/sides.ts';
import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import { isAcronymTerm, type Pattern } from '../forms/pattern.ts';
import { sectionLanguage } from '../forms/section-language.ts';

/**
 * The term that the acronym, abbreviation or short form of a pattern is short for; undefined where
 * it is none, or its section has no longer term.
 */
export function fullFormOf(entry: ConceptEntry, { term, language }: Pattern): string | undefined {
  for (const { language: tag, termSections } of entry.languageSections) {
    const short = termSections.find((one) => one.term === term);
    if (sectionLanguage(tag).primary !== language || short === undefined || !isShort(short))
      continue;
    const full = termSections.find(
      (one) => !isShort(one) && isAccepted(one) && one.term.length > term.length,
    );
    if (full !== undefined) return full.term;
  }
  return undefined;
}

const isShort = (section: TermSection): boolean =>
  section.termType === 'abbreviation' || section.termType === 'shortForm' || isAcronymTerm(section);

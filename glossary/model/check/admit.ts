import type { ConceptEntry, LanguageSection, TermSection } from '../entry/concept-entry.ts';
import { isChinese, isEnglish } from '../entry/language.ts';
import type { CheckLanguage } from './check-stage.ts';

/**
 * An entry with a rendering as a further admitted term; the entry as it is where the term is there
 * already or the entry has no terms in that language.
 */
export function withAdmitted(
  entry: ConceptEntry,
  language: CheckLanguage,
  rendering: string,
): ConceptEntry {
  const isWanted = language === 'zh' ? isChinese : isEnglish;
  const section = entry.languageSections.find((one) => isWanted(one.language));
  if (section === undefined) return entry;
  const { termSections } = section;
  const term = asTerm(rendering, termSections[0].term);
  if (termSections.some((one) => one.term === term)) return entry;
  const added: TermSection = { term, administrativeStatus: 'admitted' };
  const [first, ...others] = entry.languageSections;
  const grown = (one: LanguageSection): LanguageSection =>
    one === section ? { ...one, termSections: [...one.termSections, added] } : one;
  return { ...entry, languageSections: [grown(first), ...others.map(grown)] };
}

/** A rendering without line breaks, and without the capital of a sentence where the other term has none. */
function asTerm(rendering: string, like: string): string {
  const text = rendering.replaceAll(/\s+/gu, ' ').trim();
  const isCapitalized = /^\p{Lu}\p{Ll}/u.test(text) && /^\p{Ll}/u.test(like);
  return isCapitalized ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

import type { ConceptEntry, LanguageSection, TermSection, TermType } from './concept-entry.ts';
import { isAccepted, type LabelledTerm } from './sides.ts';

/** Terms of these types rely on the document of the term that they stand for. */
const RELYING: ReadonlySet<TermType | undefined> = new Set([
  'acronym',
  'abbreviation',
  'shortForm',
  'variant',
]);

/** Whether a document is cited for a term of an entry that may be used. If not, all of it is proposed. */
export function isOfficial({ languageSections }: ConceptEntry): boolean {
  return languageSections.some(hasDocument);
}

/**
 * Whether a term of an official entry is only proposed: it may be used, and a document is cited for other
 * terms of its language but not for it. A document counts for an entry, so that a language for which nothing
 * is cited is as official as the one for which it is.
 */
export function isProposedTerm({ languageSections }: ConceptEntry, term: LabelledTerm): boolean {
  if (!isAccepted(term) || isCited(term) || RELYING.has(term.termType)) return false;
  return languageSections.some(
    (section) => term.languages.includes(section.language) && hasDocument(section),
  );
}

const hasDocument = ({ termSections }: LanguageSection): boolean =>
  termSections.some((term) => isAccepted(term) && isCited(term));

const isCited = ({ sources = [] }: TermSection): boolean => sources.length > 0;

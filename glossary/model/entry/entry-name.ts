import type { ConceptEntry, TermSection } from './concept-entry.ts';
import { fillTerm } from './fill-entry.ts';

/**
 * The term by which an entry is called: its preferred English term, else its first term; with
 * letters for its numbers.
 */
export function nameOf(entry: ConceptEntry): string {
  const english = entry.languageSections.find((section) => /^en\b/iu.test(section.language));
  return fillTerm(preferredOf((english ?? entry.languageSections[0]).termSections).term);
}

/** Sorts entries by name, those of one name by id, so that their order never depends on chance. */
export function byName(one: ConceptEntry, other: ConceptEntry): number {
  return nameOf(one).localeCompare(nameOf(other), 'en') || (one.id < other.id ? -1 : 1);
}

/**
 * Sorts entries that a text may mean: those that have it in its own case stand first, as “Council of
 * Chairpersons” is a name and “council of chairpersons” a word; then those whose preferred term it is, in any
 * case, before those that also admit it; then by name.
 */
export function byNameFor(text: string): typeof byName {
  const wanted = text.toLowerCase();
  const fitOf = ({ languageSections }: ConceptEntry): number => {
    const hasAsWritten = languageSections.some(({ termSections }) =>
      termSections.some(({ term }) => term === text),
    );
    const prefers = languageSections.some(
      ({ termSections }) => preferredOf(termSections).term.toLowerCase() === wanted,
    );
    return (hasAsWritten ? 2 : 0) + (prefers ? 1 : 0);
  };
  return (one, other) => fitOf(other) - fitOf(one) || byName(one, other);
}

/** The first term that is preferred, else the first. */
export function preferredOf(termSections: readonly [TermSection, ...TermSection[]]): TermSection {
  return termSections.find((term) => term.administrativeStatus === 'preferred') ?? termSections[0];
}

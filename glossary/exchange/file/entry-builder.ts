import type {
  AdministrativeStatus,
  ConceptEntry,
  KeptValue,
  LanguageSection,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import type { Language } from '../../model/entry/language.ts';
import { faultOfTerm } from '../../model/entry/term-text.ts';
import { type FileIssue, fileIssue } from './read-result.ts';

/** A term of a file before it is put into an entry. */
export interface FoundTerm extends Omit<TermSection, 'administrativeStatus'> {
  readonly language: Language;
  /**
   * The status in the file. Without one, the first term of a language is preferred and the others
   * are admitted.
   */
  readonly administrativeStatus?: AdministrativeStatus;
  readonly line: number;
}

/** What an entry has for a language besides its terms. */
export interface FoundLanguage {
  readonly definition?: string;
  readonly kept?: readonly KeptValue[];
}

/** The parts of an entry of a file. */
export interface FoundEntry extends Omit<ConceptEntry, 'languageSections'> {
  readonly terms: readonly FoundTerm[];
  readonly languages: ReadonlyMap<Language, FoundLanguage>;
  readonly line: number;
}

/**
 * Builds an entry, with a section for each language in the order of their first terms, and each
 * term once. Terms that are not valid are left out and reported.
 * @returns undefined when no term is left
 */
export function buildEntry(
  found: FoundEntry,
  report: (issue: FileIssue) => void,
): ConceptEntry | undefined {
  const sections = new Map<Language, TermSection[]>();
  for (const { language, line, ...term } of found.terms) {
    if (!isSound(term.term, line, report)) continue;
    const section = sections.get(language) ?? [];
    const key = keyOf(term.term);
    const same = section.findIndex((other) => keyOf(other.term) === key);
    if (same === -1) {
      const { administrativeStatus = section.length === 0 ? 'preferred' : 'admitted', ...others } =
        term;
      section.push({ ...others, administrativeStatus });
    } else {
      const message = 'This term stands above in the same entry; the two were put together.';
      report(fileIssue('warning', 'termTwice', message, { line, found: term.term }));
      const [first] = section.slice(same, same + 1);
      if (first !== undefined) section[same] = joined(first, term);
    }
    sections.set(language, section);
  }
  const languageSections = [...sections].flatMap(
    ([language, terms]): readonly LanguageSection[] => {
      const [first, ...others] = terms;
      if (first === undefined) return [];
      return [{ language, ...found.languages.get(language), termSections: [first, ...others] }];
    },
  );
  const [first, ...others] = languageSections;
  const { terms: _terms, languages: _languages, line, ...entry } = found;
  if (first === undefined) {
    report(fileIssue('warning', 'noTerms', 'This entry has no term that can be used.', { line }));
    return undefined;
  }
  return { ...entry, languageSections: [first, ...others] };
}

/** Merges two terms of the same form; the first one's values win. */
function joined(one: TermSection, two: Omit<FoundTerm, 'language' | 'line'>): TermSection {
  const kept = [...(one.kept ?? []), ...(two.kept ?? [])];
  const sources = [...(one.sources ?? []), ...(two.sources ?? [])];
  const notes = [one.note, two.note].filter((note) => note !== undefined);
  return {
    ...two,
    ...one,
    ...(kept.length > 0 && { kept: distinct(kept) }),
    ...(sources.length > 0 && { sources: distinct(sources) }),
    ...(notes.length > 0 && { note: [...new Set(notes)].join('\n') }),
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function isSound(term: string, line: number, report: (issue: FileIssue) => void): boolean {
  const fault = faultOfTerm(term);
  if (fault === undefined) return true;
  if (fault === 'blank') {
    report(fileIssue('warning', 'blankTerm', 'A blank term was left out.', { line }));
  } else {
    const message = `A term was left out: ${fault}.`;
    report(fileIssue('warning', 'badTerm', message, { line, found: term.slice(0, 80) }));
  }
  return false;
}

/**
 * A key that is the same for terms that look the same to a reader: an entry has only one of them in
 * a language.
 */
export function keyOf(term: string): string {
  return term.normalize('NFKC').trim().toLowerCase();
}

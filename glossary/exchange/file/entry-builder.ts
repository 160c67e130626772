import type {
  AdministrativeStatus,
  ConceptEntry,
  KeptValue,
  LanguageSection,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import { isChinese, type Language } from '../../model/entry/language.ts';
import { faultOfTerm, looksKey } from '../../model/entry/term-text.ts';
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
  /** How many further terms it has in languages that are not known, or that are left out. */
  readonly unread: number;
  readonly line: number;
}

/**
 * Builds an entry, with a section for each language in the order of their first terms, and each
 * term once. Terms that are not valid are left out and reported; what is said of a language without
 * terms is kept.
 * @returns undefined when no term is left
 */
export function buildEntry(
  found: FoundEntry,
  report: (issue: FileIssue) => void,
): ConceptEntry | undefined {
  const sections = new Map<Language, Map<string, FoundTerm[]>>();
  for (const term of found.terms) {
    if (!isSound(term, report)) continue;
    const section = sections.get(term.language) ?? new Map<string, FoundTerm[]>();
    const key = looksKey(term.term);
    const alike = section.get(key) ?? [];
    const [first] = alike;
    if (first !== undefined) reportAlike(first, term, report);
    alike.push(term);
    section.set(key, alike);
    sections.set(term.language, section);
  }
  const languageSections = [...sections].flatMap(
    ([language, gathered]): readonly LanguageSection[] => {
      const terms = [...gathered.values()].map((alike, at) =>
        joined(alike, at === 0 ? 'preferred' : 'admitted'),
      );
      const [first, ...others] = terms;
      if (first === undefined) return [];
      return [{ language, ...found.languages.get(language), termSections: [first, ...others] }];
    },
  );
  const [first, ...others] = languageSections;
  const { terms: _terms, languages: _languages, unread: _unread, line, ...entry } = found;
  if (first === undefined) {
    report(fileIssue('warning', 'noTerms', 'This entry has no term that can be used.', { line }));
    return undefined;
  }
  const kept = [...(entry.kept ?? []), ...keptWithoutTerms(found, sections)];
  return {
    ...entry,
    ...(kept.length > 0 && { kept }),
    languageSections: [first, ...others],
  };
}

/** What is said of a language in which no term is left, as a definition, for the entry to keep. */
function keptWithoutTerms(
  { languages }: FoundEntry,
  sections: ReadonlyMap<Language, unknown>,
): readonly KeptValue[] {
  return [...languages].flatMap(([language, { definition, kept = [] }]) => {
    if (sections.has(language)) return [];
    return [
      ...(definition === undefined ? [] : [{ name: DEFINITION_NAME, value: definition }]),
      ...kept,
    ];
  });
}

function reportAlike(
  first: FoundTerm,
  { term, line }: FoundTerm,
  report: (issue: FileIssue) => void,
): void {
  if (first.term.trim() === term.trim()) {
    const message = 'This term stands above in the same entry; the two were put together.';
    report(fileIssue('warning', 'termTwice', message, { line, found: term }));
  } else {
    const message =
      'Two terms differ in capitals or width alone; the other is kept with the better.';
    const found = `${first.term} · ${term}`;
    report(fileIssue('warning', 'otherWriting', message, { line, found }));
  }
}

/** How much a status speaks for the way in which a term is written. */
function rankOf({ administrativeStatus: status }: FoundTerm): number {
  if (status === 'preferred') return 0;
  return status === undefined || status === 'admitted' ? 1 : 2;
}

/**
 * One term of those that look the same. The one with the best status that is said gives the way of writing, the
 * status and all fields that it has; the others fill what it lacks, and other ways of writing are
 * kept with it.
 */
function joined(alike: readonly FoundTerm[], usual: AdministrativeStatus): TermSection {
  const said = alike.filter(({ administrativeStatus: status }) => status !== undefined);
  const leading = said.length > 0 ? said : alike;
  const best = Math.min(...new Set(leading.map(rankOf)));
  const lead = leading.find((term) => rankOf(term) === best);
  const ordered = lead === undefined ? alike : [lead, ...alike.filter((term) => term !== lead)];
  const [first = { term: '' }, ...others] = ordered.map(
    ({ language: _language, line: _line, ...term }) => term,
  );
  const { administrativeStatus = usual } = first;
  if (others.length === 0) return { ...first, administrativeStatus };
  const filled = new Map<string, unknown>();
  for (const term of [first, ...others]) {
    for (const [field, value] of Object.entries(term)) {
      if (!filled.has(field)) filled.set(field, value);
    }
  }
  const all = [first, ...others];
  const written = others
    .filter(({ term }) => term.trim() !== first.term.trim())
    .map(({ term, administrativeStatus: status }): KeptValue => ({
      name: 'term',
      value: term,
      ...(status !== undefined && { with: [{ name: STATUS_NAME, value: status }] }),
    }));
  const kept = [...all.flatMap((term) => term.kept ?? []), ...written];
  const sources = all.flatMap((term) => term.sources ?? []);
  const examples = all.flatMap((term) => term.examples ?? []);
  const notes = all.flatMap(({ note }) => note ?? []);
  return {
    ...(Object.fromEntries(filled) as Omit<TermSection, 'administrativeStatus'>),
    administrativeStatus,
    ...(kept.length > 0 && { kept: distinct(kept) }),
    ...(sources.length > 0 && { sources: distinct(sources) }),
    ...(examples.length > 0 && { examples: distinct(examples) }),
    ...(notes.length > 0 && { note: [...new Set(notes)].join('\n') }),
  };
}

/** What the status of a term and a definition are called in TBX. */
const STATUS_NAME = 'termNote:administrativeStatus';
const DEFINITION_NAME = 'descrip:definition';

function distinct<T>(values: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** What is left of Chinese in an encoding that has no signs for it. */
const LOST = /^[?\s]*\?[?\s]*$/u;

function isSound({ term, language, line }: FoundTerm, report: (issue: FileIssue) => void): boolean {
  const fault = faultOfTerm(term);
  const found = term.slice(0, 80);
  if (fault === 'blank') {
    report(fileIssue('warning', 'blankTerm', 'A blank term was left out.', { line }));
  } else if (fault !== undefined) {
    report(fileIssue('warning', 'badTerm', `A term was left out: ${fault}.`, { line, found }));
  } else if (isChinese(language) && LOST.test(term)) {
    const message = 'Only question marks are left of a term, which was left out.';
    report(fileIssue('warning', 'lostTerm', message, { line, found }));
  } else return true;
  return false;
}

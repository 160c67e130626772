import type { ConceptEntry, LanguageSection, TermSection } from './concept-entry.ts';
import type { Issue } from './issue.ts';
import { isKnownLanguage, isLanguageTag, type Language } from './language.ts';
import { faultOfNumbers, type NumberFault } from './number-faults.ts';
import { placeholdersOf } from '../number/placeholder.ts';
import { type Report, reportProse, reportTerm } from './report.ts';
import { faultOfTerm, looksKey } from './term-text.ts';
import { validateExample, validateSource } from './validate-source.ts';

/** Most terms that an entry has in one language. */
export const MAX_TERMS_IN_SECTION = 200;

/**
 * Everything about an entry that a person should mend or know, in the order of its fields. An
 * `error` keeps it from being saved, a `warning` does not; each stands at a field path that a form
 * can show it at. An entry of any contents is taken, as long as it has the shape.
 */
export function validateEntry(entry: ConceptEntry): readonly Issue[] {
  const issues: Issue[] = [];
  const report: Report = (severity, place, code, message) => {
    issues.push({ severity, place, code, message });
  };
  reportProse(entry.subjectField, 'subjectField', report);
  reportProse(entry.jurisdiction, 'jurisdiction', report);
  const seen = new Set<string>();
  for (const [index, section] of entry.languageSections.entries()) {
    const place = `languageSections.${index}`;
    validateLanguage(section, `${place}.language`, seen, report);
    validateSection(section, place, report);
  }
  reportDifferingNumbers(entry, report);
  const languages = new Set(entry.languageSections.map((section) => primaryOf(section.language)));
  if (languages.size < 2) {
    report(
      'warning',
      'languageSections',
      'oneLanguage',
      'There is no equivalent in another language.',
    );
  }
  reportProse(entry.note, 'note', report);
  return issues;
}

/** Whether any of the findings keeps an entry from being saved. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

function validateLanguage(
  section: LanguageSection,
  place: string,
  seen: Set<string>,
  report: Report,
): void {
  const { language } = section;
  if (!isLanguageTag(language)) {
    report('error', place, 'badLanguage', 'This is not a language tag such as zh-Hans or en.');
    return;
  }
  const key = language.toLowerCase();
  if (seen.has(key)) {
    report('error', place, 'languageTwice', 'The entry already has terms in this language.');
  }
  seen.add(key);
  if (!isKnownLanguage(language)) {
    report('warning', place, 'unknownLanguage', 'No language is known by this tag.');
  }
}

function validateSection(section: LanguageSection, place: string, report: Report): void {
  reportProse(section.definition, `${place}.definition`, report);
  if (section.termSections.length > MAX_TERMS_IN_SECTION) {
    const message = `A language can have ${MAX_TERMS_IN_SECTION} terms at most.`;
    report('error', `${place}.termSections`, 'tooManyTerms', message);
    return;
  }
  const seen = new Set<string>();
  for (const [index, term] of section.termSections.entries()) {
    const at = `${place}.termSections.${index}`;
    validateTerm(term, section.language, at, report);
    if (isOneCharacter(term.term)) {
      const message = 'A term of one character is found in many places where it is not meant.';
      report('warning', `${at}.term`, 'oneCharacter', message);
    }
    const key = looksKey(term.term);
    if (key !== '' && seen.has(key)) {
      report('error', `${at}.term`, 'termTwice', 'This term stands above already.');
    }
    seen.add(key);
  }
}

function validateTerm(
  section: TermSection,
  language: Language,
  place: string,
  report: Report,
): void {
  const { term, matching } = section;
  reportTerm(term, `${place}.term`, report);
  reportNumbers(term, language, `${place}.term`, report);
  reportProse(section.reading, `${place}.reading`, report);
  reportProse(section.geographicalUsage, `${place}.geographicalUsage`, report);
  reportProse(section.note, `${place}.note`, report);
  for (const [index, source] of (section.sources ?? []).entries()) {
    validateSource(source, `${place}.sources.${index}`, report);
  }
  for (const [index, example] of (section.examples ?? []).entries()) {
    validateExample(example, `${place}.examples.${index}`, report);
  }
  for (const [index, form] of (matching?.extraForms ?? []).entries()) {
    const at = `${place}.matching.extraForms.${index}`;
    reportTerm(form, at, report);
    reportNumbers(form, language, at, report);
  }
  for (const [index, phrase] of (matching?.notInside ?? []).entries()) {
    const at = `${place}.matching.notInside.${index}`;
    reportTerm(phrase, at, report);
    if (!phrase.toLowerCase().includes(term.trim().toLowerCase())) {
      report('warning', at, 'notAround', 'The phrase does not have the term in it.');
    }
  }
}

const NUMBER_FAULTS: Readonly<Record<NumberFault, string>> = {
  numberStyle:
    'A number is {n:zh}, {n:arabic}, {n:year} or {n:roc} in Chinese, {n:ordinal}, {n:word}, {n:words}, {n:roman}, {n:arabic} or {n:year} in English, and {n:joined} behind an acronym.',
  numberTwice: 'One number stands twice. The second number of a name is m, the third k.',
  numberInWord:
    'A number may not touch a letter, a digit or another number. Only {n:joined} does, behind two capitals, or a letter and a hyphen: COP{n:joined}.',
  numberAlone: 'Beside the number there must be two Chinese characters or a word of its own.',
  numberFirst: 'A number in digits needs a word before it.',
};

function reportNumbers(text: string, language: Language, place: string, report: Report): void {
  const fault = faultOfNumbers(text, language);
  if (fault !== undefined) report('error', place, fault, NUMBER_FAULTS[fault]);
}

/** All terms of an entry have the same numbers, or the one has no number to give to the other. */
function reportDifferingNumbers({ languageSections }: ConceptEntry, report: Report): void {
  const namesOf = (text: string): string =>
    placeholdersOf(text)
      .map(({ name }) => name)
      .toSorted()
      .join('');
  const wanted = namesOf(languageSections[0].termSections[0].term);
  for (const [index, { termSections }] of languageSections.entries()) {
    for (const [at, { term, matching }] of termSections.entries()) {
      if ([term, ...(matching?.extraForms ?? [])].every((text) => namesOf(text) === wanted))
        continue;
      const place = `languageSections.${index}.termSections.${at}.term`;
      report('error', place, 'numbersDiffer', 'All terms of an entry have the same numbers.');
    }
  }
}

function isOneCharacter(term: string): boolean {
  return faultOfTerm(term) === undefined && /^.$/su.test(term.trim());
}

function primaryOf(language: string): string {
  return language.toLowerCase().split(/[-_]/u)[0] ?? '';
}

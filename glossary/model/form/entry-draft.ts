/**
 * An entry while it is edited: every field a text, blank for absent, with keys that stay with a
 * term while others come and go.
 */
import type {
  AdministrativeStatus,
  CheckWay,
  ConceptEntry,
  ConceptId,
  Example,
  SourceEvidence,
  KeptValue,
  LanguageSection,
  MarkingWay,
  PartOfSpeech,
  RelatedConcept,
  Source,
  TermMatching,
  TermSection,
  TermType,
} from '../entry/concept-entry.ts';

/**
 * A source in the form. Fields left blank are not stored; `original` keeps what the form has no
 * field for.
 */
export interface SourceDraft {
  readonly key: number;
  readonly title: string;
  readonly issuer: string;
  readonly date: string;
  readonly url: string;
  /** Blank if nothing is said about it. */
  readonly evidence: SourceEvidence | '';
  readonly original?: Source;
}

/** An example in the form. Fields left blank are not stored. */
export interface ExampleDraft {
  readonly key: number;
  readonly sentence: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

/**
 * A term in the form. `key` is unique in this window and never stored; `original` keeps what the
 * form has no field for.
 */
export interface TermDraft {
  readonly key: number;
  readonly term: string;
  readonly administrativeStatus: AdministrativeStatus;
  readonly partOfSpeech: PartOfSpeech | '';
  readonly termType: TermType | '';
  readonly geographicalUsage: string;
  readonly reading: string;
  readonly note: string;
  readonly sources: readonly SourceDraft[];
  readonly examples: readonly ExampleDraft[];
  /** Blank leaves it to the shape of the term. */
  readonly caseSensitive: 'yes' | 'no' | '';
  readonly inflection: boolean;
  readonly foldDiacritics: boolean;
  readonly insideWords: boolean;
  readonly marking: MarkingWay;
  /** Blank for the usual way. */
  readonly check: CheckWay | '';
  /** One a line. */
  readonly extraForms: string;
  /** One a line. */
  readonly notInside: string;
  readonly kept: readonly KeptValue[];
}

/**
 * One language in the form; `language` is a BCP 47 tag as it was typed, perhaps not a valid one
 * yet.
 */
export interface LanguageDraft {
  readonly key: number;
  readonly language: string;
  readonly definition: string;
  readonly terms: readonly TermDraft[];
  readonly kept: readonly KeptValue[];
}

/** An entry as it is in the form; a date or a tag may be half typed. */
export interface EntryDraft {
  readonly id: ConceptId;
  readonly subjectField: string;
  readonly jurisdiction: string;
  readonly note: string;
  readonly languages: readonly LanguageDraft[];
  readonly related: readonly RelatedConcept[];
  readonly kept: readonly KeptValue[];
}

let lastKey = 0;
const newKey = (): number => (lastKey += 1);

/** A source with nothing in it yet. */
export function blankSource(): SourceDraft {
  return { key: newKey(), title: '', issuer: '', date: '', url: '', evidence: '' };
}

/** An example with nothing in it yet. */
export function blankExample(): ExampleDraft {
  return { key: newKey(), sentence: '', title: '', url: '', date: '' };
}

/** A term with nothing in it yet. */
export function blankTerm(administrativeStatus: AdministrativeStatus): TermDraft {
  return {
    key: newKey(),
    term: '',
    administrativeStatus,
    partOfSpeech: '',
    termType: '',
    geographicalUsage: '',
    reading: '',
    note: '',
    sources: [],
    examples: [],
    caseSensitive: '',
    inflection: true,
    foldDiacritics: false,
    insideWords: false,
    marking: 'always',
    check: '',
    extraForms: '',
    notInside: '',
    kept: [],
  };
}

/** A language with one blank term. */
export function blankLanguage(language: string): LanguageDraft {
  return { key: newKey(), language, definition: '', terms: [blankTerm('preferred')], kept: [] };
}

/** A new entry: Simplified, Taiwan and English, each to be filled or left. */
export function blankEntry(id: ConceptId): EntryDraft {
  const languages = ['zh-Hans', 'zh-Hant-TW', 'en'].map((language) => blankLanguage(language));
  return { id, subjectField: '', jurisdiction: '', note: '', languages, related: [], kept: [] };
}

/** An entry made ready to edit. */
export function draftOf(entry: ConceptEntry): EntryDraft {
  return {
    id: entry.id,
    subjectField: entry.subjectField ?? '',
    jurisdiction: entry.jurisdiction ?? '',
    note: entry.note ?? '',
    languages: entry.languageSections.map((section) => ({
      key: newKey(),
      language: section.language,
      definition: section.definition ?? '',
      terms: section.termSections.map((term) => draftOfTerm(term)),
      kept: section.kept ?? [],
    })),
    related: entry.related ?? [],
    kept: entry.kept ?? [],
  };
}

function draftOfTerm(section: TermSection): TermDraft {
  const { matching } = section;
  const caseSensitive = matching?.caseSensitive;
  return {
    key: newKey(),
    term: section.term,
    administrativeStatus: section.administrativeStatus,
    partOfSpeech: section.partOfSpeech ?? '',
    termType: section.termType ?? '',
    geographicalUsage: section.geographicalUsage ?? '',
    reading: section.reading ?? '',
    note: section.note ?? '',
    sources: (section.sources ?? []).map((source) => ({
      key: newKey(),
      title: source.title,
      issuer: source.issuer ?? '',
      date: source.date ?? '',
      url: source.url ?? '',
      evidence: source.evidence ?? '',
      original: source,
    })),
    examples: (section.examples ?? []).map((example) => ({ ...blankExample(), ...example })),
    caseSensitive: caseSensitive === undefined ? '' : caseSensitive ? 'yes' : 'no',
    inflection: matching?.inflection ?? true,
    foldDiacritics: matching?.foldDiacritics ?? false,
    insideWords: matching?.insideWords ?? false,
    marking: matching?.marking ?? 'always',
    check: matching?.check ?? '',
    extraForms: (matching?.extraForms ?? []).join('\n'),
    notInside: (matching?.notInside ?? []).join('\n'),
    kept: section.kept ?? [],
  };
}

/**
 * Leaves out the languages and sources that are blank, so that the places of the draft are those of
 * the entry made from it. A draft that is blank throughout keeps its first language.
 */
export function withoutBlanks(draft: EntryDraft): EntryDraft {
  const used = draft.languages.filter(
    ({ definition, terms }) => definition.trim() !== '' || terms.some((term) => !isBlank(term)),
  );
  const languages = (used.length === 0 ? draft.languages.slice(0, 1) : used).map(
    (language): LanguageDraft => {
      const terms = language.terms.filter((term) => !isBlank(term));
      return { ...language, terms: terms.length === 0 ? language.terms.slice(0, 1) : terms };
    },
  );
  return { ...draft, languages };
}

function isBlank({ term, reading, note, sources, examples }: TermDraft): boolean {
  const isUnsaid = [term, reading, note].every((text) => text.trim() === '');
  return isUnsaid && sources.length + examples.length === 0;
}

/** The entry that a draft stands for. A draft without a term gives an entry with a blank one. */
export function entryOf(draft: EntryDraft): ConceptEntry {
  const [first, ...others] = draft.languages.map((language) => languageOf(language));
  const languageSections = [first ?? languageOf(blankLanguage('zh-Hans')), ...others] as const;
  return {
    id: draft.id,
    ...filled({
      subjectField: draft.subjectField,
      jurisdiction: draft.jurisdiction,
      note: draft.note,
    }),
    languageSections,
    ...(draft.related.length > 0 && { related: draft.related }),
    ...(draft.kept.length > 0 && { kept: draft.kept }),
  };
}

function languageOf(draft: LanguageDraft): LanguageSection {
  const { language, definition, terms, kept } = draft;
  const [first, ...others] = terms.map((term) => termOf(term));
  return {
    language,
    ...filled({ definition }),
    termSections: [first ?? termOf(blankTerm('preferred')), ...others],
    ...(kept.length > 0 && { kept }),
  };
}

function termOf(draft: TermDraft): TermSection {
  const sources = draft.sources.map((source) => sourceOf(source));
  const examples = draft.examples.map((example) => exampleOf(example));
  const matching = matchingOf(draft);
  return {
    term: draft.term,
    administrativeStatus: draft.administrativeStatus,
    ...(draft.partOfSpeech !== '' && { partOfSpeech: draft.partOfSpeech }),
    ...(draft.termType !== '' && { termType: draft.termType }),
    ...filled({
      geographicalUsage: draft.geographicalUsage,
      reading: draft.reading,
      note: draft.note,
    }),
    ...(sources.length > 0 && { sources }),
    ...(examples.length > 0 && { examples }),
    ...(Object.keys(matching).length > 0 && { matching }),
    ...(draft.kept.length > 0 && { kept: draft.kept }),
  };
}

function matchingOf(draft: TermDraft): TermMatching {
  const extraForms = linesOf(draft.extraForms);
  const notInside = linesOf(draft.notInside);
  return {
    ...(draft.caseSensitive !== '' && { caseSensitive: draft.caseSensitive === 'yes' }),
    ...(!draft.inflection && { inflection: false }),
    ...(extraForms.length > 0 && { extraForms }),
    ...(notInside.length > 0 && { notInside }),
    ...(draft.foldDiacritics && { foldDiacritics: true }),
    ...(draft.insideWords && { insideWords: true }),
    ...(draft.marking !== 'always' && { marking: draft.marking }),
    ...(draft.check !== '' && { check: draft.check }),
  };
}

/**
 * Makes a source of its fields. One that was not edited is as it was. Otherwise the copy in which
 * it was read is kept only if the title is the same, and the page of the issuer if that is: another document
 * has another copy, and another issuer another page.
 */
function sourceOf({ title, issuer, date, url, evidence, original }: SourceDraft): Source {
  const texts = [title, issuer, date, url, evidence];
  const before = [
    original?.title,
    original?.issuer ?? '',
    original?.date ?? '',
    original?.url ?? '',
    original?.evidence ?? '',
  ];
  if (original !== undefined && texts.every((text, at) => text === before[at])) return original;
  const sameDocument = original?.title === title.trim();
  const sameIssuer = original?.issuer === issuer.trim();
  return {
    title: title.trim(),
    ...filled({ issuer, date, url }),
    ...(sameIssuer && original.issuerUrl !== undefined && { issuerUrl: original.issuerUrl }),
    ...(sameDocument && original.readAt !== undefined && { readAt: original.readAt }),
    ...(evidence !== '' && { evidence }),
  };
}

function exampleOf({ sentence, title, url, date }: ExampleDraft): Example {
  return { sentence: sentence.trim(), ...filled({ title, url, date }) };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The fields that are not blank, without the spaces around their texts. */
function filled<K extends string>(
  fields: Readonly<Record<K, string>>,
): { readonly [F in K]?: string } {
  const trimmed = Object.entries<string>(fields).map(([field, text]) => [field, text.trim()]);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== '')) as { [F in K]?: string };
}

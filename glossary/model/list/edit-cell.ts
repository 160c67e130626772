/** Changes one cell of the list, without opening the form. */
import { mapFilled } from '../entry/map-filled.ts';
import type {
  AdministrativeStatus,
  ConceptEntry,
  LanguageSection,
  TermSection,
} from '../entry/concept-entry.ts';
import type { Language } from '../entry/language.ts';

/** A term of an entry, in all languages that have it. */
export interface CellTerm {
  readonly languages: readonly Language[];
  readonly term: string;
}

/** The entry with another text for a term, wherever it stands in these languages. */
export function withTerm(entry: ConceptEntry, place: CellTerm, term: string): ConceptEntry {
  return withTermSections(entry, place, (section) => ({ ...section, term }));
}

/** The entry with another status of a term, wherever it stands in these languages. */
export function withStatus(
  entry: ConceptEntry,
  place: CellTerm,
  administrativeStatus: AdministrativeStatus,
): ConceptEntry {
  return withTermSections(entry, place, (section) => ({ ...section, administrativeStatus }));
}

/** The entry with a term in a language that it had none in. */
export function withNewLanguage(
  entry: ConceptEntry,
  language: Language,
  term: string,
): ConceptEntry {
  const section: LanguageSection = {
    language,
    termSections: [{ term, administrativeStatus: 'preferred' }],
  };
  return { ...entry, languageSections: [...entry.languageSections, section] };
}

/** The entry in another subject field; a blank one leaves it without. */
export function withSubjectField(entry: ConceptEntry, subjectField: string): ConceptEntry {
  const { subjectField: _, ...rest } = entry;
  const field = subjectField.trim();
  return field === '' ? rest : { ...rest, subjectField: field };
}

function withTermSections(
  entry: ConceptEntry,
  { languages, term }: CellTerm,
  change: (section: TermSection) => TermSection,
): ConceptEntry {
  const changeTerm = (section: TermSection): TermSection =>
    section.term === term ? change(section) : section;
  const changeSection = (section: LanguageSection): LanguageSection =>
    languages.includes(section.language)
      ? { ...section, termSections: mapFilled(section.termSections, changeTerm) }
      : section;
  return { ...entry, languageSections: mapFilled(entry.languageSections, changeSection) };
}

/** What is put into a draft at once, and not typed. */
import type { MarkingWay } from '../entry/concept-entry.ts';
import { isChinese, type Language } from '../entry/language.ts';
import {
  blankLanguage,
  blankTerm,
  type EntryDraft,
  type LanguageDraft,
  type TermDraft,
} from './entry-draft.ts';

/**
 * Adds a term to a language: in the place of a blank one, or else as a further admitted term. A new
 * language is put after the other forms of Chinese.
 */
export function withAddedTerm(draft: EntryDraft, language: Language, term: string): EntryDraft {
  const { languages } = draft;
  const known = languages.find((section) => section.language === language);
  if (known === undefined) {
    const fresh = filledIn(blankLanguage(language), term);
    const last = languages.findLastIndex((section) => isChinese(section.language));
    return { ...draft, languages: languages.toSpliced(last + 1, 0, fresh) };
  }
  return {
    ...draft,
    languages: languages.map((section) => (section === known ? filledIn(section, term) : section)),
  };
}

function filledIn(section: LanguageDraft, text: string): LanguageDraft {
  const blank = section.terms.find(({ term }) => term.trim() === '');
  const terms =
    blank === undefined
      ? [...section.terms, { ...blankTerm('admitted'), term: text }]
      : section.terms.map((term) => (term === blank ? { ...blank, term: text } : term));
  return { ...section, terms };
}

/** The draft with the reading of one term, by its key. */
export function withReading(draft: EntryDraft, key: number, reading: string): EntryDraft {
  return withTerms(draft, (term) => (term.key === key ? { ...term, reading } : term));
}

/** Changes when pages mark some of its terms. */
export function withMarkingWay(
  draft: EntryDraft,
  terms: readonly string[],
  marking: MarkingWay,
): EntryDraft {
  return withTerms(draft, (term) => (terms.includes(term.term) ? { ...term, marking } : term));
}

function withTerms(draft: EntryDraft, change: (term: TermDraft) => TermDraft): EntryDraft {
  return {
    ...draft,
    languages: draft.languages.map((section) => ({ ...section, terms: section.terms.map(change) })),
  };
}

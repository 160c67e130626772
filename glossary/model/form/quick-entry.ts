/** An entry made of a selection: the few fields that are worth asking for at once. */
import type { ConceptEntry, ConceptId, Example, TermSection } from '../entry/concept-entry.ts';
import { isChinese, scriptOfLanguage, type Language } from '../entry/language.ts';
import { mapFilled } from '../entry/map-filled.ts';
import { blankEntry, type EntryDraft } from './entry-draft.ts';
import { changed } from './list-change.ts';
import { isWebAddress } from '../entry/validate-source.ts';
import { isSameValue } from '../entry/same-value.ts';
import { scriptOfText } from '../entry/script-of-text.ts';

/** What the form holds; a blank text is left out. */
export interface QuickDraft {
  readonly term: string;
  readonly language: Language;
  readonly equivalent: string;
  /** The sentence in which the term was met. */
  readonly sentence: string;
  /** Title of the page, and its address where it is on the web. */
  readonly sourceTitle: string;
  readonly sourceUrl: string;
}

/** The languages that the form offers. */
export const QUICK_LANGUAGES = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant', 'en'] as const;

/** The language of a selection: by its characters, and for Chinese by what the page says. */
export function languageOfSelection(text: string, pageLanguage: string): Language {
  if (scriptOfText(text) !== 'Hans') return 'en';
  if (!isChinese(pageLanguage) || scriptOfLanguage(pageLanguage) === 'Hans') return 'zh-Hans';
  const region = /[-_](tw|hk|mo)\b/iu.exec(pageLanguage)?.[1]?.toUpperCase();
  return region === 'TW' || region === 'HK' ? `zh-Hant-${region}` : 'zh-Hant';
}

/**
 * A new entry for the form, with a text as its first term in the language of the text.
 * @param userLanguage of the interface: Chinese is taken for that of Taiwan where it is
 */
export function blankEntryWith(id: ConceptId, text: string, userLanguage: string): EntryDraft {
  const blank = blankEntry(id);
  const language = languageOfSelection(text, userLanguage);
  const languages = blank.languages.map((section) =>
    section.language === language
      ? { ...section, terms: changed(section.terms, 0, { term: text }) }
      : section,
  );
  return { ...blank, languages };
}

/** The entry of a draft, Chinese first. @param today an ISO 8601 date, for the example */
export function entryOfDraft(draft: QuickDraft, id: string, today: string): ConceptEntry {
  const { language } = draft;
  const example = exampleOfDraft(draft, today);
  const own: TermSection = {
    term: draft.term,
    administrativeStatus: 'preferred',
    ...(example === undefined ? {} : { examples: [example] }),
  };
  const first = { language, termSections: [own] } as const;
  if (draft.equivalent.trim() === '') return { id, languageSections: [first] };
  const second = {
    language: isChinese(language) ? 'en' : 'zh-Hans',
    termSections: [{ term: draft.equivalent, administrativeStatus: 'preferred' }],
  } as const;
  return { id, languageSections: isChinese(language) ? [first, second] : [second, first] };
}

/**
 * The sentence and page of a draft. On a page without a sentence it is the term that was read there.
 * @param today an ISO 8601 date
 * @returns undefined where the draft has neither
 */
export function exampleOfDraft(draft: QuickDraft, today: string): Example | undefined {
  const [sentence, title, url] = [draft.sentence, draft.sourceTitle, draft.sourceUrl].map((text) =>
    text.trim(),
  );
  if (!sentence && !title) return undefined;
  return {
    sentence: sentence || draft.term,
    ...(title && { title }),
    ...(url && isWebAddress(url) && { url }),
    date: today,
  };
}

/**
 * The entry with a further example of its terms that are `text`, in any case. One that has the same
 * sentence of the same page already is left as it is.
 * @param shown the entry with the numbers of the text in its names, as it was found
 */
export function withExample(
  entry: ConceptEntry,
  text: string,
  example: Example,
  shown = entry,
): ConceptEntry {
  const wanted = text.trim().toLowerCase();
  const isKnown = (other: Example): boolean =>
    isSameValue({ ...other, date: example.date }, example);
  return {
    ...entry,
    languageSections: mapFilled(entry.languageSections, (section) => {
      const terms = shown.languageSections[entry.languageSections.indexOf(section)]?.termSections;
      return {
        ...section,
        termSections: mapFilled(section.termSections, (term) => {
          const name = terms?.[section.termSections.indexOf(term)]?.term;
          return name?.toLowerCase() !== wanted || term.examples?.some(isKnown) === true
            ? term
            : { ...term, examples: [...(term.examples ?? []), example] };
        }),
      };
    }),
  };
}

/** Whether an entry has a term, in any case. */
export function hasTerm({ languageSections }: ConceptEntry, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return languageSections.some(({ termSections }) =>
    termSections.some(({ term }) => term.toLowerCase() === wanted),
  );
}

/** An entry made of a selection: the few fields that are worth asking for at once. */
import type { ConceptEntry, Source, TermSection } from '../entry/concept-entry.ts';
import { isChinese, scriptOfLanguage, type Language } from '../entry/language.ts';
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

/** The entry of a draft, Chinese first. @param today an ISO 8601 date, for the source */
export function entryOfDraft(draft: QuickDraft, id: string, today: string): ConceptEntry {
  const { language, sentence, sourceTitle, sourceUrl } = draft;
  const source: Source = {
    title: sourceTitle.trim(),
    date: today,
    ...(/^https?:\/\//u.test(sourceUrl) ? { url: sourceUrl } : {}),
  };
  const own: TermSection = {
    term: draft.term,
    administrativeStatus: 'preferred',
    ...(sentence.trim() === '' ? {} : { note: sentence.trim() }),
    ...(source.title === '' ? {} : { sources: [source] }),
  };
  const first = { language, termSections: [own] } as const;
  if (draft.equivalent.trim() === '') return { id, languageSections: [first] };
  const second = {
    language: isChinese(language) ? 'en' : 'zh-Hans',
    termSections: [{ term: draft.equivalent, administrativeStatus: 'preferred' }],
  } as const;
  return { id, languageSections: isChinese(language) ? [first, second] : [second, first] };
}

/** Whether an entry has a term, in any case. */
export function hasTerm({ languageSections }: ConceptEntry, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return languageSections.some(({ termSections }) =>
    termSections.some(({ term }) => term.toLowerCase() === wanted),
  );
}

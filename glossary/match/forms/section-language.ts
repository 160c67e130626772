import { isChinese, isEnglish, scriptOf, type Language } from '../../model/entry/language.ts';

/** What a language tag means for the terms of a section. */
export interface SectionLanguage {
  readonly chinese: boolean;
  readonly english: boolean;
  /** Traditional Chinese of Taiwan, Hong Kong or Macao alone. */
  readonly regional: boolean;
  /** Primary subtag: `zh`, `en`, … */
  readonly primary: string;
}

/** A glossary has a handful of tags on hundreds of thousands of sections; a hostile one has more. */
const MOST_KNOWN = 100;
const known = new Map<Language, SectionLanguage>();

/** Reads a language tag, once as long as it is asked for again and again. */
export function sectionLanguage(language: Language): SectionLanguage {
  let read = known.get(language);
  if (read === undefined) {
    read = {
      chinese: isChinese(language),
      english: isEnglish(language),
      regional: scriptOf(language) === 'Hant' && /[-_](?:tw|hk|mo)\b/iu.test(language),
      primary: language.toLowerCase().split(/[-_]/u)[0] ?? '',
    };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(language, read);
  }
  return read;
}

import {
  isChinese,
  isEnglish,
  scriptOfLanguage,
  type Language,
} from '../../model/entry/language.ts';

/** What a section's language tag tells about its terms. */
export interface SectionLanguage {
  readonly chinese: boolean;
  readonly english: boolean;
  /** Whether it is Traditional Chinese of Taiwan, Hong Kong or Macao. */
  readonly regional: boolean;
  /** Primary subtag: `zh`, `en`, … */
  readonly primary: string;
}

/**
 * Most tags that are cached. A glossary has a few tags on hundreds of thousands of sections, but a
 * hostile one may have many.
 */
const MOST_KNOWN = 100;
const known = new Map<Language, SectionLanguage>();

/** Reads a language tag, and caches the result. */
export function sectionLanguage(language: Language): SectionLanguage {
  let read = known.get(language);
  if (read === undefined) {
    read = {
      chinese: isChinese(language),
      english: isEnglish(language),
      regional: scriptOfLanguage(language) === 'Hant' && /[-_](?:tw|hk|mo)\b/iu.test(language),
      primary: language.toLowerCase().split(/[-_]/u)[0] ?? '',
    };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(language, read);
  }
  return read;
}

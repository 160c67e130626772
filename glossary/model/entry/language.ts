/**
 * A BCP 47 language tag, in its canonical case (`zh-Hans`, `zh-Hant-TW`, `en`). Any tag is allowed
 * in an entry; the ones below are those that the program itself speaks about.
 */
export type Language = string;

/** The languages of the curated glossary, in the order in which a card lists them. */
export const CURATED_LANGUAGES = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK', 'en'] as const;

/** The writing system that decides how a term is matched. */
export type Script = 'Hans' | 'Hant' | 'Latn' | 'other';

/**
 * The script that a language tag says or implies. A bare `zh`, `zh-CN` and `zh-SG` are Simplified;
 * `zh-TW`, `zh-HK` and `zh-MO` are Traditional. A language without a known script is `other`, and
 * is matched as alphabetic text.
 */
export function scriptOfLanguage(language: Language): Script {
  const subtags = language.toLowerCase().split(/[-_]/u);
  const primary = subtags[0];
  if (primary === 'zh' || primary === 'cmn') {
    if (subtags.includes('hant')) return 'Hant';
    if (subtags.includes('hans')) return 'Hans';
    return subtags.some((subtag) => ['tw', 'hk', 'mo'].includes(subtag)) ? 'Hant' : 'Hans';
  }
  return primary === 'en' ? 'Latn' : 'other';
}

/** Whether a language tag is a form of Chinese, in either script. */
export function isChinese(language: Language): boolean {
  const script = scriptOfLanguage(language);
  return script === 'Hans' || script === 'Hant';
}

/** Whether a language tag is a form of English. */
export function isEnglish(language: Language): boolean {
  return scriptOfLanguage(language) === 'Latn';
}

/** Letters and digits between hyphens, as BCP 47 has them; whether the parts exist is not asked. */
const TAG = /^(?:[a-z]{2,8}|x)(?:-[a-z0-9]{1,8})*$/iu;

/** Whether a text has the form of a BCP 47 tag. */
export function isLanguageTag(text: string): boolean {
  if (text.length > 60 || !TAG.test(text)) return false;
  return remembered(knownTags, text, isCanonicalTag);
}

function isCanonicalTag(text: string): boolean {
  try {
    return text.toLowerCase().startsWith('x-') || Intl.getCanonicalLocales(text).length === 1;
  } catch {
    // The one way to ask: a tag that is not well-formed is a RangeError.
    return false;
  }
}

/** Whether the platform has a name for the language of a well-formed tag. */
export function isKnownLanguage(language: Language): boolean {
  if (scriptOfLanguage(language) !== 'other') return true;
  return remembered(knownLanguages, language.split('-')[0] ?? language, (primary) => {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(primary) !== undefined;
  });
}

/** What the platform said of the tags that were asked for: a file has few, and each many times. */
const knownTags = new Map<string, boolean>();
const knownLanguages = new Map<string, boolean>();

/** More tags than a glossary has languages. */
const MOST_REMEMBERED = 500;

function remembered(
  answers: Map<string, boolean>,
  text: string,
  ask: (text: string) => boolean,
): boolean {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const answer = ask(text);
  if (answers.size < MOST_REMEMBERED) answers.set(text, answer);
  return answer;
}

/** The names of languages and subject fields, in the language of the interface. */
import type { Language } from '../../glossary/model/entry/language.ts';
import type { FieldNames } from '../../glossary/model/page/page-rows.ts';
import { interfaceLanguage, type Texts } from './texts.tsx';

/** The name of a language; a tag without a name stays as it is. */
export function languageName(t: Texts, language: Language): string {
  switch (language) {
    case 'zh-Hans':
      return t('language.simplified');
    case 'zh-Hant':
      return t('language.traditional');
    case 'zh-Hant-TW':
      return t('language.taiwan');
    case 'zh-Hant-HK':
      return t('language.hongKong');
    case 'en':
      return t('language.english');
    default:
      return language;
  }
}

/**
 * A short name of a language, one or two characters long, for lists; a tag without one stays as it
 * is.
 */
export function languageMark(t: Texts, language: Language): string {
  switch (language) {
    case 'zh-Hans':
      return t('language.simplifiedMark');
    case 'zh-Hant':
      return t('language.traditionalMark');
    case 'zh-Hant-TW':
      return t('language.taiwanMark');
    case 'zh-Hant-HK':
      return t('language.hongKongMark');
    default:
      return languageName(t, language);
  }
}

/** The names of subject fields, for terms of a page. */
export function fieldNames(t: Texts): FieldNames {
  return {
    nameOf: (field) => subjectFieldName(t, field),
    none: t('panel.noField'),
    language: interfaceLanguage(t),
  };
}

/** The subject fields of the curated glossary as they are stored, with the keys of their names. */
const SUBJECT_FIELDS = {
  governance: 'governance',
  diplomacy: 'diplomacy',
  cyberspace: 'cyberspace',
  economy: 'economy',
  digital: 'digital',
  development: 'development',
  ecology: 'ecology',
  'data-law': 'dataLaw',
  'taiwan-hk': 'taiwanHongKong',
  culture: 'culture',
  bri: 'beltAndRoad',
  ai: 'ai',
  security: 'security',
  'rule-of-law': 'ruleOfLaw',
} as const;

/** The name of a subject field of the curated glossary; a user's own stays as it is. */
export function subjectFieldName(t: Texts, subjectField: string): string {
  if (!isCurated(subjectField)) return subjectField;
  const key = SUBJECT_FIELDS[subjectField];
  return t(`subjectField.${key}`);
}

/** The subject field that has a name, as it is stored; a name that none has is a field of the user's. */
export function subjectFieldNamed(t: Texts, name: string): string {
  const curated = Object.keys(SUBJECT_FIELDS).filter(isCurated);
  return curated.find((field) => isSameName(subjectFieldName(t, field), name)) ?? name;
}

/** Whether two names differ at most in quotation marks and blanks around them. */
function isSameName(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.replaceAll(/[“”「」]/gu, '').trim());
  return first === second;
}

function isCurated(subjectField: string): subjectField is keyof typeof SUBJECT_FIELDS {
  return Object.hasOwn(SUBJECT_FIELDS, subjectField);
}

/** The name of a region or jurisdiction; anything but a two-letter code stays as it is. */
export function regionName(t: Texts, region: string): string {
  if (!/^[A-Z]{2}$/u.test(region)) return region;
  const names = new Intl.DisplayNames(interfaceLanguage(t), { type: 'region', style: 'short' });
  return names.of(region) ?? region;
}

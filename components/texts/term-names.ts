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

/** The name of a subject field of the curated glossary; a user's own stays as it is. */
export function subjectFieldName(t: Texts, subjectField: string): string {
  switch (subjectField) {
    case 'governance':
      return t('subjectField.governance');
    case 'diplomacy':
      return t('subjectField.diplomacy');
    case 'cyberspace':
      return t('subjectField.cyberspace');
    case 'economy':
      return t('subjectField.economy');
    case 'digital':
      return t('subjectField.digital');
    case 'development':
      return t('subjectField.development');
    case 'ecology':
      return t('subjectField.ecology');
    case 'data-law':
      return t('subjectField.dataLaw');
    case 'taiwan-hk':
      return t('subjectField.taiwanHongKong');
    case 'culture':
      return t('subjectField.culture');
    case 'bri':
      return t('subjectField.beltAndRoad');
    case 'ai':
      return t('subjectField.ai');
    case 'security':
      return t('subjectField.security');
    case 'rule-of-law':
      return t('subjectField.ruleOfLaw');
    default:
      return subjectField;
  }
}

/** The name of a region or jurisdiction; anything but a two-letter code stays as it is. */
export function regionName(t: Texts, region: string): string {
  if (!/^[A-Z]{2}$/u.test(region)) return region;
  const names = new Intl.DisplayNames(interfaceLanguage(t), { type: 'region', style: 'short' });
  return names.of(region) ?? region;
}

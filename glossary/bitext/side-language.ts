import type { CheckLanguage } from '../model/check/check-stage.ts';
import { isChinese, isEnglish } from '../model/entry/language.ts';
import { languageOfCode } from '../exchange/file/language-code.ts';
import type { BitextLanguages } from './bitext.ts';

/** What a file says of the language of a side: one that is checked, another one, or nothing that is known. */
export type SideLanguage = CheckLanguage | 'other' | undefined;

/** The language that a code of a file means. */
export function sideLanguage(code: string | undefined): SideLanguage {
  const language = code === undefined ? undefined : languageOfCode(code);
  if (language === undefined) return undefined;
  if (isChinese(language)) return 'zh';
  return isEnglish(language) ? 'en' : 'other';
}

/** Both languages as far as they can be checked; undefined where one of them cannot, or both are one. */
export function checkedLanguages(
  source: SideLanguage,
  target: SideLanguage,
): BitextLanguages | undefined {
  if (source === 'other' || target === 'other') return undefined;
  if (source !== undefined && source === target) return undefined;
  return { source, target };
}

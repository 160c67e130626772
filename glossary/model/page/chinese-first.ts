import { isChinese, type Language } from '../entry/language.ts';
import type { Side } from '../entry/side.ts';
import type { Settings } from '../settings/settings.ts';

/** What each side writes. Macao's texts are nearest to those of Hong Kong. */
const CHINESE_OF: Readonly<Record<Side, Language>> = {
  CN: 'zh-Hans',
  TW: 'zh-Hant-TW',
  HK: 'zh-Hant-HK',
  MO: 'zh-Hant-HK',
};

/**
 * The form of Chinese that comes first for the terms of a page: what the reader chose, else that of the interface, else that of the
 * side that the page is of: who reads a page of Hong Kong in English wants its own Chinese.
 * @param userLanguage of the interface
 * @param sides those that the page is of, the likeliest first
 */
export function chineseFirst(
  readersScript: Settings['readersScript'],
  userLanguage: Language,
  sides: readonly Side[],
): Language {
  if (readersScript !== 'auto') return `zh-${readersScript}`;
  const [side] = sides;
  return isChinese(userLanguage) || side === undefined ? userLanguage : CHINESE_OF[side];
}

import { escapeXml } from '../exchange/tbx/xml-text.ts';
import type { CheckLanguage } from '../model/check/check-stage.ts';

/** Characters that XML 1.0 has not, halves of characters among them. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text with a sign for each character that neither XML nor a table should hold. */
export const printable = (text: string): string => text.replaceAll(NO_XML, '\uFFFD');

/**
 * A text for an element, in which a carriage return stays one.
 * @param instead what stands for a character that XML has not
 */
export function xmlContent(
  text: string,
  instead: (character: string) => string = () => '\uFFFD',
): string {
  return escapeXml(text).replaceAll('\r', '&#13;').replaceAll(NO_XML, instead);
}

/** A language with a region instead of a script, as CAT tools know it. */
export const fileLanguage = (language: CheckLanguage): string =>
  language === 'zh' ? 'zh-CN' : 'en';

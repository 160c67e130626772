import { KANA } from './unit-kind.ts';

/** Languages that write neither Latin nor Han: an English or Chinese term in them is a quotation. */
const OTHER_SCRIPT = new Set(
  'ab am ar as av ba be bg bn bo ce chr ckb cv dv dz el fa gu he hi hy iu ka kk km kn ks ky lo mai mk ml mn mr my ne or os pa ps ru sa sd si sr ta te tg th ti tt ug uk ur yi'.split(
    ' ',
  ),
);
/** Languages that write Han but are not Chinese. */
const OTHER_HAN = new Set(['ja', 'ko']);
/** Primary subtags of the Chinese languages. */
const CHINESE = new Set([
  'zh',
  'cmn',
  'yue',
  'wuu',
  'hak',
  'nan',
  'gan',
  'hsn',
  'cdo',
  'lzh',
  'zho',
  'chi',
]);
const ENGLISH = new Set(['en', 'eng']);

/** The language that a `lang` value names, as patterns name it; '' when it says nothing. */
function primaryLanguage(tag: string): string {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (['', 'und', 'mul', 'zxx', 'x', 'i'].includes(primary) || !/^[a-z]{2,3}$/.test(primary))
    return '';
  if (CHINESE.has(primary)) return 'zh';
  return ENGLISH.has(primary) ? 'en' : primary;
}

/**
 * Whether terms of a language may be marked in a text whose nearest `lang` is `tag` (contract 2.8
 * and 3.5). Between Chinese and English the script decides, whatever the page says. A text of a
 * third language is closed to terms that share its script; without `lang`, kana mean Japanese.
 */
export function admits(tag: string, termLanguage: string, haystack: string): boolean {
  const language = primaryLanguage(tag);
  if (language === termLanguage) return true;
  if (termLanguage === 'zh') {
    if (language === '' || language === 'en') return !KANA.test(haystack);
    return !OTHER_HAN.has(language);
  }
  if (/[-_]latn\b/i.test(tag)) return false;
  if (language === '' || language === 'zh') return true;
  if (language === 'en' && termLanguage !== 'en') return false;
  return OTHER_SCRIPT.has(language) || OTHER_HAN.has(language);
}

import { isKnownLanguage, isLanguageTag, type Language } from '../../model/entry/language.ts';
import { languageOfName } from './language-name.ts';

/**
 * The language for a code or a name in a file: `zh_CN`, `ZH-cn`, `cmn-Hant`, `Chinese_PRC`.
 * `undefined` for an unknown one, which the user has to assign.
 */
export function languageOfCode(code: string): Language | undefined {
  const named = languageOfName(code, false);
  if (named !== undefined) return named === 'zh' ? 'zh-Hans' : named;
  const now = withoutFormer(code.trim().replaceAll('_', '-').toLowerCase());
  if (!isLanguageTag(now) || now.startsWith('x-') || !isKnownLanguage(now)) return undefined;
  return Intl.getCanonicalLocales(now)[0];
}

/** A language with a script or a region, and no more: `x:comment` and `en-plural` are none. */
const SHORT_TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/iu;

/**
 * The same for a word that people write in a table, where `tw` is Taiwan's Chinese and no Twi. It is
 * `zh` where nothing tells the script.
 */
export function languageOfWord(word: string): Language | undefined {
  const named = languageOfName(word, true);
  if (named !== undefined) return named;
  const tag = word.trim();
  return SHORT_TAG.test(tag) && hasKnownParts(tag) ? languageOfCode(tag) : undefined;
}

/** Whether a tag names a script and a region that exist: `en_term` does not, and `sl-en` is two languages. */
function hasKnownParts(tag: string): boolean {
  const [primary = '', ...others] = tag.toLowerCase().split(/[-_]/u);
  return others.every((part) => {
    const type = part.length === 4 ? 'script' : 'region';
    const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
    const code =
      type === 'script' ? part.replace(/^./u, (first) => first.toUpperCase()) : part.toUpperCase();
    return part === primary || names.of(code) !== undefined;
  });
}

/** Old tags for Chinese languages, and the codes that replaced them. */
const FORMER: ReadonlyMap<string, string> = new Map([
  ['zh-min-nan', 'nan'],
  ['zh-guoyu', 'zh'],
  ['zh-hakka', 'hak'],
  ['zh-xiang', 'hsn'],
  ['i-hak', 'hak'],
]);

/** The modern form of a tag; Mandarin becomes `zh`. */
function withoutFormer(tag: string): string {
  const now = FORMER.get(tag) ?? tag.replace(/^zh-(?=(?:cmn|yue|nan|hak|wuu|gan|hsn)\b)/u, '');
  return now.replace(/^(?:cmn|zho|chi)\b/u, 'zh');
}

/** Whether a text looks like a language code, and not like a term or another header. */
export function isLanguageCode(text: string): boolean {
  return languageOfWord(text) !== undefined;
}

/** Characters that occur in one script only, common enough to be in any short list of terms. */
const ONLY_SIMPLIFIED =
  '国网络经济发战对义资权这们为来时会个点现实进动务业产体关开问题东车长门马语说认识议论让设计';
const ONLY_TRADITIONAL =
  '國網絡經濟發戰對義資權這們為來時會個點現實進動務業產體關開問題東車長門馬語說認識議論讓設計';

/**
 * The form of Chinese in a column without a language, judging by its characters; undefined if it is
 * not Chinese.
 */
export function guessLanguage(texts: readonly string[]): Language | undefined {
  const sample = texts
    .slice(0, 500)
    .map((text) => text.slice(0, 200))
    .join('');
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sample)) return undefined;
  if (han * 3 < sample.replaceAll(/\s/gu, '').length || han === 0) return undefined;
  const count = (characters: string): number =>
    [...sample].filter((character) => characters.includes(character)).length;
  return count(ONLY_TRADITIONAL) > count(ONLY_SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
}

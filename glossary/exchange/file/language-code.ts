import { isKnownLanguage, isLanguageTag, type Language } from '../../model/entry/language.ts';

/** Names of languages that programs write instead of codes, in lower case without punctuation. */
const NAMES: ReadonlyMap<string, Language> = new Map([
  ...namesOf(
    'zh-Hans',
    'chinesisch|chinois|chino|cinese|chinês|китайский|中国語|중국어|汉文|华文|華文',
  ),
  ...namesOf('zh-Hans', '中国大陆|大陸|大陆|简中|chinesisch vereinfacht|vereinfachtes chinesisch'),
  ...namesOf('zh-Hans', 'chinois simplifié|chino simplificado|cinese semplificato'),
  ...namesOf('zh-Hant', '繁中|正體中文|正体中文|chinesisch traditionell|traditionelles chinesisch'),
  ...namesOf('zh-Hant', 'chinois traditionnel|chino tradicional|cinese tradizionale'),
  ...namesOf('zh-Hant-TW', '台湾|台灣|臺灣|台湾繁体|臺灣正體'),
  ...namesOf('zh-Hant-HK', '香港|香港繁体|香港繁體'),
  ...namesOf('en', 'englisch|anglais|inglés|inglese|inglês|английский|영어|英'),
  ['chinese', 'zh-Hans'],
  ['chs', 'zh-Hans'],
  ['cht', 'zh-Hant'],
  ['chinese prc', 'zh-Hans'],
  ['chinese china', 'zh-Hans'],
  ['chinese simplified', 'zh-Hans'],
  ['simplified chinese', 'zh-Hans'],
  ['chinese singapore', 'zh-Hans-SG'],
  ['chinese traditional', 'zh-Hant'],
  ['traditional chinese', 'zh-Hant'],
  ['chinese taiwan', 'zh-Hant-TW'],
  ['chinese hong kong', 'zh-Hant-HK'],
  ['chinese hong kong sar', 'zh-Hant-HK'],
  ['chinese macao', 'zh-Hant-MO'],
  ['chinese macao sar', 'zh-Hant-MO'],
  ['中文', 'zh-Hans'],
  ['汉语', 'zh-Hans'],
  ['简体', 'zh-Hans'],
  ['简体中文', 'zh-Hans'],
  ['中文 简体', 'zh-Hans'],
  ['繁体中文', 'zh-Hant'],
  ['繁體', 'zh-Hant'],
  ['繁體中文', 'zh-Hant'],
  ['中文 繁體', 'zh-Hant'],
  ['英文', 'en'],
  ['英语', 'en'],
  ['英語', 'en'],
  ['english', 'en'],
  ['english united states', 'en-US'],
  ['english us', 'en-US'],
  ['english united kingdom', 'en-GB'],
  ['english uk', 'en-GB'],
  ['french', 'fr'],
  ['german', 'de'],
  ['spanish', 'es'],
  ['russian', 'ru'],
  ['arabic', 'ar'],
  ['japanese', 'ja'],
  ['korean', 'ko'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['hungarian', 'hu'],
]);

/** Several names of one language, for the table above. */
function namesOf(language: Language, names: string): readonly (readonly [string, Language])[] {
  return names.split('|').map((name) => [name, language]);
}

/** Tags for the scripts and regions of Chinese, by the rest of a tag after `zh`. */
const CHINESE: ReadonlyMap<string, Language> = new Map([
  ['', 'zh-Hans'],
  ['cn', 'zh-Hans'],
  ['chs', 'zh-Hans'],
  ['sg', 'zh-Hans-SG'],
  ['my', 'zh-Hans-MY'],
  ['hans', 'zh-Hans'],
  ['hans-cn', 'zh-Hans'],
  ['hans-sg', 'zh-Hans-SG'],
  ['hans-my', 'zh-Hans-MY'],
  ['cht', 'zh-Hant'],
  ['hant', 'zh-Hant'],
  ['tw', 'zh-Hant-TW'],
  ['hant-tw', 'zh-Hant-TW'],
  ['hk', 'zh-Hant-HK'],
  ['hant-hk', 'zh-Hant-HK'],
  ['mo', 'zh-Hant-MO'],
  ['hant-mo', 'zh-Hant-MO'],
]);

/**
 * The language for a code or a name in a file: `zh_CN`, `ZH-cn`, `cmn-Hant`, `Chinese_PRC`.
 * `undefined` for an unknown one, which the user has to assign.
 */
export function languageOfCode(code: string): Language | undefined {
  const named = NAMES.get(
    code
      .toLowerCase()
      .replaceAll(/[_()（），,-]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  );
  if (named !== undefined) return named;
  const tag = code.trim().replaceAll('_', '-').toLowerCase();
  const [primary, ...rest] = withoutFormer(tag).split('-');
  if (primary === 'zh') {
    const chinese = CHINESE.get(rest.join('-'));
    if (chinese !== undefined) return chinese;
  }
  const now = [primary, ...rest].join('-');
  if (!isLanguageTag(now) || now.startsWith('x-') || !isKnownLanguage(now)) return undefined;
  return Intl.getCanonicalLocales(now)[0];
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
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(text.trim())
    ? languageOfCode(text) !== undefined
    : NAMES.has(text.trim().toLowerCase().replaceAll('_', ' '));
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
  const sample = texts.slice(0, 500).join('');
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sample)) return undefined;
  if (han * 3 < sample.replaceAll(/\s/gu, '').length || han === 0) return undefined;
  const count = (characters: string): number =>
    [...sample].filter((character) => characters.includes(character)).length;
  return count(ONLY_TRADITIONAL) > count(ONLY_SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
}

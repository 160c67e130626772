import type { Language } from '../../model/entry/language.ts';

/** What a word of a header says. */
interface Part {
  readonly language?: string;
  readonly script?: 'Hans' | 'Hant';
  readonly region?: string;
  /** Whether it names a language alone, as 台湾 does and `China` does not. */
  readonly alone?: true;
}

/** Words beside those that the platform knows, in lower case, one line for each meaning. */
const WORDS: readonly (readonly [Part, string])[] = [
  [
    { language: 'zh' },
    'zh|zho|chi|cmn|中|中文|汉|漢|汉语|漢語|汉文|漢文|华语|華語|华文|華文|普通话|普通話|chinese|mandarin|chinesisch|chinesisches|chinesische|chinois|chino|cinese|chinês|chines|китайский|中国語|중국어',
  ],
  [{ language: 'zh', script: 'Hans' }, 'zhs|chs|简中|簡中'],
  [{ language: 'zh', script: 'Hant' }, 'zht|cht|繁中|正體中文|正体中文'],
  [
    { script: 'Hans' },
    'hans|简|簡|简体|簡體|简体字|簡體字|簡体字|simplified|simp|simpl|vereinfacht|vereinfachtes|vereinfachte|simplifié|simplifie|simplificado|semplificato|упрощенный|упрощённый|간체',
  ],
  [
    { script: 'Hant' },
    'hant|繁|繁体|繁體|繁体字|繁體字|正體|正体|正體字|big5|traditional|trad|traditionell|traditionelles|traditionelle|traditionnel|tradicional|tradizionale|традиционный|번체',
  ],
  [{ region: 'CN', alone: true }, '大陆|大陸|中国大陆|中國大陸|内地|內地'],
  [
    { region: 'CN' },
    'cn|prc|china|mainland|mainland china|people s republic of china|陆|陸|中国|中國|chine|cina|volksrepublik china|vr china|rp chine',
  ],
  [{ region: 'TW', alone: true }, '台湾|台灣|臺灣|台湾省'],
  [{ region: 'TW' }, 'tw|taiwan|taïwan|taiwán|roc|台|臺'],
  [{ region: 'HK', alone: true }, '香港'],
  [{ region: 'HK' }, 'hk|hong kong|hongkong|hong kong sar|港'],
  [{ region: 'MO', alone: true }, '澳门|澳門'],
  [{ region: 'MO' }, 'mo|macao|macau|macao sar|澳'],
  [{ region: 'SG' }, 'sg|singapore|singapur|singapour|新加坡|新'],
  [{ region: 'MY' }, 'my|malaysia|马来西亚|馬來西亞|大马|大馬'],
  [
    { language: 'en' },
    'en|eng|english|英|英文|英语|英語|englisch|anglais|inglés|ingles|inglese|inglês|английский|영어',
  ],
  [{ region: 'US' }, 'us|usa|u s|united states|american|america|美|美国|美國|美式'],
  [
    { region: 'GB' },
    'uk|gb|u k|united kingdom|british|britain|great britain|großbritannien|grande bretagne|gran bretaña|gran bretagna|英国|英國|英式',
  ],
  [{ language: 'fr' }, '法文|法语|法語'],
  [{ language: 'de' }, '德文|德语|德語'],
  [{ language: 'es' }, '西班牙文|西文|西语'],
  [{ language: 'ru' }, '俄文|俄语|俄語'],
  [{ language: 'ja' }, '日文|日语|日語'],
  [{ language: 'ko' }, '韩文|韓文|韩语|韓語'],
];

/** The languages in which the platform is asked for names of languages and regions. */
const NAMED_IN =
  'en zh-Hans zh-Hant de fr es it pt ru ja ko nl pl cs hu sv uk tr ar vi th id'.split(' ');
const NAMED_LANGUAGES =
  'en fr de es pt it ru ar ja ko vi th id ms hi tr nl pl cs hu sv da fi no uk el he ro bg fa yue ca et lv lt sk sl hr sr my km lo mn ne bn ur sw'.split(
    ' ',
  );
const NAMED_REGIONS = 'US GB CA AU NZ IE BR PT ES MX AR FR BE CH DE AT IT NL JP KR IN'.split(' ');

/**
 * Words in headers of tables that are codes of languages hardly anybody has a glossary of, and that
 * people write for another language. They are what people write.
 */
const HABITS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['cn', { region: 'CN', alone: true }],
  ['ch', { language: 'zh' }],
  ['chn', { language: 'zh' }],
  ['sc', { script: 'Hans' }],
  ['tc', { script: 'Hant' }],
  ['zs', { script: 'Hans' }],
  ['zt', { script: 'Hant' }],
  ['tw', { region: 'TW', alone: true }],
  ['twn', { region: 'TW', alone: true }],
  ['hk', { region: 'HK', alone: true }],
  ['hkg', { region: 'HK', alone: true }],
  ['mo', { region: 'MO', alone: true }],
  ['sg', { region: 'SG', alone: true }],
  ['jp', { language: 'ja' }],
  ['kr', { language: 'ko' }],
  ['vn', { language: 'vi' }],
  ['us', { language: 'en', region: 'US' }],
  ['uk', { language: 'en', region: 'GB' }],
]);

let parts: ReadonlyMap<string, Part> | undefined;

/** All words by their text; made when a name is asked for first. */
function knownParts(): ReadonlyMap<string, Part> {
  if (parts !== undefined) return parts;
  const known = new Map<string, Part>();
  for (const named of NAMED_IN) {
    const languages = new Intl.DisplayNames(named, { type: 'language', fallback: 'none' });
    const regions = new Intl.DisplayNames(named, { type: 'region', fallback: 'none' });
    for (const language of NAMED_LANGUAGES) {
      known.set(words(languages.of(language) ?? language), { language });
    }
    for (const region of NAMED_REGIONS) known.set(words(regions.of(region) ?? region), { region });
  }
  for (const [part, names] of WORDS) for (const name of names.split('|')) known.set(name, part);
  parts = known;
  return known;
}

/** A name in lower case, with one space for each run of signs. */
function words(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The longest name that is looked at, in UTF-16 units. */
const MAX_NAME = 60;
/** The longest word of the table, in UTF-16 units. */
const MAX_WORD = 30;

/**
 * The parts that a name is made of, the longest words first; none if any of it is not known. Words
 * in Latin letters end where a letter does not follow; Chinese ones may stand close to each other.
 */
function partsOf(name: string, habits: ReadonlyMap<string, Part>): readonly Part[] {
  const text = words(name);
  const found: Part[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(MAX_WORD, text.length - at);
    for (; length > 0; length -= 1) {
      const word = text.slice(at, at + length);
      const part = habits.get(word) ?? knownParts().get(word);
      const next = text[at + length] ?? ' ';
      if (part === undefined || (/[^\p{Script=Han}]$/u.test(word) && /[\p{L}\p{N}]/u.test(next))) {
        continue;
      }
      found.push(part);
      break;
    }
    if (length === 0) return [];
    at += length;
    while (text[at] === ' ') at += 1;
  }
  return found;
}

/**
 * The language that a name says: `Chinese (Simplified, PRC)`, `繁體中文（台灣）`, `anglais`. It is `zh`
 * alone where nothing tells the script. A region alone names a language only if that is usual.
 * @param isHeader whether `tw`, `sc` and others are what people write in tables rather than codes
 * @returns undefined when any word of it is not known, or two of them contradict each other
 */
export function languageOfName(name: string, isHeader: boolean): Language | undefined {
  if (name.length > MAX_NAME) return undefined;
  const found = partsOf(name, isHeader ? HABITS : new Map());
  const only = (key: 'language' | 'script' | 'region'): string | undefined | null => {
    const values = new Set(found.flatMap((part) => part[key] ?? []));
    return values.size > 1 ? null : [...values][0];
  };
  const [said, script, region] = [only('language'), only('script'), only('region')];
  if (said === null || script === null || region === null) return undefined;
  const isNamed = said !== undefined || script !== undefined;
  if (!isNamed && !found.some(({ alone }) => alone === true)) return undefined;
  const language = said ?? 'zh';
  if (language !== 'zh') {
    if (script !== undefined) return undefined;
    return region === undefined ? language : `${language}-${region}`;
  }
  return chineseOf(script, region);
}

function chineseOf(script: string | undefined, region: string | undefined): Language | undefined {
  switch (region) {
    case undefined:
    case 'CN':
      return script === undefined && region === undefined ? 'zh' : `zh-${script ?? 'Hans'}`;
    case 'SG':
    case 'MY':
      return `zh-${script ?? 'Hans'}-${region}`;
    case 'TW':
    case 'HK':
    case 'MO':
      return `zh-${script ?? 'Hant'}-${region}`;
    default:
      return undefined;
  }
}

/** Whether many people have terms in a language; a code of another one may be no language at all. */
export function isUsualLanguage(language: Language): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  return primary === 'zh' || NAMED_LANGUAGES.includes(primary);
}

/** Whether a header is a word that also is the code of another language, as `tw` is of Twi. */
export function isHabit(header: string): boolean {
  return HABITS.has(words(header));
}

import { KANA } from '../fold/unit-kind.ts';

/** Languages by their script; all others count as Latin. */
const SCRIPTS: Readonly<Record<string, string>> = {
  hani: 'ja ko',
  cyrl: 'ab av ba be bg ce cu cv kk kv ky mk mn os ru sah sr tg tt tyv uk',
  arab: 'ar ckb fa ks ps sd ug ur',
  deva: 'bho hi kok mai mr ne sa',
  hebr: 'he yi',
  ethi: 'am ti',
  beng: 'as bn',
  tibt: 'bo dz',
  mymr: 'my shn',
  // Each of these has a script of its own.
  ...Object.fromEntries(
    'chr dv el gu hy iu ka km kn lo ml or pa si ta te th ii'.split(' ').map((tag) => [tag, tag]),
  ),
};
const SCRIPT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(SCRIPTS).flatMap(([script, tags]) =>
    tags.split(' ').map((tag) => [tag, script] as const),
  ),
);
/** Primary subtags that mean the same language: Chinese languages, and three-letter codes. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zh: 'cmn yue wuu hak nan gan hsn cdo cjy cpx czh czo mnp lzh zho chi',
    en: 'eng',
    ja: 'jpn',
    ko: 'kor',
    ru: 'rus',
    fr: 'fra fre',
    de: 'deu ger',
    es: 'spa',
    ar: 'ara',
  }).flatMap(([tag, others]) => others.split(' ').map((other) => [other, tag] as const)),
);
/** Tags that do not name a language. */
const UNSAID = new Set(['und', 'mul', 'zxx', 'mis', 'x', 'i']);

/** What a language tag says. */
interface Tag {
  /** The primary subtag, as in patterns; empty when the tag names no language. */
  readonly language: string;
  readonly script: string;
}

let lastTag: string | undefined;
let lastRead: Tag = { language: '', script: '' };

/** Reads a tag. The last one is cached, because most texts of a page have the same. */
function read(tag: string): Tag {
  if (tag !== lastTag) {
    lastTag = tag;
    lastRead = readAnew(tag);
  }
  return lastRead;
}

function readAnew(tag: string): Tag {
  const [primary = '', ...subtags] = tag.trim().toLowerCase().split(/[-_]/);
  if (UNSAID.has(primary) || !/^[a-z]{2,3}$/.test(primary)) return { language: '', script: '' };
  const language = SAME.get(primary) ?? primary;
  const written = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const script = written === undefined ? scriptOf(language) : normalScript(written);
  return { language, script };
}

const scriptOf = (language: string): string =>
  language === 'zh' ? 'hani' : (SCRIPT_OF.get(language) ?? 'latn');

/** The family of a script: Chinese, Japanese and Korean scripts count as one. */
const normalScript = (script: string): string =>
  /^(?:han[ist]|jpan|kore|hrkt)$/.test(script) ? 'hani' : script;

/**
 * Whether terms of a language may be marked in a text whose nearest `lang` is `tag` (contract 2.8
 * and 3.5). Between Chinese and English only the script counts, whatever `lang` says. In a third
 * language, terms in its script are not marked, but terms in another script are, because they must
 * be quotations. Without a `lang`, kana mean Japanese. No single word decides.
 */
export function admits(tag: string, termLanguage: string, haystack: string): boolean {
  const { language, script } = read(tag);
  const own = script === scriptOf(language) || language === '';
  if (language === termLanguage && (own || script !== 'latn')) return true;
  if (termLanguage === 'zh') {
    if (language === '' || language === 'en' || language === 'zh')
      return language === 'zh' || !KANA.test(haystack);
    return script !== 'hani';
  }
  if (language === '') return true;
  if (termLanguage === 'en' && language === 'zh') return script !== 'latn';
  return script !== scriptOf(termLanguage);
}

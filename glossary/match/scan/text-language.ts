import { KANA } from '../fold/unit-kind.ts';

/** Chinese languages besides Mandarin; a page in one of them is in Chinese. */
const CHINESE = new Set('yue wuu hak nan gan hsn cdo cjy cpx czh czo mnp lzh'.split(' '));
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
  if (UNSAID.has(primary) || !isTag(primary)) return { language: '', script: '' };
  const known = new Intl.Locale(primary).language;
  const language = CHINESE.has(known) ? 'zh' : known;
  const written = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const script = written === undefined ? scriptOf(language) : normalScript(written);
  return { language, script };
}

/** Whether the browser knows what to make of it; others are refused with an error. */
const isTag = (primary: string): boolean => /^[a-z]{2,3}$/.test(primary);

/** The scripts of languages that were asked for, and of those that most pages have. */
const scripts = new Map([
  ['', 'latn'],
  ['en', 'latn'],
  ['zh', 'hani'],
]);

/** The script that a language is mostly written in. */
function scriptOf(language: string): string {
  let script = scripts.get(language);
  if (script === undefined) {
    const full = isTag(language) ? new Intl.Locale(language).maximize().script : undefined;
    script = normalScript(full?.toLowerCase() ?? 'latn');
    scripts.set(language, script);
  }
  return script;
}

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

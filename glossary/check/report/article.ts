/** The article before a place in an English text, when something else is put there. */

/** What is written for an equivalent that is put in a place. */
export interface WrittenEquivalent {
  readonly text: string;
  /** How many characters before the place it replaces, too: those of the article. */
  readonly before: number;
  /** The article before it that stays although it may not fit; empty where all is certain. */
  readonly unsure: string;
}

const ARTICLE_BEFORE = /(?<!\p{L})(?<article>an?|the)\s+$/iu;
const OWN_ARTICLE = /^(?:an?|the)\s/iu;

/**
 * An equivalent with the article right before its place, where that needs another form: `an` for `a` before
 * a vowel that is heard, and the other way round; none where the equivalent has its own. An article stays
 * where what is right depends on how the equivalent is read, as with many acronyms, or where `a` stands
 * before a plural.
 * @param before the text up to the place
 */
export function withArticle(before: string, equivalent: string): WrittenEquivalent {
  const [standing = '', article = ''] = ARTICLE_BEFORE.exec(before) ?? [];
  const [first = ''] = article;
  const cased = (text: string): string =>
    /\p{Lu}/u.test(first) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  const plain = { text: equivalent, before: 0, unsure: '' };
  if (standing === '') return plain;
  if (OWN_ARTICLE.test(equivalent))
    return { ...plain, text: cased(equivalent), before: standing.length };
  if (/^the$/iu.test(article)) return plain;
  const wanted = isPlural(equivalent) ? undefined : articleOf(equivalent);
  if (wanted === undefined) return { ...plain, unsure: article };
  if (article.toLowerCase() === wanted) return plain;
  const space = standing.slice(article.length);
  return { ...plain, text: `${cased(wanted)}${space}${equivalent}`, before: standing.length };
}

/** Whether the head of a phrase ends as a plural does. */
function isPlural(phrase: string): boolean {
  const [head = ''] = phrase.split(/,|\s(?:of|for|in|on|with|to|between|among|from|under)\s/u, 1);
  return /[^suiy]s$/u.test(head.trim());
}

/** Letters whose names begin with a vowel. */
const VOWEL_NAMES = /^[AEFHILMNORSX]/u;
const VOWEL = /^[aeiou]/iu;

/** The article that a phrase has by how its first word is read; undefined where this is not certain. */
function articleOf(phrase: string): 'a' | 'an' | undefined {
  const [word = ''] = /[\p{L}\p{N}]+/u.exec(phrase) ?? [];
  if (/^\p{N}/u.test(word)) return /^8|^1[18](?!\d)/u.test(word) ? 'an' : 'a';
  if (word === '' || !/^[a-z]/iu.test(word)) return undefined;
  if (/^[A-Z](?:[A-Z\d]|$)/u.test(word)) return articleOfAcronym(word);
  const lower = word.toLowerCase();
  if (lower.length === 1) return undefined;
  const isHeard = HEARD.find(([beginning]) => beginning.test(lower))?.[1];
  return isHeard === 'unsure' ? undefined : (isHeard ?? (VOWEL.test(lower) ? 'an' : 'a'));
}

/** Beginnings whose letter is not read as it is written, the first that fits. */
const HEARD: readonly (readonly [RegExp, 'a' | 'an' | 'unsure'])[] = [
  [/^(?:heir|hono|hour|honest)/u, 'an'],
  [/^(?:herb|hotel|histor|homage|habitual)/u, 'unsure'],
  [/^(?:eu|ewe)/u, 'a'],
  [/^(?:one|once)$/u, 'a'],
  [/^uni[mn]/u, 'unsure'],
  [/^(?:uni|unanim|us[aeu]|util|utop|uran|uyg|uzb|ukr|ura)/u, 'a'],
  [/^(?:un|up|ul|um|urb|urg|utt|ush)/u, 'an'],
  [/^u/u, 'unsure'],
  [/^y[^aeiou]/u, 'unsure'],
];

/** An acronym may be read letter by letter or as a word: certain is what both have, or the only way there is. */
function articleOfAcronym(word: string): 'a' | 'an' | undefined {
  const byLetters = VOWEL_NAMES.test(word) ? 'an' : 'a';
  const mayBeWord = /[AEIOUY]/u.test(word) && word.length > 2;
  const asWord = VOWEL.test(word) ? 'an' : 'a';
  return mayBeWord && asWord !== byLetters ? undefined : byLetters;
}

import { isChinese, isEnglish, type Language } from './language.ts';
import {
  isOrdinal,
  NUMBER_UNIT,
  placeholdersOf,
  replacePlaceholders,
} from '../number/placeholder.ts';

/** What is wrong with the numbers of a term. */
export type NumberFault =
  /** It is not written as a placeholder is, or in a style that the language does not have. */
  | 'numberStyle'
  /** One name stands twice. */
  | 'numberTwice'
  /** It touches a letter, a digit or another number, and is not joined to what may stand before it. */
  | 'numberInWord'
  /** Besides its numbers, the term has too little text. */
  | 'numberAlone'
  /** The term begins with digits, so that any number on a page could begin it. */
  | 'numberFirst';

const JOINED = /\{[nmk]:joined\}/gu;
/** What a joined number stands behind: two capitals, or one letter and a hyphen (COP29, J-20, 歼-20). */
const BEFORE_JOINED = /(?:\p{Lu}{2}|[\p{Lu}\p{sc=Han}]-)$/u;
/** What is meant to be a placeholder, well written or not. */
const ANY = /\{[nmk](?::[^{}]*)?\}/u;
const WORD = String.raw`[[\p{L}\p{N}_]--\p{sc=Han}]`;
const TOUCHES = new RegExp(
  `(?:${WORD}|[〇零一二三四五六七八九十百千万${NUMBER_UNIT}])${NUMBER_UNIT}|${NUMBER_UNIT}(?:${WORD}|[〇零十百千万])`,
  'v',
);
/** Counting words and the sign of an ordinal, which are no words of their own. */
const COUNTERS = /[第届屆次年号號个個条條期]/gu;
const OWN_WORD = /(?!(?:the|and|for|of)\b)\b[\p{L}--\p{sc=Han}]{3,}/iv;

/**
 * The fault of a term's numbers: each is set apart and of a style of its language, and the rest is
 * two Chinese characters or a word of its own at least, so that no bare number is found. The letters
 * before a joined number are enough.
 */
export function faultOfNumbers(term: string, language: Language): NumberFault | undefined {
  // Few terms have a brace, and this check is fast.
  if (!term.includes('{') || !ANY.test(term)) return undefined;
  const placeholders = placeholdersOf(term);
  const bare = replacePlaceholders(term, () => NUMBER_UNIT);
  const fits = placeholders.every(
    ({ style }) =>
      ((style !== 'zh' && style !== 'roc') || isChinese(language)) &&
      ((style !== 'roman' && !isOrdinal(style)) || isEnglish(language)),
  );
  if (!fits || ANY.test(bare) || term.includes(NUMBER_UNIT)) return 'numberStyle';
  if (new Set(placeholders.map(({ name }) => name)).size < placeholders.length)
    return 'numberTwice';
  const joined = Array.from(term.matchAll(JOINED), ({ index }) => term.slice(0, index));
  if (!joined.every((before) => BEFORE_JOINED.test(before))) return 'numberInWord';
  const parted = replacePlaceholders(term, ({ style }) =>
    style === 'joined' ? ` ${NUMBER_UNIT}` : NUMBER_UNIT,
  );
  if (TOUCHES.test(parted)) return 'numberInWord';
  const own = bare.replaceAll(COUNTERS, '').match(/\p{sc=Han}/gu) ?? [];
  if (joined.length === 0 && own.length < 2 && !OWN_WORD.test(bare)) return 'numberAlone';
  const first =
    ['arabic', 'roman'].includes(placeholders[0]?.style ?? '') &&
    /^[^\p{L}\p{N}]*\ufdd0/u.test(bare);
  return first ? 'numberFirst' : undefined;
}

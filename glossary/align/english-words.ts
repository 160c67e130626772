import type { Span } from '../match/span.ts';
import { words } from '../match/boundary/word-lists.ts';

/** A word of an English text. */
export interface EnglishWord extends Span {
  /** In small letters, without the ending of a possessive. */
  readonly word: string;
  /** The part that it shares with its other forms; see `stemOf`. */
  readonly stem: string;
}

/** Articles, prepositions, auxiliaries, pronouns and conjunctions, which carry no meaning alone. */
const FUNCTION_WORDS = words(
  'a an the this that these those of in on at to for from by with as into onto upon about over under between among through during within without against toward towards across ' +
    'and or but nor so yet if then than because while although though unless until since whether both either neither not no only also too very more most much many such same ' +
    'is are was were be been being am do does did done have has had having will would shall should can could may might must need ' +
    'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whom whose which what when where why how there here all any each every some one other others own up out off per via',
);

/** Whether a word in small letters is a function word. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/**
 * The words of an English text, with their places; numbers in digits are words too.
 * @param at where the text stands in a longer one, of which the places are
 */
export function englishWords(text: string, at = 0): readonly EnglishWord[] {
  return Array.from(
    text.matchAll(/[\p{sc=Latin}\d][\p{sc=Latin}\d\p{M}]*(?:['’]\p{sc=Latin}+)?/gu),
    (found) => {
      const word = found[0].toLowerCase().replace(/['’](?:s|re|ve|ll|d|t|m)?$/u, '');
      const start = at + found.index;
      return { start, end: start + found[0].length, word, stem: stemOf(word) };
    },
  );
}

/** The content words of an English text; numbers are none. */
export const contentWords = (text: string): readonly EnglishWord[] =>
  englishWords(text).filter(({ word }) => !isFunctionWord(word) && !/^\d/u.test(word));

/**
 * A word in small letters without its ending of number, tense or adverb. It is a key for comparing,
 * not always a word: policies and policy become polic.
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  let stem = word;
  if (/(?:ss|sh|ch|x|z)es$/u.test(stem)) stem = stem.slice(0, -2);
  else if (stem.endsWith('ies')) stem = stem.slice(0, -2);
  else if (/[^su]s$/u.test(stem)) stem = stem.slice(0, -1);
  const verb = stem.replace(/(?:ing|ed)$/u, '');
  if (verb !== stem && verb.length > 2 && /[aeiouy]/u.test(verb))
    stem = verb.replace(/(?<letter>[^aeiouls])\k<letter>$/u, '$1');
  if (stem.length > 5) stem = stem.replace(/ly$/u, '');
  return stem.length > 3 ? stem.replace(/[eiy]$/u, '') : stem;
}

/**
 * Whether two stems are of one word: they are equal, or have the same beginning of 65 % of the longer
 * one, rounded down, as modernize and modernization; of five letters at least, and of six where one
 * has eight or more, since interest is not internet.
 */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const longest = Math.max(one.length, other.length);
  const needed = Math.max(longest < 8 ? 5 : 6, Math.floor(0.65 * longest));
  return one.length >= needed && one.slice(0, needed) === other.slice(0, needed);
}

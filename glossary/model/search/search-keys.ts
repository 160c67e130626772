import type { ConceptEntry } from '../entry/concept-entry.ts';
import { fillTerm } from '../entry/fill-entry.ts';
import { nameOf, preferredOf } from '../entry/entry-name.ts';
import { isChinese } from '../entry/language.ts';
import { pinyinKeysOf, tonedKeyOf } from '../reading/pinyin.ts';
import { replacePlaceholders } from '../number/placeholder.ts';

/** Makes texts equal that a search is not to tell apart; `fold(a + b)` must hold `fold(a)`. */
export type Fold = (text: string) => string;

/** The texts by which one entry is found, each once, none of them blank. */
export interface SearchKeys {
  /** Its terms, folded, with letters for numbers. */
  readonly terms: readonly string[];
  /** Its readings, joined, without tones and with them. */
  readonly readings: readonly string[];
  /** The first letters of the syllables of its readings. */
  readonly initials: readonly string[];
  /** Which of `terms` it is called by; -1 for none. */
  readonly name: number;
  /** Which of `terms` is its preferred Chinese one; -1 for none. */
  readonly chinese: number;
}

/** Single letters with points between them: U.S., N.P.C. */
const POINTED = /(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})\.?/gu;

/**
 * Folds a term or a query: script and case by `fold`, width, spaces to single ones, and an acronym
 * to one without points.
 */
export function foldKey(text: string, fold: Fold): string {
  const normal = text.normalize('NFKC');
  const plain = normal.includes('.')
    ? normal.replaceAll(POINTED, (letters) => letters.replaceAll('.', ''))
    : normal;
  const folded = fold(plain).toLowerCase().trim();
  return /\s\s|[^\S ]/u.test(folded) ? folded.replaceAll(/\s+/gu, ' ') : folded;
}

/** The keys of an entry in the order of its terms; readings with ü are found by v and by u too. */
export function searchKeysOf(entry: ConceptEntry, fold: Fold): SearchKeys {
  const terms: string[] = [];
  const readings: string[] = [];
  const initials: string[] = [];
  const put = (keys: string[], key: string): void => {
    if (key !== '' && !keys.includes(key)) keys.push(key);
  };
  for (const { termSections } of entry.languageSections) {
    for (const { term, reading } of termSections) {
      put(terms, foldKey(fillTerm(term), fold));
      if (reading === undefined) continue;
      const plain = replacePlaceholders(reading, () => '');
      const keys = pinyinKeysOf(plain);
      put(readings, keys.joined);
      // Who has no ü at hand types v, or u.
      put(readings, keys.joined.replaceAll('v', 'u'));
      put(readings, tonedKeyOf(plain));
      put(initials, keys.initials);
    }
  }
  const chinese = entry.languageSections.find(({ language }) => isChinese(language));
  return {
    terms,
    readings,
    initials,
    name: terms.indexOf(foldKey(nameOf(entry), fold)),
    chinese:
      chinese === undefined
        ? -1
        : terms.indexOf(foldKey(fillTerm(preferredOf(chinese.termSections).term), fold)),
  };
}

import type { ConceptEntry } from './concept-entry.ts';
import { pinyinKeysOf, pinyinQueryOf } from './pinyin.ts';

/** Makes texts equal that a search is not to tell apart; `fold(a + b)` must hold `fold(a)`. */
export type Fold = (text: string) => string;

/** Entries made ready to be searched many times. */
export interface SearchIndex {
  /**
   * The places in the list of entries of those that a text is in, the best first: a whole term,
   * then its beginning, the beginning of a later word, anywhere inside, and last the entries whose
   * terms have all the words in any order; a term before its reading, a short term before a long
   * one. A blank text finds all, in the order of their names.
   */
  search(text: string): readonly number[];
}

interface Keys {
  readonly terms: readonly string[];
  readonly readings: readonly string[];
  readonly initials: readonly string[];
}

interface Found {
  readonly place: number;
  readonly rank: number;
  /** Of two that are found alike, the one whose key is shorter is nearer to what was meant. */
  readonly length: number;
}

/**
 * An index over entries. It folds each term once; a search walks over all keys, which takes a
 * millisecond for some hundred entries.
 */
export function createSearchIndex(entries: readonly ConceptEntry[], fold: Fold): SearchIndex {
  const foldKey = (text: string): string =>
    fold(text.normalize('NFKC')).toLowerCase().trim().replaceAll(/\s+/gu, ' ');
  const keys = entries.map((entry) => keysOf(entry, foldKey));
  const names = entries.map((entry) => foldKey(nameOf(entry)));
  const places = entries.map((_, place) => place);
  const byName = (a: number, b: number): number => compareText(names[a] ?? '', names[b] ?? '');
  return {
    search: (text) => {
      const query = foldKey(text);
      if (query === '') return places.toSorted(byName);
      const pinyin = /^[\p{Script=Latin}\s\d'’·-]+$/u.test(text.normalize('NFC'))
        ? pinyinQueryOf(text)
        : '';
      const words = query.split(' ');
      const found: Found[] = [];
      for (const [place, entryKeys] of keys.entries()) {
        const best = rankOf(entryKeys, query, words, pinyin);
        if (best !== undefined) found.push({ place, ...best });
      }
      return found
        .sort((a, b) => a.rank - b.rank || a.length - b.length || byName(a.place, b.place))
        .map(({ place }) => place);
    },
  };
}

/** The term by which an entry is called: its preferred English term, else its first term. */
export function nameOf(entry: ConceptEntry): string {
  const english = entry.languageSections.find((section) => /^en\b/iu.test(section.language));
  const { termSections } = english ?? entry.languageSections[0];
  const preferred = termSections.find((term) => term.administrativeStatus === 'preferred');
  return (preferred ?? termSections[0]).term;
}

function keysOf(entry: ConceptEntry, foldKey: Fold): Keys {
  const sections = entry.languageSections.flatMap((section) => section.termSections);
  const readings = sections.flatMap(({ reading }) =>
    reading === undefined ? [] : [pinyinKeysOf(reading)],
  );
  return {
    terms: unique(sections.map((section) => foldKey(section.term))),
    // Who has no ü at hand types v, or u.
    readings: unique(readings.flatMap(({ joined }) => [joined, joined.replaceAll('v', 'u')])),
    initials: unique(readings.map(({ initials }) => initials)),
  };
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}

function rankOf(
  keys: Keys,
  query: string,
  words: readonly string[],
  pinyin: string,
): Pick<Found, 'rank' | 'length'> | undefined {
  const ranked = keys.terms.map((key) => ({ rank: rankInside(key, query), length: key.length }));
  if (pinyin !== '') {
    for (const key of keys.readings) {
      ranked.push({ rank: rankInside(key, pinyin) + READING, length: key.length });
    }
    for (const key of keys.initials) {
      if (key.startsWith(pinyin)) {
        ranked.push({ rank: rankInside(key, pinyin) + INITIALS, length: key.length });
      }
    }
  }
  const [best] = ranked.sort((a, b) => a.rank - b.rank || a.length - b.length);
  if (best !== undefined && best.rank < Infinity) return best;
  const scattered =
    words.length > 1 && words.every((word) => keys.terms.some((key) => key.includes(word)));
  return scattered ? { rank: SCATTERED, length: 0 } : undefined;
}

/** Lower is better; a reading stands just behind a term that is found in the same way. */
const EXACT = 0;
const PREFIX = 10;
const WORD_PREFIX = 20;
const INSIDE = 30;
const SCATTERED = 40;
const READING = 1;
const INITIALS = 5;

function rankInside(key: string, query: string): number {
  const at = key.indexOf(query);
  if (at < 0) return Infinity;
  if (at === 0) return key.length === query.length ? EXACT : PREFIX;
  return key.includes(` ${query}`) ? WORD_PREFIX : INSIDE;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { contentWords } from './english-words.ts';
import { chineseWords, type Vocabularies } from './features.ts';
import { type IdLists, idLists } from './id-lists.ts';
import { isChinese, isEnglish } from '../model/entry/language.ts';
import { isAccepted } from '../model/entry/sides.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import type { WordPairs } from './translation-table.ts';

/** The words of a term and of its equivalent. */
export interface SeedPair {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  /** The words of each of its other accepted equivalents, but acronyms. */
  readonly others: readonly (readonly string[])[];
}

/**
 * The words of the preferred terms of all entries, with which every table of words begins. This
 * takes half a second for ten thousand entries, so make it once for a glossary.
 */
export function wordSeeds(entries: Iterable<ConceptEntry>, lexicon: Lexicon): readonly SeedPair[] {
  const seeds: SeedPair[] = [];
  for (const { languageSections } of entries) {
    const chinese = languageSections.find(({ language }) => isChinese(language));
    const english = languageSections.find(({ language }) => isEnglish(language));
    if (chinese === undefined || english === undefined) continue;
    const words = chineseWords(chinese.termSections[0].term, lexicon);
    const [first, ...rest] = english.termSections;
    const renderings = stemsOf(first.term);
    if (words.length === 0 || renderings.length === 0) continue;
    const others = rest
      .filter((term) => isAccepted(term) && term.termType !== 'acronym')
      .map(({ term }) => stemsOf(term));
    seeds.push({ chinese: words, english: renderings, others });
  }
  return seeds;
}

const stemsOf = (term: string): readonly string[] => contentWords(term).map(({ stem }) => stem);

/**
 * The seeds that have a word of the texts, as numbers of the texts' vocabularies, to which their
 * words are added.
 */
export function seedsOfText(
  seeds: readonly SeedPair[],
  { chinese, english }: Vocabularies,
): WordPairs {
  const used = seeds.filter((seed) => seed.chinese.some(chinese.has));
  return {
    chinese: idLists(
      used.map((seed) => seed.chinese),
      chinese,
    ),
    english: idLists(
      used.map((seed) => seed.english),
      english,
    ),
  };
}

/** Joins the lists of both. */
export function joinPairs(one: WordPairs, other: WordPairs): WordPairs {
  return {
    chinese: joinLists(one.chinese, other.chinese),
    english: joinLists(one.english, other.english),
  };
}

function joinLists(one: IdLists, other: IdLists): IdLists {
  const offset = one.ids.length;
  const starts = new Int32Array(one.starts.length + other.starts.length - 1);
  starts.set(one.starts);
  starts.set(
    other.starts.subarray(1).map((at) => at + offset),
    one.starts.length,
  );
  const ids = new Int32Array(offset + other.ids.length);
  ids.set(one.ids);
  ids.set(other.ids, offset);
  return { starts, ids };
}

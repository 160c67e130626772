import type { AlignContext } from '../align/align-sides.ts';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { createTermFinder, type TermFinder } from '../align/term-finder.ts';
import { englishWords, isFunctionWord } from '../align/english-words.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import type { MatchingData } from '../match/matching-data.ts';
import { termsIn } from './concept-forms.ts';
import { type WordLinks, wordLinks } from '../align/word-links.ts';
import { wordSeeds } from '../align/word-seeds.ts';

/** What a check needs besides the texts, made once for a glossary. */
export interface CheckContext extends AlignContext {
  readonly finder: TermFinder;
  /**
   * English words in small letters that are in so many entries (China, internet) that each counts
   * as a rendering, but none has to be rendered when it is in an English source. Function words are
   * not among them.
   */
  readonly oneWayWords: ReadonlySet<string>;
  /** Words that render each other: they tell whether the meaning of a term of free wording is there. */
  readonly links: WordLinks;
}

/** The least number of entries that have a one-way word. */
const MANY_ENTRIES = 15;

/** What a check needs of all entries, beside those that it finds. */
export type GlossaryWords = Pick<CheckContext, 'seeds' | 'oneWayWords' | 'links'>;

/** Goes through all entries: make it once for a glossary. Takes one second for twenty thousand. */
export function glossaryWords(entries: readonly ConceptEntry[], lexicon: Lexicon): GlossaryWords {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const terms = termsIn(entry, 'latin').map(({ term }) => term);
    for (const word of new Set(englishWords(terms.join('; ')).map((one) => one.word)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const seeds = wordSeeds(entries, lexicon);
  return {
    seeds,
    links: wordLinks(seeds),
    oneWayWords: new Set(
      [...counts]
        .filter(([word, count]) => count >= MANY_ENTRIES && !isFunctionWord(word))
        .map(([word]) => word),
    ),
  };
}

/**
 * Makes the context of checks. Goes through all entries, so make it once for the glossaries in use.
 * @throws {DamagedLayerError} when a layer is damaged, foreign or of another version
 */
export function createCheckContext(
  entries: readonly ConceptEntry[],
  data: MatchingData,
  lexicon: Lexicon,
): CheckContext {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    lexicon,
    ...glossaryWords(entries, lexicon),
    finder: createTermFinder(data, byId, lexicon),
  };
}

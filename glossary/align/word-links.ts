import { isSameWord } from './english-words.ts';
import { createVocabulary, idLists } from './id-lists.ts';
import { trainTranslationTable } from './translation-table.ts';
import type { SeedPair } from './word-seeds.ts';

/** English stems that render Chinese words somewhere in a glossary, by these words. */
export type WordLinks = ReadonlyMap<string, readonly string[]>;

/** The least probability of a rendering; a word that is less probable only stands near the one that renders. */
const LEAST = 0.05;

/**
 * Learns from the terms of a glossary and all their equivalents which words render each other. What a single
 * pair of terms has is taken for chance. Takes half a second for twenty thousand entries, so make it once.
 */
export function wordLinks(seeds: readonly SeedPair[]): WordLinks {
  const pairs = seeds.flatMap(({ chinese, english, others }) =>
    [english, ...others].map((rendering) => ({ chinese, rendering })),
  );
  const [words, stems] = [createVocabulary(), createVocabulary()];
  const lists = {
    chinese: idLists(
      pairs.map(({ chinese }) => chinese),
      words,
    ),
    english: idLists(
      pairs.map(({ rendering }) => rendering),
      stems,
    ),
  };
  const table = trainTranslationTable(lists, 0, words.size(), stems.size());
  const byNumber = stems.words();
  return new Map(
    words.words().map((word) => {
      const row = words.idOf(word);
      const [first, end] = [table.rows[row] ?? 0, table.rows[row + 1] ?? 0];
      const probable = Array.from(table.english.subarray(first, end)).filter(
        (_, at) => (table.probabilities[first + at] ?? 0) >= LEAST,
      );
      return [word, probable.map((stem) => byNumber[stem - 1] ?? '')];
    }),
  );
}

/** Whether an English stem is that of a word that renders a Chinese one, or of one of its family. */
export const areLinked = (links: WordLinks, word: string, stem: string): boolean =>
  links.get(word)?.some((one) => isSameWord(one, stem)) === true;

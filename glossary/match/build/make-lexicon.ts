import { buildLexicon, type WordFrequency } from '../boundary/build-lexicon.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import { jiebaFrequencies } from './jieba-frequencies.ts';
import { NO_WORDS, recentFrequencies } from './recent-words.ts';

/**
 * Least frequency of a word. Words that jieba counts three times or less are mostly names and
 * noise: 200,000 of 349,000.
 */
const RAREST = 4;

/** Makes the lexicon that is packaged as `lexicon.bin` and used to compile the curated layer. */
export function makeLexicon(): Lexicon {
  const words = new Map<string, WordFrequency>();
  for (const word of jiebaFrequencies()) if (word.frequency >= RAREST) words.set(word.word, word);
  for (const word of recentFrequencies()) {
    if (word.frequency > (words.get(word.word)?.frequency ?? 0)) words.set(word.word, word);
  }
  for (const word of NO_WORDS) words.delete(word);
  return buildLexicon(words.values());
}

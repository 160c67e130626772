import { BETTER_CUT, MAX_WORD_UNITS, UNKNOWN_CHARACTER_COST, WORSE_CUT } from './boundary-rule.ts';
import type { WordCosts } from './naive-word-boundary.ts';

/**
 * Whether of two terms that overlap the later one is better: what stands before it is a word, and the
 * text is cut much better so, or what would stand behind the first one is neither a word nor a term and
 * the text is cut about as well. A single character behind it is a suffix. `better-cut.ts` must agree
 * with it.
 * @param parts what only the first one has, what both have, what only the later one has; folded
 * @param isTerm whether the last part is a term
 */
export function isBetterCutNaively(
  words: WordCosts,
  [before, both, behind]: readonly [string, string, string],
  isTerm: boolean,
): boolean {
  const isWord = (text: string): boolean =>
    text.length > 1 && text.length <= MAX_WORD_UNITS && words.get(text) !== undefined;
  if (behind.length === 1 || !isWord(before)) return false;
  const firstCost = readingCost(words, before + both) + readingCost(words, behind);
  const laterCost = readingCost(words, before) + readingCost(words, both + behind);
  return isWord(behind) || isTerm
    ? laterCost < firstCost - BETTER_CUT
    : laterCost < firstCost + WORSE_CUT;
}

/** The cost of the best segmentation of a text. */
function readingCost(words: WordCosts, text: string): number {
  const best = [0];
  for (let end = 1; end <= text.length; end += 1) {
    const costs = Array.from({ length: Math.min(end, MAX_WORD_UNITS) }, (_, i) => {
      const word = text.slice(end - i - 1, end);
      const cost = words.get(word) ?? (i === 0 ? UNKNOWN_CHARACTER_COST : Infinity);
      return (best[end - i - 1] ?? Infinity) + cost;
    });
    best.push(Math.min(...costs));
  }
  return best.at(-1) ?? 0;
}

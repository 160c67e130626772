import { wordsOf, type Lexicon } from './lexicon.ts';

/** Words this cheap are context everywhere: the commonest sixteen thousand. */
const COMMON_COST = 120;

/**
 * The words of a lexicon that can decide whether a term cuts a word: all characters, the commonest
 * words, and the parts of compounds, those that overlap the first or last character of a term and stand out beyond it.
 * A layer carries them, so that a page needs neither the lexicon nor the browser's segmenter.
 */
export function relevantWords(
  lexicon: Lexicon,
  keys: Iterable<string>,
): ReadonlyMap<string, number> {
  const heads = new Set<string>();
  const tails = new Set<string>();
  const wholes = new Set<string>();
  for (const key of keys) {
    if (!/\p{sc=Han}/u.test(key)) continue;
    for (let length = 1; length <= 4 && length <= key.length; length += 1) {
      heads.add(key.slice(0, length));
      tails.add(key.slice(-length));
    }
    if (key.length <= 5) wholes.add(key);
    for (let at = 0; at < key.length; at += 1) {
      for (let length = 2; length <= 5 && at + length <= key.length; length += 1)
        wholes.add(key.slice(at, at + length));
    }
  }
  const relevant = new Map<string, number>();
  const costs = new Map<string, number>();
  if (heads.size === 0) return relevant;
  for (const [word, cost] of wordsOf(lexicon)) {
    if (word.length < 4) costs.set(word, cost);
    if (cost <= COMMON_COST || word.length === 1 || overlapsEdge(word, heads, tails, wholes))
      relevant.set(word, cost);
  }
  for (const word of [...relevant.keys()]) {
    for (let at = 2; at <= word.length - 2; at += 1) {
      for (const part of [word.slice(0, at), word.slice(at)]) {
        const cost = costs.get(part);
        if (cost !== undefined) relevant.set(part, cost);
      }
    }
  }
  return relevant;
}

function overlapsEdge(
  word: string,
  heads: ReadonlySet<string>,
  tails: ReadonlySet<string>,
  wholes: ReadonlySet<string>,
): boolean {
  if (wholes.has(word)) return true;
  for (let at = 1; at < word.length; at += 1) {
    if (heads.has(word.slice(at)) || tails.has(word.slice(0, at))) return true;
    for (let end = at + 2; end < word.length; end += 1)
      if (wholes.has(word.slice(at, end))) return true;
    if (at >= 2 && (wholes.has(word.slice(0, at)) || wholes.has(word.slice(at)))) return true;
  }
  return false;
}

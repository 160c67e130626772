import type { Lexicon } from './lexicon.ts';
import { wordCost } from './word-table.ts';

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
  if (heads.size === 0) return relevant;
  const { words } = lexicon;
  const inTerms = unitsOf(wholes);
  for (const unit of unitsOf(heads)) inTerms.add(unit);
  for (const unit of unitsOf(tails)) inTerms.add(unit);
  const isInTerms = new Uint8Array(0x10000);
  for (const unit of inTerms) isInTerms[unit] = 1;
  for (const [i, costs] of words.costs.entries()) {
    const length = i + 1;
    const codes = words.codes[i] ?? new Uint16Array();
    for (let place = 0; place < costs.length; place += 1) {
      const from = place * length;
      const cost = costs[place] ?? 0;
      const always = cost <= COMMON_COST || length === 1;
      // Nearly every word shares no character with the terms: no text is made of it.
      if (!always && !hasUnitIn(codes, from, length, isInTerms)) continue;
      const word = String.fromCharCode(...codes.subarray(from, from + length));
      if (always || overlapsEdge(word, heads, tails, wholes)) relevant.set(word, cost);
    }
  }
  for (const word of relevant.keys()) {
    const codes = Array.from(word, (unit) => unit.charCodeAt(0));
    for (let at = 2; at <= word.length - 2; at += 1) {
      const costBefore = wordCost(words, codes, 0, at);
      if (costBefore < Infinity) relevant.set(word.slice(0, at), costBefore);
      const costAfter = wordCost(words, codes, at, word.length - at);
      if (costAfter < Infinity) relevant.set(word.slice(at), costAfter);
    }
  }
  return relevant;
}

function unitsOf(texts: Iterable<string>): Set<number> {
  const units = new Set<number>();
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) units.add(text.charCodeAt(at));
  return units;
}

function hasUnitIn(
  codes: Uint16Array,
  from: number,
  length: number,
  isInTerms: Uint8Array,
): boolean {
  for (let at = from; at < from + length; at += 1) if (isInTerms[codes[at] ?? 0] === 1) return true;
  return false;
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

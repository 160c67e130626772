import {
  MAX_WORD_UNITS,
  MIN_COMPOUND_UNITS,
  REACH,
  UNKNOWN_CHARACTER_COST,
} from './boundary-rule.ts';
import { firstWhere } from '../../model/search/first-where.ts';
import { unitFold } from '../fold/fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from '../span.ts';
import * as KIND from '../fold/kind.ts';
import { hashPair } from './word-table.ts';

/**
 * The words around a span that one of its edges cuts, in the best segmentation of the Chinese text, or
 * in the best one that has such words: 民主, 权利 for 主权 in 民主权利. Empty if there are none.
 */
export function wordsAcross(
  lexicon: Lexicon,
  text: string,
  { start, end }: Span,
): readonly string[] {
  const { kind } = unitFold();
  const isHan = (at: number): boolean => kind[text.charCodeAt(at)] === KIND.han;
  let low = start;
  while (low > 0 && start - low < REACH && isHan(low - 1)) low -= 1;
  let high = end;
  while (high < text.length && high - end < REACH && isHan(high)) high += 1;
  const codes = codesOf(lexicon, text.slice(low, high));
  const best = bestReading(lexicon, codes, wordCost);
  const isKept = best.includes(start - low) && best.includes(end - low);
  const edges = (isKept ? bestCut(lexicon, codes, [start - low, end - low]) : best).map(
    (edge) => low + edge,
  );
  if (edges.length === 0) return [];
  const from = edges.findLastIndex((edge) => edge <= start);
  const to = edges.findIndex((edge) => edge >= end);
  return edges.slice(from, to).map((edge, i) => text.slice(edge, edges[from + i + 1]));
}

/**
 * The words of a Chinese text as pinyin dictionaries divide it: 人工智能 is two words, an idiom is one.
 * Each stretch without Han characters is one piece. The pieces joined give the text.
 */
export function shortWords(lexicon: Lexicon, text: string): readonly string[] {
  return (text.match(/\p{sc=Han}+|\P{sc=Han}+/gu) ?? []).flatMap((run) => {
    if (!/^\p{sc=Han}/u.test(run)) return [run];
    const edges = bestReading(lexicon, codesOf(lexicon, run), shortWordCost);
    return edges.slice(1).map((edge, i) => run.slice(edges[i], edge));
  });
}

/** The cost of a word, infinite for a compound, so that it is split. */
function shortWordCost(lexicon: Lexicon, codes: readonly number[]): number {
  const cost = wordCost(lexicon, codes);
  return codes.length >= MIN_COMPOUND_UNITS && cost % 2 === 0 ? Infinity : cost;
}

/** The best segmentation in which a word contains one of some places inside; empty if none does. */
function bestCut(
  lexicon: Lexicon,
  codes: readonly number[],
  places: readonly number[],
): readonly number[] {
  let cheapest = Infinity;
  let best: readonly number[] = [];
  for (let begin = 0; begin < codes.length; begin += 1) {
    for (let end = begin + 2; end <= begin + MAX_WORD_UNITS && end <= codes.length; end += 1) {
      if (!places.some((place) => begin < place && place < end)) continue;
      const edges = [
        ...bestReading(lexicon, codes.slice(0, begin), wordCost),
        ...bestReading(lexicon, codes.slice(end), wordCost).map((edge) => end + edge),
      ];
      const cost = edges
        .slice(1)
        .reduce((sum, edge, i) => sum + wordCost(lexicon, codes.slice(edges[i], edge)), 0);
      if (cost >= cheapest) continue;
      cheapest = cost;
      best = edges;
    }
  }
  return best;
}

/** The ends of the words in the best segmentation, after an initial 0. */
function bestReading(
  lexicon: Lexicon,
  codes: readonly number[],
  costOf: (lexicon: Lexicon, word: readonly number[]) => number,
): readonly number[] {
  const best = [0];
  const from = [0];
  for (let end = 1; end <= codes.length; end += 1) {
    let cheapest = Infinity;
    for (let begin = end - 1; begin >= Math.max(0, end - MAX_WORD_UNITS); begin -= 1) {
      const cost = (best[begin] ?? Infinity) + costOf(lexicon, codes.slice(begin, end));
      if (cost >= cheapest) continue;
      cheapest = cost;
      from[end] = begin;
    }
    best.push(cheapest);
  }
  const edges: number[] = [];
  for (let end = codes.length; end > 0; end = from[end] ?? 0) edges.unshift(end);
  return [0, ...edges];
}

/**
 * The cost of a word in tenths of −ln of its frequency; infinite for one that is not in the
 * lexicon.
 * @param codes of its characters, 0 for one that is in no word
 */
function wordCost({ characterCosts, words }: Lexicon, codes: readonly number[]): number {
  const [first = 0, second = 0] = codes;
  if (codes.length === 1)
    return first === 0 ? UNKNOWN_CHARACTER_COST : (characterCosts[first] ?? 0);
  const hash = hashPair(first, second);
  const hashAt = (word: number): number => {
    const at = words.starts[word] ?? 0;
    return hashPair(words.codes[at] ?? 0, words.codes[at + 1] ?? 0);
  };
  // Words are sorted by the hash of their first two characters.
  const from = firstWhere(0, words.costs.length, (word) => hashAt(word) >= hash);
  for (let word = from; word < words.costs.length && hashAt(word) === hash; word += 1) {
    const at = words.starts[word] ?? 0;
    const length = (words.starts[word + 1] ?? 0) - at;
    if (length === codes.length && codes.every((code, i) => words.codes[at + i] === code)) {
      return words.costs[word] ?? Infinity;
    }
  }
  return Infinity;
}

/** The codes of a text's characters. */
function codesOf(lexicon: Lexicon, text: string): readonly number[] {
  const { folded } = unitFold();
  return text.split('').map((unit) => codeOf(lexicon, folded[unit.charCodeAt(0)] ?? 0));
}

/** The code of a folded character; 0 for one that is in no word. */
function codeOf({ characters }: Lexicon, unit: number): number {
  const at = firstWhere(0, characters.length, (one) => (characters[one] ?? 0) >= unit);
  return characters[at] === unit ? at + 1 : 0;
}

/** How often a Chinese term occurs as a word, in a million words; 0 if it is not in the lexicon. */
export function wordsPerMillion(lexicon: Lexicon, term: string): number {
  const codes = codesOf(lexicon, term);
  if (codes.length === 0 || codes.length > MAX_WORD_UNITS || codes.includes(0)) return 0;
  return 1_000_000 * Math.exp(-wordCost(lexicon, codes) / 10);
}

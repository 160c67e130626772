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

/** The cost of a word of a reading, from its cost in the lexicon and its length. */
type CostOf = (cost: number, length: number) => number;

const wordCost: CostOf = (cost) => cost;

/** Infinite for a compound, so that it is split. */
const shortWordCost: CostOf = (cost, length) =>
  length >= MIN_COMPOUND_UNITS && cost % 2 === 0 ? Infinity : cost;

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
        .reduce((sum, edge, i) => sum + costOfWord(lexicon, codes.slice(edges[i], edge)), 0);
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
  costOf: CostOf,
): readonly number[] {
  const best = new Float64Array(codes.length + 1).fill(Infinity);
  const from = new Int32Array(codes.length + 1);
  const costs = new Float64Array(MAX_WORD_UNITS);
  best[0] = 0;
  for (let begin = 0; begin < codes.length; begin += 1) {
    fillCosts(lexicon, codes, begin, costs);
    const most = Math.min(MAX_WORD_UNITS, codes.length - begin);
    for (let length = 1; length <= most; length += 1) {
      const cost = (best[begin] ?? Infinity) + costOf(costs[length - 1] ?? Infinity, length);
      // Of equally good ones that with the shortest last word.
      if (cost === Infinity || cost > (best[begin + length] ?? Infinity)) continue;
      best[begin + length] = cost;
      from[begin + length] = begin;
    }
  }
  const edges: number[] = [];
  for (let end = codes.length; end > 0; end = from[end] ?? 0) edges.unshift(end);
  return [0, ...edges];
}

/**
 * Writes the costs of the words that begin at a place, by their length less one, in tenths of −ln of their frequency:
 * infinite for what is not in the lexicon.
 * @param codes of the characters, 0 for one that is in no word
 */
function fillCosts(
  { characterCosts, words }: Lexicon,
  codes: readonly number[],
  begin: number,
  costs: Float64Array,
): void {
  costs.fill(Infinity);
  const [first = 0, second = 0] = [codes[begin], codes[begin + 1]];
  costs[0] = first === 0 ? UNKNOWN_CHARACTER_COST : (characterCosts[first] ?? 0);
  if (first === 0 || second === 0) return;
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
    let same = 0;
    while (same < length && words.codes[at + same] === codes[begin + same]) same += 1;
    if (same === length) costs[length - 1] = words.costs[word] ?? Infinity;
  }
}

/** The cost of a word by itself. */
function costOfWord(lexicon: Lexicon, codes: readonly number[]): number {
  const costs = new Float64Array(codes.length);
  fillCosts(lexicon, codes, 0, costs);
  return costs[codes.length - 1] ?? Infinity;
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
  return 1_000_000 * Math.exp(-costOfWord(lexicon, codes) / 10);
}

import { MAX_WORD_UNITS, wordCost, type WordTable } from './word-table.ts';

/** How many characters on either side of a candidate are looked at. */
export const REACH = 7;
/**
 * What a term costs that the lexicon neither has nor can put together from words of two characters
 * and more: as much as a word seen a few hundred times in jieba's sixty million.
 */
const TERM_PRIOR = 115;
/** How much dearer than the best reading one with the term may be: a doubt speaks for the term. */
const MARGIN = 10;

/**
 * Costs of the best ways to cut `codes[from, to)` into words, by end: result[i] is the cheapest
 * cover of the first i characters. The term at [termFrom, termTo) counts as a word of its own.
 */
function bestCosts(
  table: WordTable,
  codes: ArrayLike<number>,
  from: number,
  to: number,
  term: { readonly from: number; readonly to: number; readonly cost: number } | undefined,
): readonly number[] {
  const best = [0];
  for (let end = from + 1; end <= to; end += 1) {
    let cheapest = Infinity;
    for (let length = 1; length <= MAX_WORD_UNITS && length <= end - from; length += 1) {
      const before = best[end - length - from] ?? Infinity;
      const cost = before + wordCost(table, codes, end - length, length);
      if (cost < cheapest) cheapest = cost;
    }
    if (term !== undefined && end === term.to && term.from >= from) {
      cheapest = Math.min(cheapest, (best[term.from - from] ?? Infinity) + term.cost);
    }
    best.push(cheapest);
  }
  return best;
}

/** What `codes[from, to)` costs as a term. */
function termCost(table: WordTable, codes: ArrayLike<number>, from: number, to: number): number {
  const composed = bestCosts(table, codes, from, to, undefined).at(-1) ?? Infinity;
  let characters = 0;
  for (let at = from; at < to; at += 1) characters += wordCost(table, codes, at, 1);
  return composed < characters ? composed : Math.min(composed, TERM_PRIOR);
}

/**
 * By how much the best reading of a run of Han characters beats the best one with a word boundary
 * at `from` and at `to`, in tenths of a nat; 0 when they are the same.
 */
export function boundaryDeficit(
  table: WordTable,
  codes: ArrayLike<number>,
  from: number,
  to: number,
): number {
  const cost = termCost(table, codes, from, to);
  const left = bestCosts(table, codes, 0, from, undefined).at(-1) ?? 0;
  const right = bestCosts(table, codes, to, codes.length, undefined).at(-1) ?? 0;
  const free = bestCosts(table, codes, 0, codes.length, { from, to, cost }).at(-1) ?? 0;
  return left + cost + right - free;
}

/** Whether a term at `[from, to)` of a run of Han characters would cut a word at an edge. */
export function cutsWord(
  table: WordTable,
  codes: ArrayLike<number>,
  from: number,
  to: number,
): boolean {
  return boundaryDeficit(table, codes, from, to) > MARGIN;
}

import {
  MAX_WORD_UNITS,
  MIN_COMPOUND_UNITS,
  mayJoin,
  wordCost,
  type WordTable,
} from './word-table.ts';

/** How many characters on either side of a candidate are looked at. */
export const REACH = 7;
/**
 * What a term costs that the lexicon neither has nor can put together from words of two characters
 * and more: as much as a word seen a few hundred times in jieba's sixty million.
 */
const TERM_PRIOR = 115;
/** How much dearer than the best reading one with the term may be: rounding, no more. */
const MARGIN = 2;

/** From this length on a term is a phrase, to which a suffix may be put: 个人信息保护|法. */
const MIN_PHRASE_UNITS = 4;
/** What such a suffix is worth: less than 代表团 beats 代表|团 by. */
const SUFFIX_BONUS = 50;

interface Term {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** Costs of covers by their end; one array for all calls, for this runs at every doubtful candidate. */
let best = new Float64Array(64);

/**
 * Cost of the best way to cut all `codes` into words. A term counts as a word of its own; with
 * `kept`, no word may stand across its edges, unless it is a compound with its seam right there.
 */
function bestCost(
  table: WordTable,
  codes: ArrayLike<number>,
  term: Term | undefined,
  kept: boolean,
): number {
  const size = codes.length;
  if (best.length <= size) best = new Float64Array(2 * size);
  best[0] = 0;
  const termFrom = term === undefined ? -1 : term.from;
  const termTo = term === undefined ? -1 : term.to;
  for (let end = 1; end <= size; end += 1) {
    let cheapest =
      term !== undefined && termTo === end ? (best[termFrom] ?? Infinity) + term.cost : Infinity;
    for (let from = end - 1; from >= 0 && end - from <= MAX_WORD_UNITS; from -= 1) {
      // Where these two never join, neither this word nor a longer one can be.
      if (end - from > 1 && !mayJoin(table, codes[from] ?? 0, codes[from + 1] ?? 0)) break;
      if (from === termFrom && end === termTo) continue;
      const before = best[from] ?? Infinity;
      if (before >= cheapest) continue;
      const cost = before + wordCost(table, codes, from, end - from);
      if (cost >= cheapest) continue;
      if (
        kept &&
        !(keeps(table, codes, from, end, termFrom) && keeps(table, codes, from, end, termTo))
      )
        continue;
      cheapest = cost;
    }
    best[end] = cheapest;
  }
  return best[size] ?? Infinity;
}

/** Whether the word at `[from, end)` leaves a boundary at `edge`. */
function keeps(
  table: WordTable,
  codes: ArrayLike<number>,
  from: number,
  end: number,
  edge: number,
): boolean {
  if (edge <= from || edge >= end) return true;
  const length = end - from;
  if (
    length < MIN_COMPOUND_UNITS ||
    edge - from < 2 ||
    end - edge < 2 ||
    wordCost(table, codes, from, length) % 2 === 1
  )
    return false;
  return (
    wordCost(table, codes, from, edge - from) < Infinity &&
    wordCost(table, codes, edge, end - edge) < Infinity
  );
}

/** A run of codes: an array, or a typed one. */
export type Codes = ArrayLike<number> & { slice(from: number, to: number): ArrayLike<number> };

/** Whether a word has a seam somewhere, with a word of two characters and more on either side. */
function isCompound(table: WordTable, codes: Codes, from: number, to: number): boolean {
  for (let edge = from + 2; edge <= to - 2; edge += 1)
    if (keeps(table, codes, from, to, edge)) return true;
  return false;
}

/**
 * What `codes[from, to)` costs as a term: as a word of the lexicon; a compound as its parts, for
 * 人大代表 must not beat 人大|代表团; and when there are no parts, what a rare word costs.
 */
function termCost(table: WordTable, codes: Codes, from: number, to: number): number {
  const length = to - from;
  const word = length > MAX_WORD_UNITS ? Infinity : wordCost(table, codes, from, length);
  if (word < Infinity && !isCompound(table, codes, from, to)) return word;
  const whole: Term = { from: 0, to: length, cost: Infinity };
  const composed = bestCost(table, codes.slice(from, to), whole, false);
  let characters = 0;
  for (let at = from; at < to; at += 1) characters += wordCost(table, codes, at, 1);
  if (composed < characters) return composed;
  return Math.min(composed, word, TERM_PRIOR);
}

/**
 * By how much the best reading of a run of Han characters beats the best one with a word boundary
 * at `from` and at `to`, in tenths of a nat; 0 or less when a term may stand there.
 */
function boundaryDeficit(table: WordTable, codes: Codes, from: number, to: number): number {
  const crossed = (edge: number): boolean =>
    edge > 0 && edge < codes.length && mayJoin(table, codes[edge - 1] ?? 0, codes[edge] ?? 0);
  if (!crossed(from) && !crossed(to)) return 0;
  const term = { from, to, cost: termCost(table, codes, from, to) };
  const deficit = bestCost(table, codes, term, true) - bestCost(table, codes, term, false);
  const suffixed = to - from >= MIN_PHRASE_UNITS && table.phraseSuffixes.has(codes[to] ?? 0);
  return suffixed ? deficit - SUFFIX_BONUS : deficit;
}

/** Whether a term at `[from, to)` of a run of Han characters would cut a word at an edge. */
export function cutsWord(table: WordTable, codes: Codes, from: number, to: number): boolean {
  return boundaryDeficit(table, codes, from, to) > MARGIN;
}

import {
  MARGIN,
  MAX_WORD_UNITS,
  MIN_COMPOUND_UNITS,
  MIN_LONG_UNITS,
  SUFFIX_BONUS,
  TERM_PRIOR,
} from './boundary-rule.ts';
import { fillRow, mayJoin, NO_WORD, type WordTable } from './word-table.ts';

/** A path and what is looked at on either side of it. */
const MAX_RUN = 512;
/** What the words that begin at each place cost, five lengths a place; all calls share it. */
const rows = new Int32Array(MAX_WORD_UNITS * (MAX_RUN + 1));
/** By place: the call in which its row was filled. */
const filled = new Float64Array(MAX_RUN + 1);
let call = 0;
/** Costs of covers by their end. */
const best = new Int32Array(MAX_RUN + 1);

/**
 * Whether a term at `[from, to)` of a run of Han characters would cut a word at an edge: the best
 * reading of `codes[0, size)`, at most 512, beats the best one with a word boundary at both edges.
 * `naive-word-boundary.ts` states the rule; here what no word crosses is left out, for it adds the
 * same to both, and a word is looked up once.
 */
export function cutsWord(
  table: WordTable,
  codes: Uint16Array,
  size: number,
  from: number,
  to: number,
): boolean {
  call += 1;
  const crossedFrom = to - from < MIN_LONG_UNITS && isCrossed(table, codes, size, from);
  const crossedTo = isCrossed(table, codes, size, to);
  if (!crossedFrom && !crossedTo) return false;
  let low = from;
  if (crossedFrom)
    do low -= 1;
    while (isCrossed(table, codes, size, low));
  let high = to;
  if (crossedTo)
    do high += 1;
    while (isCrossed(table, codes, size, high));
  for (let at = low; at < high; at += 1) fill(table, codes, size, at);
  const cost = termCost(from, to);
  const free = bestCost(low, high, from, to, cost, NOTHING);
  if (bestCost(low, high, from, to, cost, TERM) - free <= MARGIN) return false;
  const least = table.suffixes[codes[to] ?? 0] ?? 0;
  if (!crossedTo || least === 0 || to - from < least) return true;
  if (crossedFrom && bestCost(low, high, from, to, cost, BEGINNING) - free > MARGIN) return true;
  return bestCost(low, high, from, to, cost, TERM_AND_SUFFIX) - SUFFIX_BONUS - free > MARGIN;
}

/** Which boundaries a reading has to keep: none; */
const NOTHING = 0;
/** where the term begins; */
const BEGINNING = 1;
/** that, and where it ends; */
const TERM = 2;
/** both, and the one behind the next character. */
const TERM_AND_SUFFIX = 3;

function fill(table: WordTable, codes: Uint16Array, size: number, at: number): void {
  if (filled[at] === call) return;
  filled[at] = call;
  fillRow(table, codes, at, size, rows, MAX_WORD_UNITS * at);
}

/** Whether some word stands across `edge`. */
function isCrossed(table: WordTable, codes: Uint16Array, size: number, edge: number): boolean {
  if (edge <= 0 || edge >= size) return false;
  const least = Math.max(0, edge - MAX_WORD_UNITS + 1);
  for (let from = edge - 1; from >= least; from -= 1) {
    // Where these two never join, neither this word nor a longer one can be.
    if (!mayJoin(table, codes[from] ?? 0, codes[from + 1] ?? 0)) return false;
    fill(table, codes, size, from);
    const row = MAX_WORD_UNITS * from - 1;
    for (let length = edge - from + 1; length <= MAX_WORD_UNITS; length += 1)
      if ((rows[row + length] ?? 0) < NO_WORD) return true;
  }
  return false;
}

/**
 * Cost of the best way to cut `[low, high)` into words. The term counts as a word of its own; no
 * word may stand across a boundary that is kept, unless it is a compound with its seam right there.
 */
function bestCost(
  low: number,
  high: number,
  termFrom: number,
  termTo: number,
  cost: number,
  kept: number,
): number {
  best[low] = 0;
  for (let end = low + 1; end <= high; end += 1) {
    let cheapest = termTo === end ? (best[termFrom] ?? 0) + cost : NO_WORD;
    const least = Math.max(low, end - MAX_WORD_UNITS);
    for (let from = end - 1; from >= least; from -= 1) {
      const word = rows[MAX_WORD_UNITS * from + end - from - 1] ?? 0;
      if (word === NO_WORD || (from === termFrom && end === termTo)) continue;
      const sum = (best[from] ?? 0) + word;
      if (sum >= cheapest) continue;
      if (kept >= BEGINNING && !keeps(from, end, termFrom)) continue;
      if (kept >= TERM && !keeps(from, end, termTo)) continue;
      if (kept >= TERM_AND_SUFFIX && !keeps(from, end, termTo + 1)) continue;
      cheapest = sum;
    }
    best[end] = cheapest;
  }
  return best[high] ?? 0;
}

/** Whether the word at `[from, end)` leaves a boundary at `edge`. */
function keeps(from: number, end: number, edge: number): boolean {
  if (edge <= from || edge >= end) return true;
  return (
    end - from >= MIN_COMPOUND_UNITS &&
    edge - from >= 2 &&
    end - edge >= 2 &&
    wordCost(from, end) % 2 === 0 &&
    wordCost(from, edge) < NO_WORD &&
    wordCost(edge, end) < NO_WORD
  );
}

function wordCost(from: number, end: number): number {
  return rows[MAX_WORD_UNITS * from + end - from - 1] ?? 0;
}

/** Whether a word has a seam somewhere, with a word of two characters and more on either side. */
function isCompound(from: number, to: number): boolean {
  for (let edge = from + 2; edge <= to - 2; edge += 1) if (keeps(from, to, edge)) return true;
  return false;
}

/**
 * What `[from, to)` costs as a term: as a word of the lexicon; a compound as its parts, for
 * 人大代表 must not beat 人大|代表团; and when there are no parts, what a rare word costs.
 */
function termCost(from: number, to: number): number {
  const word = to - from > MAX_WORD_UNITS ? NO_WORD : wordCost(from, to);
  if (word < NO_WORD && !isCompound(from, to)) return word;
  const composed = bestCost(from, to, from, to, NO_WORD, NOTHING);
  let characters = 0;
  for (let at = from; at < to; at += 1) characters += wordCost(at, at + 1);
  if (composed < characters) return composed;
  return Math.min(composed, word, TERM_PRIOR);
}

import {
  BOUND_COST,
  BOUND_COST_AFTER,
  IS_LONE_AFTER,
  IS_LONE_BEFORE,
  LEAST_BITS,
  LONE_COST,
  MARGIN,
  MAX_REST_COST,
  MAX_WORD_UNITS,
  MIN_COMPOUND_UNITS,
  MIN_LONG_UNITS,
  SEAM_GAIN,
  SUFFIX_BONUS,
  TERM_PRIOR,
} from './boundary-rule.ts';
import { fillRow, mayJoin, NO_WORD, type WordTable } from './word-table.ts';

/** Longest run: a form, and the characters that are considered on each side of it. */
const MAX_RUN = 512;
/**
 * Costs of the words that start at each place, one for each of five lengths; shared by all calls.
 */
const rows = new Int32Array(MAX_WORD_UNITS * (MAX_RUN + 1));
/** By place: the number of the call that filled its row. */
const filled = new Float64Array(MAX_RUN + 1);
let call = 0;
/** Cost of the best segmentation up to each place. */
const best = new Int32Array(MAX_RUN + 1);
/** The same, of those in which a word crosses an edge of the term. */
const cut = new Int32Array(MAX_RUN + 1);

/**
 * Whether a term at `[from, to)` of a run of Han characters would cut a word at an edge: the best
 * segmentation of `codes[0, size)`, at most 512 codes, is better than the best one with a boundary
 * at both edges. `naive-word-boundary.ts` states the rule. Here parts that no word crosses are left
 * out, because they add the same cost to both, and each word is looked up once.
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
  if (crossedFrom && beginsInsideWord(table, codes, size, from, to)) return true;
  if (crossedTo && endsInsideWord(table, codes, size, from, to)) return true;
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
  let free = bestCost(low, high, from, to, cost, NOTHING);
  const lone = loneCost(table, codes, size, from, to);
  if (lone > 0) free = Math.min(free, cutCost(low, high, from, to) - lone);
  if (bestCost(low, high, from, to, cost, TERM) - free <= MARGIN) return false;
  if (!crossedTo || !mayFollow(table, codes[to] ?? 0, to - from)) return true;
  if (crossedFrom && bestCost(low, high, from, to, cost, BEGINNING) - free > MARGIN) return true;
  return bestCost(low, high, from, to, cost, TERM_AND_SUFFIX) - SUFFIX_BONUS - free > MARGIN;
}

/** Which boundaries a segmentation has to keep: none; */
const NOTHING = 0;
/** the start of the term; */
const BEGINNING = 1;
/** its start and end; */
const TERM = 2;
/** its start and end, and the boundary after the next character. */
const TERM_AND_SUFFIX = 3;

function fill(table: WordTable, codes: Uint16Array, size: number, at: number): void {
  if (filled[at] === call) return;
  filled[at] = call;
  fillRow(table, codes, at, size, rows, MAX_WORD_UNITS * at);
}

/** Whether some word contains `edge` inside. */
function isCrossed(table: WordTable, codes: Uint16Array, size: number, edge: number): boolean {
  if (edge <= 0 || edge >= size) return false;
  const least = Math.max(0, edge - MAX_WORD_UNITS + 1);
  for (let from = edge - 1; from >= least; from -= 1) {
    // If no word has these two characters side by side, no longer word from here reaches the edge
    // either.
    if (!mayJoin(table, codes[from] ?? 0, codes[from + 1] ?? 0)) return false;
    fill(table, codes, size, from);
    const row = MAX_WORD_UNITS * from - 1;
    for (let length = edge - from + 1; length <= MAX_WORD_UNITS; length += 1)
      if ((rows[row + length] ?? 0) < NO_WORD) return true;
  }
  return false;
}

/**
 * Whether the character before a term and the beginning of the term are a word, and the rest is
 * one too: 宠物|联网. Not where that character ends a word of its own, as in 开创|新时代.
 */
function beginsInsideWord(
  table: WordTable,
  codes: Uint16Array,
  size: number,
  from: number,
  to: number,
): boolean {
  fill(table, codes, size, from - 1);
  const most = wordCost(from - 1, from) + BOUND_COST;
  const last = Math.min(to - 2, from - 1 + MAX_WORD_UNITS);
  for (let seam = Math.max(from + 1, to - MAX_WORD_UNITS); seam <= last; seam += 1) {
    if (wordCost(from - 1, seam) > most) continue;
    fill(table, codes, size, seam);
    if (wordCost(seam, to) <= MAX_REST_COST) return !endsWord(table, codes, size, from);
  }
  return false;
}

/**
 * Whether the end of a term and the character after it are a word, and the rest of the term is one
 * too: 新华|社区. Not where that character is a suffix or begins a word of its own, as in 立法会|议员.
 */
function endsInsideWord(
  table: WordTable,
  codes: Uint16Array,
  size: number,
  from: number,
  to: number,
): boolean {
  fill(table, codes, size, to);
  if (mayFollow(table, codes[to] ?? 0, to - from)) return false;
  fill(table, codes, size, from);
  const most = wordCost(to, to + 1) + BOUND_COST_AFTER;
  const last = Math.min(to - 1, from + MAX_WORD_UNITS);
  for (let seam = Math.max(from + 2, to + 1 - MAX_WORD_UNITS); seam <= last; seam += 1) {
    if (wordCost(from, seam) > MAX_REST_COST) continue;
    fill(table, codes, size, seam);
    if (wordCost(seam, to + 1) <= most) return !startsWord(to);
  }
  return false;
}

/** Whether a character is a suffix or function word that may follow a term of a length. */
function mayFollow({ suffixes }: WordTable, code: number, length: number): boolean {
  const least = (suffixes[code] ?? 0) & LEAST_BITS;
  return least !== 0 && length >= least;
}

/** What the characters beside a short term cost that hardly stand alone there. */
function loneCost(
  table: WordTable,
  codes: Uint16Array,
  size: number,
  from: number,
  to: number,
): number {
  if (to - from >= MIN_LONG_UNITS) return 0;
  const before = from > 0 ? (codes[from - 1] ?? 0) : 0;
  const after = to < size ? (codes[to] ?? 0) : 0;
  const isBefore =
    ((table.suffixes[before] ?? 0) & IS_LONE_BEFORE) !== 0 && !endsWord(table, codes, size, from);
  let isAfter = ((table.suffixes[after] ?? 0) & IS_LONE_AFTER) !== 0;
  if (isAfter && !mayFollow(table, after, to - from)) {
    fill(table, codes, size, to);
    isAfter = !startsWord(to);
  } else isAfter = false;
  return (isBefore ? LONE_COST : 0) + (isAfter ? LONE_COST : 0);
}

/** Whether a word of two characters or more starts at `edge`, whose row is filled. */
function startsWord(edge: number): boolean {
  for (let length = 2; length <= MAX_WORD_UNITS; length += 1)
    if (wordCost(edge, edge + length) < NO_WORD) return true;
  return false;
}

/** Whether a word of two characters or more ends at `edge`. */
function endsWord(table: WordTable, codes: Uint16Array, size: number, edge: number): boolean {
  for (let begin = edge - 2; begin >= Math.max(0, edge - MAX_WORD_UNITS); begin -= 1) {
    fill(table, codes, size, begin);
    if (wordCost(begin, edge) < NO_WORD) return true;
  }
  return false;
}

/**
 * Cost of the best segmentation of `[low, high)`. The term counts as a word. No word may contain a
 * boundary that is kept, except a compound whose parts meet there.
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

/**
 * Cost of the best segmentation of `[low, high)` in which a word crosses an edge of the term; right
 * after `bestCost` of the same range.
 */
function cutCost(low: number, high: number, termFrom: number, termTo: number): number {
  cut[low] = NO_WORD;
  for (let end = low + 1; end <= high; end += 1) {
    let cheapest = NO_WORD;
    for (let from = Math.max(low, end - MAX_WORD_UNITS); from < end; from += 1) {
      const word = wordCost(from, end);
      const isCut = !keeps(from, end, termFrom) || !keeps(from, end, termTo);
      cheapest = Math.min(cheapest, ((isCut ? best[from] : cut[from]) ?? 0) + word);
    }
    cut[end] = cheapest;
  }
  return cut[high] ?? 0;
}

/**
 * Whether the word at `[from, end)` keeps `edge` a boundary: it is a compound whose parts meet there,
 * and none that are much better elsewhere. 国民党中央 is 国民党|中央 and not 国民|党中央.
 */
function keeps(from: number, end: number, edge: number): boolean {
  if (edge <= from || edge >= end) return true;
  if (end - from < MIN_COMPOUND_UNITS || edge - from < 2 || end - edge < 2) return false;
  if (wordCost(from, end) % 2 !== 0) return false;
  const parts = wordCost(from, edge) + wordCost(edge, end);
  if (parts >= NO_WORD) return false;
  for (let seam = from + 2; seam <= end - 2; seam += 1)
    if (wordCost(from, seam) + wordCost(seam, end) < parts - SEAM_GAIN) return false;
  return true;
}

function wordCost(from: number, end: number): number {
  return rows[MAX_WORD_UNITS * from + end - from - 1] ?? 0;
}

/** Whether a word can be split into two words of two characters or more. */
function isCompound(from: number, to: number): boolean {
  for (let edge = from + 2; edge <= to - 2; edge += 1) if (keeps(from, to, edge)) return true;
  return false;
}

/**
 * Cost of `[from, to)` as a term: that of a word of the lexicon; of a compound that of its parts,
 * because 人大代表 must not beat 人大|代表团; else that of a rare word.
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

/** The cost of the best segmentation of at most 512 codes, and whether they are one word of several. */
export function segmentationOf(
  table: WordTable,
  codes: Uint16Array,
): { readonly cost: number; readonly isWord: boolean } {
  const size = codes.length;
  call += 1;
  for (let at = 0; at < size; at += 1) fill(table, codes, size, at);
  const isWord = size > 1 && size <= MAX_WORD_UNITS && wordCost(0, size) < NO_WORD;
  return { cost: bestCost(0, size, -1, -1, 0, NOTHING), isWord };
}

import { BESIDE_TERMS, LEAST_BEFORE } from './beside-terms.ts';
import {
  BOUND_COST,
  BOUND_COST_AFTER,
  IS_LONE_AFTER,
  IS_LONE_BEFORE,
  LONE_COST,
  MARGIN,
  MAX_REST_COST,
  MAX_WORD_UNITS,
  MIN_COMPOUND_UNITS,
  MIN_LONG_UNITS,
  SEAM_GAIN,
  SUFFIX_BONUS,
  TERM_PRIOR,
  UNKNOWN_CHARACTER_COST,
} from './boundary-rule.ts';
import { unitFold } from '../fold/fold.ts';

/** The cost of a folded word, of those that are known. */
export type WordCosts = Pick<ReadonlyMap<string, number>, 'get'>;

/** Cost of `run[from, to)` as one word; a single character always has a cost. */
function wordCost(words: WordCosts, run: string, from: number, to: number): number {
  return words.get(run.slice(from, to)) ?? (to - from === 1 ? UNKNOWN_CHARACTER_COST : Infinity);
}

interface Term {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * Cost of the best segmentation of `run`. The term counts as a word. No word may contain one of the
 * edges in `kept`, except a compound whose parts meet there.
 */
function bestCost(words: WordCosts, run: string, term: Term, kept: readonly number[]): number {
  const best = [0];
  for (let end = 1; end <= run.length; end += 1) {
    let cheapest = term.to === end ? (best[term.from] ?? Infinity) + term.cost : Infinity;
    for (let from = Math.max(0, end - MAX_WORD_UNITS); from < end; from += 1) {
      if (from === term.from && end === term.to) continue;
      const cost = (best[from] ?? Infinity) + wordCost(words, run, from, end);
      if (kept.every((edge) => keeps(words, run, from, end, edge)))
        cheapest = Math.min(cheapest, cost);
    }
    best.push(cheapest);
  }
  return best.at(-1) ?? Infinity;
}

/** Cost of the best segmentation of `run` in which a word crosses an edge of the term. */
function cutCost(words: WordCosts, run: string, { from, to }: Term): number {
  const none: Term = { from: 0, to: 0, cost: Infinity };
  let cheapest = Infinity;
  for (let begin = 0; begin < to; begin += 1)
    for (let end = begin + 2; end <= Math.min(run.length, begin + MAX_WORD_UNITS); end += 1) {
      if ([from, to].every((edge) => keeps(words, run, begin, end, edge))) continue;
      const sides = [run.slice(0, begin), run.slice(end)];
      const cost = sides.reduce((sum, side) => sum + bestCost(words, side, none, []), 0);
      cheapest = Math.min(cheapest, cost + wordCost(words, run, begin, end));
    }
  return cheapest;
}

/**
 * Whether the word at `[from, end)` keeps `edge` a boundary: it is a compound whose parts meet there,
 * and none that are much better elsewhere.
 */
function keeps(words: WordCosts, run: string, from: number, end: number, edge: number): boolean {
  if (edge <= from || edge >= end) return true;
  if (end - from < MIN_COMPOUND_UNITS || wordCost(words, run, from, end) % 2 !== 0) return false;
  const partedAt = (seam: number): number =>
    seam - from < 2 || end - seam < 2
      ? Infinity
      : wordCost(words, run, from, seam) + wordCost(words, run, seam, end);
  const seams = Array.from(run.slice(from, end), (_, at) => from + at);
  return (
    partedAt(edge) < Infinity && seams.every((seam) => partedAt(seam) + SEAM_GAIN >= partedAt(edge))
  );
}

/** Whether a word can be split into two words of two characters or more. */
function isCompound(words: WordCosts, run: string, from: number, to: number): boolean {
  for (let edge = from + 2; edge <= to - 2; edge += 1)
    if (keeps(words, run, from, to, edge)) return true;
  return false;
}

/**
 * Cost of `run[from, to)` as a term: that of a word of the lexicon; of a compound that of its
 * parts, because 人大代表 must not beat 人大|代表团; else that of a rare word.
 */
function termCost(words: WordCosts, run: string, from: number, to: number): number {
  const word = to - from > MAX_WORD_UNITS ? Infinity : wordCost(words, run, from, to);
  if (word < Infinity && !isCompound(words, run, from, to)) return word;
  const whole: Term = { from: 0, to: to - from, cost: Infinity };
  const composed = bestCost(words, run.slice(from, to), whole, []);
  let characters = 0;
  for (let at = from; at < to; at += 1) characters += wordCost(words, run, at, at + 1);
  if (composed < characters) return composed;
  return Math.min(composed, word, TERM_PRIOR);
}

/** Whether `run[from, to)` is a word of at most a cost. */
function isWord(words: WordCosts, run: string, from: number, to: number, most = Infinity): boolean {
  const cost = to - from <= MAX_WORD_UNITS ? words.get(run.slice(from, to)) : undefined;
  return cost !== undefined && cost <= most;
}

/**
 * Whether the character before a term and the beginning of the term are a word, and the rest is
 * one too: 宠物|联网. Not where that character ends a word of its own, as in 开创|新时代.
 */
function beginsInsideWord(words: WordCosts, run: string, from: number, to: number): boolean {
  const places = Array.from(run, (_, at) => at);
  const most = wordCost(words, run, from - 1, from) + BOUND_COST;
  const isParted = places.some(
    (seam) =>
      seam > from &&
      seam <= to - 2 &&
      isWord(words, run, from - 1, seam, most) &&
      isWord(words, run, seam, to, MAX_REST_COST),
  );
  return isParted && !places.some((begin) => begin < from - 1 && isWord(words, run, begin, from));
}

/**
 * Whether the end of a term and the character after it are a word, and the rest of the term is one
 * too: 新华|社区. Not where that character is a suffix or begins a word of its own, as in 立法会|议员.
 */
function endsInsideWord(words: WordCosts, run: string, from: number, to: number): boolean {
  const places = Array.from(run, (_, at) => at);
  const most = wordCost(words, run, to, to + 1) + BOUND_COST_AFTER;
  const isParted = places.some(
    (seam) =>
      seam >= from + 2 &&
      seam < to &&
      isWord(words, run, from, seam, MAX_REST_COST) &&
      isWord(words, run, seam, to + 1, most),
  );
  return (
    isParted &&
    !mayFollow(run, from, to) &&
    !places.some((last) => last > to && isWord(words, run, to, last + 1))
  );
}

/** Whether what follows a term is a suffix or function word that may follow a term so long. */
function mayFollow(run: string, from: number, to: number): boolean {
  const { folded } = unitFold();
  return Array.from(LEAST_BEFORE).some(
    ([one, units]) => to - from >= units && folded[one.charCodeAt(0)] === run.charCodeAt(to),
  );
}

/** Whether `run[at]` is a character of which `BESIDE_TERMS` has a bit. */
function isLone(run: string, at: number, bit: number): boolean {
  const { folded } = unitFold();
  return Array.from(BESIDE_TERMS).some(
    ([one, bits]) => (bits & bit) !== 0 && folded[one.charCodeAt(0)] === run.charCodeAt(at),
  );
}

/** What the characters beside a short term cost that hardly stand alone there. */
function loneCost(words: WordCosts, run: string, from: number, to: number): number {
  if (to - from >= MIN_LONG_UNITS) return 0;
  const places = Array.from(run, (_, at) => at);
  const isBefore =
    isLone(run, from - 1, IS_LONE_BEFORE) &&
    !places.some((begin) => begin < from - 1 && isWord(words, run, begin, from));
  const isAfter =
    isLone(run, to, IS_LONE_AFTER) &&
    !mayFollow(run, from, to) &&
    !places.some((last) => last > to && isWord(words, run, to, last + 1));
  return (isBefore ? LONE_COST : 0) + (isAfter ? LONE_COST : 0);
}

/**
 * Whether a term at `[from, to)` of a run of folded Han characters would cut a word at an edge: the
 * best segmentation of the run is better than the best one with a boundary at both edges. This is
 * the rule in its simplest form; `word-boundary.ts` must agree with it.
 */
export function cutsWordNaively(words: WordCosts, run: string, from: number, to: number): boolean {
  if (from > 0 && to - from >= MIN_LONG_UNITS)
    return cutsWordNaively(words, run.slice(from), 0, to - from);
  if (from > 0 && beginsInsideWord(words, run, from, to)) return true;
  if (to < run.length && endsInsideWord(words, run, from, to)) return true;
  const term = { from, to, cost: termCost(words, run, from, to) };
  const lone = loneCost(words, run, from, to);
  const best = bestCost(words, run, term, []);
  const free = lone > 0 ? Math.min(best, cutCost(words, run, term) - lone) : best;
  const isDear = (...kept: readonly number[]): boolean =>
    bestCost(words, run, term, kept) - free > MARGIN;
  if (!isDear(from, to)) return false;
  if (!mayFollow(run, from, to) || isDear(from)) return true;
  return bestCost(words, run, term, [from, to, to + 1]) - SUFFIX_BONUS - free > MARGIN;
}

import { BESIDE_TERMS } from './beside-terms.ts';
import { MAX_WORD_UNITS, MIN_COMPOUND_UNITS, UNKNOWN_CHARACTER_COST } from './boundary-rule.ts';
import { unitFold } from '../fold/fold.ts';
import * as KIND from '../fold/kind.ts';
import { type Lexicon, startsOf } from './lexicon.ts';
import { hashPair, NO_WORD_BYTE, WORD_CODES } from './word-table.ts';

/** A dictionary word from which a lexicon is made. */
export interface WordFrequency {
  readonly word: string;
  readonly frequency: number;
  /** Whether it cannot be split: 大同小异, although 大同 and 小异 are words. */
  readonly idiom: boolean;
}

const MAX_COST = NO_WORD_BYTE - 1;
/** Cost of a word that occurs `frequency` times among `total`, in tenths of a nat. */
const costOf = (frequency: number, total: number): number =>
  Math.min(MAX_COST, Math.max(0, Math.round(-10 * Math.log(frequency / total))));

/**
 * Builds a lexicon from word frequencies. The frequencies of words that fold to the same are added;
 * words longer than `MAX_WORD_UNITS` are left out.
 * @throws {RangeError} above 16,383 different characters.
 */
export function buildLexicon(frequencies: Iterable<WordFrequency>): Lexicon {
  const { folded, kind } = unitFold();
  const sums = new Map<string, number>();
  const idioms = new Set<string>();
  let total = 0;
  for (const { word, frequency, idiom } of frequencies) {
    if (word.length > MAX_WORD_UNITS || !/^\p{sc=Han}+$/u.test(word)) continue;
    const units = Array.from(word, (unit) => folded[unit.charCodeAt(0)] ?? 0);
    if (units.some((unit) => kind[unit] !== KIND.han)) continue;
    const key = String.fromCharCode(...units);
    sums.set(key, (sums.get(key) ?? 0) + frequency);
    total += frequency;
    if (idiom) idioms.add(key);
  }
  const cost = (word: string, sum: number): number => {
    const even = Math.min(MAX_COST, costOf(sum, total)) & ~1;
    return word.length < MIN_COMPOUND_UNITS
      ? costOf(sum, total)
      : even + (idioms.has(word) ? 1 : 0);
  };
  return lexiconOf(new Map([...sums].map(([word, sum]) => [word, cost(word, sum)])));
}

/** Builds a lexicon from folded words and their costs. */
function lexiconOf(costs: ReadonlyMap<string, number>): Lexicon {
  const units = new Set([...costs.keys()].flatMap((word) => word.split('')));
  const characters = Uint16Array.from(units, (unit) => unit.charCodeAt(0)).toSorted();
  if (characters.length >= WORD_CODES) throw new RangeError('more characters than a code can name');
  const codeOf = new Map(Array.from(characters, (unit, i) => [unit, i + 1]));
  const characterCosts = new Uint8Array(characters.length + 1).fill(UNKNOWN_CHARACTER_COST);
  const words: {
    readonly codes: readonly number[];
    readonly cost: number;
    readonly hash: number;
  }[] = [];
  for (const [word, cost] of costs) {
    const codes = Array.from(word, (unit) => codeOf.get(unit.charCodeAt(0)) ?? 0);
    const [first = 0, second = 0] = codes;
    if (codes.length === 1) characterCosts[first] = cost;
    else words.push({ codes, cost, hash: hashPair(first, second) });
  }
  words.sort((a, b) => a.hash - b.hash || compareCodes(a.codes, b.codes));
  return {
    characters,
    characterCosts,
    suffixes: suffixesOf(characters),
    words: {
      codes: Uint16Array.from(words.flatMap(({ codes }) => codes)),
      starts: startsOf(words.map(({ codes }) => codes.length)),
      costs: Uint8Array.from(words, ({ cost }) => cost),
    },
  };
}

/** Compares by the first different code; a word comes before longer words that start with it. */
function compareCodes(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((code, i) => code !== b[i]);
  return at < 0 ? -1 : (a[at] ?? 0) - (b[at] ?? -1);
}

function suffixesOf(characters: Uint16Array): Uint8Array {
  const { folded } = unitFold();
  const beside = new Map(
    Array.from(BESIDE_TERMS, ([one, bits]) => [folded[one.charCodeAt(0)] ?? 0, bits]),
  );
  const suffixes = new Uint8Array(characters.length + 1);
  characters.forEach((unit, i) => (suffixes[i + 1] = beside.get(unit) ?? 0));
  return suffixes;
}

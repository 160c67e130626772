import {
  LEAST_BEFORE,
  MAX_WORD_UNITS,
  MIN_COMPOUND_UNITS,
  UNKNOWN_CHARACTER_COST,
} from './boundary-rule.ts';
import { unitFold } from '../fold/fold.ts';
import * as KIND from '../fold/kind.ts';
import type { WordList } from './word-table-writer.ts';
import { hashPair, NO_WORD_BYTE, WORD_CODES } from './word-table.ts';

/** Chinese words with costs. Folded, so that a word in both scripts is one. */
export interface Lexicon {
  /** The folded characters of all words, sorted. A character's code is its index plus 1. */
  readonly characters: Uint16Array;
  /** By code: cost as a word of one character. */
  readonly characterCosts: Uint8Array;
  /** By code: for a suffix or function word the least length of a term before it, else 0. */
  readonly suffixes: Uint8Array;
  readonly words: WordList;
}

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

function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}

/** A lexicon without words, for which every place is a word boundary. */
export const EMPTY_LEXICON: Lexicon = lexiconOf(new Map());

function suffixesOf(characters: Uint16Array): Uint8Array {
  const { folded } = unitFold();
  const least = new Map(
    Array.from(LEAST_BEFORE, ([one, units]) => [folded[one.charCodeAt(0)] ?? 0, units]),
  );
  const suffixes = new Uint8Array(characters.length + 1);
  characters.forEach((unit, i) => (suffixes[i + 1] = least.get(unit) ?? 0));
  return suffixes;
}

const MAGIC = 0x544c_4c32;
const HEADER = 16;

/**
 * Packs a lexicon into bytes: magic number; counts of characters, words and codes; characters and
 * codes in two bytes each; costs of characters, costs of words and lengths of words in one byte
 * each.
 */
export function encodeLexicon({
  characters,
  characterCosts,
  words,
}: Lexicon): Uint8Array<ArrayBuffer> {
  const lengths = Uint8Array.from(
    words.costs,
    (_, i) => (words.starts[i + 1] ?? 0) - (words.starts[i] ?? 0),
  );
  const counts = [characters.length, words.costs.length, words.codes.length];
  const parts = [characterCosts, words.costs, lengths];
  const shorts = characters.length + words.codes.length;
  const bytes = new Uint8Array(
    HEADER + 2 * shorts + parts.reduce((sum, part) => sum + part.length, 0),
  );
  const view = new DataView(bytes.buffer);
  [MAGIC, ...counts].forEach((count, i) => view.setUint32(4 * i, count, true));
  let at = HEADER;
  for (const codes of [characters, words.codes]) {
    codes.forEach((code, i) => view.setUint16(at + 2 * i, code, true));
    at += 2 * codes.length;
  }
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Unpacks `encodeLexicon`. @throws {RangeError} when the bytes are not a whole lexicon. */
export function decodeLexicon(packed: Uint8Array): Lexicon {
  // The views below need an even address. Every machine that browsers run on is little-endian.
  const bytes = packed.byteOffset % 2 === 0 ? packed : packed.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('not a lexicon of this version');
  const [characterCount = 0, wordCount = 0, codeCount = 0] = [4, 8, 12].map((at) =>
    view.getUint32(at, true),
  );
  let at = HEADER;
  const shorts = (count: number): Uint16Array => {
    const part = new Uint16Array(bytes.buffer, bytes.byteOffset + at, count);
    at += 2 * count;
    return part;
  };
  const octets = (count: number): Uint8Array => {
    at += count;
    return bytes.subarray(at - count, at);
  };
  const characters = shorts(characterCount);
  const codes = shorts(codeCount);
  const characterCosts = octets(characterCount + 1);
  const costs = octets(wordCount);
  const starts = startsOf(octets(wordCount));
  if (at !== bytes.length || starts.at(-1) !== codeCount)
    throw new RangeError('a lexicon that was cut short');
  return {
    characters,
    characterCosts,
    suffixes: suffixesOf(characters),
    words: { codes, starts, costs },
  };
}

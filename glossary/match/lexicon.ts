import { unitFold } from './fold.ts';
import {
  indexWords,
  MAX_WORD_UNITS,
  MIN_COMPOUND_UNITS,
  PHRASE_SUFFIXES,
  type WordTable,
} from './word-table.ts';

/** Chinese words with frequencies, folded: the words of both scripts are one. */
export interface Lexicon {
  readonly words: WordTable;
}

/** A word of the dictionary that a lexicon is made of. */
export interface WordFrequency {
  readonly word: string;
  readonly frequency: number;
  /** 大同小异: a whole, although 大同 and 小异 are words. */
  readonly idiom: boolean;
}

/** A lexicon without words: every place is a boundary. */
export const EMPTY_LEXICON: Lexicon = { words: tableOf(new Map()) };

const MAX_COST = 255;
/** Cost of a word seen once among `total`, in tenths of a nat. */
const costOf = (frequency: number, total: number): number =>
  Math.min(MAX_COST, Math.max(0, Math.round(-10 * Math.log(frequency / total))));

/** A word table of words and costs; words longer than `MAX_WORD_UNITS` are left out. */
export function tableOf(costs: ReadonlyMap<string, number>): WordTable {
  const byLength: string[][] = Array.from({ length: MAX_WORD_UNITS }, () => []);
  for (const word of costs.keys()) byLength[word.length - 1]?.push(word);
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  for (const words of byLength) words.sort(compare);
  return indexWords(
    byLength.map((words) => {
      const codes = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
      let at = 0;
      for (const word of words)
        for (let i = 0; i < word.length; i += 1) codes[at++] = word.charCodeAt(i);
      return codes;
    }),
    byLength.map((words) => Uint8Array.from(words, (word) => costs.get(word) ?? MAX_COST)),
    foldedSuffixes(),
  );
}

/** The lexicon of words with their frequencies; spellings that fold alike add up. */
export function buildLexicon(frequencies: Iterable<WordFrequency>): Lexicon {
  const { folded } = unitFold();
  const sums = new Map<string, number>();
  const idioms = new Set<string>();
  let total = 0;
  for (const { word, frequency, idiom } of frequencies) {
    if (word.length > MAX_WORD_UNITS || !/^\p{sc=Han}+$/u.test(word)) continue;
    const key = Array.from(word, (unit) =>
      String.fromCharCode(folded[unit.charCodeAt(0)] ?? 0),
    ).join('');
    sums.set(key, (sums.get(key) ?? 0) + frequency);
    total += frequency;
    if (idiom) idioms.add(key);
  }
  const cost = (word: string, sum: number): number => {
    const even = Math.min(MAX_COST - 1, costOf(sum, total)) & ~1;
    return word.length < MIN_COMPOUND_UNITS
      ? costOf(sum, total)
      : even + (idioms.has(word) ? 1 : 0);
  };
  return { words: tableOf(new Map([...sums].map(([word, sum]) => [word, cost(word, sum)]))) };
}

function foldedSuffixes(): ReadonlySet<number> {
  const { folded } = unitFold();
  return new Set(Array.from(PHRASE_SUFFIXES, (suffix) => folded[suffix.charCodeAt(0)] ?? 0));
}

const MAGIC = 0x544c_4c31;

/** Packs a lexicon for a packaged file: five counts, then codes and costs by length. */
export function encodeLexicon({ words }: Lexicon): Uint8Array<ArrayBuffer> {
  const counts = words.costs.map((costs) => costs.length);
  const size = counts.reduce(
    (sum, count, i) => sum + count * (2 * (i + 1) + 1),
    4 * (1 + counts.length),
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  counts.forEach((count, i) => view.setUint32(4 * (i + 1), count, true));
  let at = 4 * (1 + counts.length);
  for (const codes of words.codes) {
    for (const code of codes) {
      view.setUint16(at, code, true);
      at += 2;
    }
  }
  for (const costs of words.costs) {
    bytes.set(costs, at);
    at += costs.length;
  }
  return bytes;
}

/** Unpacks `encodeLexicon`. @throws {RangeError} when the bytes are not a whole lexicon. */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('not a lexicon of this version');
  const counts = Array.from({ length: MAX_WORD_UNITS }, (_, i) =>
    view.getUint32(4 * (i + 1), true),
  );
  let at = 4 * (1 + counts.length);
  const codes = counts.map((count, i) => {
    const length = count * (i + 1);
    const words = new Uint16Array(length);
    for (let n = 0; n < length; n += 1) words[n] = view.getUint16(at + 2 * n, true);
    at += 2 * length;
    return words;
  });
  const costs = counts.map((count) => {
    const slice = bytes.slice(at, at + count);
    if (slice.length !== count) throw new RangeError('a lexicon that was cut short');
    at += count;
    return slice;
  });
  return { words: indexWords(codes, costs, foldedSuffixes()) };
}

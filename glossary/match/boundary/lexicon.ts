import { UNKNOWN_CHARACTER_COST } from './boundary-rule.ts';
import type { WordList } from './word-table-writer.ts';

/** Chinese words with costs. Folded, so that a word in both scripts is one. */
export interface Lexicon {
  /** The folded characters of all words, sorted. A character's code is its index plus 1. */
  readonly characters: Uint16Array;
  /** By code: cost as a word of one character. */
  readonly characterCosts: Uint8Array;
  /** By code: what `BESIDE_TERMS` says of the character, else 0. */
  readonly suffixes: Uint8Array;
  readonly words: WordList;
}

/** A lexicon without words, for which every place is a word boundary. */
export const EMPTY_LEXICON: Lexicon = {
  characters: new Uint16Array(),
  characterCosts: Uint8Array.of(UNKNOWN_CHARACTER_COST),
  suffixes: new Uint8Array(1),
  words: { codes: new Uint16Array(), starts: new Uint32Array(1), costs: new Uint8Array() },
};

/** Where each word starts whose lengths are given, and the end of the last. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}

const MAGIC = 0x544c_4c33;
const HEADER = 16;

/**
 * Packs a lexicon into bytes: magic number; counts of characters, words and codes; characters and
 * codes in two bytes each; costs of characters, what is known of them beside a term, costs of words
 * and lengths of words in one byte each.
 */
export function encodeLexicon({
  characters,
  characterCosts,
  suffixes,
  words,
}: Lexicon): Uint8Array<ArrayBuffer> {
  const lengths = Uint8Array.from(
    words.costs,
    (_, i) => (words.starts[i + 1] ?? 0) - (words.starts[i] ?? 0),
  );
  const counts = [characters.length, words.costs.length, words.codes.length];
  const parts = [characterCosts, suffixes, words.costs, lengths];
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
  const suffixes = octets(characterCount + 1);
  const costs = octets(wordCount);
  const starts = startsOf(octets(wordCount));
  if (at !== bytes.length || starts.at(-1) !== codeCount)
    throw new RangeError('a lexicon that was cut short');
  return {
    characters,
    characterCosts,
    suffixes,
    words: { codes, starts, costs },
  };
}

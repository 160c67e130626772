import { MAX_WORD_UNITS } from '../boundary/boundary-rule.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import { hashPair } from '../boundary/word-table.ts';

/** Words up to this cost are in every layer: the sixteen thousand most common ones. */
const COMMON_COST = 120;
const HEAD = 1;
const TAIL = 2;
const WHOLE = 4;
const INSIDE = 8;

/** Facts about a lexicon that every compilation needs, computed once. */
interface WordIndex {
  /** By folded unit: the code of the character; 0 when it is in no word. */
  readonly codeOf: Uint16Array;
  /** By word: 1 if it is common. */
  readonly common: Uint8Array;
  /** Compounds of two words: for each part, the compound and the part. */
  readonly parts: Uint32Array;
}

const indexes = new WeakMap<Lexicon, WordIndex>();

function indexOf(lexicon: Lexicon): WordIndex {
  let index = indexes.get(lexicon);
  if (index === undefined) {
    index = makeIndex(lexicon);
    indexes.set(lexicon, index);
  }
  return index;
}

const stepHash = (hash: number, code: number): number =>
  Math.imul(hash ^ (hash >>> 13) ^ code, 0x9e3779b1);

/** The hash of `codes[from, to)`, which has at least two codes. */
function hashOf(codes: Uint16Array, from: number, to: number): number {
  let hash = hashPair(codes[from] ?? 0, codes[from + 1] ?? 0);
  for (let at = from + 2; at < to; at += 1) hash = stepHash(hash, codes[at] ?? 0);
  return hash;
}

function makeIndex({ characters, words }: Lexicon): WordIndex {
  const { codes, starts, costs } = words;
  const codeOf = new Uint16Array(0x10000);
  characters.forEach((unit, i) => (codeOf[unit] = i + 1));
  const bits = Math.ceil(Math.log2(2 * costs.length + 2));
  const slots = new Uint32Array(2 ** bits);
  const place = (from: number, to: number): number =>
    Math.imul(hashOf(codes, from, to), 0x85ebca6b) >>> (32 - bits);
  const parts: number[] = [];
  for (let word = 0; word < costs.length; word += 1) {
    const start = starts[word] ?? 0;
    const end = starts[word + 1] ?? 0;
    if (end - start > 3) continue;
    let at = place(start, end);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = word + 1;
  }
  const find = (from: number, to: number): number => {
    for (let at = place(from, to); slots[at] !== 0; at = (at + 1) & (slots.length - 1)) {
      const word = (slots[at] ?? 0) - 1;
      const start = starts[word] ?? 0;
      let same = (starts[word + 1] ?? 0) - start === to - from;
      for (let i = 0; i < to - from && same; i += 1) same = codes[start + i] === codes[from + i];
      if (same) return word;
    }
    return -1;
  };
  for (let word = 0; word < costs.length; word += 1) {
    const start = starts[word] ?? 0;
    const end = starts[word + 1] ?? 0;
    for (let seam = start + 2; seam <= end - 2; seam += 1) {
      for (const part of [find(start, seam), find(seam, end)])
        if (part >= 0) parts.push(word, part);
    }
  }
  return {
    codeOf,
    common: Uint8Array.from(costs, (cost) => (cost <= COMMON_COST ? 1 : 0)),
    parts: Uint32Array.from(parts),
  };
}

/** Whether a key has a character of a lexicon's words. */
export function hasCharacters(lexicon: Lexicon, keys: Iterable<string>): boolean {
  const { codeOf } = indexOf(lexicon);
  for (const key of keys)
    for (let i = 0; i < key.length; i += 1) if (codeOf[key.charCodeAt(i)] !== 0) return true;
  return false;
}

/**
 * The words of a lexicon, by rising index, that can decide whether a term cuts a word. They are the
 * most common ones, those that overlap the start or the end of a term and either extend beyond it
 * or contain a part of a term, and the parts of compounds among them. Parts of terms are compared
 * by a hash only, so some more words may be chosen, always the same. A layer contains the words, so
 * that a page needs neither the lexicon nor the browser's segmenter.
 */
export function relevantWords(lexicon: Lexicon, keys: Iterable<string>): Uint32Array {
  const { words } = lexicon;
  const { codeOf, common, parts } = indexOf(lexicon);
  const stretches = stretchesOf(keys, codeOf);
  if (stretches === undefined) return new Uint32Array();
  const chosen = common.slice();
  const { codes, starts } = words;
  for (let word = 0; word < chosen.length; word += 1) {
    if (chosen[word] === 0 && touches(stretches, codes, starts[word] ?? 0, starts[word + 1] ?? 0))
      chosen[word] = 1;
  }
  for (let i = 0; i < parts.length; i += 2)
    if (chosen[parts[i] ?? 0] === 1) chosen[parts[i + 1] ?? 0] = 1;
  const list = new Uint32Array(chosen.length);
  let count = 0;
  for (let word = 0; word < chosen.length; word += 1) if (chosen[word] === 1) list[count++] = word;
  return list.slice(0, count);
}

/** The parts of terms, with `HEAD`, `TAIL`, `WHOLE` and `INSIDE` bits for where they are. */
interface Stretches {
  /** Parts of one character, by code. */
  readonly characters: Uint8Array;
  /** Parts of two characters or more, by hash. */
  readonly longer: Uint8Array;
  readonly shift: number;
}

/** Finds the parts of all keys; undefined when no key has a character of the lexicon. */
function stretchesOf(keys: Iterable<string>, codeOf: Uint16Array): Stretches | undefined {
  const runs: Uint16Array[] = [];
  let count = 0;
  for (const key of keys) {
    const run = new Uint16Array(key.length);
    let known = false;
    for (let i = 0; i < key.length; i += 1) {
      run[i] = codeOf[key.charCodeAt(i)] ?? 0;
      if (run[i] !== 0) known = true;
    }
    if (!known) continue;
    runs.push(run);
    count += key.length;
  }
  if (count === 0) return undefined;
  // Up to five parts start at each character, and at most one in eight places is taken.
  const bits = Math.min(21, Math.max(10, Math.ceil(Math.log2(40 * count))));
  const shift = 32 - bits;
  const characters = new Uint8Array(codeOf.length);
  const longer = new Uint8Array(2 ** bits);
  for (const run of runs) {
    const size = run.length;
    for (let from = 0; from < size; from += 1) {
      const first = run[from] ?? 0;
      characters[first] =
        (characters[first] ?? 0) |
        INSIDE |
        (from === 0 ? HEAD : 0) |
        (from === size - 1 ? TAIL : 0) |
        (size === 1 ? WHOLE : 0);
      let hash = hashPair(first, run[from + 1] ?? 0);
      for (let to = from + 2; to <= size && to - from <= MAX_WORD_UNITS; to += 1) {
        if (to > from + 2) hash = stepHash(hash, run[to - 1] ?? 0);
        const place = Math.imul(hash, 0x85ebca6b) >>> shift;
        longer[place] = (longer[place] ?? 0) | WHOLE | (from === 0 ? HEAD : 0);
      }
    }
  }
  return { characters, longer, shift };
}

function touches(
  { characters, longer, shift }: Stretches,
  codes: Uint16Array,
  start: number,
  end: number,
): boolean {
  if (((characters[codes[start] ?? 0] ?? 0) & TAIL) !== 0) return true;
  if (((characters[codes[end - 1] ?? 0] ?? 0) & HEAD) !== 0) return true;
  if (end - start > 2 && ((characters[codes[end - 1] ?? 0] ?? 0) & WHOLE) !== 0) return true;
  for (let from = start; from < end - 1; from += 1) {
    const both = (characters[codes[from] ?? 0] ?? 0) & (characters[codes[from + 1] ?? 0] ?? 0);
    if ((both & INSIDE) === 0) continue;
    let hash = hashPair(codes[from] ?? 0, codes[from + 1] ?? 0);
    for (let to = from + 2; to <= end; to += 1) {
      if (to > from + 2) hash = stepHash(hash, codes[to - 1] ?? 0);
      const bits = longer[Math.imul(hash, 0x85ebca6b) >>> shift] ?? 0;
      // If no term contains this part, none contains a longer one.
      if (bits === 0) break;
      // Without its first character, a word counts only if the rest is the start of a term.
      const wanted = from === start + 1 && to === end ? HEAD : WHOLE;
      if ((bits & wanted) !== 0) return true;
    }
  }
  return false;
}

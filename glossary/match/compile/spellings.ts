import { FIRST_CLASS, MOST_SPELLINGS, ONE_BYTE_CLASSES } from './layer-format.ts';
import * as KIND from '../fold/kind.ts';
import type { Alphabet } from './alphabet.ts';

/** Words that many paths contain, each stored once. */
export interface Spellings {
  /** By word: its number, below `MOST_SPELLINGS`. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** The classes of all words, one after another. */
  readonly classes: Uint8Array;
  /** By number: where the word starts, and the end of the last. */
  readonly starts: Uint16Array;
}

/** How many keys are counted to find frequent words. */
const MOST_COUNTED = 2 ** 17;
/** Longest word that is stored. */
const LONGEST = 32;
/** Bytes of a word's number, and of the place where it starts. */
const NUMBER_BYTES = 2;
const START_BYTES = 2;
/** The most letters of all words: where one starts must fit into two bytes. */
const MOST_LETTERS = 0xffff;

/**
 * Chooses the words that save the most space when they are stored once; the most frequent ones come
 * first, whose numbers are the shortest. A word that the key before has too counts little: such keys are
 * mostly written as changes of one another.
 */
export function makeSpellings(keys: readonly string[], alphabet: Alphabet): Spellings {
  const counts = new Map<string, number>();
  let before = '';
  for (const key of keys.slice(0, MOST_COUNTED)) {
    for (let at = 0; at < key.length; at += 1) {
      const end = wordEnd(key, at, alphabet);
      if (end === at) continue;
      const word = key.slice(at, end);
      at = end;
      if (word.length <= LONGEST && !before.includes(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    before = key;
  }
  // The space after a word is saved too.
  const saving = ({ length }: string, count: number): number =>
    count * (length + 1 - NUMBER_BYTES) - length - START_BYTES;
  let letters = 0;
  const words = [...counts]
    .map(([word, count]) => ({ word, count, saved: saving(word, count) }))
    .filter(({ saved }) => saved > 0)
    .toSorted((a, b) => b.saved - a.saved || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SPELLINGS)
    .filter(({ word }) => (letters += word.length) <= MOST_LETTERS)
    .toSorted((a, b) => b.count - a.count)
    .map(({ word }) => word);
  const classes = Uint8Array.from(
    words.join(''),
    (unit) => alphabet.classOf[unit.charCodeAt(0)] ?? 0,
  );
  const starts = new Uint16Array(words.length + 1);
  words.forEach((word, i) => (starts[i + 1] = (starts[i] ?? 0) + word.length));
  return { numberOf: new Map(words.map((word, i) => [word, i])), classes, starts };
}

/**
 * The end of the word that starts at a place, or that place if none does. A word has letters whose
 * classes take one byte, and apostrophes after letters.
 */
export function wordEnd(key: string, from: number, { classOf, lettersEnd }: Alphabet): number {
  const end = Math.min(lettersEnd, ONE_BYTE_CLASSES);
  let at = from;
  for (; at < key.length; at += 1) {
    const unitClass = classOf[key.charCodeAt(at)] ?? 0;
    const isLetter = unitClass >= FIRST_CLASS && unitClass < end;
    if (!isLetter && (unitClass !== KIND.apostrophe || at === from)) break;
  }
  return at;
}

import { FIRST_CLASS, MOST_SPELLINGS } from './layer-format.ts';
import { KIND } from '../fold/unit-kind.ts';
import type { Alphabet } from './alphabet.ts';

/** Words that many paths have, each spelled once. */
export interface Spellings {
  /** By word: its number, below `MOST_SPELLINGS`. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** The classes of all words, end to end. */
  readonly classes: Uint8Array;
  /** By number: where the word begins; one more for the end. */
  readonly starts: Uint16Array;
}

/** So many keys tell which words are frequent. */
const MOST_COUNTED = 2 ** 16;
/** Longer words are not spelled: where one begins is said in two bytes. */
const LONGEST = 32;
/** Bytes that a word takes where it is not spelled, and those of where it begins. */
const NUMBER_BYTES = 2;
const START_BYTES = 2;

/** The words that take less room when they are spelled once, those that save most. */
export function makeSpellings(keys: readonly string[], alphabet: Alphabet): Spellings {
  const counts = new Map<string, number>();
  for (const key of keys.slice(0, MOST_COUNTED)) {
    for (let at = 0; at < key.length; at += 1) {
      const end = wordEnd(key, at, alphabet);
      if (end === at) continue;
      const word = key.slice(at, end);
      at = end;
      if (word.length <= LONGEST) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  // The space behind a word is saved too.
  const saving = ({ length }: string, count: number): number =>
    count * (length + 1 - NUMBER_BYTES) - length - START_BYTES;
  const words = [...counts]
    .map(([word, count]) => ({ word, saved: saving(word, count) }))
    .filter(({ saved }) => saved > 0)
    .toSorted((a, b) => b.saved - a.saved || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SPELLINGS)
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
 * End of the word from a place on, the place where there is none: letters whose classes take one
 * byte, and apostrophes behind letters.
 */
export function wordEnd(key: string, from: number, { classOf, lettersEnd }: Alphabet): number {
  const end = Math.min(lettersEnd, 0x80);
  let at = from;
  for (; at < key.length; at += 1) {
    const unitClass = classOf[key.charCodeAt(at)] ?? 0;
    const isLetter = unitClass >= FIRST_CLASS && unitClass < end;
    if (!isLetter && (unitClass !== KIND.apostrophe || at === from)) break;
  }
  return at;
}

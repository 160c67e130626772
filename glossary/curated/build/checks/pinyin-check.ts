import { polyphonic } from 'pinyin-pro';

/** Characters that are read without a tone: particles, and second syllables of some words. */
const NEUTRAL = new Set('的地得了着们个么子头事食识实');

/** A character of a term with its part of the reading. */
export interface ReadCharacter {
  /** In lower case, like the syllable. */
  readonly character: string;
  readonly syllable: string;
  /** Whether a space or another mark stands before the syllable. */
  readonly beginsWord: boolean;
}

/**
 * The characters of a term with their syllables, or what is wrong with the reading. Each Han
 * character must have one of its own readings, with its tone, in its place, and nothing may be left
 * over. Digits and letters stand for themselves. Punctuation, spaces, apostrophes and capitals do
 * not count.
 */
export function readCharacters(term: string, pinyin: string): readonly ReadCharacter[] | string {
  const words = pinyin
    .normalize('NFC')
    .replaceAll(/['’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}+]+/u);
  const rest = bare(words.join(''));
  const begins = new Set<number>();
  let length = 0;
  for (const word of words) {
    begins.add(length);
    length += word.length;
  }
  const characters = Array.from(bare(term));
  // The syllables of the characters so far, by where they end in the reading.
  let read = new Map<number, readonly ReadCharacter[]>([[0, []]]);
  for (const character of characters) {
    const next = new Map<number, readonly ReadCharacter[]>();
    for (const [end, before] of read) {
      for (const syllable of readingsOf(character)) {
        if (!rest.startsWith(syllable, end)) continue;
        const found = { character, syllable, beginsWord: begins.has(end) };
        next.set(end + syllable.length, [...before, found]);
      }
    }
    if (next.size === 0) {
      return `no reading of ${character} at "${rest.slice(Math.max(...read.keys()))}"`;
    }
    read = next;
  }
  return read.get(rest.length) ?? `longer than the term: "${rest}"`;
}

/** A syllable without its tone. */
export function stripTone(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC');
}

/** Kept by character, because most characters are part of many terms. */
const knownReadings = new Map<string, readonly string[]>();

function readingsOf(character: string): readonly string[] {
  const readings = knownReadings.get(character) ?? lookUpReadings(character);
  knownReadings.set(character, readings);
  return readings;
}

function lookUpReadings(character: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(character)) return [character];
  const [readings] = polyphonic(character, { type: 'array' });
  const known = (readings ?? []).map((reading) => reading.normalize('NFC'));
  if (!NEUTRAL.has(character)) return known;
  return [...known, ...known.map((reading) => stripTone(reading))];
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}+]/gu, '');
}

import { polyphonic } from 'pinyin-pro';

/** Characters that are read without a tone: particles, and second syllables of some words. */
const NEUTRAL = new Set('的地得了着们个么子头事食识实');

/**
 * What is wrong with a reading, or `undefined`: each Han character of the term must have one of
 * its own readings, with its tone, at its place, and nothing may be left over. Digits and letters
 * stand for themselves; punctuation, spaces, apostrophes and capitals do not count.
 */
export function pinyinProblem(term: string, pinyin: string): string | undefined {
  const rest = bare(pinyin).normalize('NFC');
  const characters = Array.from(bare(term));
  // Ends of the part of the reading that the characters so far can stand for.
  let ends = new Set([0]);
  for (const character of characters) {
    const next = new Set<number>();
    for (const end of ends) {
      for (const syllable of readingsOf(character)) {
        if (rest.startsWith(syllable, end)) next.add(end + syllable.length);
      }
    }
    if (next.size === 0) return `no reading of ${character} at "${rest.slice(Math.max(...ends))}"`;
    ends = next;
  }
  return ends.has(rest.length) ? undefined : `longer than the term: "${rest}"`;
}

function readingsOf(character: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(character)) return [character];
  const [readings] = polyphonic(character, { type: 'array' });
  const known = (readings ?? []).map((reading) => reading.normalize('NFC'));
  if (!NEUTRAL.has(character)) return known;
  return [...known, ...known.map((reading) => stripTone(reading))];
}

function stripTone(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC');
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}+]/gu, '');
}

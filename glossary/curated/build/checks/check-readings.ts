import { clearCustomDict, customPinyin, pinyin as dictionaryReading } from 'pinyin-pro';
import type { Issue } from '../../../model/entry/issue.ts';
import { readCharacters, stripTone, type ReadCharacter } from './pinyin-check.ts';
import type { CuratedFiles } from '../read-curated.ts';
import { termsOf } from '../terms-of.ts';

/** A term with its reading, character by character. */
interface ReadTerm {
  readonly place: string;
  readonly term: string;
  readonly characters: readonly ReadCharacter[];
}

/**
 * Finds readings that are possible but probably wrong: those that differ from another term in which
 * the same two characters stand side by side in a word, and those that differ from a dictionary.
 * Words of `readings.txt` are read as they stand there. Readings that do not fit their term are
 * left to `checkRecords`.
 */
export function checkReadings({ subjects, readings }: CuratedFiles): readonly Issue[] {
  const terms = [...subjects].flatMap(([subject, file]) =>
    Object.entries(file).flatMap(([id, concept]): readonly ReadTerm[] => {
      const [[term]] = termsOf(concept['zh-Hans']);
      const characters = readCharacters(term, concept.pinyin);
      if (typeof characters === 'string') return [];
      return [{ place: `${subject}.yaml ${id}`, term, characters }];
    }),
  );
  const texts = terms.map(({ characters }) => textOf(characters));
  const idle = [...readings.keys()].filter((word) => !texts.some((text) => text.includes(word)));
  return [
    ...unevenPairs(terms, readings),
    ...unlikeDictionary(terms, readings),
    ...idle.map((word) => error(`readings.txt ${word}`, 'no term has it')),
  ];
}

function textOf(characters: readonly ReadCharacter[]): string {
  return characters.map(({ character }) => character).join('');
}

function unevenPairs(
  terms: readonly ReadTerm[],
  readings: CuratedFiles['readings'],
): readonly Issue[] {
  const pairs = terms.flatMap(({ place, characters }) => {
    const text = textOf(characters);
    const known = [...readings.keys()].filter((word) => text.includes(word)).join(' ');
    return characters.slice(1).flatMap(({ character, syllable, beginsWord }, index) => {
      const before = characters[index];
      const pair = `${before?.character ?? ''}${character}`;
      if (beginsWord || !/^\p{Script=Han}{2}$/u.test(pair) || known.includes(pair)) return [];
      return [{ place, pair, reading: `${before?.syllable ?? ''} ${syllable}` }];
    });
  });
  return [...Map.groupBy(pairs, ({ pair }) => pair)].flatMap(([pair, all]) => {
    const [usual, ...others] = [...Map.groupBy(all, ({ reading }) => reading)].toSorted(
      ([, a], [, b]) => b.length - a.length,
    );
    const [usualReading = '', [first] = []] = usual ?? [];
    return others.flatMap(([reading, places]) =>
      places.map(({ place }) => {
        const message = `pinyin: ${pair} is ${reading}, and ${usualReading} in ${first?.place ?? ''}`;
        return error(place, message);
      }),
    );
  });
}

function unlikeDictionary(
  terms: readonly ReadTerm[],
  readings: CuratedFiles['readings'],
): readonly Issue[] {
  customPinyin(Object.fromEntries(readings));
  const issues = terms.flatMap(({ place, term, characters }) => {
    const said = dictionaryReading(term.toLowerCase(), { type: 'all', toneSandhi: false }).filter(
      ({ origin }) => /[\p{L}\p{M}\p{N}+]/u.test(origin),
    );
    return characters.flatMap(({ character, syllable }, index): readonly Issue[] => {
      const other = said[index]?.pinyin.normalize('NFC') ?? '';
      if (!/\p{Script=Han}/u.test(character) || isSame(syllable, other)) return [];
      const message = `pinyin: ${character} of ${term} is ${syllable}, in the dictionary ${other}; if ${syllable} is right, add its word to readings.txt`;
      return [error(place, message)];
    });
  });
  clearCustomDict('pinyin');
  return issues;
}

/**
 * Dictionaries differ on which syllables have no tone, so one without a tone equals the same one
 * with a tone.
 */
function isSame(syllable: string, other: string): boolean {
  const toneless = stripTone(syllable);
  return (
    syllable === other || (toneless === stripTone(other) && [syllable, other].includes(toneless))
  );
}

function error(place: string, message: string): Issue {
  return { severity: 'error', place, message };
}

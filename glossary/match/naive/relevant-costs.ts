import type { Lexicon } from '../boundary/lexicon.ts';
import type { WordCosts } from '../boundary/naive-word-boundary.ts';
import { relevantWords } from '../compile/relevant-words.ts';

/** The words of a lexicon as texts, with their places in it. */
const places = new WeakMap<Lexicon, ReadonlyMap<string, number>>();

/** The costs of all characters, and of the words that decide whether a term of `keys` cuts one. */
export function relevantCosts(lexicon: Lexicon, keys: Iterable<string>): WordCosts {
  const { characters, characterCosts, words } = lexicon;
  const chosen = relevantWords(lexicon, keys);
  const placeOf = places.get(lexicon) ?? placesOf(lexicon);
  const costOf = new Map(
    Array.from(characters, (unit, i) => [String.fromCharCode(unit), characterCosts[i + 1]]),
  );
  const get = (word: string): number | undefined => {
    if (word.length === 1) return costOf.get(word);
    const place = placeOf.get(word) ?? -1;
    return chosen[place] === 1 ? words.costs[place] : undefined;
  };
  return { get };
}

function placesOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  const { characters, words } = lexicon;
  const placeOf = new Map<string, number>();
  for (let place = 0; place < words.costs.length; place += 1) {
    const codes = words.codes.subarray(words.starts[place], words.starts[place + 1]);
    placeOf.set(String.fromCharCode(...codes.map((code) => characters[code - 1] ?? 0)), place);
  }
  places.set(lexicon, placeOf);
  return placeOf;
}

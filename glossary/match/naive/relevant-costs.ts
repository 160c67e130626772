import type { Lexicon } from '../boundary/lexicon.ts';
import type { WordCosts } from '../boundary/naive-word-boundary.ts';
import { relevantWords } from '../compile/relevant-words.ts';

/** A lexicon as texts. */
interface LexiconTexts {
  /** The cost of each character as a word. */
  readonly costOf: ReadonlyMap<string, number>;
  /** The place of each longer word. */
  readonly placeOf: ReadonlyMap<string, number>;
}

const known = new WeakMap<Lexicon, LexiconTexts>();

/** The costs of all characters, and of the words that decide whether a term of `keys` cuts one. */
export function relevantCosts(lexicon: Lexicon, keys: Iterable<string>): WordCosts {
  const { costs } = lexicon.words;
  const chosen = new Uint8Array(costs.length);
  for (const place of relevantWords(lexicon, keys)) chosen[place] = 1;
  const { costOf, placeOf } = known.get(lexicon) ?? textsOf(lexicon);
  const get = (word: string): number | undefined => {
    if (word.length === 1) return costOf.get(word);
    const place = placeOf.get(word) ?? -1;
    return chosen[place] === 1 ? costs[place] : undefined;
  };
  return { get };
}

function textsOf(lexicon: Lexicon): LexiconTexts {
  const { characters, characterCosts, words } = lexicon;
  const costOf = new Map(
    Array.from(characters, (unit, i) => [String.fromCharCode(unit), characterCosts[i + 1] ?? 0]),
  );
  const placeOf = new Map<string, number>();
  for (let place = 0; place < words.costs.length; place += 1) {
    const codes = words.codes.subarray(words.starts[place], words.starts[place + 1]);
    placeOf.set(String.fromCharCode(...codes.map((code) => characters[code - 1] ?? 0)), place);
  }
  const texts = { costOf, placeOf };
  known.set(lexicon, texts);
  return texts;
}

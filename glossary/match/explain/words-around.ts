import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import { unitFold } from '../fold/fold.ts';
import { explain } from './explain.ts';

/** How many of the most frequent words with a certain beginning or end are tried. */
const MOST_WORDS = 3;

/** No word goes on across it. */
const SEPARATOR = '，';

/** A word of the lexicon, and how seldom it is. */
interface Word {
  readonly text: string;
  readonly cost: number;
}

/**
 * Wordings in which a Chinese term stands without being meant, as the word rule has it: 民主权利 for
 * 主权. The most frequent words first.
 * @param most how many at most; none where the lexicon has no such words
 */
export function wordsAround(lexicon: Lexicon, term: string, most: number): readonly string[] {
  const { folded } = unitFold();
  const key = String.fromCharCode(...term.split('').map((unit) => folded[unit.charCodeAt(0)] ?? 0));
  const byFrequency = wordingsWith(lexicon, key).toSorted((one, other) => one.cost - other.cost);
  const wordings = [...new Set(byFrequency.map(({ text }) => text.replace(key, term)))];
  const text = wordings.join(SEPARATOR);
  const refused = new Set(
    explain(text, [entryOf(term)], lexicon)
      .nearMisses.filter(({ reason }) => reason.kind === 'cuts a word')
      .map(({ span }) => text.slice(0, span.start).split(SEPARATOR).length - 1),
  );
  return wordings.filter((_, at) => refused.has(at)).slice(0, most);
}

/** Words that contain a folded term, and pairs of words in which it stands across their border. */
function wordingsWith(lexicon: Lexicon, key: string): readonly Word[] {
  const whole: Word[] = [];
  /** By the place in the term where the border is: words that end, and that begin with its parts. */
  const ending = new Map<number, Word[]>();
  const beginning = new Map<number, Word[]>();
  const add = (to: Map<number, Word[]>, border: number, word: Word): void => {
    const words = to.get(border);
    if (words === undefined) to.set(border, [word]);
    else words.push(word);
  };
  for (const word of wordsOf(lexicon)) {
    if (word.text.length > key.length && word.text.includes(key)) whole.push(word);
    for (let border = 1; border < key.length; border += 1) {
      if (word.text.endsWith(key.slice(0, border))) add(ending, border, word);
      if (word.text.startsWith(key.slice(border))) add(beginning, border, word);
    }
  }
  const across = [...ending].flatMap(([border, first]) =>
    frequent(first).flatMap((one) =>
      frequent(beginning.get(border) ?? []).map((other) => ({
        text: one.text + other.text,
        cost: one.cost + other.cost,
      })),
    ),
  );
  return [...frequent(whole), ...across.filter(({ text }) => text !== key)];
}

const frequent = (words: readonly Word[]): readonly Word[] =>
  words.toSorted((one, other) => one.cost - other.cost).slice(0, MOST_WORDS);

/** The words of a lexicon, of two characters or more. */
function* wordsOf({ characters, words }: Lexicon): Generator<Word> {
  for (let word = 0; word < words.costs.length; word += 1) {
    const codes = words.codes.subarray(words.starts[word], words.starts[word + 1]);
    const units = codes.map((code) => characters[code - 1] ?? 0);
    yield { text: String.fromCharCode(...units), cost: words.costs[word] ?? 0 };
  }
}

const entryOf = (term: string): ConceptEntry => ({
  id: 'term',
  languageSections: [
    { language: 'zh', termSections: [{ term, administrativeStatus: 'preferred' }] },
  ],
});

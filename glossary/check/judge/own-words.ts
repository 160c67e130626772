import { areLinked } from '../../align/word-links.ts';
import type { CheckedBead, CheckedPair } from '../checked-pair.ts';
import { chineseWords, isChineseWord } from '../../align/features.ts';
import { clausesOf } from './english-wording.ts';
import { contentWords, isFunctionWord } from '../../align/english-words.ts';
import type { Span } from '../../match/span.ts';
import { shortWords } from '../../match/boundary/word-reading.ts';

/** Where the meaning of a term stands in other words. */
export interface OwnWords extends Span {
  /** Whether these render all of its words. */
  readonly isWhole: boolean;
}

/** A word of the translation, by which others are known to be rendered. */
interface TargetWord extends Span {
  readonly key: string;
}

/** How many words more than the term has may lie between the words that render it. */
const MOST_BETWEEN = 8;

/**
 * The place in a clause of the translation where words stand that render the most words of a term, somewhere in the
 * glossary. Undefined where that is half of them or less, or no word of a member of an enumeration.
 * @param term as the source writes it
 * @param taken spans of the equivalents of other terms
 * @param isNamed whether the text had the term before, so that half of its words are enough
 */
export function ownWordsOf(
  term: string,
  bead: CheckedBead,
  taken: readonly Span[],
  pair: CheckedPair,
  isNamed: boolean,
): OwnWords | undefined {
  const { target, lexicon, links } = pair;
  const isChinese = target.script === 'han';
  const members = membersOf(term).map((part) =>
    isChinese ? contentWords(part).map(({ stem }) => stem) : chineseWords(part, lexicon),
  );
  const wanted = new Set(members.flat());
  const clauses = isChinese ? chineseClauses(bead, taken, pair) : englishClauses(bead, taken, pair);
  const renders = (key: string, word: string): boolean =>
    isChinese ? areLinked(links, key, word) : areLinked(links, word, key);
  let best: OwnWords | undefined;
  const half = wanted.size / 2;
  /** A rendering has at least as many words. */
  let needed = isNamed ? Math.ceil(half) : Math.floor(half) + 1;
  for (const clause of clauses) {
    for (let from = 0; from < clause.length; from += 1) {
      const near = clause.slice(from, from + wanted.size + MOST_BETWEEN);
      const byWord = renderingsOf(wanted, near, renders);
      const found = new Set(byWord.values());
      const places = near.filter((word) => found.has(word));
      const [first, last] = [places[0], places.at(-1)];
      if (first === undefined || last === undefined || byWord.size < needed) continue;
      if (members.some((words) => words.length > 0 && !words.some((word) => byWord.has(word))))
        continue;
      best = { start: first.start, end: last.end, isWhole: byWord.size === wanted.size };
      needed = byWord.size + 1;
    }
  }
  return best;
}

/** The members of a term that is an enumeration, and else the term. */
const membersOf = (term: string): readonly string[] =>
  /[、，,]/u.test(term) ? term.split(/[、，,]|\band\b/u) : [term];

/** The words that render some, another one for each. */
function renderingsOf(
  wanted: Iterable<string>,
  words: readonly TargetWord[],
  renders: (key: string, word: string) => boolean,
): ReadonlyMap<string, TargetWord> {
  const byWord = new Map<string, TargetWord>();
  const found = new Set<TargetWord>();
  for (const one of wanted) {
    const word = words.find((other) => !found.has(other) && renders(other.key, one));
    if (word === undefined) continue;
    byWord.set(one, word);
    found.add(word);
  }
  return byWord;
}

const englishClauses = (
  bead: CheckedBead,
  taken: readonly Span[],
  { target }: CheckedPair,
): readonly (readonly TargetWord[])[] =>
  clausesOf(target, bead, taken).map((clause) =>
    clause
      .filter(({ word, isTaken }) => !isTaken && !isFunctionWord(word))
      .map(({ start, end, stem }) => ({ start, end, key: stem })),
  );

function chineseClauses(
  { folded, part }: CheckedBead,
  taken: readonly Span[],
  { lexicon }: CheckedPair,
): readonly (readonly TargetWord[])[] {
  const clauses: TargetWord[][] = [[]];
  let { start } = part;
  for (const key of shortWords(lexicon, folded)) {
    const end = start + key.length;
    if (/[。!?;]/u.test(key)) clauses.push([]);
    const isTaken = taken.some((one) => one.start < end && start < one.end);
    if (!isTaken && isChineseWord(key)) clauses.at(-1)?.push({ start, end, key });
    start = end;
  }
  return clauses;
}

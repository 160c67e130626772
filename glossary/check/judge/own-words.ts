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
 * glossary. Undefined where that is half of them or less.
 * @param term as the source writes it
 * @param taken spans of the equivalents of other terms
 */
export function ownWordsOf(
  term: string,
  bead: CheckedBead,
  taken: readonly Span[],
  pair: CheckedPair,
): OwnWords | undefined {
  const { target, lexicon, links } = pair;
  const isChinese = target.script === 'han';
  const wanted = new Set(
    isChinese ? contentWords(term).map(({ stem }) => stem) : chineseWords(term, lexicon),
  );
  const clauses = isChinese ? chineseClauses(bead, taken, pair) : englishClauses(bead, taken, pair);
  const renders = (key: string, word: string): boolean =>
    isChinese ? areLinked(links, key, word) : areLinked(links, word, key);
  let best: OwnWords | undefined;
  let bestShare = 0.5;
  for (const clause of clauses) {
    for (let from = 0; from < clause.length; from += 1) {
      const near = clause.slice(from, from + wanted.size + MOST_BETWEEN);
      const found = renderingsOf(wanted, near, renders);
      const [first, last] = [found[0], found.at(-1)];
      const share = found.length / wanted.size;
      if (first === undefined || last === undefined || share <= bestShare) continue;
      best = { start: first.start, end: last.end, isWhole: share === 1 };
      bestShare = share;
    }
  }
  return best;
}

/** The words that render some, one for each, in their order. */
function renderingsOf(
  wanted: Iterable<string>,
  words: readonly TargetWord[],
  renders: (key: string, word: string) => boolean,
): readonly TargetWord[] {
  const found = new Set<TargetWord>();
  for (const one of wanted) {
    const word = words.find((other) => !found.has(other) && renders(other.key, one));
    if (word !== undefined) found.add(word);
  }
  return words.filter((word) => found.has(word));
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
    if (/[。！？；]/u.test(key)) clauses.push([]);
    const isTaken = taken.some((one) => one.start < end && start < one.end);
    if (!isTaken && isChineseWord(key)) clauses.at(-1)?.push({ start, end, key });
    start = end;
  }
  return clauses;
}

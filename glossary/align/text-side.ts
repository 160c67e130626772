import type { Range } from './bead.ts';
import { englishWords, isFunctionWord } from './english-words.ts';
import { type Sentence, sentencesOf, withWhole } from './sentences.ts';
import type { LayerScript } from '../match/script.ts';
import type { Span } from '../match/span.ts';
import type { TermFinder, TermPlace } from './term-finder.ts';

/** One of the two texts: its sentences, and the terms in each. All offsets are in the text. */
export interface TextSide {
  readonly text: string;
  readonly script: LayerScript;
  readonly sentences: readonly Sentence[];
  /** By sentence: the places of all terms. */
  readonly places: readonly (readonly TermPlace[])[];
}

/**
 * Divides a text into sentences, none of which ends inside a term, and finds its terms. A place that goes
 * over the end of a line is left out.
 * @param divided the sentences where the text was divided already; they stay as they are
 */
export function readSide(
  text: string,
  script: LayerScript,
  finder: TermFinder,
  divided?: readonly Sentence[],
): TextSide {
  const places = finder.places(text);
  const sentences = divided ?? withWhole(places, sentencesOf(text, script));
  return { text, script, sentences, places: bySentence(places, sentences) };
}

/** The cells of a column as a text, of which each is a line. */
export const textOfCells = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replaceAll(/[\n\r\u2028\u2029]/gu, ' ')).join('\n');

/** The sentences of each line of a text, also of empty ones. */
export function sentencesOfLines({
  text,
  sentences,
}: Pick<TextSide, 'text' | 'sentences'>): readonly Range[] {
  let end = 0;
  let lineEnd = -1;
  return text.split('\n').map((line): Range => {
    const start = end;
    lineEnd += line.length + 1;
    while ((sentences[end]?.start ?? Infinity) < lineEnd) end += 1;
    return { start, end };
  });
}

const HAN = /\p{sc=Han}+/gu;
const LATIN = /\p{sc=Latin}+/gu;
const ACCENT = /\p{M}+/gu;
const OTHER_LETTER = /(?:(?![\p{sc=Han}\p{sc=Latin}])\p{L})+/gu;

/** How many UTF-16 units of a text some runs have. */
const countOf = (runs: RegExp, text: string): number =>
  (text.match(runs) ?? []).reduce((sum, { length }) => sum + length, 0);

/** The script that most of a text is in; a Han character says as much as three letters. */
export const scriptMostly = (text: string): LayerScript =>
  3 * countOf(HAN, text) > countOf(LATIN, text) ? 'han' : 'latin';

/**
 * Whether a text is in another language than Chinese and English: a quarter of its letters are of
 * another script, as in Japanese or Russian, or it is in Latin letters as French is. A language that is
 * written without accents, as Indonesian, is not told from English.
 */
export const isForeign = (text: string): boolean =>
  3 * countOf(OTHER_LETTER, text) > countOf(HAN, text) + countOf(LATIN, text) ||
  (scriptMostly(text) === 'latin' && isAccented(text));

/** Fewer words, of which one may be a name, say nothing. */
const LEAST_WORDS = 20;

/** Whether a text in Latin letters has accents and hardly any word of English grammar; a list of terms has neither. */
function isAccented(text: string): boolean {
  if (200 * countOf(ACCENT, text.normalize('NFD')) <= countOf(LATIN, text)) return false;
  const words = englishWords(text);
  const grammar = words.filter(({ word }) => isFunctionWord(word)).length;
  return words.length >= LEAST_WORDS && 10 * grammar < words.length;
}

/** From the first of some sentences to the last; empty where there is none. */
export function spanOf({ sentences }: TextSide, range: Range): Span {
  const first = sentences[range.start];
  const last = sentences[range.end - 1];
  return first === undefined || last === undefined || range.end <= range.start
    ? { start: 0, end: 0 }
    : { start: first.start, end: last.end };
}

/** Spans, sorted by their start, grouped by the sentence that contains them. */
export function bySentence<T extends Span>(
  spans: readonly T[],
  sentences: readonly Span[],
): readonly (readonly T[])[] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    const inside: T[] = [];
    for (let span = spans[at]; span !== undefined && span.start < end; span = spans[at]) {
      if (span.start >= start && span.end <= end) inside.push(span);
      at += 1;
    }
    return inside;
  });
}

import type { LayerScript } from '../match/script.ts';
import type { Span } from '../match/span.ts';

/** A sentence of a text, without white space around it, and its paragraph. */
export interface Sentence extends Span {
  /** The number of its paragraph, which is a line that is not empty, from 0. */
  readonly paragraph: number;
}

/** The end of a Chinese sentence: its mark, and any closing marks after it. */
const CHINESE_END = /[。！？；!?;]+[”’」』》〉）】\])"']*/gu;
/** A possible end of an English sentence, which white space follows. */
const ENGLISH_END = /(?<![.!?;…])[.!?;…]+["'”’»)\]]*(?=\s)/gu;
/** A possible beginning of an English sentence, after opening marks. */
const ENGLISH_BEGIN = /^\s+["'“‘«([]*[\p{Lu}\p{N}\p{sc=Han}]/u;
/** Words whose full stop ends no sentence, and initials. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Lt|Col|Gov|Sen|Rep|Rev|Hon|No|Nos|Vol|Art|Sec|Fig|pp?|vs|cf|al|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|\p{Lu}|[IVX]+|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/**
 * The sentences of a text in their order, each within a line. Where one ends may differ between two
 * languages, which beads of several sentences make good. A line without an end is one sentence.
 * @param script of the language: `han` for Chinese, `latin` for English
 */
export function sentencesOf(text: string, script: LayerScript): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const before = sentences.length;
    let start = 0;
    for (const end of [...endsIn(line[0], script), line[0].length]) {
      const piece = line[0].slice(start, end);
      const from = line.index + start + (piece.length - piece.trimStart().length);
      const to = line.index + start + piece.trimEnd().length;
      // Punctuation alone is not a sentence.
      if (/[\p{L}\p{N}]/u.test(piece)) sentences.push({ start: from, end: to, paragraph });
      start = end;
    }
    if (sentences.length > before) paragraph += 1;
  }
  return sentences;
}

/**
 * The sentences of a text with none that ends inside a span: those that a span of a line joins are one,
 * as a term that has a semicolon.
 * @param spans sorted by their start
 */
export function withWhole(
  spans: readonly Span[],
  sentences: readonly Sentence[],
): readonly Sentence[] {
  const whole: Sentence[] = [];
  let next = 0;
  let reached = 0;
  for (const sentence of sentences) {
    for (let span = spans[next]; span !== undefined && span.start < sentence.start;) {
      reached = Math.max(reached, span.end);
      next += 1;
      span = spans[next];
    }
    const before = whole.at(-1);
    const isJoined = reached > sentence.start && before?.paragraph === sentence.paragraph;
    if (isJoined) whole[whole.length - 1] = { ...before, end: sentence.end };
    else whole.push(sentence);
  }
  return whole;
}

/** Where sentences end inside a line. */
function endsIn(line: string, script: LayerScript): readonly number[] {
  const isChinese = script === 'han';
  return Array.from(line.matchAll(isChinese ? CHINESE_END : ENGLISH_END))
    .map(({ index, 0: mark }) => ({ mark, index, end: index + mark.length }))
    .filter(({ mark, index, end }) => isChinese || endsEnglish(line, mark, index, end))
    .map(({ end }) => end);
}

/** Whether an English sentence ends with a mark: a semicolon always does, as it does in Chinese. */
function endsEnglish(line: string, mark: string, index: number, end: number): boolean {
  if (mark.startsWith(';')) return true;
  if (!ENGLISH_BEGIN.test(line.slice(end, end + 40))) return false;
  return !(mark === '.' && ABBREVIATION.test(line.slice(Math.max(0, index - 20), index + 1)));
}

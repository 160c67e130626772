import { joinedLines, widthOf } from '../joined-lines.ts';

/** The least and the greatest width of the lines of a text that was wrapped by hand, in columns. */
const NARROWEST = 40;
const WIDEST = 100;

/** How far lines would reach with the first word of the next one, as a share of the longest. */
const FULL = 0.8;

/** The share of lines that may end like a sentence; with more, they are verses. */
const MOST_ENDS = 0.4;
const SENTENCE_END = /[。！？；：.!?;:,…]["'”’」』）)]?$/u;
const GOES_ON = /^["'“‘(]?\p{Ll}/u;

/** What may come before the text of a line: an indent, and the bullet of a list item. */
const BEFORE_TEXT =
  /^(?<indent>\s*)(?<sign>(?:[-*•·—:]|\d+[.)、]|[（(]?[一二三四五六七八九十]+[)）、])\s*)?/u;
const FIRST_WORD = /^(?:\p{sc=Han}|\S+)/u;

/**
 * The paragraphs of a plain text. A blank line ends one. So does every line, unless the text was
 * wrapped by hand at one width: then lines are joined. A list item begins a paragraph, and so does
 * a line that is indented otherwise than the text of the line before, or like one that is a
 * paragraph by itself.
 */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let column = 0;
  const end = (): void => {
    paragraphs.push(...(isWrapped(lines) ? [lines.reduce(joinedLines)] : lines));
    lines = [];
  };
  for (const line of text.split(/\r\n?|\n|\f/u)) {
    const { indent = '', sign = '' } = BEFORE_TEXT.exec(line)?.groups ?? {};
    const isBlank = line.trim() === '';
    const isAlone = lines.length === 1 && endsBetween(lines[0] ?? '', line.trim());
    const isIndented = indent !== '' && (isAlone || widthOf(indent) !== column);
    if (isBlank || sign !== '' || isIndented) end();
    if (!isBlank) lines.push(line.trim());
    column = widthOf(indent + sign);
  }
  end();
  return paragraphs;
}

function isWrapped(lines: readonly string[]): boolean {
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  if (lines.length < 2 || widest < NARROWEST || widest > WIDEST) return false;
  const full = lines.slice(0, -1);
  const nextOf = (at: number): string => lines[at + 1] ?? '';
  const ends = full.filter((line, at) => endsBetween(line, nextOf(at)));
  return (
    ends.length <= full.length * MOST_ENDS &&
    full.every((line, at) => {
      const [word = ''] = FIRST_WORD.exec(nextOf(at)) ?? [];
      return widthOf(line) + widthOf(word) >= widest * FULL;
    })
  );
}

/** Whether a sentence, or a verse, ends with a line. */
function endsBetween(line: string, next: string): boolean {
  return SENTENCE_END.test(line) && !GOES_ON.test(next);
}

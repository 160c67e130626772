import { joinedLines, widthOf } from '../joined-lines.ts';

/** Lines of a text that was wrapped by hand have at least and at most so many columns. */
const NARROWEST = 40;
const WIDEST = 100;

/** How full lines are, but for the last of a paragraph, as a share of the fullest. */
const FULL = 0.7;

/** How many of them may end like a sentence before they are verses, as a share. */
const MOST_ENDS = 0.4;
const SENTENCE_END = /[。！？；：，.!?;:,…]["'”’」』）)]?$/u;
/** A line that begins a paragraph: a blank or indented one, or a point of a list. */
const OWN_LINE = /^(?:\s|$|[-*•·—]|\d+[.)、]|[（(]?[一二三四五六七八九十]+[)）、])/u;

/**
 * The paragraphs of a plain text. Blank lines end one, and so does each line, unless the lines were
 * wrapped by hand at one width: those are joined. An indented line or a point of a list begins one.
 */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const end = (): void => {
    paragraphs.push(...(isWrapped(lines) ? [lines.reduce(joinedLines)] : lines));
    lines = [];
  };
  for (const line of text.split(/\r\n?|\n|\f/u)) {
    if (OWN_LINE.test(line)) end();
    if (line.trim() !== '') lines.push(line.trim());
  }
  end();
  return paragraphs;
}

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const widths = lines.map(widthOf);
  const widest = widths.reduce((one, other) => Math.max(one, other));
  if (widest < NARROWEST || widest > WIDEST) return false;
  const full = lines.slice(0, -1);
  const ends = full.filter((line) => SENTENCE_END.test(line)).length;
  return (
    ends <= full.length * MOST_ENDS && widths.slice(0, -1).every((one) => one >= widest * FULL)
  );
}

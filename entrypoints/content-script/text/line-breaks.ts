/** The line breaks of the source, as the browser renders them. */
import { OBJECT } from './text-block.ts';

/** Firefox joins two lines of Han text that the source breaks; Chromium puts a space there. */
const JOINS_LINES = import.meta.env.FIREFOX;

const BLANK_LINE = /\n[^\S\n]*\n/u;
const HAN_LINES = /\p{sc=Han}\s*\n\s*\p{sc=Han}/u;
const NOTHING = '\u2060';

/**
 * The data of text nodes, unit by unit, with its line breaks as a reader sees them: where they are
 * kept, a blank line ends the paragraph; where the browser joins the lines, nothing stands there.
 */
export function asRendered(data: string, parent: Element): string {
  if (!data.includes('\n')) return data;
  if (BLANK_LINE.test(data)) {
    if (keepsLineBreaks(parent)) {
      return data.replaceAll(/\n([^\S\n]*)\n/gu, (_, between: string) => `\n${between}${OBJECT}`);
    }
  }
  if (!JOINS_LINES || !HAN_LINES.test(data) || keepsLineBreaks(parent)) return data;
  return data.replaceAll(/(?<=\p{sc=Han})\s*\n\s*(?=\p{sc=Han})/gu, (lines) =>
    NOTHING.repeat(lines.length),
  );
}

function keepsLineBreaks(element: Element): boolean {
  return getComputedStyle(element).whiteSpace.startsWith('pre');
}

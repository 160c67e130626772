/** Treats line breaks in the source as the browser renders them. */
import { OBJECT } from './text-block.ts';

/** Firefox renders no space for a line break between Han characters; Chromium does. */
const JOINS_LINES = import.meta.env.FIREFOX;

const BLANK_LINE = /\n[^\S\n]*\n/u;
const HAN_LINES = /\p{sc=Han}\s*\n\s*\p{sc=Han}/u;
const NOTHING = '\u2060';

/**
 * The data of a text node with its line breaks as they are rendered. Where breaks are kept, a blank
 * line ends the paragraph; where the browser joins lines, invisible word joiners take their place,
 * so that the length stays the same.
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

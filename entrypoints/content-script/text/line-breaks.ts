/** Treats line breaks in the source as a person who reads it does. */
import { OBJECT } from './text-block.ts';

const BLANK_LINE = /\n[^\S\n]*\n/u;
const HAN_LINES = /\p{sc=Han}[^\S\n]*\n\s*\p{sc=Han}/u;
const NOTHING = '\u2060';

/**
 * The data of a text node with its line breaks as they are read. Where breaks are kept, a blank
 * line ends the paragraph. Elsewhere they are nothing between Han characters, in every browser,
 * although Chromium shows a space: many official pages are wrapped by hand. Invisible word joiners
 * take their place, so that the length stays the same.
 */
export function asRendered(data: string, parent: Element): string {
  if (!data.includes('\n')) return data;
  if (BLANK_LINE.test(data)) {
    if (keepsLineBreaks(parent)) {
      return data.replaceAll(/\n([^\S\n]*)\n/gu, (_, between: string) => `\n${between}${OBJECT}`);
    }
  }
  if (!HAN_LINES.test(data) || keepsLineBreaks(parent)) return data;
  return data.replaceAll(/(?<=\p{sc=Han})[^\S\n]*\n\s*(?=\p{sc=Han})/gu, (lines) =>
    NOTHING.repeat(lines.length),
  );
}

/** Whether line breaks in the source of an element are shown as such. */
export function keepsLineBreaks(element: Element): boolean {
  return getComputedStyle(element).whiteSpace.startsWith('pre');
}

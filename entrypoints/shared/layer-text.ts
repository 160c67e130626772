/** From the lines of a text layer to the text that is read in them, and to what is told of it. */
import { LINE_HYPHEN } from './line-hyphen.ts';

/** Stands between two lines of a text layer until the text is read as a whole. */
export const LINE_END = '\v';

/** Stands for a line break in a page's source that is not seen as one. */
export const TYPED_BREAK = '\f';

/**
 * The text of a layer as a person reads it, of the same length: nothing stands between two Han
 * characters but the setter's spaces and ends of lines, and a hyphen at the end of a line is a
 * `LINE_HYPHEN`. Word joiners take their places.
 */
export function asRead(text: string): string {
  return text
    .replaceAll(/(?<=\p{L})[-\u2010\u00AD]\v(?=\p{Ll})/gu, LINE_HYPHEN)
    .replaceAll(/(?<=\p{sc=Han})[^\S\n]+(?=\p{sc=Han})/gu, (gap) => '\u2060'.repeat(gap.length));
}

/**
 * A part of a text that was read so, for the user to see: a hyphen at the end of a line is a hyphen again,
 * any other end of a line is a space or, between Han characters, nothing.
 */
export function asTold(text: string): string {
  return text.replaceAll(LINE_HYPHEN, '-').replaceAll('\u2060', '').replaceAll(LINE_END, ' ');
}

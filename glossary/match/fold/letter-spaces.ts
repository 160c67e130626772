/** Three characters at least, each of which stands apart: 男 女 are two words. */
const SPACED = /^\s*(?:[\d\p{sc=Han}]\p{P}?(?:\s+|$)){3,}$/u;
/** How such a text begins, without classes of Unicode, which take long to prepare in each page. */
const BEGINS_SPACED = /^\s*\S{1,2}\s/u;
/** A single space; wider ones are between words. */
const GAP = /(?<=\S)[^\S\n](?=\S)/g;

/**
 * A text without its spaces if it is set in letter-spacing by hand, as headings are: 国 际 社 会. It
 * has the same length: zero-width spaces, which do not count in a term, take their place. Of nearly
 * every text two characters are read.
 */
export const withoutLetterSpaces = (text: string): string =>
  BEGINS_SPACED.test(text) && SPACED.test(text) ? withoutGaps(text) : text;

/** A text in letter-spacing without its spaces. */
export const withoutGaps = (text: string): string => text.replace(GAP, '\u200b');

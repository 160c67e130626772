/*
 * Bits of a record's first byte, to be imported as `FORM`: the conditions under which the form
 * matches. Two further bits are in `PATH`.
 */

/** Only in its own case. */
export const caseSensitive = 1;
/** Whatever diacritics the text has. */
export const foldDiacritics = 2;
/** Not with a Simplified character in place of a Traditional one. */
export const regional = 4;
/** Only with its own diacritics. */
export const marked = 8;
/** Not inside phrases. */
export const notInside = 16;
/**
 * Only in the other case of `Pattern`: with `caseSensitive` in a line in capitals, without it as a law in small
 * letters.
 */
export const otherCase = 128;

/*
 * The kinds of UTF-16 units, to be imported as `KIND`: as constants of their own, a build writes
 * their numbers. Layers contain these: changing one needs a new layer version.
 */

/** None of those below. */
export const other = 0;
/** A letter, a digit or an underscore: continues an alphabetic word. */
export const word = 1;
/** Written without spaces: Han, kana and Bopomofo. */
export const han = 2;
/** Ignored inside a term. */
export const invisible = 3;
/** A combining mark: ignored inside a term, and continues an alphabetic word. */
export const mark = 4;
/** White space. */
export const space = 5;
/** A hyphen, which is a space inside a term. */
export const hyphen = 6;
/** A quotation mark. */
export const quote = 7;
/** An apostrophe, which may be a quotation mark. */
export const apostrophe = 8;

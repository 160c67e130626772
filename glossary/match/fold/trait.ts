/*
 * Bits for properties of a unit that folding removes, to be imported as `TRAIT`: as constants of
 * their own, a build writes them without their names.
 */

/** An upper-case letter. */
export const upper = 1;
/** A letter with a diacritic, or a combining mark. */
export const marked = 2;
/** A character that only Simplified text has. */
export const simplified = 4;

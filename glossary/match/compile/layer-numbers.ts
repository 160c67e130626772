/*
 * The index of each number in the section `numbers` of a layer, to be imported as `NUMBER`: as
 * constants of their own, a build writes them without their names.
 */

/** The first class that is no letter's. */
export const lettersEnd = 0;
/** The first class that is no Han character's. */
export const hanEnd = 1;
/** Bits of a hash that the filter leaves out. */
export const filterShift = 2;
/** Bits of an offset in a slot. */
export const offsetBits = 3;
/** How many concepts there are. */
export const conceptCount = 4;
/** Bits of a hash that the table of neighbours leaves out. */
export const neighbourShift = 5;
/** Bits of a hash that the table of pairs leaves out. */
export const pairShift = 6;

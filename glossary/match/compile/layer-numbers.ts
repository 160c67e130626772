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
/** Bytes of the section `kinds`. */
export const kindsBytes = 5;
/** Runs of units of one kind. */
export const runCount = 6;
/** Units with a class of their own. */
export const unitCount = 7;
/** Characters of the words. */
export const characterCount = 8;
/** Bits of a hash that the table of neighbours leaves out. */
export const neighbourShift = 9;
/** Bits of a hash that the table of pairs leaves out. */
export const pairShift = 10;
/** Bytes of the section `characters`. */
export const characterBytes = 11;
/** Classes that forms begin with. */
export const beginCount = 12;
/** Characters that are suffixes. */
export const suffixCount = 13;
/** Variants of characters. */
export const variantCount = 14;
/** Ends of buckets of words. */
export const bucketCount = 15;

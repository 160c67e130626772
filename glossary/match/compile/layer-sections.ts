/*
 * The parts of a layer, to be imported as `SECTION`: as constants of their own, a build writes them
 * without their names. They come in this order, each padded to four bytes. Before them is a header:
 * magic number, checksum of everything after it, length of each part in bytes.
 */

/** Numbers about the layer, by the indices of `layer-numbers.ts`. */
export const numbers = 0;
/** How many units each run has. */
export const runLengths = 1;
/** The kind of the units of each run. */
export const runKinds = 2;
/** Units with a class of their own, … */
export const units = 3;
/** … their classes, … */
export const classes = 4;
/** … and their traits. */
export const traits = 5;
/** Characters of the words, as `unit-sections.ts` describes them. */
export const characters = 6;
/** Variants of characters: unit and code. */
export const variants = 7;
/** Classes that forms begin with. */
export const begins = 8;
/** Bits of paths: whether a form ends there or goes on. */
export const filter = 9;
/** The same bits of the first two classes written without spaces. */
export const pairs = 10;
/** Where paths are in the records. */
export const slots = 11;
/** Paths and their records, as `record-writer.ts` describes them. */
export const records = 12;
/** Frequent words, … */
export const spellings = 13;
/** … and where each of them starts. */
export const spellingStarts = 14;
/** Where each block of ids starts, … */
export const conceptBlocks = 15;
/** … and the ids of the concepts. */
export const concepts = 16;
/** Words of ids, … */
export const conceptWords = 17;
/** … and where each of them starts. */
export const conceptWordStarts = 18;
/** Languages, ways of marking and styles of numbers, as text. */
export const kinds = 19;
/** By code: the cost of a character as a word. */
export const characterCosts = 20;
/** Codes of characters of which something is known beside a term, and what. */
export const suffixes = 21;
/** Bits of pairs of characters that are side by side in a word. */
export const neighbours = 22;
/** Where each base of buckets starts, … */
export const bucketBases = 23;
/** … where each bucket starts, … */
export const buckets = 24;
/** … and the groups of words. */
export const groups = 25;

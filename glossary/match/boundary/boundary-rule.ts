/** How many characters on each side of a candidate are considered. */
export const REACH = 7;
/** Longest word of the lexicon, in characters. Longer words consist of shorter ones anyway. */
export const MAX_WORD_UNITS = 5;
/**
 * Least length of a compound, inside which a term may end: 市场 in 市场经济. The cost of a compound is
 * even; that of an idiom, which cannot be split, is odd.
 */
export const MIN_COMPOUND_UNITS = 4;
/** How much cheaper the parts of a compound have to be at another seam, so that it counts alone. */
export const SEAM_GAIN = 16;
/** Cost of a character that is not in the lexicon. */
export const UNKNOWN_CHARACTER_COST = 150;
/**
 * Cost of a term that is neither in the lexicon nor made of its words of two characters or more:
 * the same as a word that occurs a few hundred times among jieba's sixty million.
 */
export const TERM_PRIOR = 115;
/**
 * How much more than the best segmentation one with the term may cost; only makes up for rounding.
 */
export const MARGIN = 2;
/**
 * Least length of a term that does not occur by chance, so that the text before it is ignored:
 * 是|非物质文化遗产 does not cut 是非. The text after it still counts: 国家安全|部门 does not contain 国家安全部.
 */
export const MIN_LONG_UNITS = 5;
/**
 * How much more than a character a word that begins with it may cost, so that the character is
 * taken for a part of the word: 宠 of 宠物, but 并 not of 并进. The word then occurs at least once for
 * 25 times that the character stands alone.
 */
export const BOUND_COST = 32;
/**
 * The same for a word that ends with a character: 区 of 社区, but not 长 of 院长. Less, because more
 * words may stand alone after a term than before it.
 */
export const BOUND_COST_AFTER = 16;
/** Greatest cost of a word that may be the rest of a term: 联网 of 物联网, but not 民党 of 国民党. */
export const MAX_REST_COST = 130;
/**
 * What is taken off the cost of a suffix or a function word that stands alone after a term whose
 * start cuts no word. Less than the difference by which 代表团 beats 代表|团, and 国|内外 beats 国内|外.
 */
export const SUFFIX_BONUS = 40;
/**
 * Added to the cost of a reading for each character beside a term of less than `MIN_LONG_UNITS` that
 * hardly stands alone there: the other reading is taken although it is seventeen times less likely.
 */
export const LONE_COST = 28;
/** In what is known of a character beside a term: it hardly stands alone before one. */
export const IS_LONE_BEFORE = 8;
/** … or after one. */
export const IS_LONE_AFTER = 16;
/** The bits of the least length of a term before a suffix or function word. */
export const LEAST_BITS = 7;
/**
 * Of two terms that overlap, the later one may be taken though the text costs so much more with it,
 * if the first one leaves what is no word: 中共|中央政治局常委, not 中共中央|政治局常委.
 */
export const WORSE_CUT = 10;
/** It is taken although both leave words, if the text costs so much less with it: 基层|民主党派. */
export const BETTER_CUT = 16;

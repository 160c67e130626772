/** How many characters on either side of a candidate are looked at. */
export const REACH = 7;
/** Longest word of the lexicon, in characters; longer ones are made of shorter ones anyway. */
export const MAX_WORD_UNITS = 5;
/**
 * From this length on a word may be a compound, which a term may be a part of: 市场 in 市场经济. The
 * cost of such a word is even; that of an idiom, which is a whole, is odd.
 */
export const MIN_COMPOUND_UNITS = 4;
/** Cost of a character that the lexicon does not have. */
export const UNKNOWN_CHARACTER_COST = 150;
/**
 * What a term costs that the lexicon neither has nor can put together from words of two characters
 * and more: as much as a word seen a few hundred times in jieba's sixty million.
 */
export const TERM_PRIOR = 115;
/** How much dearer than the best reading one with the term may be: rounding, no more. */
export const MARGIN = 2;
/** From this length on a term is a phrase, to which a suffix may be put: 个人信息保护|法. */
const MIN_PHRASE_UNITS = 4;
/**
 * From this length on a term is not met by chance: 是|非物质文化遗产 does not cut 是非. What stands
 * before it is not looked at; what follows is, for 部门 is another word than 国家安全部 ends in.
 */
export const MIN_LONG_UNITS = 5;
/**
 * What a suffix put to a phrase, or a word that goes on with the sentence, is worth where it stands
 * alone, behind a term whose beginning cuts no word: less than 代表团 beats 代表|团 by, and than
 * 国|内外 beats 国内|外 by.
 */
export const SUFFIX_BONUS = 40;
/**
 * Characters that make a new noun of a whole phrase: 法 in 个人信息保护法. Not 团, 门, 员, 长, 学: these
 * belong to the word before them alone, as in 数字|经济学.
 */
const PHRASE_SUFFIXES =
  '法观局署部委区权率战案奖日周年性化类型级式论史力度量点线网库城所院站罪税费制界业圈链群体层面端版值';
/**
 * Characters that go on with the sentence behind a term, although they make words with its last
 * character: 演算法|会, 科技部|将, 大湾区|内. Not 间 and 则: 新能源|车间, 密码|法则.
 */
const FUNCTION_WORDS = '会将里内外上下中后以为该应';
/** From this length on a term is no chance meeting before a word that goes on with the sentence. */
const MIN_SUBJECT_UNITS = 3;

/** By character: how long a term is at least that it may stand behind as a word of its own. */
export const LEAST_BEFORE: ReadonlyMap<string, number> = new Map([
  ...Array.from(PHRASE_SUFFIXES, (one) => [one, MIN_PHRASE_UNITS] as const),
  ...Array.from(FUNCTION_WORDS, (one) => [one, MIN_SUBJECT_UNITS] as const),
]);

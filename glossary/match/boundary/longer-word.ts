import { words } from './word-lists.ts';

/** How far a word is followed on each side of a candidate, in UTF-16 units. */
const REACH = 24;

const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0xff07;
/** Not the dashes, which part. */
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;

/** What may follow an apostrophe that ends a word: China's, it'll. */
const ENDING = /^(?:s|ll|d|re|ve|m|t)(?!\p{L})/iu;
const LATIN = /^\p{Script=Latin}/u;
const ENDS_LATIN = /\p{Script=Latin}\p{M}*$/u;

/** Second parts of compounds before which a term of several words keeps its sense: World Bank-wide, … */
const SECOND_PARTS = words(
  'aware bearing born bound built centric class compatible compliant conscious dependent driven era exclusive exempt facing free friendly heavy held holder holders intensive level like made neutral only participating plus prone ready resilient resistant run safe scale sensitive specific stage style to type use wide',
);
/** … and all that say what was done with it: climate change-related, but not -minded. */
const PARTICIPLE = /(?<!mind)ed$/u;
/** First parts of compounds before which it does: anti-money laundering, but not all-important data. */
const FIRST_PARTS = words(
  'anti counter cross early ex extra inter intra late mid multi neo pan post pre pro quasi re sub supra trans',
);
const SECOND_PART = /^\p{Ll}{2,}/u;
const FIRST_PART = /(?<![\p{L}\p{N}])\p{Ll}+$/u;

/** Qualities that terms begin with, and what turns them into their opposite. */
const QUALITIES =
  /^(?:可|再生|持续|持續|发达|發達|对称|對稱|均衡|平衡|公有|国有|國有|核心|重要|关键|關鍵|传统|傳統|常任|法定|物质|物質)/u;
/** Units that may end what turns a Chinese quality into its opposite: 不, 可 of 不可, 欠 and 非. */
const NEGATIVE: ReadonlySet<number> = new Set([0x4e0d, 0x53ef, 0x6b20, 0x975e]);
/** 非 also ends words of its own, such as 除非 and 南非. */
const MAKES_OPPOSITE = /(?:不可?|欠|(?<![除并並绝絕而若莫无無是岂豈南北东東西中亚亞援])非)$/u;
/** Least length of a Chinese term that has an opposite of its own: 不平等 has none. */
const MIN_OPPOSED_UNITS = 4;
const LEAST = /(?:^|\P{L})(?:least|less)[ -]+$/iu;

/**
 * Whether a candidate is only a part of a longer word: of a name with an apostrophe (Xi'an), of a
 * compound with a hyphen (all-important data), or of its own opposite (不可再生能源, least developed
 * countries).
 */
export function isPartOfLongerWord(haystack: string, start: number, end: number): boolean {
  const before = start > 0 ? haystack.charCodeAt(start - 1) : 0;
  const after = end < haystack.length ? haystack.charCodeAt(end) : 0;
  return (
    (isApostrophe(after) && goesOnInName(haystack, start, end)) ||
    (isHyphen(after) && isFirstOfCompound(haystack, start, end)) ||
    (isHyphen(before) && isSecondOfCompound(haystack, start, end)) ||
    isOpposed(haystack, start, end, before)
  );
}

function goesOnInName(haystack: string, start: number, end: number): boolean {
  const rest = haystack.slice(end + 1, end + 4);
  return LATIN.test(rest) && !ENDING.test(rest) && ENDS_LATIN.test(haystack.slice(start, end));
}

function isFirstOfCompound(haystack: string, start: number, end: number): boolean {
  const second = SECOND_PART.exec(haystack.slice(end + 1, end + REACH))?.[0];
  return (
    second !== undefined &&
    !PARTICIPLE.test(second) &&
    !SECOND_PARTS.has(second) &&
    hasSeveralWords(haystack, start, end)
  );
}

function isSecondOfCompound(haystack: string, start: number, end: number): boolean {
  const first = FIRST_PART.exec(haystack.slice(Math.max(0, start - REACH), start - 1))?.[0];
  return first !== undefined && !FIRST_PARTS.has(first) && hasSeveralWords(haystack, start, end);
}

const hasSeveralWords = (haystack: string, start: number, end: number): boolean =>
  /[\s-]/u.test(haystack.slice(start, end));

function isOpposed(haystack: string, start: number, end: number, before: number): boolean {
  if (NEGATIVE.has(before))
    return (
      end - start >= MIN_OPPOSED_UNITS &&
      QUALITIES.test(haystack.slice(start, end)) &&
      MAKES_OPPOSITE.test(haystack.slice(Math.max(0, start - 2), start))
    );
  return (
    (before === 0x20 || isHyphen(before)) &&
    /^developed/iu.test(haystack.slice(start, Math.min(end, start + 9))) &&
    LEAST.test(haystack.slice(Math.max(0, start - 8), start))
  );
}

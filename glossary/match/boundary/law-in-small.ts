/** How far the line is read beside a candidate, in UTF-16 units. */
const WINDOW = 40;
const SHORT_NAME =
  /^\p{Lu}[\p{L}'’-]*(?: (?:and )?\p{Lu}[\p{L}'’-]*){0,4} (?:Law|Act|Code|Ordinance|Regulations)$/u;
const IN_SMALL = / (?:law|act|code|ordinance|regulations)$/u;
/** What says of a law that it is a certain one: its article, its side, or what happened to it. */
const DEFINED =
  /(?:^|[^\p{L}-])(?:the|this|its|(?:china|country|nation|mainland|government|taiwan|island|hong kong|macao|macau|city|region)['’]s|(?:the |a |['’]s )?(?:(?:newly|recently) )?(?:new|draft|revised|amended|existing|current)) $/iu;

/** The basic law of supply and demand, the company law of Delaware; but the fisheries law of China. */
const OF_ANOTHER = /^\s+of\s+(?!China\b|the (?:country|mainland|People)\b)/iu;

/** Whether a name is a short one of a law that news writes in small letters too: the arbitration law. */
export const isShortNameOfLaw = (name: string): boolean => SHORT_NAME.test(name);

/** Whether a text ends as the short name of a law in small letters does. */
export const isLawInSmall = (text: string): boolean => IN_SMALL.test(text);

/**
 * Whether such a name in small letters stands behind what defines it: “the”, “China’s”, “the revised”; and before
 * no “of” that says that it is another's.
 */
export const isDefinedLaw = (haystack: string, start: number, end: number): boolean =>
  isLawInSmall(haystack.slice(start, end)) &&
  DEFINED.test(haystack.slice(Math.max(0, start - WINDOW), start).replace(/\s+$/u, ' ')) &&
  !OF_ANOTHER.test(haystack.slice(end, end + WINDOW));

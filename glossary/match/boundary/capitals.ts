/** How many UTF-16 units on each side are considered. */
const WINDOW = 60;
/**
 * Least number of words, the match included, that make a line in capitals rather than a few
 * acronyms.
 */
const MIN_WORDS = 3;

/** Ordinary words that look like acronyms in a text in capitals. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  (
    'AM AN AND ARE AS AT BE BUT BY CAN DO DOES FOR GO HAD HAS HE HER HIM HIS HOW IF IN IS IT ITS MAY ME MOST MPS MUST MY NO NOT NOW OF ON OR ' +
    'OUR OUT SHE SO THAT THE THEM THEN THEY THIS TO UP US WAS WE WERE WHAT WHEN WHO WHOM WHY WILL YOU'
  ).split(' '),
);
/** Those that are names after an article: THE WHO, AN IT SCANDAL. THE MOST may be either. */
const NEVER_BEHIND_ARTICLE: ReadonlySet<string> = new Set(['IT', 'US', 'WHO']);
const ARTICLE = /(?:^|[^A-Z])(?:AN?|THE)\s+$/u;
/** Words that come before a Roman numeral. */
const COUNTED =
  /(?:^|[^A-Z])(?:ANNEX|APPENDIX|ARTICLE|BOOK|CHAPTER|CLASS|PART|PHASE|SCHEDULE|SECTION|STAGE|TITLE|VOLUME)\s+$/u;
const ROMAN = /^[IVXLCDM]+$/u;

/**
 * Whether `[start, end)` of a text is in a line in capitals, usually a headline: within sixty units
 * on each side on the same line there is no lower-case letter, and there are at least three words.
 */
function standsInCapitals(haystack: string, start: number, end: number): boolean {
  const before = haystack.slice(Math.max(0, start - WINDOW), start).replace(/^.*\n/su, '');
  const after = haystack.slice(end, end + WINDOW).replace(/\n.*$/su, '');
  if (/\p{Ll}/u.test(before) || /\p{Ll}/u.test(after)) return false;
  const words = (text: string): number => (text.match(/\p{Lu}{2,}/gu) ?? []).length;
  return words(before) + words(haystack.slice(start, end)) + words(after) >= MIN_WORDS;
}

/**
 * Whether a match is an ordinary word in a text in capitals: WHO in WHO WILL WIN THE CUP, IT in
 * IT'S.
 */
export function isPlainWordInCapitals(
  form: string,
  haystack: string,
  start: number,
  end: number,
): boolean {
  if (!PLAIN_WORDS.has(form)) return false;
  const before = haystack.slice(Math.max(0, start - WINDOW), start);
  if (NEVER_BEHIND_ARTICLE.has(form) && ARTICLE.test(before)) return false;
  return (
    /^['’](?:S|LL|RE|D|VE)\b/u.test(haystack.slice(end, end + 4)) ||
    standsInCapitals(haystack, start, end)
  );
}

/** Whether a name in capitals is in a line in capitals and is not a Roman numeral. */
export function isNameInCapitals(haystack: string, start: number, end: number): boolean {
  const before = haystack.slice(Math.max(0, start - WINDOW), start);
  if (ROMAN.test(haystack.slice(start, end)) && COUNTED.test(before)) return false;
  return standsInCapitals(haystack, start, end);
}

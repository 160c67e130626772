/** Units on either side of a place that are looked at. */
const WINDOW = 60;
/** So many words, its own among them, tell a line in capitals from an acronym or two. */
const MIN_WORDS = 3;

/** Words of the language that a text in capitals has like any other, and that acronyms look like. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  (
    'AM AN AND ARE AS AT BE BUT BY CAN DO DOES FOR GO HAD HAS HE HER HIM HIS HOW IF IN IS IT ITS MAY ME MOST MPS MUST MY NO NOT NOW OF ON OR ' +
    'OUR OUT SHE SO THAT THE THEM THEN THEY THIS TO UP US WAS WE WERE WHAT WHEN WHO WHOM WHY WILL YOU'
  ).split(' '),
);
/** Of these what is no word behind an article: THE WHO and AN IT SCANDAL are names, THE MOST may be both. */
const NEVER_BEHIND_ARTICLE: ReadonlySet<string> = new Set(['IT', 'US', 'WHO']);
const ARTICLE = /(?:^|[^A-Z])(?:AN?|THE)\s+$/u;
/** What a number in Roman figures stands behind. */
const COUNTED =
  /(?:^|[^A-Z])(?:ANNEX|APPENDIX|ARTICLE|BOOK|CHAPTER|CLASS|PART|PHASE|SCHEDULE|SECTION|STAGE|TITLE|VOLUME)\s+$/u;
const ROMAN = /^[IVXLCDM]+$/u;

/**
 * Whether `[start, end)` of a text stands in a line in capitals, a headline mostly: within sixty
 * units on either side and before the line ends there is no small letter, and with itself there are
 * three words at least.
 */
function standsInCapitals(haystack: string, start: number, end: number): boolean {
  const before = haystack.slice(Math.max(0, start - WINDOW), start).replace(/^.*\n/su, '');
  const after = haystack.slice(end, end + WINDOW).replace(/\n.*$/su, '');
  if (/\p{Ll}/u.test(before) || /\p{Ll}/u.test(after)) return false;
  const words = (text: string): number => (text.match(/\p{Lu}{2,}/gu) ?? []).length;
  return words(before) + words(haystack.slice(start, end)) + words(after) >= MIN_WORDS;
}

/** Whether a form is at its place an ordinary word in capitals: WHO in WHO WILL WIN THE CUP, and IT in IT'S. */
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

/** Whether a name in capitals at a place stands in a line in capitals, and is no Roman figure. */
export function isNameInCapitals(haystack: string, start: number, end: number): boolean {
  const before = haystack.slice(Math.max(0, start - WINDOW), start);
  if (ROMAN.test(haystack.slice(start, end)) && COUNTED.test(before)) return false;
  return standsInCapitals(haystack, start, end);
}

import { words } from './word-lists.ts';

/** How far the line is read on each side, in UTF-16 units. */
const WINDOW = 60;
const ONE_CAPITALISED_WORD = /^\p{Lu}\p{Ll}+$/u;
const CAPITALISED_WORDS = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+$/u;
const NEXT_WORD = /^ (\p{Lu}\p{Ll}\p{L}*)/u;
const PREVIOUS_WORD = /(?<![\p{L}\p{N}.'’-])(\p{Lu}\p{Ll}+) $/u;
/** Names that are made with _of_: Bank of China. */
const NAMED_OF = /(?:Bank|University|Museum|Republic) of $/u;
/** Days and months, which have capitals and are no part of a name. */
const DATES = words(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December',
);
/** Words before a name that are no part of it: what opens a sentence, and titles. */
const NO_NAMES = words(
  'A About According After Against Although Among An And As At Because Before Between Both But By Comrade During Even Following For From General General-Secretary How If In Is It Its Leader Like Moreover Mr ' +
    'Neither No Nor Now Of On Only Or Outside Over Premier President Secretary Since So Some Still Than That The Then There Thus To Today Toward Towards Under Unlike Until Upon Was What When Where Whether While Why With Within Without Yesterday Yet',
);
/** What firms, streets and shops are, that may be called like any name. */
const FIRMS = words(
  'Street Road Avenue Cafe Restaurant Hotel Brewing Brewery Records Ltd Inc Holdings',
);
/** A word that has a small letter in a headline in title case as well is shorter. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’])\p{Ll}{4,}/u;

/**
 * Whether a candidate is a part of a larger name. One capitalised word is, if another is beside it:
 * China Eastern, the South China Sea; in a headline in title case capitals say nothing. Several are, if
 * the next one says what firm or street it is: World Bank Street.
 */
export function isPartOfLargerName(haystack: string, start: number, end: number): boolean {
  const candidate = haystack.slice(start, end);
  if (CAPITALISED_WORDS.test(candidate)) {
    return FIRMS.has(NEXT_WORD.exec(haystack.slice(end, end + WINDOW))?.[1] ?? '');
  }
  if (!ONE_CAPITALISED_WORD.test(candidate)) return false;
  const before = haystack.slice(Math.max(0, start - WINDOW), start);
  const after = haystack.slice(end, end + WINDOW);
  const next = NEXT_WORD.exec(after)?.[1];
  const previous = PREVIOUS_WORD.exec(before)?.[1];
  const isNamed =
    (next !== undefined && !DATES.has(next)) ||
    (previous !== undefined && !NO_NAMES.has(previous) && !previous.endsWith('ly')) ||
    NAMED_OF.test(before);
  return isNamed && (SMALL_WORD.test(lastLine(before)) || SMALL_WORD.test(firstLine(after)));
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
const firstLine = (text: string): string => text.replace(/\n.*$/su, '');

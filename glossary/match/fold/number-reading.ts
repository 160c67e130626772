import { NUMBER_STYLES } from '../../model/number/placeholder.ts';
import { ORDINAL_WORDS } from '../../model/number/ordinal-words.ts';

/** The beginning of a folded text, read as a number. */
export interface NumberReading {
  /** How many folded units it has. */
  readonly units: number;
  /** The styles that it can be: for each, the bit at its place in `NUMBER_STYLES`. */
  readonly styles: number;
}

/** The most folded units that decide about a number: those of _seventy-seventh_, and the next one. */
export const MOST_NUMBER_UNITS = 16;

const ONE = '[一二三四五六七八九]';
const TENS = `(?:${ONE}十${ONE}?|零${ONE})`;
const NUMBER = new RegExp(
  `^(?:((?:一九|二[〇零])[〇零一二三四五六七八九]{2})|(一千(?:${ONE}百${TENS}?|零(?:${ONE}十${ONE}?|${ONE}))?|${ONE}百${TENS}?|[二三四五六七八九]?十${ONE}?|${ONE})|` +
    `(?:([1-9](?:,\\d\\d|\\d{0,2})(?:1st|2nd|3rd|\\dth)|1st|2nd|3rd|[1-9]th|${ORDINAL_WORDS})|([1-9]\\d{0,4}))(?![a-z0-9]))`,
);

const [ZH, ARABIC, ORDINAL, YEAR, WORD, JOINED] = NUMBER_STYLES.map((_, place) => 1 << place) as [
  zh: number,
  arabic: number,
  ordinal: number,
  year: number,
  word: number,
  joined: number,
];

/**
 * Reads the longest number that a folded text begins with. It may be a part of a longer numeral, as in
 * 三百: whether a match may end there is for the rules of edges to say.
 */
export function readNumber(folded: string): NumberReading | undefined {
  const found = NUMBER.exec(folded);
  if (found === null) return undefined;
  const [{ length: units }, year, chinese, ordinal, digits] = found;
  if (year !== undefined) return { units, styles: YEAR };
  if (chinese !== undefined) return { units, styles: ZH };
  if (ordinal !== undefined) return { units, styles: ORDINAL | WORD };
  const value = Number(digits);
  const inWord = value < 200 ? JOINED : 0;
  const asYear = value > 1899 && value < 2100 ? YEAR : 0;
  return { units, styles: ARABIC | (value < 10_000 ? ZH : 0) | inWord | asYear };
}

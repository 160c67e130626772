import { NUMBER_STYLES, type NumberStyle } from '../../model/number/placeholder.ts';
import { FIRST_YEAR, NUMBER_BOUNDS } from '../../model/number/number-bounds.ts';
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
    `(?:([1-9](?:,\\d\\d|\\d{0,2})(?:1st|2nd|3rd|\\dth)|1st|2nd|3rd|[1-9]th|inaugural|${ORDINAL_WORDS})|([1-9]\\d{0,4})|((?=[ivx])(?:xl|x{0,3})(?:ix|iv|v?i{0,3})))(?![a-z0-9]))`,
);

/** The bits of some styles. */
const bitsOf = (...styles: readonly NumberStyle[]): number =>
  styles.reduce((bits, style) => bits | (1 << NUMBER_STYLES.indexOf(style)), 0);
const CHINESE = bitsOf('zh');
/** A numeral below two hundred may be a year of the Republic of China. */
const SMALL_CHINESE = bitsOf('zh', 'roc');
const LARGE_NUMERAL = /[二三四五六七八九]百|千/u;
const ROMAN = bitsOf('roman');
const YEAR = bitsOf('year');
const ORDINAL = bitsOf('ordinal', 'word', 'words');
/** The styles that are written in digits, each with the least and largest that is, and its bits. */
const IN_DIGITS = [
  ...(['arabic', 'zh', 'year', 'joined'] as const).map(
    (style) => [...NUMBER_BOUNDS[style], bitsOf(style)] as const,
  ),
  [1, NUMBER_BOUNDS.roc[1] - FIRST_YEAR, bitsOf('roc')] as const,
];

/**
 * Reads the longest number that a folded text begins with. It may be a part of a longer numeral, as in
 * 三百: whether a match may end there is for the rules of edges to say.
 */
export function readNumber(folded: string): NumberReading | undefined {
  const found = NUMBER.exec(folded);
  if (found === null) return undefined;
  const [{ length: units }, year, chinese, ordinal, digits, roman] = found;
  if (year !== undefined) return { units, styles: YEAR };
  if (chinese !== undefined)
    return { units, styles: LARGE_NUMERAL.test(chinese) ? CHINESE : SMALL_CHINESE };
  if (ordinal !== undefined) return { units, styles: ORDINAL };
  if (roman !== undefined) return { units, styles: ROMAN };
  const value = Number(digits);
  const styles = IN_DIGITS.reduce(
    (all, [least, most, bits]) => (value >= least && value <= most ? all | bits : all),
    0,
  );
  return { units, styles };
}

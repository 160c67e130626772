import type { NumberStyle } from './placeholder.ts';

/** The year before the first one of the Republic of China. */
export const FIRST_YEAR = 1911;

/** The least and the largest number of each style, both included. */
export const NUMBER_BOUNDS: Readonly<Record<NumberStyle, readonly [least: number, most: number]>> =
  {
    zh: [1, 9999],
    arabic: [1, 99_999],
    ordinal: [1, 9999],
    word: [1, 9999],
    year: [1900, 2099],
    joined: [1, 199],
    words: [1, 9999],
    roc: [FIRST_YEAR + 1, FIRST_YEAR + 199],
    roman: [1, 49],
  };

/**
 * Writes style sheets of marks. The browser applies them, so no page sees or blocks them. One that is
 * packaged cannot follow a setting: that of every page has the looks that are in use until the user
 * chooses others, which the background puts in.
 */
import {
  CURRENT_MARK,
  type Ground,
  GROUNDS,
  highlightName,
  looksInUse,
  type MarkLook,
} from './mark-look.ts';
import { DEFAULT_SETTINGS, MARK_COLOURS, MARK_LINES } from './settings.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** How a colour of marks is painted, in sRGB. */
interface Paint {
  /** A contrast of 3 : 1 or more on every background of that kind, with and without the tint. */
  readonly lines: Readonly<Record<Ground, Colour>>;
  readonly tint: Colour;
}

/**
 * How strong a tint is. Between light and dark it is weak, because white text on a blue page is
 * barely legible even without one.
 */
export const TINT: Readonly<Record<Ground, number>> = { light: 0.22, mid: 0.1, dark: 0.22 };

/**
 * On each background all colours are equally light, so that none is louder than another.
 * `mark-sheet.test.ts` says what a colour has to fulfil on every page and for colour-blind people.
 * `OTHER_COLOUR` in `mark-look.ts` names for each colour the one that it must be told apart from.
 */
export const PALETTE: Readonly<Record<MarkLook['markColour'], Paint>> = {
  amber: {
    lines: { light: [157, 99, 0], mid: [46, 26, 1], dark: [255, 215, 160] },
    tint: [236, 178, 46],
  },
  blue: {
    lines: { light: [0, 110, 190], mid: [0, 31, 71], dark: [176, 220, 255] },
    tint: [70, 150, 235],
  },
  green: {
    lines: { light: [24, 124, 73], mid: [7, 38, 20], dark: [148, 239, 181] },
    tint: [50, 170, 110],
  },
  purple: {
    lines: { light: [150, 70, 182], mid: [48, 8, 63], dark: [237, 199, 255] },
    tint: [190, 110, 220],
  },
  grey: {
    lines: { light: [108, 108, 108], mid: [31, 31, 31], dark: [215, 215, 215] },
    tint: [140, 140, 140],
  },
};

/** The looks in the sheet that the browser puts into every page. */
export const USUAL_LOOKS = looksInUse(DEFAULT_SETTINGS);

/** Every look that a user can choose, for our own pages. */
export const ALL_LOOKS: readonly MarkLook[] = MARK_LINES.flatMap((markLine) =>
  MARK_COLOURS.flatMap((markColour) =>
    [true, false].map((markTint) => ({ markLine, markColour, markTint })),
  ),
);

/**
 * The style sheet of some looks. Marks are for the screen: a page is printed without them. Forced colours are the
 * user's own: there a mark is only its line, in the colour of the text. Firefox shows it so.
 * Chromium (148) paints every highlight as selected text in forced colours, whatever its rule says,
 * except where `forced-color-adjust: none` holds, as in a page of the reader. The term that the
 * user was taken to has another line than the rest.
 *
 * In Chromium the rules name the root alone, and all elements inherit them, in shadow trees, too.
 * Chromium tries every rule that names no element on each element that it styles anew: a page of
 * 20,000 elements took 350 ms with 50 looks, 160 ms with none, and 160 ms with the looks on the
 * root. A rule for `:is(rt, rp)` counts as one that names none. Each look on the root still costs every
 * page some 20 µs and 2 kB. Firefox does not inherit highlights, and the rules do not slow it.
 */
export function writeMarkSheet(
  browser: 'chromium' | 'firefox',
  looks: readonly MarkLook[],
): string {
  const everywhere = browser === 'chromium' ? ':root' : '';
  const rule = (names: readonly string[], style: string): string =>
    ruleOf(everywhere, [...new Set(names)], style);
  const namesOf = (some: readonly MarkLook[]): readonly string[] =>
    some.flatMap((look) => GROUNDS.map((ground) => highlightName(look, ground)));
  const lines = new Set(looks.map(({ markLine }) => markLine));
  return [
    '@media screen and (forced-colors: none) {',
    ...looks.flatMap((look) =>
      (look.markLine === 'none' ? (['light'] as const) : GROUNDS).map((ground) =>
        rule([highlightName(look, ground)], styleOf(look, ground)),
      ),
    ),
    rule([CURRENT_MARK], 'background-color: rgb(255 196 0 / 75%); color: black;'),
    '}',
    '@media screen and (forced-colors: active) {',
    ...[...lines]
      .filter((line) => line !== 'none')
      .map((line) =>
        rule(
          namesOf(looks.filter(({ markLine }) => markLine === line)),
          `text-decoration: underline ${line} ${thicknessOf(line)};`,
        ),
      ),
    // This text lies over a picture of itself: painted, it would be seen twice. Its line needs a
    // colour of its own.
    ruleOf(
      '.textLayer span',
      looks.map((look) => highlightName(look, 'light')),
      'color: transparent; text-decoration-color: black;',
    ),
    rule(
      [CURRENT_MARK],
      [
        'background-color: Highlight; color: HighlightText;',
        'text-decoration: underline double 3px;',
      ].join(' '),
    ),
    '}',
    // The reading above a word is not part of the word.
    '@media screen {',
    ...['rt', 'rp'].map((element) =>
      ruleOf(
        element,
        [...new Set(namesOf(looks))],
        'background-color: transparent; text-decoration: none;',
      ),
    ),
    '}\n',
  ].join('\n');
}

function styleOf({ markLine, markColour, markTint }: MarkLook, ground: Ground): string {
  const { lines, tint } = PALETTE[markColour];
  const line =
    markLine === 'none'
      ? ''
      : `text-decoration: underline ${markLine} ${thicknessOf(markLine)} rgb(${lines[ground].join(' ')});`;
  return markTint ? `${line} background-color: rgb(${tint.join(' ')} / ${TINT[ground]});` : line;
}

function thicknessOf(line: MarkLook['markLine']): string {
  return line === 'wavy' ? '1px' : '1.5px';
}

function ruleOf(elements: string, names: readonly string[], style: string): string {
  return `${names.map((name) => `${elements}::highlight(${name})`).join(',\n')} { ${style} }`;
}

/**
 * Writes the style sheet of all marks. The browser applies it, so that no page sees or blocks it;
 * it cannot follow a setting, so it has a rule for every look that there is to choose.
 */
import { CURRENT_MARK, highlightName, type MarkLook } from '../components/mark-look.ts';
import { MARK_COLOURS, MARK_LINES } from '../glossary/model/settings.ts';

/** How a colour of marks is painted: all in sRGB, but for hue and chroma in OKLCH. */
interface Paint {
  /** 3 : 1 or more on white as well as on black. */
  readonly line: readonly [red: number, green: number, blue: number];
  /** The same colour, as dark or light as the text asks for. */
  readonly chromaAndHue: string;
  readonly tint: string;
}

/** Apart in lightness of tint and in hue for every common colour blindness. */
export const PALETTE: Readonly<Record<MarkLook['markColour'], Paint>> = {
  amber: { line: [184, 118, 0], chromaAndHue: '0.13 70', tint: '236 178 46' },
  blue: { line: [64, 130, 220], chromaAndHue: '0.14 250', tint: '70 150 235' },
  green: { line: [30, 145, 90], chromaAndHue: '0.12 155', tint: '50 170 110' },
  purple: { line: [175, 95, 215], chromaAndHue: '0.17 315', tint: '190 110 220' },
  grey: { line: [130, 130, 130], chromaAndHue: '0 0', tint: '140 140 140' },
};

const LOOKS: readonly MarkLook[] = MARK_LINES.flatMap((markLine) =>
  MARK_COLOURS.flatMap((markColour) =>
    [true, false].map((markTint) => ({ markLine, markColour, markTint })),
  ),
);

/**
 * The style sheet. Marks are for the screen: a printed page is as the page is.
 *
 * In Chromium the rules are for the root alone, and everything inherits them, shadow trees too.
 * There it tries each rule without an element on every element that it styles anew: a page of
 * 20,000 elements took 350 ms with these rules, 160 ms with none and 160 ms with them on the root.
 * Firefox neither inherits highlights nor minds the rules.
 *
 * Lines follow the colour of the text in Firefox. Chromium takes `currentColor` of a highlight in a
 * function for that of the root.
 */
export function writeMarkSheet(browser: 'chromium' | 'firefox'): string {
  const followsText = browser === 'firefox';
  const everywhere = browser === 'chromium' ? ':root' : '';
  const rule = (looks: readonly MarkLook[], style: string): string =>
    ruleOf([everywhere], looks, style);
  const rules = [
    ...MARK_LINES.filter((line) => line !== 'none').map((line) =>
      rule(
        LOOKS.filter(({ markLine }) => markLine === line),
        `text-decoration: underline ${line} ${line === 'wavy' ? '1px' : '1.5px'};`,
      ),
    ),
    ...MARK_COLOURS.map((colour) =>
      rule(
        LOOKS.filter(({ markColour, markLine }) => markColour === colour && markLine !== 'none'),
        `text-decoration-color: ${lineColour(PALETTE[colour], followsText)};`,
      ),
    ),
    ...MARK_COLOURS.map((colour) =>
      rule(
        LOOKS.filter(({ markColour, markTint }) => markColour === colour && markTint),
        `background-color: rgb(${PALETTE[colour].tint} / 22%);`,
      ),
    ),
    `${everywhere}::highlight(${CURRENT_MARK}) { background-color: rgb(255 196 0 / 75%); color: black; }`,
    // The reading over a word is not the word.
    ruleOf(['rt', 'rp'], LOOKS, 'background-color: transparent; text-decoration: none;'),
    `@media (forced-colors: active) {
${rule(LOOKS, 'background-color: transparent; text-decoration-color: CanvasText;')}
${everywhere}::highlight(${CURRENT_MARK}) { background-color: Highlight; color: HighlightText; }
}`,
  ];
  return `@media screen {\n${rules.join('\n')}\n}\n`;
}

function lineColour({ line, chromaAndHue }: Paint, followsText: boolean): string {
  return followsText
    ? `oklch(from currentColor clamp(0.5, l, 0.82) ${chromaAndHue})`
    : `rgb(${line.join(' ')})`;
}

function ruleOf(elements: readonly string[], looks: readonly MarkLook[], style: string): string {
  const selectors = elements.flatMap((element) =>
    looks.map((look) => `${element}::highlight(${highlightName(look)})`),
  );
  return `${selectors.join(',\n')} { ${style} }`;
}

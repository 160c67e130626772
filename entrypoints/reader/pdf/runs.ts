/** From the items of PDF.js to runs of characters with a place on the page. */
import { RADICALS } from '../../../glossary/model/text/radicals.ts';

/** What PDF.js gives for a piece of text; the names are its own. */
export interface TextItem {
  readonly str: string;
  /** From the em box to the page: `[a, b, c, d, x, y]`, y upwards, in units of the page. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** A font as PDF.js describes it. */
export interface TextStyle {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  readonly fontFamily: string;
}

/**
 * Characters with a place, in coordinates of their own in which text runs to the right and lines
 * run down. All lengths are in units of the page.
 */
export interface Run {
  /** The number of the page's item that it is. */
  readonly item: number;
  /** As a person would write it, without white space at either end. */
  readonly text: string;
  /** Whether the file has white space before it, or after it. */
  readonly isSpacedBefore: boolean;
  readonly isSpacedAfter: boolean;
  /** The direction of its text in degrees, counterclockwise, from -180 to 180. */
  readonly angle: number;
  readonly start: number;
  readonly end: number;
  /** How far down its base line is, in these coordinates. */
  readonly base: number;
  /** The height of its letters. */
  readonly size: number;
}

/** The runs of a page, in the order of the file. */
export function runsOf(
  items: readonly TextItem[],
  styles: Readonly<Record<string, TextStyle>>,
): readonly Run[] {
  const runs: Run[] = [];
  let isSpaced = false;
  for (const [item, { str, transform, width, height, fontName }] of items.entries()) {
    const text = readable(str);
    if (text.trim() === '') {
      if (text !== '') isSpaced = true;
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    const isVertical = styles[fontName]?.vertical === true;
    const run = placed(
      {
        item,
        text: text.trim(),
        isSpacedBefore: isSpaced || text.trimStart() !== text,
        isSpacedAfter: text.trimEnd() !== text,
        size: Math.hypot(c, d) || Math.hypot(a, b),
      },
      (Math.atan2(b, a) * 180) / Math.PI - (isVertical ? 90 : 0),
      { x, y },
      isVertical ? height : width,
    );
    isSpaced = false;
    // Some programs write a word twice, slightly shifted, to make it bold.
    if (!runs.slice(-MOST_BETWEEN).some((before) => isSame(before, run))) runs.push(run);
  }
  return runs;
}

/** A word that is written twice is found among at most this many runs before. */
const MOST_BETWEEN = 4;

function isSame(one: Run, other: Run): boolean {
  const near = one.size / 4;
  return (
    one.text === other.text &&
    one.angle === other.angle &&
    Math.abs(one.start - other.start) < near &&
    Math.abs(one.base - other.base) < near
  );
}

function placed(
  run: Omit<Run, 'angle' | 'start' | 'end' | 'base'>,
  direction: number,
  { x, y }: { readonly x: number; readonly y: number },
  length: number,
): Run {
  // In whole degrees, so that the angles of runs compare as equal; text is never turned by less.
  const angle = Math.round(direction < -180 ? direction + 360 : direction);
  const turn = (angle * Math.PI) / 180;
  const start = x * Math.cos(turn) + y * Math.sin(turn);
  return {
    ...run,
    angle,
    start,
    end: start + length,
    base: x * Math.sin(turn) - y * Math.cos(turn),
  };
}

/** Characters that nobody sees: control characters, and two that we write ourselves (`pieces.ts`). */
const CONTROL = /(?!\s)[\p{Cc}\u2060]|\uFEFF/gu;
/**
 * Latin ligatures, radicals and compatibility ideographs: a person would write the letters and
 * characters that they show.
 */
const SHAPES = /[\uFB00-\uFB06\u2E80-\u2FDF\uF900-\uFAFF]+/gu;

function readable(text: string): string {
  return text.replaceAll(CONTROL, '').replaceAll(SHAPES, (shapes) =>
    Array.from(shapes, (shape) => {
      const at = RADICALS.indexOf(shape);
      return at === -1 ? shape.normalize('NFKC') : RADICALS.charAt(at + 1);
    }).join(''),
  );
}

/**
 * Meaningless characters: private use, control characters, and the replacement character. Where a
 * font's table has gaps, PDF.js gives the numbers of glyphs as characters, many of which are rare
 * Latin letters and phonetic signs; the letters of Pinyin and the tones of Zhuyin are none of these.
 */
const MEANINGLESS =
  /[\p{Cc}\uFFFD\p{Co}\u0180-\u01CC\u01DD-\u02C6\u02C8\u02CC-\u02D8\u02DA-\u02FF]/gu;
/** A page with a larger share of these is not read. */
const MOST_MEANINGLESS = 1 / 3;

/** Whether a page's text says which characters it shows: some files have no table for it. */
export function isLegible(items: readonly TextItem[]): boolean {
  let all = 0;
  let bad = 0;
  for (const { str } of items) {
    const text = str.replaceAll(/\s/gu, '');
    all += text.length;
    bad += text.length - text.replaceAll(MEANINGLESS, '').length;
  }
  return bad <= all * MOST_MEANINGLESS;
}

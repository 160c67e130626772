/** From runs to lines. */
import type { Run } from './runs.ts';

/** Runs beside each other, in the coordinates of the first one. */
export interface Line {
  readonly runs: readonly Run[];
  readonly angle: number;
  readonly start: number;
  readonly end: number;
  readonly base: number;
  /** The height of its largest letters. */
  readonly size: number;
}

/**
 * Largest difference of base lines in one line, and largest gap between its runs, in heights of a
 * letter.
 */
const OTHER_BASE = 0.5;
const NEAREST = -0.9;
const FARTHEST = 1.8;
/**
 * Two pieces of Chinese farther apart than this are in two cells, unless letters are spaced out.
 */
const FARTHEST_HAN = 0.7;

/** A sign in a vertical column may start above the end of the character before it. */
const NEAREST_SIGN = -1.6;

const HAN = /\p{sc=Han}/u;
/** The number of a chapter or an article, which stands apart from what it numbers. */
const NUMBER = /^第[\p{N}零〇一二三四五六七八九十百千]+[编編篇章节節条條款项項]$/u;
const SIGN = /^\p{P}$/u;

/** The lines of a page, in the order of the file. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = [];
  for (const run of stacksTurned(runs)) {
    const line = lines.at(-1);
    if (line !== undefined && goesOn(line, run)) lines[lines.length - 1] = withRun(line, run);
    else lines.push({ ...run, runs: [run] });
  }
  return lines;
}

function goesOn(line: Line, run: Run): boolean {
  if (line.angle !== run.angle) return false;
  const larger = Math.max(line.size, run.size);
  if (Math.abs(run.base - line.base) >= OTHER_BASE * larger) return false;
  const gap = run.start - line.end;
  const nearest = SIGN.test(run.text) ? NEAREST_SIGN : NEAREST;
  if (gap <= nearest * larger || gap >= FARTHEST * larger) return false;
  if (gap < FARTHEST_HAN * larger || !areCells(line.runs.at(-1) ?? run, run)) return true;
  return NUMBER.test(line.runs.map(({ text }) => text).join(''));
}

/** Whether two runs with a gap between them are separate pieces of Chinese. */
function areCells(before: Run, after: Run): boolean {
  const isApart = ({ text }: Run): boolean => text.length === 1 || /^.\s/u.test(text);
  return (
    HAN.test(before.text.at(-1) ?? '') &&
    HAN.test(after.text[0] ?? '') &&
    !isApart(before) &&
    !isApart(after)
  );
}

function withRun(line: Line, run: Run): Line {
  const isLarger = run.size > line.size;
  return {
    ...line,
    runs: [...line.runs, run],
    start: Math.min(line.start, run.start),
    end: Math.max(line.end, run.end),
    // Superscripts and subscripts are smaller.
    base: isLarger ? run.base : line.base,
    size: Math.max(line.size, run.size),
  };
}

/** A character of vertical text: Han, or a sign that stands among them. */
const UPRIGHT = /^[\p{sc=Han}\p{sc=Bopo}\p{sc=Hira}\p{sc=Kana}\p{P}\p{N}ー]$/u;
/** How far apart the characters of a column are, sideways and downwards, in heights of a letter. */
const SIDEWAYS = 0.6;
const LEAST_DOWN = 0.2;
const LEAST_DOWN_SIGN = -0.6;
const MOST_DOWN = 1.9;

/**
 * Turns each column of upright characters, so that it becomes a line: browsers print vertical text
 * one character after another.
 */
function stacksTurned(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, at) => {
    const before = runs[at - 1];
    const after = runs[at + 1];
    const isStacked =
      (before !== undefined && standsBelow(run, before)) ||
      (after !== undefined && standsBelow(after, run));
    return isStacked ? turned(run) : run;
  });
}

function standsBelow(run: Run, above: Run): boolean {
  const size = Math.max(run.size, above.size);
  const down = run.base - above.base;
  return (
    UPRIGHT.test(run.text) &&
    UPRIGHT.test(above.text) &&
    (HAN.test(run.text) || HAN.test(above.text)) &&
    run.angle === above.angle &&
    Math.abs(run.start - above.start) < SIDEWAYS * size &&
    down > (SIGN.test(run.text) ? LEAST_DOWN_SIGN : LEAST_DOWN) * size &&
    down < MOST_DOWN * size
  );
}

/** The same run in coordinates in which text runs downwards. */
function turned(run: Run): Run {
  const start = run.base - run.size;
  return {
    ...run,
    angle: run.angle - 90,
    start,
    end: start + run.size,
    base: -run.start,
  };
}

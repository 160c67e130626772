/** From lines to blocks, which are read as one text: paragraphs, headings, cells. */
import type { Line } from './lines.ts';

/** Lines that are read as one text; a block may go on in the next column. */
export interface Block {
  readonly lines: readonly Line[];
}

/** Lines whose sizes differ by a larger factor belong to two blocks. */
const OTHER_SIZE = 1.25;
/** How far down the next line is, in heights of a letter. */
const LEAST_DOWN = 0.5;
const MOST_DOWN = 2.2;
/** The same below a line that is full: text may be set with double spacing. */
const MOST_DOWN_FULL = 3.2;
/** A line that is shorter may be a cell, however full. */
const LEAST_FULL = 10;
/** How far the last word of a paragraph may stand out below its first line, which is indented. */
const OUTDENT = 3;
/**
 * How many columns may be written line by line across the page; their base lines are at least this
 * far apart, in heights of a letter.
 */
const MOST_COLUMNS = 4;
const SAME_BASE = 0.05;
/** The least length of an indent, and of what a short line lacks, in heights of a letter. */
const INDENT = 1.2;
const SHORT = 2;

/** About how wide a letter is, in heights of a letter. */
const LETTER = 0.5;

const FIRST_WORD = /^(?:\p{sc=Han}|\S+)/u;
const SENTENCE_END = /[.。．!！?？:：;；…”"’）)]$/u;
const HAN = /\p{sc=Han}/u;

/** The blocks of a page, in the order of the file. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const goesOn =
      block !== undefined &&
      (goesOnBelow(block, line) || goesOnFar(block, line, lines) || goesOnBeside(block, line));
    const own = goesOn ? block : blockAcross(blocks, line);
    if (own === undefined) blocks.push([line]);
    else own.push(line);
  }
  return blocks.map((own) => ({ lines: own }));
}

/**
 * The block that a line continues if columns are written line by line across the page. Cells of a
 * table are written so too, but those of one row share a base line.
 */
function blockAcross(blocks: readonly Line[][], line: Line): Line[] | undefined {
  if (!goesOnSmall(line)) return undefined;
  const near = blocks.slice(-MOST_COLUMNS);
  const at = near.findLastIndex((own) => goesOnBelow(own, line));
  const last = near[at]?.at(-1);
  const others = near.slice(at + 1).flatMap((own) => own.slice(-1));
  const isRow = others.some((other) =>
    [line, last].some((one) => Math.abs(other.base - (one?.base ?? 0)) < SAME_BASE * line.size),
  );
  return isRow ? undefined : near[at];
}

function goesOnBelow(block: readonly Line[], line: Line): boolean {
  const last = block.at(-1);
  if (last === undefined || !isAlike(last, line)) return false;
  const size = Math.max(last.size, line.size);
  const down = line.base - last.base;
  if (down <= LEAST_DOWN * size || down >= MOST_DOWN * size) return false;
  if (line.start >= last.end || line.end <= last.start) return false;
  return !beginsParagraph(block, last, line);
}

/**
 * Whether a line goes on below a full line that it is far below, as with double spacing, or left of,
 * as the last word of a paragraph of two lines.
 */
function goesOnFar(block: readonly Line[], line: Line, lines: readonly Line[]): boolean {
  const last = block.at(-1);
  if (last === undefined || !isAlike(last, line)) return false;
  const size = Math.max(last.size, line.size);
  const down = line.base - last.base;
  const out = last.start - line.start;
  if (down <= LEAST_DOWN * size || down >= MOST_DOWN_FULL * size) return false;
  if (line.start >= last.end || out >= OUTDENT * size || !isFull(last, line, lines)) return false;
  if (line.end <= last.start) return goesOnInside(last, line);
  return !beginsParagraph(block, last, line);
}

/**
 * Whether the first word of the next line would not have fitted in a line. The longest line of a
 * page counts only if another one is about as long.
 */
function isFull(line: Line, next: Line, lines: readonly Line[]): boolean {
  if (line.end - line.start < LEAST_FULL * line.size) return false;
  const [word = ''] = FIRST_WORD.exec(next.runs[0]?.text ?? '') ?? [];
  const room = Math.max(SHORT, (word.length + 1) * LETTER) * line.size;
  const start = Math.min(line.start, next.start);
  const ends = lines
    .filter((one) => isAlike(one, line) && Math.abs(one.start - start) < OUTDENT * line.size)
    .map(({ end }) => end);
  const full = Math.max(...ends) - room;
  return line.end > full && ends.filter((end) => end > full).length > 1;
}

/** Whether a line comes after the end of a sentence that left its line short, or is indented. */
function beginsParagraph(block: readonly Line[], last: Line, line: Line): boolean {
  const inColumn = block.filter(({ base }) => base <= last.base);
  const left = Math.min(...inColumn.map(({ start }) => start));
  const right = Math.max(line.end, ...inColumn.map(({ end }) => end));
  const isShort = right - last.end > SHORT * line.size;
  const hasEnded = SENTENCE_END.test(endOf(last));
  if (isShort && hasEnded) return true;
  if (line.start - left < INDENT * line.size) return false;
  const isCentred =
    Math.abs(line.start + line.end - last.start - last.end) < 2 * line.size && block.length === 1;
  if (isCentred && !hasEnded) return false;
  // The lines of a list item are indented below each other, after its bullet.
  const hangs = Math.abs(line.start - last.start) < INDENT * line.size && goesOnSmall(line);
  return hasEnded || (isShort && !hangs);
}

/**
 * Whether a sentence breaks off at the foot of a column and goes on at the head of the next one.
 */
function goesOnBeside(block: readonly Line[], line: Line): boolean {
  const last = block.at(-1);
  if (last === undefined || !isAlike(last, line)) return false;
  if (line.base >= last.base - last.size || line.start < last.end) return false;
  return goesOnInside(last, line);
}

/** Whether a line breaks off within a sentence, and the next one can go on with it. */
function goesOnInside(last: Line, line: Line): boolean {
  if (SENTENCE_END.test(endOf(last))) return false;
  return /^(?:\p{sc=Han}|\p{Ll})/u.test(line.runs[0]?.text ?? '') && isLetter(endOf(last));
}

function isAlike(one: Line, other: Line): boolean {
  const [small, large] = [one.size, other.size].toSorted((a, b) => a - b);
  return one.angle === other.angle && (large ?? 0) < (small ?? 0) * OTHER_SIZE;
}

/**
 * Whether a line begins with a small letter, so that neither a sentence nor a cell can begin there.
 */
function goesOnSmall(line: Line): boolean {
  return /^\p{Ll}/u.test(line.runs[0]?.text ?? '');
}

/** The last character of a line. */
function endOf(line: Line): string {
  return line.runs.at(-1)?.text.at(-1) ?? '';
}

function isLetter(character: string): boolean {
  return HAN.test(character) || /[\p{L}\p{N},，、-]/u.test(character);
}

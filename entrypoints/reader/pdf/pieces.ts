/** From blocks to the text that is read, in pieces that know where they stand. */
import { LINE_HYPHEN } from '../../shared/line-hyphen.ts';
import { standTogether, withoutSetSpaces } from '../joined-lines.ts';
import type { Block } from './blocks.ts';
import type { Run } from './runs.ts';

/** A piece of a block's text. */
export interface Piece {
  readonly text: string;
  /** The number of the page's item that it is; undefined for text between two items. */
  readonly item: number | undefined;
}

const LETTER_AND_HYPHEN = /\p{L}[-\u2010\u00AD]$/u;
const SMALL_LETTER = /^\p{Ll}/u;

/** The least gap that is a space, in heights of a letter. */
const SPACE = 0.18;
/** A note mark is smaller than this, compared with the letters, and raised. */
const NOTE_SIZE = 0.8;
const NOTE_RAISED = 0.15;

/**
 * The pieces of a block. Joined, their texts are its text. Between the pieces of two items there is
 * always one without an item, which may be empty.
 */
export function piecesOf({ lines }: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: Run | undefined;
  for (const { runs } of lines) {
    for (const [at, run] of runs.entries()) {
      if (before !== undefined) {
        pieces.push(at === 0 ? betweenLines(pieces, before, run) : betweenRuns(before, run));
      }
      pieces.push({ text: withoutSetSpaces(run.text), item: run.item });
      before = run;
    }
  }
  return pieces;
}

function betweenRuns(before: Run, after: Run): Piece {
  const isSpaced =
    before.isSpacedAfter ||
    after.isSpacedBefore ||
    after.start - before.end > SPACE * Math.max(before.size, after.size) ||
    isNote(before, after);
  return { text: isSpaced && !standTogether(before.text, after.text) ? ' ' : '', item: undefined };
}

/** Joins two lines. A hyphen at the end of the first becomes a `LINE_HYPHEN`. */
function betweenLines(pieces: Piece[], before: Run, after: Run): Piece {
  const last = pieces.at(-1);
  if (last !== undefined && LETTER_AND_HYPHEN.test(last.text) && SMALL_LETTER.test(after.text)) {
    pieces[pieces.length - 1] = { ...last, text: `${last.text.slice(0, -1)}${LINE_HYPHEN}` };
    return { text: '', item: undefined };
  }
  return { text: standTogether(before.text, after.text) ? '' : ' ', item: undefined };
}

/** Whether the second run is a note mark after a word, which is not part of the word. */
function isNote(before: Run, after: Run): boolean {
  return (
    /^\d+$/u.test(after.text) &&
    after.size < before.size * NOTE_SIZE &&
    before.base - after.base > before.size * NOTE_RAISED
  );
}

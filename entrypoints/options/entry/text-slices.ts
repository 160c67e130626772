/** A part of a text, and where it begins. */
export interface TextSlice {
  readonly start: number;
  readonly slice: string;
}

/** What the background takes at once has at most 10,000 characters. */
const MOST = 8_000;

/**
 * A text in slices that each are short work: cut behind a line, or else behind a sentence or a
 * space, so that no term is cut; a slice without any of them is cut where it must be.
 */
export function slicesOf(text: string, most = MOST): readonly TextSlice[] {
  const slices: TextSlice[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + most >= text.length ? text.length : cutOf(text, start, start + most);
    slices.push({ start, slice: text.slice(start, end) });
    start = end;
  }
  return slices;
}

const ENDS: readonly (readonly string[])[] = [['\n'], ['。', '！', '？', '. ', '! ', '? '], [' ']];

function cutOf(text: string, from: number, to: number): number {
  for (const ends of ENDS) {
    const last = Math.max(
      ...ends.map((end) => text.lastIndexOf(end, to - end.length) + end.length),
    );
    // Not near the beginning, for then the slices would be without number.
    if (last > (from + to) / 2) return last;
  }
  return text.slice(from, to).isWellFormed() ? to : to - 1;
}

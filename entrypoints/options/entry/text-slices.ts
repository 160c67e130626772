/** A slice of a text, and its offset. */
export interface TextSlice {
  readonly start: number;
  readonly slice: string;
}

/** Longest slice. The background accepts at most 10,000 characters. */
const MOST = 8_000;

/**
 * Cuts a text into slices that are quickly searched: after a line, else after a sentence or a
 * space, so that no term is cut; a slice without any of these is cut where it has to be.
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
    // Not close to the start, or there would be far too many slices.
    if (last > (from + to) / 2) return last;
  }
  return text.slice(from, to).isWellFormed() ? to : to - 1;
}

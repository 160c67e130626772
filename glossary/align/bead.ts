/** A range of sentences by their numbers, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences of a source and those that translate them. One side is empty if there is no
 * counterpart.
 */
export interface Bead {
  readonly source: Range;
  readonly target: Range;
}

/** A bead by its languages. */
export interface Pair {
  readonly chinese: Range;
  readonly english: Range;
}

/** How many sentences a range has. */
export const sizeOf = ({ start, end }: Range): number => end - start;

/** Whether one side of a pair is empty. */
export const isGap = ({ chinese, english }: Pair): boolean =>
  sizeOf(chinese) === 0 || sizeOf(english) === 0;

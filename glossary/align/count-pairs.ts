import { isGap, type Pair } from './bead.ts';

/** How many beads are right, of those that were found and those that were wanted. */
export interface PairCount {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Counts the beads of which both sides are the same; sentences without counterpart are none. */
export function countPairs(found: readonly Pair[], wanted: readonly Pair[]): PairCount {
  const nameOf = ({ chinese, english }: Pair): string =>
    [chinese.start, chinese.end, english.start, english.end].join(' ');
  const names = new Set(wanted.filter((pair) => !isGap(pair)).map(nameOf));
  const ours = found.filter((pair) => !isGap(pair));
  const right = ours.filter((pair) => names.has(nameOf(pair))).length;
  return { right, found: ours.length, wanted: names.size };
}

/** The harmonic mean of precision and recall; 0 where nothing is right. */
export const f1 = ({ right, found, wanted }: PairCount): number =>
  right === 0 ? 0 : (2 * right) / (found + wanted);

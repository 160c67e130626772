import type { ReportPair, ReportSpan } from './check-report.ts';

const sizeOf = ({ start, end }: ReportSpan): number => end - start;

/** Makes one of two neighbouring pairs; undefined for the last. */
export function joinWithNext(
  pairs: readonly ReportPair[],
  at: number,
): readonly ReportPair[] | undefined {
  const [one, other] = [pairs[at], pairs[at + 1]];
  if (one === undefined || other === undefined) return undefined;
  const joined = fixed(
    { start: one.source.start, end: other.source.end },
    { start: one.target.start, end: other.target.end },
  );
  return pairs.toSpliced(at, 2, joined);
}

/**
 * Parts a pair behind the first sentence of each side. Of one that has a single sentence on each, neither
 * then has a counterpart. Undefined for a single sentence.
 */
export function partPair(
  pairs: readonly ReportPair[],
  at: number,
): readonly ReportPair[] | undefined {
  const pair = pairs[at];
  if (pair === undefined) return undefined;
  const { source, target } = pair;
  const [ours, theirs] = [sizeOf(source), sizeOf(target)];
  if (ours + theirs < 2) return undefined;
  const middle = source.start + Math.min(ours, 1);
  const targetMiddle = target.start + (ours === 1 && theirs === 1 ? 0 : Math.min(theirs, 1));
  return pairs.toSpliced(
    at,
    1,
    fixed({ start: source.start, end: middle }, { start: target.start, end: targetMiddle }),
    fixed({ start: middle, end: source.end }, { start: targetMiddle, end: target.end }),
  );
}

/**
 * Moves the last sentence of a side to the next pair, or the first one to the pair before. Undefined where
 * there is no such sentence or pair.
 */
export function moveSentence(
  pairs: readonly ReportPair[],
  at: number,
  side: 'source' | 'target',
  by: 1 | -1,
): readonly ReportPair[] | undefined {
  const first = by > 0 ? at : at - 1;
  const [one, other] = [pairs[first], pairs[first + 1]];
  const moved = pairs[at];
  if (one === undefined || other === undefined || moved === undefined) return undefined;
  if (sizeOf(moved[side]) === 0) return undefined;
  const border = one[side].end - by;
  const changed = [
    { ...one, [side]: { start: one[side].start, end: border } },
    { ...other, [side]: { start: border, end: other[side].end } },
  ].map(({ source, target }) => fixed(source, target));
  return pairs.toSpliced(
    first,
    2,
    ...changed.filter(({ source, target }) => sizeOf(source) + sizeOf(target) > 0),
  );
}

const fixed = (source: ReportSpan, target: ReportSpan): ReportPair => ({
  source,
  target,
  isDoubtful: false,
  isFixed: true,
});

import type { Span } from '../span.ts';

const SIGN = /^第?$/u;
const COUNTERS = /^[届屆次年号號个個度]*\s*/u;

/**
 * Where a name that is counted may begin behind its number: 第十四届|全国人大, 2025年|世界互联网大会, the 14th|
 * National People's Congress. None where more than a number and its counter stands before it.
 */
export function placesBehindCount(
  haystack: string,
  { start, end }: Span,
  numbers: readonly Span[],
): readonly number[] {
  const [number] = numbers;
  if (number === undefined || !SIGN.test(haystack.slice(start, number.start))) return [];
  const between = COUNTERS.exec(haystack.slice(number.end, end))?.[0].length ?? 0;
  return Array.from({ length: between + 1 }, (_, i) => number.end + i);
}

/** Of the numbers of two forms that are equally long, those that begin first, by which a name is counted. */
export const earlierNumbers = <T extends Span>(
  one: readonly T[],
  other: readonly T[],
): readonly T[] => ((other[0]?.start ?? Infinity) < (one[0]?.start ?? Infinity) ? other : one);

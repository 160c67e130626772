import type { Span } from '../span.ts';

const GOES_ON_BEFORE = /(?:[〇零一二三四五六七八九十百千万萬亿億两兩]|\d[.,])$/u;
const GOES_ON_BEHIND = /^(?:[〇零一二三四五六七八九十百千万萬亿億两兩]|[.,]\d)/u;

/**
 * Whether a number at an edge of a match goes on beyond it: 二十届 in 三百二十届, 1325 in 1325.5.
 */
export function cutsNumber(
  haystack: string,
  { start, end }: Span,
  numbers: readonly Span[],
): boolean {
  const visible = (from: number, to: number): string =>
    haystack.slice(Math.max(0, from), to).replaceAll(/\p{Cf}/gu, '');
  return (
    (numbers.some((number) => number.start === start) &&
      GOES_ON_BEFORE.test(visible(start - 8, start))) ||
    (numbers.some((number) => number.end === end) && GOES_ON_BEHIND.test(visible(end, end + 8)))
  );
}

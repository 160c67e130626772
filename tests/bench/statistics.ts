/**
 * The median of some numbers; of an even count the upper one of the two in the middle. NaN when
 * there are none.
 */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

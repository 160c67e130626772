/** A list that is never empty, with each element changed. */
export function mapFilled<T>(
  list: readonly [T, ...T[]],
  change: (element: T) => T,
): readonly [T, ...T[]] {
  const [first, ...others] = list;
  return [change(first), ...others.map(change)];
}

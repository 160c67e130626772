/** Repeatable numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws one of `values` as often as its weight says. */
export function sampler<T>(
  values: readonly T[],
  weight: (value: T, rank: number) => number,
  next: () => number,
  none: T,
): () => T {
  let sum = 0;
  const sums = Float64Array.from(values, (value, rank) => (sum += weight(value, rank)));
  return () => {
    const wanted = next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return values[low] ?? none;
  };
}

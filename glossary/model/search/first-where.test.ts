import { expect, test } from 'vitest';

import { firstWhere } from './first-where.ts';

test('the first number that meets a condition is found, wherever it is', () => {
  for (let size = 0; size < 20; size += 1)
    for (let first = 3; first <= 3 + size; first += 1)
      expect(firstWhere(3, 3 + size, (at) => at >= first)).toBe(first);
});

test('few numbers are looked at', () => {
  let looks = 0;
  const found = firstWhere(0, 1_000_000, (at) => {
    looks += 1;
    return at >= 123_456;
  });
  expect(found).toBe(123_456);
  expect(looks).toBeLessThanOrEqual(20);
});

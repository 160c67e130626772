import { expect, test } from 'vitest';
import { spansOf } from './page-spans.ts';

test('pages come as spans of neighbours, in whatever order they were read', () => {
  expect(spansOf([])).toEqual([]);
  expect(spansOf([10, 2, 1, 9, 4])).toEqual([
    { first: 1, last: 2 },
    { first: 4, last: 4 },
    { first: 9, last: 10 },
  ]);
});

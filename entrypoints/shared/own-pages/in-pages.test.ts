import { expect, test } from 'vitest';
import { inPages } from './in-pages.ts';

/** A list with a number of rows, which records what it was asked for. */
function listOf(total: number) {
  const all = Array.from({ length: total }, (_, at) => at);
  const asked: (readonly [number, number])[] = [];
  const read = async (offset: number, limit: number) => {
    asked.push([offset, limit]);
    return { total, rows: all.slice(offset, offset + limit) };
  };
  return { asked, read };
}

test.each([
  ['nothing', 0, 100, [[0, 100]]],
  ['less than a page', 40, 100, [[0, 100]]],
  [
    'exactly a page, which may have another behind it',
    1_000,
    2_000,
    [
      [0, 1_000],
      [1_000, 1_000],
    ],
  ],
  [
    'more than a page',
    2_500,
    1_100,
    [
      [0, 1_000],
      [1_000, 100],
    ],
  ],
])('of %s, as much as was asked for', async (_name, total, limit, asked) => {
  const list = listOf(total);
  const { rows, total: all } = await inPages(limit, list.read);
  expect(rows).toEqual(Array.from({ length: Math.min(total, limit) }, (_, at) => at));
  expect(all).toBe(total);
  expect(list.asked).toEqual(asked);
});

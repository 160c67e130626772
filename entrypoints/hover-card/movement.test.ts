import { expect, test } from 'vitest';
import { movedTo } from './movement.ts';

const view = { width: 1000, height: 800 };
const size = { width: 300, height: 200 };

function at(left: number, top: number): Parameters<typeof movedTo>[0] {
  return { left, top, right: left + size.width, bottom: top + size.height };
}

test('a card goes round the corners and comes back', () => {
  let { left, top } = movedTo(at(100, 100), 'nextCorner', view);
  const corners = [[left, top]];
  for (let turn = 0; turn < 4; turn += 1) {
    ({ left, top } = movedTo(at(left, top), 'nextCorner', view));
    corners.push([left, top]);
  }
  expect(corners).toEqual([
    [692, 8],
    [692, 592],
    [8, 592],
    [8, 8],
    [692, 8],
  ]);
});

test.each([
  ['left', 76, 100],
  ['right', 124, 100],
  ['up', 100, 76],
  ['down', 100, 124],
] as const)('a step goes %s', (to, left, top) => {
  expect(movedTo(at(100, 100), to, view)).toEqual({ left, top });
});

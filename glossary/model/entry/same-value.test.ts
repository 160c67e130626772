import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, isSameValue } from './same-value.ts';

const small = fc.jsonValue({ maxDepth: 2, noUnicodeString: true }).map((value) => value as unknown);

it('finds the same values the same as their canonical texts are', () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      expect(isSameValue(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
      expect(isSameValue(one, JSON.parse(JSON.stringify(one)))).toBe(true);
    }),
  );
});

it.each([
  ['another order of keys', { a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }, true],
  ['a key with nothing', { a: 1, b: undefined }, { a: 1 }, true],
  ['another order of a list', [1, 2], [2, 1], false],
  ['a longer list', [1], [1, 2], false],
  ['a list and an object', ['a'], { 0: 'a' }, false],
  ['null and an object', null, {}, false],
])('%s', (_name, one, other, isSame) => {
  expect(isSameValue(one, other)).toBe(isSame);
  expect(isSameValue(other, one)).toBe(isSame);
});

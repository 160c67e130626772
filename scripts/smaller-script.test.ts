import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withPlainMembers } from './smaller-script.ts';

const CODE = String.raw`
class Count {
  static#made = 0;
  #count = 1;
  get#next() { return (this.#count += 1); }
  async#later() { return this.#next; }
  step() { Count.#made += 1; return [this.#next, Count.#made, '#count', /#next/u.test('#next')]; }
  wait() { return this.#later(); }
}
const count = new Count();
`;

test('private members are properties, and all else stays', async () => {
  const plain = withPlainMembers(CODE);
  const [steps, waits] = runInNewContext(`${plain}; [count.step(), count.wait()]`);
  expect(steps).toEqual([2, 1, '#count', true]);
  expect(await waits).toBe(3);
  expect(runInNewContext(`${plain}; Object.keys(count)`)).toEqual(['$count']);
});

test('code without any is left alone', () => {
  const code =
    "const text = '#a'; const pattern = /#b/u; class Other extends Error { name = 'Other' }";
  expect(withPlainMembers(code)).toBe(code);
});

test('a class that extends another one may have none, since both may have one of that name', () => {
  expect(() => withPlainMembers('class One extends Two { #a = 1 }')).toThrow('extends another one');
});

import { createContext, runInContext, runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withLessCode, withPlainMembers } from './smaller-script.ts';

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

test('what is left of the code does the same, with other names for these properties', async () => {
  const less = await withLessCode(withPlainMembers(`${CODE}; globalThis.steps = count.step();`));
  const surroundings = createContext({});
  runInContext(less, surroundings);
  expect(surroundings).toHaveProperty('steps', [2, 1, '#count', true]);
  expect(less).not.toContain('$');
});

test('code without any is left alone', () => {
  const code =
    "const text = '#a'; const pattern = /#b/u; class Other extends Error { name = 'Other' }";
  expect(withPlainMembers(code)).toBe(code);
});

test.each([
  ['extends another one', 'class One extends Two { #a = 1 }'],
  ['is asked whether', 'class One { #a = 1; static has(it) { return #a in it } }'],
  ['has a name with $', 'class One { #a = 1; $a = 2 }'],
  ['has a name with $', 'one.$a = 1'],
  ['has a name with $', 'const one = { "$a": 1 }'],
])('code is refused that %s', (why, code) => {
  expect(() => withPlainMembers(code)).toThrow(why);
});

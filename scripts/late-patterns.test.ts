import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import { LatePattern } from '../entrypoints/shared/late-pattern.ts';
import { withLatePatterns } from './late-patterns.ts';

const CODE = String.raw`
const WORD = /^\p{L}+$/u;
const isWord = (text) => WORD.test(text);
const without = (text) => text.replaceAll(/\P{L}/gu, '');
const plain = /a\/b/u;
`;

test('literals with classes of Unicode are made when they are used, others stay', () => {
  const late = withLatePatterns(CODE) ?? '';
  const [first = '', ...rest] = late.split('\n');
  expect(first).toMatch(/^import \{ LatePattern \} from ".*\/late-pattern\.ts";$/u);
  expect(late).not.toMatch(/\/[^"\n]*\\p\{/iu);
  const made: string[] = [];
  class Noted extends LatePattern {
    constructor(source: string, flags: string) {
      super(source, flags);
      made.push(`${source} ${flags}`);
    }
  }
  const body = `${rest.join('\n')}\nreturn { isWord, without, plain };`;
  const run = compileFunction(body, ['LatePattern']);
  const { isWord, without, plain } = run(Noted);
  expect(made.toSorted()).toEqual([String.raw`\P{L} gu`, String.raw`^\p{L}+$ u`]);
  expect(['国际', 'a b'].map(isWord)).toEqual([true, false]);
  expect([without('a-b c'), without('a-b c')]).toEqual(['abc', 'abc']);
  expect(plain).toEqual(/a\/b/u);
});

test('a module without such a literal is left alone, also with one in a text, or a sticky one', () => {
  expect(withLatePatterns(String.raw`const WORD = /\p{L}/uy;`)).toBeUndefined();
  expect(withLatePatterns('const WORD = /a/u;')).toBeUndefined();
  expect(withLatePatterns(String.raw`const text = '\\p{L}';`)).toBeUndefined();
});

test.each(['u', 'gu'])(
  'strings do with a late pattern what they do with a literal, %s',
  (flags) => {
    const late = new LatePattern(String.raw`(\p{Lu})\p{L}*`, flags) as unknown as RegExp;
    const usual = new RegExp(late.source, flags);
    const text = 'Read the Words of Terms';
    const uses = (pattern: RegExp): readonly unknown[] => [
      pattern.test(text),
      pattern.exec(text)?.[1],
      text.match(pattern),
      text.replace(pattern, '<$1>'),
      text.replace(pattern, (word) => word.toLowerCase()),
      text.search(pattern),
      text.split(pattern),
      ...(flags === 'gu' ? [[...text.matchAll(pattern)], text.replaceAll(pattern, 'x')] : []),
    ];
    expect(uses(late)).toEqual(uses(usual));
  },
);

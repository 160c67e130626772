import { readFileSync } from 'node:fs';

/**
 * The words of jieba's dictionary with their frequencies (MIT, Sun Junyi; the copy in the npm
 * package `@node-rs/jieba`, of which nothing else is used).
 */
export function* jiebaFrequencies(): Generator<readonly [string, number]> {
  const file = new URL('../../../node_modules/@node-rs/jieba/dict.txt', import.meta.url);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', frequency = ''] = line.split(' ');
    if (word !== '') yield [word, Number(frequency)];
  }
}

import { readFileSync } from 'node:fs';

import type { WordFrequency } from '../boundary/build-lexicon.ts';

/**
 * The words of jieba's dictionary with their frequencies (MIT, Sun Junyi; the copy in the npm
 * package `@node-rs/jieba`, of which nothing else is used).
 */
export function* jiebaFrequencies(): Generator<WordFrequency> {
  const file = new URL('../../../node_modules/@node-rs/jieba/dict.txt', import.meta.url);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', frequency = '', tag = ''] = line.split(' ');
    if (word !== '') yield { word, frequency: Number(frequency), idiom: tag === 'i' };
  }
}

import { describe, expect, it } from 'vitest';

import { createCopyFinder, hashesOfRuns } from './copied-runs.ts';

describe('a copied run', () => {
  it.each([
    [
      'twelve words of English',
      'Note: one two three four five six, seven eight nine ten eleven Twelve.',
      'one two three four five six seven eight nine ten eleven twelve thirteen',
      1,
    ],
    [
      'eleven words of English, which may be a term',
      'one two three four five six seven eight nine ten eleven',
      'one two three four five six seven eight nine ten eleven twelve',
      0,
    ],
    [
      'twenty characters, whatever the script',
      '國家主席習近平說，我們要構建網絡空間命運共同體。',
      '国家主席习近平说：“我们要构建网络空间命运共同体”',
      3,
    ],
    ['a Chinese term', '構建網路空間命運共同體', '构建网路空间命运共同体', 0],
  ] as const)('is %s', (_, text, original, count) => {
    expect(createCopyFinder(new Set(hashesOfRuns(original)))(text)).toHaveLength(count);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { createCopyFinder, hashesOfRuns } from './build/copied-runs.ts';
import { readText } from './build/read-text.ts';

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

// News reports that are not ours to publish; they lie beside the project where it is written.
const pages = '../shared/pages';
const HEADING =
  '# Runs of words that may not stand in a definition or note, hashed: see build/copied-runs.ts.';

it.runIf(existsSync(pages))('the hashes are those of the first aligned pages', async () => {
  const texts = readdirSync(pages).flatMap((name) => readText(join(pages, name)));
  const hashes = hashesOfRuns(texts.map(({ text }) => text).join('\n'));
  expect(hashes.length).toBeGreaterThan(500);
  await expect(`${HEADING}\n${hashes.join('\n')}\n`).toMatchFileSnapshot('./copied-runs.txt');
});

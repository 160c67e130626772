import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { createCopyFinder } from './build/copied-runs.ts';
import { packageCurated } from './build/package-curated.ts';

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
    expect(createCopyFinder(original)(text)).toHaveLength(count);
  });
});

// News reports that are not ours to publish; they lie beside the project where it is written.
const pages = '../shared/pages';
const names = existsSync(pages) ? readdirSync(pages) : [];

for (const name of names) {
  it(`no definition and no note is copied from ${name}`, () => {
    const copiedRuns = createCopyFinder(readFileSync(join(pages, name), 'utf8'));
    const texts = packageCurated('glossary/curated').flatMap(({ note, languageSections }) => [
      note ?? '',
      ...languageSections.flatMap(({ definition = '', termSections }) => [
        definition,
        ...termSections.map((termSection) => termSection.note ?? ''),
      ]),
    ]);
    expect(texts.flatMap((text) => copiedRuns(text))).toEqual([]);
  });
}

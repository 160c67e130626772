import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matcher } from '../../../match/match.ts';
import type { CommandResult } from '../command-result.ts';
import { type Measured, measureText, sumOf } from '../counts/measure.ts';

/**
 * Measures how well the glossary covers real documents whose terms are listed in
 * `measured/terms.tsv`. We may not publish their texts: only those that the folder `texts` holds
 * are measured, each in a file with its name in the table and `.txt`.
 */
export function measureCommand(texts: string, folder: string, matcher: Matcher): CommandResult {
  const [, ...rows] = readFileSync(join(folder, 'measured/terms.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const files = [...Map.groupBy(rows, ([file = '']) => file)].filter(([file]) =>
    existsSync(join(texts, `${file}.txt`)),
  );
  if (files.length === 0) {
    return { exitCode: 2, lines: [`${texts} has none of the texts of measured/documents.tsv`] };
  }
  const measured = files.map(([file, terms]) => {
    const isChinese = file.includes('-zh-');
    const text = readFileSync(join(texts, `${file}.txt`), 'utf8');
    const listed = terms.map(([, term = '']) => term);
    return { isChinese, of: measureText(text, listed, matcher, isChinese ? 'zh-Hans' : 'en') };
  });
  const lines = ([true, false] as const).flatMap((isChinese) => {
    const some = measured.filter((one) => one.isChinese === isChinese).map(({ of }) => of);
    if (some.length === 0) return [];
    return linesOf(`${isChinese ? 'Chinese' : 'English'}, ${some.length} texts`, sumOf(some));
  });
  return { exitCode: 0, lines };
}

function linesOf(name: string, measured: Measured): readonly string[] {
  const { terms, whole, part, marks, exact, inside, over, elsewhere } = measured;
  const often = [...Map.groupBy(elsewhere, (text) => text)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([text, places]) => `    ${String(places.length).padStart(4)}  ${text}`);
  return [
    `${name}: of ${terms} terms ${percent(whole, terms)} whole, ${percent(part, terms)} a part only`,
    `  of ${marks} marks ${percent(exact + over, marks)} on a term, ${percent(inside, marks)} inside one, ` +
      `${percent(elsewhere.length, marks)} elsewhere:`,
    ...often,
  ];
}

function percent(count: number, all: number): string {
  return `${Math.round((100 * count) / Math.max(1, all))} %`;
}

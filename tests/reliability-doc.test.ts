import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixturePages } from './pages/expectation.ts';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'docs/reliability.md'), 'utf8');

/** Each check and each weakness by its id: what is said of it, on one line. */
const checks = [...text.matchAll(/^- \*\*(?<id>[RW]\d+) .*$/gmu)].map(
  ({ 0: line, groups }) => [groups?.['id'] ?? '', line] as const,
);
const pages = fixturePages().map(({ name }) => name);

test('the checks are R01 to R90, the weaknesses W01 to W18, each once and in order', () => {
  const ids = (letter: string, length: number): readonly string[] =>
    Array.from({ length }, (_, at) => letter + String(at + 1).padStart(2, '0'));
  expect(checks.map(([id]) => id)).toEqual([...ids('R', 90), ...ids('W', 18)]);
});

/** What stands of the privacy text: the words of each passage, and what is said of it. */
const passages = [...text.matchAll(/^- \*\*(?![RW]\d)(?<words>[^*]+)\*\* `.*$/gmu)].map(
  ({ 0: line, groups }) => [groups?.['words'] ?? '', line] as const,
);

test('every passage and point of the privacy text has a line, and every line stands there', () => {
  const [told = ''] = readFileSync(join(root, 'docs/privacy.md'), 'utf8').split('## Permissions');
  const parts = told
    .split(/\n\n|\n(?=- )/u)
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '' && !/^#|^\[/u.test(part));
  const words = passages.map(([first]) => first);
  expect(parts.length).toBeGreaterThan(15);
  expect(parts.filter((part) => !words.some((some) => part.includes(some)))).toEqual([]);
  expect(words.filter((some) => !parts.some((part) => part.includes(some)))).toEqual([]);
});

const model = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
/** Each point of what is not defended, by its first words. */
const undefended = (
  /## What is not defended\n(?<all>.*?)\n## /su.exec(model)?.groups?.['all'] ?? ''
)
  .split(/\n(?=- \*\*)/u)
  .slice(1)
  .map((point) => [/\*\*(?<words>[^*]+)/u.exec(point)?.groups?.['words'] ?? '', point] as const);

test('every point of what is not defended says which test shows it, or why none does', () => {
  expect(undefended.length).toBeGreaterThan(20);
  const silent = undefended.filter(([, point]) => !/_Shown by_ `|_No test:_ /u.test(point));
  expect(silent).toEqual([]);
});

describe.each([...checks, ...passages, ...undefended])('%s', (_id, line) => {
  test('quotes titles that stand in the file named before them', () => {
    const files = line.matchAll(
      /`(?<file>[^`\s]+\.(?:e2e|test)\.tsx?)`(?<titles>(?:,? “[^”]+”)*)/gu,
    );
    for (const { groups } of files) {
      const path = join(root, groups?.['file'] ?? '');
      const titles = [...(groups?.['titles'] ?? '').matchAll(/“(?<title>[^”]+)”/gu)].map(
        (found) => found.groups?.['title'] ?? '',
      );
      expect(existsSync(path), path).toBe(true);
      expect(titles, `${path} is named without a title`).not.toEqual([]);
      const source = readFileSync(path, 'utf8');
      expect(titles.filter((title) => !isQuoted(source, title))).toEqual([]);
    }
  });

  test('names pages that there are', () => {
    const names = [...line.matchAll(/`(?<name>[a-z-]+\*?)`/gu)].map(
      ({ groups }) => groups?.['name'] ?? '',
    );
    expect(names.filter((name) => !isPage(name))).toEqual([]);
  });

  test('says what asserts it, or why nothing does', () => {
    expect(line).toMatch(/`|Does not apply: |A procedure: |_No test:_ /u);
  });
});

/** Whether a text stands between quotation marks of the language, as titles do. */
function isQuoted(source: string, title: string): boolean {
  return ["'", '"', '`'].some((mark) => source.includes(mark + title + mark));
}

/** Whether there is a page of this name; a star stands for any end. */
function isPage(name: string): boolean {
  return name.endsWith('*')
    ? pages.some((page) => page.startsWith(name.slice(0, -1)))
    : pages.includes(name);
}

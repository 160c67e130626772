import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const names = ['README.md', 'README.zh-CN.md'] as const;
const [english, chinese] = names.map((name) => readFileSync(join(root, name), 'utf8')) as [
  string,
  string,
];

describe('the README and its Chinese translation', () => {
  test('have the same headings, pictures and drawings, in the same order', () => {
    expect(outlineOf(chinese)).toEqual(outlineOf(english));
  });

  test('have tables with as many rows, but for the figures, which stand in one place', () => {
    const rows = (text: string): readonly number[] =>
      sectionsOf(text)
        .filter((section) => !section.includes('`npm run traps`'))
        .map((section) => section.match(/^\|/gm)?.length ?? 0);
    expect(rows(chinese)).toEqual(rows(english));
  });

  test('have lists with as many points', () => {
    const points = (text: string): readonly number[] =>
      sectionsOf(text).map((section) => section.match(/^(?:- |\d\. )/gm)?.length ?? 0);
    expect(points(chinese)).toEqual(points(english));
  });
});

describe.each([
  ['en', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
])('the text for the stores in %s', (language, locale) => {
  const text = readFileSync(join(root, `docs/store/${language}.md`), 'utf8');

  test('has the sections of all others, and the description that the extension has', () => {
    const all = readFileSync(join(root, 'docs/store/en.md'), 'utf8');
    expect(text.match(/^(?:#+|-|•) /gm)).toEqual(all.match(/^(?:#+|-|•) /gm));
    const texts = readFileSync(join(root, `locales/${locale}.yml`), 'utf8');
    const description = /^extension:\n(?: {2}.*\n)*? {2}description: (?<text>.*)$/m.exec(texts);
    expect(text).toContain(`\n${description?.groups?.['text']}\n`);
  });

  test('says what each permission is for', () => {
    const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    const asked = /permissions: \[(?<names>[^\]]*)\]/.exec(config)?.groups?.['names'] ?? '';
    const permissions = asked.match(/\w+/g) ?? [];
    expect(permissions.length).toBeGreaterThan(3);
    expect(
      permissions.filter(
        (name) => !text.includes(`- \`${name}\`: `) && !text.includes(`- \`${name}\`：`),
      ),
    ).toEqual([]);
  });
});

/** Every page that the project writes for people. */
const pages = ['README.md', 'README.zh-CN.md', 'glossary/README.md', 'glossary/match/README.md']
  .concat(readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).flatMap(pageOf))
  .concat(existsSync(join(root, 'tests/bench/README.md')) ? ['tests/bench/README.md'] : []);

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...text.matchAll(/npm run (?<script>[\w:-]+)/g)].map(
      ({ groups }) => groups?.['script'] ?? '',
    );
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  test('names only files that there are', () => {
    const named = [
      ...text.matchAll(
        /`(?<path>(?:components|docs|entrypoints|glossary|locales|public|scripts|tests)\/[\w./-]+)`/g,
      ),
    ].map(({ groups }) => groups?.['path'] ?? '');
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('leads to files that there are', () => {
    const targets = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/g)]
      .map(({ groups }) => groups?.['target']?.replace(/#.*/, '') ?? '')
      .filter((target) => target !== '' && !/^https?:/.test(target));
    expect(targets.filter((target) => !existsSync(join(root, page, '..', target)))).toEqual([]);
  });
});

function pageOf(path: string): readonly string[] {
  return path.endsWith('.md') ? [`docs/${path.replaceAll('\\', '/')}`] : [];
}

/** What does not depend on the language: levels of headings, targets of pictures and drawings. */
function outlineOf(text: string): readonly string[] {
  return [...text.matchAll(/^(?<level>#+) |^!\[.*?\]\((?<picture>[^)]+)\)|^```/gm)].map(
    ({ 0: whole, groups }) => groups?.['level'] ?? groups?.['picture'] ?? whole,
  );
}

function sectionsOf(text: string): readonly string[] {
  return text.split(/^#+ /m);
}

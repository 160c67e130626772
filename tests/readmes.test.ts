import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../scripts/package/source-files.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe.each([
  'README.md',
  'docs/guide.md',
  'docs/formats.md',
  'docs/privacy.md',
  'docs/team-server/README.md',
])('%s and its Chinese translation', (name) => {
  const english = read(name);
  const chinese = read(name.replace(/\.md$/, '.zh-CN.md'));

  test('have the same headings, pictures and drawings, in the same order', () => {
    expect(outlineOf(chinese)).toEqual(outlineOf(english));
  });

  test('have tables with as many rows', () => {
    const rows = (text: string): readonly number[] =>
      sectionsOf(text).map((section) => section.match(/^\|/gm)?.length ?? 0);
    expect(rows(chinese)).toEqual(rows(english));
  });

  test('have lists with as many points', () => {
    const points = (text: string): readonly number[] =>
      sectionsOf(text).map((section) => section.match(/^(?:- |\d\. )/gm)?.length ?? 0);
    expect(points(chinese)).toEqual(points(english));
  });
});

test('README is short enough to be read', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120);
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

test('tests/README says of every module of the content script where it is shown', () => {
  const [, table = ''] = read('tests/README.md').split('## The content script, module by module');
  const [first = ''] = table.split('\n## ');
  const named = [...first.matchAll(/^\| (?<folder>`[\w-]+\/`: )?(?<names>`.*?) +\|/gm)].flatMap(
    ({ groups }) =>
      (groups?.['names']?.match(/[\w/-]+/g) ?? []).map(
        (name) => `${groups?.['folder']?.match(/[\w/-]+/)?.[0] ?? ''}${name}`,
      ),
  );
  const folder = 'entrypoints/content-script/';
  const modules = sourceFiles(root)
    .filter((file) => file.startsWith(folder) && /(?<!\.test|\.d|-fixture)\.ts$/.test(file))
    .map((file) => file.slice(folder.length).replace(/\.ts$/, ''));
  expect(named.toSorted()).toEqual(modules.toSorted());
});

const files = sourceFiles(root);
/** Every page that the project writes for people. */
const pages = files.filter((file) => file.endsWith('.md'));
const FROM_THE_ROOT = /^(?:components|docs|entrypoints|glossary|locales|public|scripts|tests)\//;
const SOURCE_FILE = /\.(?:tsx?|mjs|ya?ml|txt|conf|md)$/;

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...text.matchAll(/npm run (?<script>[\w:-]+)/g)].map(
      ({ groups }) => groups?.['script'] ?? '',
    );
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  test('names only files that there are', () => {
    const named = [...text.matchAll(/`(?<name>[\w./*{},-]+)`/g)]
      .map(({ groups }) => groups?.['name'] ?? '')
      .filter((name) => FROM_THE_ROOT.test(name) || SOURCE_FILE.test(name));
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  test('leads to files and headings that there are', () => {
    const targets = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/g)]
      .map(({ groups }) => groups?.['target'] ?? '')
      .filter((target) => !/^https?:/.test(target));
    expect(targets.filter((target) => !leadsSomewhere(page, target))).toEqual([]);
  });
});

/** Whether files or folders have these names; one that is not from the root may stand anywhere. */
function isThere(name: string): boolean {
  const [braces, parts] = /\{([^}]+)\}/.exec(name) ?? [];
  if (braces !== undefined && parts !== undefined)
    return parts.split(',').every((part) => isThere(name.replace(braces, part)));
  const pattern = name.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  const start = FROM_THE_ROOT.test(name) ? '^' : '(?:^|/)';
  return files.some((file) => new RegExp(`${start}${pattern}(?:/|$)`).test(file));
}

/** Whether a link of a page leads to a file, and to a heading of it where it names one. */
function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : join(page, '..', path);
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || anchorsOf(read(file)).includes(heading);
}

/** The names of a page's headings in addresses, as GitHub makes them. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (?<heading>.*)$/gm)].map(({ groups }) =>
    (groups?.['heading'] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
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

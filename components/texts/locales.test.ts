import { readFileSync, globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messagesOf } from '../fixtures/texts-fixture.ts';

const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
const messages = Object.fromEntries(
  LOCALES.map((locale) => [locale, messagesOf(readFileSync(`locales/${locale}.yml`, 'utf8'))]),
) as Readonly<Record<(typeof LOCALES)[number], ReturnType<typeof messagesOf>>>;

/** Keys that only the manifest uses. */
const IN_MANIFEST = /^(?:extension\.(?:name|description)|command\.)/u;

function placeholdersOf(message: string | readonly string[] | undefined): readonly string[] {
  const text = typeof message === 'string' ? message : (message?.at(-1) ?? '');
  return (text.match(/\{\w+\}|\$\d/gu) ?? []).toSorted();
}

/** The keys that the source uses: complete ones, and ones with a part that is filled in. */
function keysAskedFor(): RegExp {
  const sources = globSync('{components,entrypoints}/**/*.{ts,tsx}').filter(
    (path) => !/\.test\.|fixture/u.test(path),
  );
  const keys = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*['`](?<key>[\w.${}]+)['`]/gu)].map(
      (match) => match.groups?.['key'] ?? '',
    ),
  );
  const patterns = keys.map((key) =>
    key.replaceAll('.', String.raw`\.`).replaceAll(/\$\{[^}]*\}/gu, String.raw`\w+`),
  );
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
}

test.each(['zh-CN', 'zh-TW'] as const)(
  '%s has the keys of English, in the same order',
  (locale) => {
    expect([...messages[locale].keys()]).toEqual([...messages.en.keys()]);
  },
);

test.each(['zh-CN', 'zh-TW'] as const)('%s has the placeholders of English', (locale) => {
  const differing = [...messages.en].filter(
    ([key, text]) =>
      placeholdersOf(messages[locale].get(key)).join() !== placeholdersOf(text).join() ||
      typeof messages[locale].get(key) !== typeof text,
  );
  expect(differing).toEqual([]);
});

test.each(LOCALES)('%s has no blank text', (locale) => {
  const blank = [...messages[locale]].filter(([, text]) => [text].flat().some((form) => !form));
  expect(blank).toEqual([]);
});

test.each(LOCALES)(
  '%s has no text that a # cuts short, as it begins a comment in YAML',
  (locale) => {
    const lines = readFileSync(`locales/${locale}.yml`, 'utf8').split('\n');
    expect(lines.filter((line) => /^ *[\w']+: [^'"].* #/u.test(line))).toEqual([]);
  },
);

test('every text is asked for somewhere', () => {
  const asked = keysAskedFor();
  const unused = [...messages.en.keys()].filter(
    (key) => !IN_MANIFEST.test(key) && !asked.test(key),
  );
  expect(unused).toEqual([]);
});

test('the Taiwan texts keep out words of the mainland', () => {
  const text = [...messages['zh-TW'].values()].flat().join('\n');
  expect(
    text.match(/設置|網絡|信息|軟件|默認|搜索|鼠標|保存|打開|菜單|文檔|撤銷|界面/gu),
  ).toBeNull();
});

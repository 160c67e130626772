import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from './launcher/extension.ts';
import { browserNames } from './launcher/launch.ts';

const root = join(import.meta.dirname, '..');
const script = /\.(?:js|html|css)$/;

/** What no package of ours may hold, and why. */
const forbidden: readonly (readonly [reason: string, what: RegExp])[] = [
  ['code out of text', /\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ['code from elsewhere', /\bimport\s*\(\s*["'`](?!\.)|\bimportScripts\b|WebAssembly/],
  ['a script or a sheet from elsewhere', /(?:src|href)=["']?https?:|url\(["']?https?:|@import/],
  ['a way to talk to others', /\bWebSocket\b|\bEventSource\b|sendBeacon|RTCPeerConnection/],
  // The bare name stands in code that tells addresses of this computer from others.
  [
    'a trace of the machine that built it',
    /sourceMappingURL|file:\/\/\/|\/\/localhost|\blocalhost:\d/,
  ],
  ['a door for tests', /__test|fault-?injection/i],
  ['a script for the world of pages', /\bworld:\s*["'`]MAIN|createElement\(\s*["'`]script/],
];

/** Where one of these stands all the same, and why. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // PDF.js makes a worker of an address of another origin; ours is given to it.
  'code from elsewhere': ['chunks/pdf-file'],
  // The reader puts the scripts of pages into itself, from addresses that are approved.
  'a script for the world of pages': ['chunks/reader'],
};

/** One for each of the two workers that read tables, of terms and of checks, which are built apart. */
const PAPAPARSE = ['assets/papaparse.min', 'assets/papaparse.min'];

/** What is written to the console: two lines of ours for faults, and what packages write. */
const written: readonly RegExp[] = [
  /Termlight left this page alone:/,
  /Termlight:/,
  // webextension-polyfill
  /API method doesn't seem to support the callback/,
  /Failed to send onMessage rejected reply/,
  // WXT and its texts
  /\[i18n\] Message not found/,
  /The background's main\(/,
  // papaparse, read-excel-file when it is told to measure, pinyin-pro, virtual-core
  /Duplicate headers found and renamed/,
  /log\(`(?: {2}-|\*)`/,
  /The first param of pinyin is error/,
  /Missing attribute name/,
  // PDF.js, the XML of Word documents, and promises of mammoth that fail unseen
  /`(?:Info|Warning): \$\{/,
  /\[xmldom (?:warning|error)\]/,
  /unknown Class:/,
  /console\.(?:error|log)\(\w+\b(?!\.)/,
];

describe.each(browserNames)('the extension for %s', (browser) => {
  const folder = builtExtension(browser);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  const sources = files
    .filter((path) => script.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

  test.each(forbidden)('holds no %s', (reason, what) => {
    expect(sources.length).toBeGreaterThan(10);
    const examined = sources.filter(
      ({ path }) => exceptions[reason]?.includes(withoutHash(path)) !== true,
    );
    const found = examined.flatMap(({ path, text }) => {
      const match = what.exec(text);
      return match === null ? [] : [`${path}: ${text.slice(match.index, match.index + 80)}`];
    });
    expect(found).toEqual([]);
  });

  test('names no path of the machine that built it', () => {
    expect(sources.filter(({ text }) => text.includes(root)).map(({ path }) => path)).toEqual([]);
  });

  test('writes nothing to the console but lines that are known', () => {
    const lines = sources.flatMap(({ text }) => text.match(/\bconsole\.\w+\([^)]{0,60}/g) ?? []);
    expect(lines.filter((line) => !written.some((known) => known.test(line)))).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(written.length);
  });

  test('asks for files of its own only, but for a parser that is never told an address', () => {
    const asking = sources.filter(({ text }) => /\bXMLHttpRequest\b/.test(text));
    // papaparse, with `download: true`, and PDF.js, with an address for bytes: no source of ours says so.
    expect(asking.map(({ path }) => withoutHash(path))).toEqual([...PAPAPARSE, 'chunks/pdf-file']);
    const addresses = sources.flatMap(({ text }) => text.match(/\bfetch\([^)]*/g) ?? []);
    expect(addresses.filter((one) => /https?:|["'`]\/\//.test(one))).toEqual([]);
  });

  test('makes no worker out of a text, but for a parser that is in one and then makes none', () => {
    const making = sources.flatMap(({ path, text }) =>
      (text.match(/type:\s*["'`](?:text|application)\/javascript/g) ?? []).map(() => path),
    );
    // papaparse once; PDF.js for a worker of another origin; fflate does too, but for
    // `glossary/exchange/table/workbook/zip.ts`.
    expect(making.map(withoutHash)).toEqual([...PAPAPARSE, 'chunks/pdf-file']);
  });

  test('holds scripts, pages, sheets, texts, icons, the glossary and the notices, nothing else', () => {
    const expected =
      /^(?:[\w-]+\.(?:js|html|css)|(?:chunks|assets)\/[\w.-]+\.(?:js|css)|_locales\/\w+\/messages\.json|curated\/[\w-]+\.(?:jsonl?|bin)|icon\/\d+\.png|manifest\.json|notices\.txt|assets\/pdf\.worker\.min-[\w-]+\.mjs|pdf\/(?:cmaps|fonts|decoders)\/[\w.-]+)$/;
    expect(files.filter((path) => !expected.test(path))).toEqual([]);
    expect(files).toContain('notices.txt');
  });
});

function withoutHash(path: string): string {
  return path.replace(/-.{8}\.js$/, '');
}

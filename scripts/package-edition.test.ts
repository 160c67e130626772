import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageEdition } from './package-edition.ts';

/** What a build with this setting and this changelog says. */
function said(address: string, changelog = '# Changelog\n'): unknown {
  const root = mkdtempSync(join(tmpdir(), 'termlight-edition-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'glossary'));
  writeFileSync(join(root, 'glossary/published.json'), JSON.stringify({ address }));
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  return JSON.parse(packageEdition(root).contents);
}

test('a build names no address unless it is told one', () => {
  expect(said('')).toEqual({});
  const address = 'https://terms.example/termlight.jsonl';
  expect(said(address)).toEqual({ address });
  expect(packageEdition(join(import.meta.dirname, '..'))).toBeDefined();
});

test.each([
  ['http://terms.example/a.jsonl', 'notHttps'],
  ['terms.example', 'notAddress'],
  ['https://a:b@terms.example/a.jsonl', 'hasPassword'],
  ['https://192.168.1.2/a.jsonl', 'privateAddress'],
  ['http://127.0.0.1:4711/a.jsonl', 'notHttps'],
  ['https://Terms.Example/a.jsonl', 'is asked as https://terms.example/a.jsonl'],
  ['https://terms.example/a.jsonl#top', 'is asked as https://terms.example/a.jsonl'],
])('a build is refused with the address %s', (address, fault) => {
  expect(() => said(address)).toThrow(fault);
});

test('the edition is the date of the last release, as in published files', () => {
  const changelog = [
    '# Changelog',
    '## 0.3.0 (not yet released)',
    '## 0.2.0 (2026-12-24)',
    '## 0.1.0 (2026-11-30)',
  ];
  expect(said('', changelog.join('\n\n'))).toEqual({ edition: 20261224 });
});

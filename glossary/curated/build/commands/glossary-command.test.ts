import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

import { EMPTY_LEXICON } from '../../../match/boundary/lexicon.ts';
import { readAtOnce } from '../../../subscription/source-fixture.ts';
import { runGlossaryCommand } from './glossary-command.ts';
import { readTextFile } from '../counts/read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, contents: string | Uint8Array): string => {
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
};

const record = `concept-cyberspace:
  zh-Hans: 网络空间
  pinyin: wǎngluò kōngjiān
  zh-Hant: 網絡空間
  en: { cyberspace: { marking: always, seen: [paper] } }
`;
write('cyberspace.yaml', record);
write('sources.yaml', 'paper:\n  title: White paper\n');
write('issuers.yaml', '{}\n');
write('left-out.yaml', '[]\n');
write('ids.txt', '# All of them\nconcept-cyberspace\n');
write('spelling.txt', 'cyberspace\n');
write('copied-runs.txt', '');
write('readings.txt', '');

/** What a subscription reads of each file in a folder. */
const publishedIn = (target: string) =>
  readdirSync(target).map((name) => readAtOnce(readFileSync(join(target, name), 'utf8')));

const run = (...words: readonly string[]) => runGlossaryCommand(words, folder, () => EMPTY_LEXICON);

describe('the glossary command', () => {
  it.each([
    [[]],
    [['chek']],
    [['check', 'everything']],
    [['coverage']],
    [['coverage', 'a.txt', 'b.txt']],
    [['account']],
    [['site']],
    [['measure']],
    [['publish']],
    [['site', 'a', 'b']],
    [['family', 'a', 'b']],
    [['compare', 'a']],
    [['compare', 'a', 'b', 'c']],
  ])('explains itself for %j', (words) => {
    const { exitCode, lines } = run(...words);
    expect(exitCode).toBe(2);
    expect(lines).toHaveLength(9);
  });

  it('checks, and a warning is no failure', () => {
    expect(run('check')).toEqual({
      exitCode: 0,
      lines: ['! spelling.txt cyberspace: nothing needs it', '0 errors, 1 warning'],
    });
  });

  it('fails with the place of an error', () => {
    write('digital.yaml', record.replace('concept-cyberspace', 'concept-Cyber'));
    const { exitCode, lines } = run('check');
    rmSync(join(folder, 'digital.yaml'));
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(/^✘ digital\.yaml .*concept-…/u);
  });

  it('fails while a question of a review is open', () => {
    write('sources.yaml', 'paper:\n  # REVIEW: which year?\n  title: White paper\n');
    const { exitCode, lines } = run('check');
    write('sources.yaml', 'paper:\n  title: White paper\n');
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe('✘ sources.yaml:2: open: which year?');
  });

  it('fails for an issuer whose page no document needs', () => {
    write('issuers.yaml', 'Gazette: https://example.org/\n');
    const needless = run('check');
    write('sources.yaml', 'paper:\n  title: White paper\n  issuer: Gazette\n');
    const needed = run('check');
    write('sources.yaml', 'paper:\n  title: White paper\n');
    write('issuers.yaml', '{}\n');
    expect(needless.lines[0]).toBe(
      '✘ issuers.yaml Gazette: no document without an address has this issuer',
    );
    expect(needed.exitCode).toBe(0);
  });

  it('counts', () => {
    const { exitCode, lines } = run('stats');
    expect(exitCode).toBe(0);
    expect(lines[0]).toBe('1 concept, 3 terms, 1 document');
    expect(lines).toContain('     1  seen in a document');
  });

  it('counts what was superseded, by what is known of that', () => {
    const past = (replaced: string) => `{ status: superseded, seen: [paper]${replaced} }`;
    const terms = [
      `{ cyberspace: { marking: always, seen: [paper] }`,
      `net space: ${past(', replaced: { on: "2016", by: paper }')}`,
      `web space: ${past(", replaced: { on: '2015-12' }")}`,
      `space of the net: ${past('')} }`,
    ];
    write('cyberspace.yaml', record.replace(/\{ cyberspace.*/u, terms.join(', ')));
    const { lines } = run('stats');
    write('cyberspace.yaml', record.replace('paper] }', 'paper], replaced: { on: "2016" } }'));
    const { lines: issues } = run('check');
    write('cyberspace.yaml', record);
    const start = lines.indexOf('Superseded terms') + 1;
    expect(lines.slice(start, start + 3)).toEqual([
      '     2  with the date of the replacement',
      '     1  of these with a document of the new one',
      '     1  without a date',
    ]);
    expect(issues[0]).toBe(
      '✘ cyberspace.yaml concept-cyberspace: cyberspace: replaced, yet not superseded',
    );
  });

  it('publishes what can be subscribed to, over what was published before', () => {
    const target = join(folder, 'published');
    expect(run('publish', target).exitCode).toBe(0);
    expect(run('publish', target).exitCode).toBe(0);
    expect(publishedIn(target)).toMatchObject([
      {
        ok: true,
        source: { frame: { name: 'Termlight' }, entries: [{ id: 'concept-cyberspace' }] },
      },
    ]);
  });

  it('publishes nothing that is too large to be subscribed to', () => {
    const target = join(folder, 'published-whole');
    runGlossaryCommand(['publish', target], 'glossary/curated', () => EMPTY_LEXICON);
    const read = publishedIn(target);
    expect(read.flatMap((one) => (one.ok ? [] : [one.fault]))).toEqual([]);
    expect(read).toHaveLength(1);
  });

  it('covers a text file', () => {
    const { exitCode, lines } = run('coverage', write('text.txt', '網絡空間 cyberspace\n'));
    expect(exitCode).toBe(0);
    expect(lines[1]).toBe('     2  网络空间 · cyberspace');
  });

  const unreadable: readonly (readonly [name: string, address: string, message: string])[] = [
    ['a missing file', join(folder, 'none.txt'), 'there is no such file'],
    ['a folder', folder, 'it is a folder; name a file in it'],
    ['an address', 'https://a.example/', 'save the page and name the file; nothing is fetched'],
    ['an empty file', write('empty.txt', ' \n'), 'there is no text in it'],
    [
      'an image',
      write('image.png', Uint8Array.of(0x89, 0x50, 0, 1)),
      'no text in UTF-8; save it as such',
    ],
  ];
  it.each(unreadable)('says why it cannot cover %s', (_, address, message) => {
    expect(run('coverage', address)).toEqual({ exitCode: 2, lines: [`${address}: ${message}`] });
  });
});

describe('a text that is read', () => {
  it('is a part a line', () => {
    expect(readTextFile(write('lines.txt', 'one\r\n\r\ntwo'))).toEqual([
      { text: 'one', language: '' },
      { text: 'two', language: '' },
    ]);
  });

  it('may be named by a file: address', () => {
    mkdirSync(join(folder, 'a b'));
    const file = write('a b/c.txt', 'three');
    expect(readTextFile(pathToFileURL(file).href)).toEqual([{ text: 'three', language: '' }]);
  });

  it('is a part a block of a page, with its language and without what is not shown', () => {
    const page = `<!doctype html><html lang="zh"><head><title>no</title><style>p{}</style></head>
      <body><h1>网络<b>空</b>间</h1><div>before<p lang="en">cyber<br>space</p>after</div>
      <script>no()</script></body></html>`;
    expect(readTextFile(write('page.html', page))).toEqual([
      { text: '网络空间', language: 'zh' },
      { text: 'before', language: 'zh' },
      { text: 'cyber', language: 'en' },
      { text: 'space', language: 'en' },
      { text: 'after', language: 'zh' },
    ]);
  });

  it('may be in another encoding, if the page says which', () => {
    const head = new TextEncoder().encode('<html><meta charset="gbk"><p>');
    const page = Uint8Array.of(...head, 0xcd, 0xf8, 0xc2, 0xe7);
    expect(readTextFile(write('gbk.html', page))).toEqual([{ text: '网络', language: '' }]);
  });

  it('may be in UTF-16 with its mark', () => {
    const file = write('utf-16.txt', Uint8Array.of(0xff, 0xfe, 0x51, 0x7f, 0xdc, 0x7e));
    expect(readTextFile(file)).toEqual([{ text: '网络', language: '' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES, MAX_FILE_BYTES } from './file/file-format.ts';
import { writeOwnData } from '../storage/own-data-file.ts';
import { bytesOf, inWords, read, termsOf } from './read-fixture.ts';
import { readFile } from './read.ts';
import { row, workbook } from './workbook-fixture.ts';
import type { FileIssueCode } from './file/read-result.ts';

async function refusalOf(name: string, content: string | Uint8Array) {
  const result = await readFile({ name, bytes: bytesOf(content) });
  if (result.outcome !== 'refused') throw new Error(`It was ${result.outcome}.`);
  return result.issue;
}

const LAUGHS = `<!DOCTYPE martif [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`,
).join('')}]>`;

describe('files that are broken or hostile', () => {
  it.each<readonly [string, string, string | Uint8Array, FileIssueCode, number | undefined]>([
    [
      'ends in the midst of XML',
      'a.tbx',
      '<martif>\n<text><body>\n<termEntry id="c1">',
      'badXml',
      3,
    ],
    ['is not well-formed XML', 'a.tbx', '<martif>\n<a></b></martif>', 'badXml', 2],
    ['is another XML', 'a.xml', '<?xml version="1.0"?>\n\n<svg><a/></svg>', 'unknownFormat', 3],
    ['has billions of laughs', 'a.tbx', `${LAUGHS}<martif>&j;</martif>`, 'entities', 1],
    [
      'blows up quadratically',
      'a.tbx',
      `<!DOCTYPE martif [<!ENTITY a "${'a'.repeat(50_000)}">]><martif>${'&a;'.repeat(5_000)}</martif>`,
      'entities',
      1,
    ],
    [
      'asks for a file',
      'a.tbx',
      '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]><martif>&x;</martif>',
      'entities',
      1,
    ],
    [
      'asks for parameters of a server',
      'a.tbx',
      '<!DOCTYPE martif [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x.dtd"> %x;]><martif/>',
      'entities',
      1,
    ],
    [
      'refers to an entity of a DTD',
      'a.tbx',
      '<!DOCTYPE martif SYSTEM "x.dtd"><martif><term>&term;</term></martif>',
      'badXml',
      1,
    ],
    ['is nested without end', 'a.tbx', `<martif>${'<a>'.repeat(200_000)}`, 'tooDeep', 1],
    [
      'has attributes without end',
      'a.tbx',
      `<martif ${Array.from({ length: 5_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`,
      'tooDeep',
      1,
    ],
    [
      'is cut JSON',
      'a.json',
      '{"format":"termlight-glossary",\n"version":1,"entries":[',
      'badJson',
      undefined,
    ],
    ['is JSON of something else', 'a.json', '{"a":1}', 'unknownFormat', undefined],
    [
      'is a catalogue of Gettext',
      'a.po',
      '# x\n#, fuzzy\nmsgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n\nmsgid "berth"\nmsgstr "泊位"\n',
      'unknownFormat',
      undefined,
    ],
    [
      'is a list with values in values',
      'a.json',
      `[{"en":"a","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`,
      'tooDeep',
      undefined,
    ],
    [
      'is of a later version',
      'a.json',
      '{"format":"termlight-glossary","version":2,"entries":[]}',
      'newerFile',
      undefined,
    ],
    [
      'is JSON Lines of a later version',
      'a.jsonl',
      '{"format":"termlight-glossary","version":2}\n{"id":"e1"}\n',
      'newerFile',
      undefined,
    ],
    [
      'is JSON Lines with a line that is none',
      'a.jsonl',
      '{"format":"termlight-glossary","version":1}\n\n{"id":',
      'badJson',
      3,
    ],
    [
      'is a backup of a later version',
      'a.json',
      '{"format":"termlight-own-data","version":3,"records":[]}',
      'newerFile',
      undefined,
    ],
    [
      'is a picture',
      'a.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'notText',
      undefined,
    ],
    [
      'is an archive but no workbook',
      'a.xlsx',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      'badSpreadsheet',
      undefined,
    ],
    [
      'is an old workbook',
      'a.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'oldExcel',
      undefined,
    ],
    [
      'is a workbook with a password',
      'a.xlsx',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0x45,
        ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
      'protectedExcel',
      undefined,
    ],
    ['is too big', 'a.csv', new Uint8Array(MAX_FILE_BYTES + 1), 'tooBig', undefined],
    ['has too many rows', 'a.csv', 'a,b\n'.repeat(MAX_ENTRIES + 1), 'tooManyEntries', undefined],
  ])('one that %s is refused', async (_name, file, content, code, line) => {
    const issue = await refusalOf(file, content);
    expect(issue.code).toBe(code);
    expect(line === undefined ? undefined : issue.line).toBe(line);
  });

  it('a table of more rows than a file may have entries is read: a row is a term', async () => {
    const rows = Array.from({ length: MAX_ENTRIES + 1 }, (_, at) => `${at % 1_300}\ten\tt${at}`);
    const { entries, found } = await read('a.tsv', `id\tlanguage\tterm\n${rows.join('\n')}\n`);
    expect([entries.length, found.terms]).toEqual([1_300, MAX_ENTRIES + 1]);
  });

  it.each([
    ['terms', (at: number) => `1,en,t${at},`],
    ['notes of one term', (at: number) => `1,en,t,note number ${at}`],
  ])('an entry with a hundred thousand %s takes no time', async (_name, rowOf) => {
    const rows = Array.from({ length: 100_000 }, (_, at) => rowOf(at));
    const file = `id,language,term,term_note\n${rows.join('\n')}\n`;
    const { entries, issues } = await read('a.csv', file);
    expect(entries).toEqual([]);
    expect(issues.at(-1)?.code === 'termTwice' || issues[0]?.code === 'badEntry').toBe(true);
  });

  it('a backup of today is none of a later version', async () => {
    const content = { exported: '2026-11-28T00:00:00Z', records: [], trash: [], setAside: [] };
    const { issues } = await read('a.json', writeOwnData(content));
    expect(issues.map(({ code }) => code)).toEqual(['noEntries']);
  });

  it('one without anything has no entry, and says so', async () => {
    const { entries, issues } = await read('a.csv', '');
    expect(entries).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['noEntries']);
  });

  it('a DOCTYPE without entities is like none', async () => {
    const file = `<!DOCTYPE martif SYSTEM "http://127.0.0.1:1/x.dtd"><martif type="TBX"><text><body>
      <termEntry id="c1"><langSet xml:lang="en"><tig><term>operating SYSTEM manual</term></tig></langSet>
      </termEntry></body></text></martif>`;
    expect(await termsOf('a.tbx', file)).toEqual(['en: operating SYSTEM manual']);
  });

  it('a workbook with one cell in its last place is read without all that lies before it', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';
    const { entries, issues } = await read('a.xlsx', workbook({ T: far }));
    expect(entries).toEqual([]);
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['noEntries', undefined, undefined],
      ['farCell', 1_048_576, 16_384],
    ]);
  });

  it('a workbook of hundreds of thousands of empty rows has the one below them', async () => {
    const blank = Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 2}"/>`).join('');
    const file = workbook({ T: row(1, 'zh-CN', 'en') + blank + row(1_048_576, '网络', 'network') });
    const { entries } = await read('a.xlsx', file);
    expect(entries.map(({ entry, line }) => [line, inWords(entry)])).toEqual([
      [1_048_576, 'zh-Hans: 网络; en: network'],
    ]);
  });

  it('a small workbook that would unpack to hundreds of megabytes is refused at once', async () => {
    const cells = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'.repeat(500_000);
    const issue = await refusalOf('a.xlsx', workbook({ T: `<row r="1">${cells}</row>` }));
    expect(issue.code).toBe('tooBig');
  });

  it.each([
    ['letters', 'term ', 'a'],
    ['Chinese characters', 'term ', '网'],
    ['codes', '', 'x-'],
    ['words', '', 'a '],
    ['tabs', '', 'a\t'],
  ])('a first line of ten million %s is read or said', async (_name, before, sign) => {
    const file = before + sign.repeat(10_000_000 / sign.length) + '\tb\nnext\tline\n';
    const result = await readFile({ name: 'a.tsv', bytes: bytesOf(file) });
    expect(result.outcome).toBe('read');
  });

  it.each([
    ['"{""entry"":{""kept"":{""caseSensitive"":true}}}"', 'an object for a list'],
    ['"{""term"":{""term"":{""x"":1}}}"', 'an object for a term'],
    ['"{""section"":{""definition"":[1]}}"', 'a list for a definition'],
  ])('what a column of ours says wrongly is kept as text: %s, %s', async (more) => {
    const head = 'id,language,term,status,more';
    const table = `${head}\n1,en,ledger,preferred,${more}\n2,en,beacon,preferred,\n`;
    const { entries, issues } = await read('own.csv', table);
    expect(entries.map(({ entry }) => entry.id)).toEqual(['1', '2']);
    expect(entries[0]?.entry.kept?.[0]?.value).toBe(more.slice(1, -1).replaceAll('""', '"'));
    expect(issues.map(({ code }) => code)).toEqual(['badMore']);
  });

  it('names of the properties of objects are names like others', async () => {
    const table = '__proto__,constructor,zh-CN,en,__proto__\na,b,constructor,__proto__,c\n';
    const { entries } = await read('a.csv', table);
    expect(entries.map(({ entry }) => inWords(entry))).toEqual([
      'zh-Hans: constructor; en: __proto__',
    ]);
    expect(entries[0]?.entry.kept).toEqual([
      { name: 'column:__proto__', value: 'a' },
      { name: 'column:constructor', value: 'b' },
      { name: 'column:__proto__', value: 'c' },
    ]);
    const json =
      '[{"__proto__":{"polluted":1},"id":"__proto__","languageSections":[{"language":"en","termSections":[{"term":"toString","administrativeStatus":"preferred","a.__proto__.b":1}]}]}]';
    const [first] = (await read('a.json', json)).entries;
    expect(Object.keys(first?.entry ?? {})).toEqual(['id', 'languageSections']);
    const xml =
      '<martif type="TBX" __proto__="x"><text><body><termEntry id="__proto__"><langSet xml:lang="en"><tig><term __proto__="x">a term</term></tig></langSet></termEntry></body></text></martif>';
    expect(await termsOf('a.tbx', xml)).toEqual(['en: a term']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('forty thousand entries of one id have one each, and no end of looking for it', async () => {
    const one =
      '<termEntry id="x"><langSet xml:lang="en"><tig><term>t</term></tig></langSet></termEntry>';
    const file = `<martif type="TBX"><text><body>${one.repeat(40_000)}</body></text></martif>`;
    const { entries } = await read('a.tbx', file);
    const ids = entries.map(({ entry }) => entry.id);
    expect(new Set(ids).size).toBe(40_000);
    expect([ids[0], ids[1], ids.at(-1)]).toEqual(['x', 'x-2', 'x-40000']);
  });

  it.each([['的'], ['.*'], ['(a+)+$'], ['"><img src=x onerror=alert(1)>'], ['{{constructor}}']])(
    'the term %s is a term, as it is written',
    async (term) => {
      const cell = `"${term.replaceAll('"', '""')}"`;
      const { entries } = await read('a.csv', `zh-CN,en\n网络,${cell}\n`);
      expect(entries[0]?.entry.languageSections[1]?.termSections[0].term).toBe(term);
    },
  );

  it.each([
    ['nothing that is seen', '\u200B', 'blankTerm'],
    ['10,000 characters', 'a'.repeat(10_000), 'badTerm'],
    ['a change of direction', 'a\u202Eb', 'badTerm'],
  ])('a term of %s is left out and said', async (_name, term, code) => {
    const { issues } = await read('a.csv', `zh-CN,en\n网络,${term}\n`);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('a link that is not one of the web is kept as text, and is no link', async () => {
    const table = 'zh-CN,en,source_title,source_url\n网络,network,A,javascript:alert(1)\n';
    const { entries } = await read('a.csv', table);
    const term = entries[0]?.entry.languageSections[1]?.termSections[0];
    expect(term?.sources).toEqual([{ title: 'A' }]);
    expect(term?.kept).toEqual([{ name: 'column:source_url', value: 'javascript:alert(1)' }]);
  });
});

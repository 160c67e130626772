import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/concept-entry.ts';
import { MAX_ENTRIES, MAX_FILE_BYTES } from './file-format.ts';
import { readFile } from './read.ts';
import type { FileIssueCode, ReadChoices } from './read-result.ts';

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function read(name: string, content: string | Uint8Array, choices: ReadChoices = {}) {
  const result = await readFile({ name, bytes: bytesOf(content) }, choices);
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result;
}

/** What is read, as `language status: term` for each term, an entry a line. */
async function termsOf(name: string, content: string | Uint8Array, choices: ReadChoices = {}) {
  const { entries } = await read(name, content, choices);
  return entries.map(({ entry }) => inWords(entry));
}

function inWords({ languageSections }: ConceptEntry): string {
  return languageSections
    .map(({ language, termSections }) => {
      const terms = termSections.map(({ term, administrativeStatus: status }) =>
        status === 'preferred' ? term : `${term} (${status})`,
      );
      return `${language}: ${terms.join(', ')}`;
    })
    .join('; ');
}

async function refusalOf(name: string, content: string | Uint8Array) {
  const result = await readFile({ name, bytes: bytesOf(content) });
  if (result.outcome !== 'refused') throw new Error(`It was ${result.outcome}.`);
  return result.issue;
}

function utf16(text: string, isLittle: boolean, mark = true): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) {
    view.setUint16(at * 2, units.charCodeAt(at), isLittle);
  }
  return bytes;
}

const PAIR = ['zh-Hans: 网络空间; en: cyberspace'];

describe('tables of other programs', () => {
  it.each([
    ['of commas', 'a.csv', 'zh-CN,en\n网络空间,cyberspace\n'],
    ['of semicolons', 'a.csv', 'zh-CN;en\n网络空间;cyberspace\n'],
    ['of tabs', 'a.tsv', 'zh-CN\ten\n网络空间\tcyberspace\n'],
    ['of bars', 'a.txt', 'zh-CN|en\n网络空间|cyberspace\n'],
    ['with a byte order mark', 'a.csv', '\uFEFFzh_CN,EN\n网络空间,cyberspace\n'],
    ['with carriage returns only', 'a.csv', 'zh-CN,en\r网络空间,cyberspace\r'],
    ['without a header', 'a.csv', '网络空间,cyberspace\n'],
    ['with the names of languages', 'a.csv', 'Chinese_PRC,English\n网络空间,cyberspace\n'],
    ['of an unknown and a known column', 'a.csv', 'Begriff,English\n网络空间,cyberspace\n'],
    ['of OmegaT', 'a.utf8', '# -*- coding: utf-8 -*-\n网络空间\tcyberspace\ta comment\n'],
    ['of DeepL', 'a.csv', '网络空间,cyberspace,zh,en\n'],
    ['of Google', 'a.csv', 'zh-CN,en,pos,description\n网络空间,cyberspace,noun,all of it\n'],
    ['of immersive-translate', 'a.csv', 'source,target,tgt_lng\ncyberspace,网络空间,zh-CN\n'],
    ['of Weblate', 'a.csv', 'source,target,context,flags\ncyberspace,网络空间,,"terminology"\n'],
    [
      'of UTX',
      'a.utx',
      '#UTX 1.11; zh-CN/en-US; 2026\n#src\ttgt\tsrc:pos\n网络空间\tcyberspace\t-\n',
    ],
    [
      'of memoQ',
      'a.csv',
      'Entry_ID,Chinese_PRC_Def,Chinese_PRC,Term_Info,Term_Example,English,Term_Info,Term_Example\n' +
        '1,,网络空间,CasePermissive,,cyberspace,,\n',
    ],
  ])('%s', async (_name, file, content) => {
    const terms = await termsOf(file, content);
    expect(
      terms.map((term) =>
        term.replace('en-US', 'en').replace(/^(?<e>en.*); (?<z>zh.*)$/u, '$2; $1'),
      ),
    ).toEqual(PAIR);
  });

  it('of memoQ keep what is said of each term, and what is forbidden', async () => {
    const { entries } = await read(
      'memoq.csv',
      'Entry_Note,English,Term_Info,Term_Example,English,Term_Info,Term_Example\n' +
        'of the entry,cyberspace,,in cyberspace,cyber space,Forbidden;CasePermissive,never\n',
    );
    expect(entries.map(({ entry }) => entry)).toMatchObject([
      {
        note: 'of the entry',
        languageSections: [
          {
            termSections: [
              {
                term: 'cyberspace',
                kept: [{ name: 'column:Term_Example', value: 'in cyberspace' }],
              },
              { term: 'cyber space', administrativeStatus: 'deprecated' },
            ],
          },
        ],
      },
    ]);
  });

  it('keep a column that nobody knows, under its name', async () => {
    const { entries } = await read('a.csv', 'zh-CN,en,Client\n网络空间,cyberspace,ACME\n');
    expect(entries[0]?.entry.kept).toEqual([{ name: 'column:Client', value: 'ACME' }]);
  });

  it('have several terms in a cell where a sign is chosen', async () => {
    const table = 'zh-CN,en\n网络空间,cyberspace; cyber space\n';
    expect(await termsOf('a.csv', table, { alternatives: ';' })).toEqual([
      'zh-Hans: 网络空间; en: cyberspace, cyber space (admitted)',
    ]);
  });

  it('ask which language a code is, and take the answer', async () => {
    const table = '---,en\n网络空间,cyberspace\n';
    const asked = await read('a.csv', `zzz,---,en\n,网络空间,cyberspace\n`, {
      header: true,
      columns: [
        { kind: 'ignore' },
        { kind: 'term', code: '---' },
        { kind: 'term', language: 'en' },
      ],
    });
    expect(asked.unknownLanguages).toEqual(['---']);
    expect(asked.issues.map(({ code, line }) => [code, line])).toEqual([['unknownLanguage', 2]]);
    const answered = await termsOf('a.csv', table, {
      header: true,
      columns: [
        { kind: 'term', code: '---' },
        { kind: 'term', language: 'en' },
      ],
      languages: new Map([['---', 'zh-Hans']]),
    });
    expect(answered).toEqual(PAIR);
  });

  it('name the line of what is left out', async () => {
    const table = 'zh-CN,en\n网络空间,cyberspace\n,\n  ,\u200B\n"多\n行",lines\n网络,network\n';
    const { entries, issues } = await read('a.csv', table);
    expect(entries.map(({ line }) => line)).toEqual([2, 5, 7]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['blankTerm', 4],
      ['noTerms', 4],
      ['badTerm', 5],
    ]);
  });
});

describe('encodings', () => {
  const table = 'zh-CN,en\n网络空间,cyberspace\n';
  /** 网络空间 in each. */
  const gb18030 = [0xcd, 0xf8, 0xc2, 0xe7, 0xbf, 0xd5, 0xbc, 0xe4];
  /** 網路 in Big5. */
  const big5 = [0xba, 0xf4, 0xb8, 0xf4];

  function withTerm(term: readonly number[]): Uint8Array {
    return new Uint8Array([...bytesOf('zh-CN,en\n'), ...term, ...bytesOf(',cyberspace\n')]);
  }

  it.each([
    ['UTF-16 LE with a mark', utf16(table, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(table, false), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(table, true, false), 'utf-16le'],
  ])('%s is known by itself', async (_name, bytes, encoding) => {
    const result = await read('a.csv', bytes);
    expect(result.encoding).toBe(encoding);
    expect(result.entries.map(({ entry }) => inWords(entry))).toEqual(PAIR);
  });

  it('of old spreadsheets are asked for, with the beginning in each', async () => {
    const result = await readFile({ name: 'a.csv', bytes: withTerm(gb18030) });
    if (result.outcome !== 'asksEncoding') throw new Error(result.outcome);
    expect(result.previews.find(({ encoding }) => encoding === 'gb18030')?.text).toContain(
      '网络空间',
    );
    expect(await termsOf('a.csv', withTerm(gb18030), { encoding: 'gb18030' })).toEqual(PAIR);
    const taiwan = await termsOf('a.csv', withTerm(big5), { encoding: 'big5' });
    expect(taiwan).toEqual(['zh-Hans: 網路; en: cyberspace']);
  });

  it('are not taken for another when they do not fit', async () => {
    const result = await readFile({ name: 'a.csv', bytes: withTerm(big5) }, { encoding: 'utf-8' });
    expect(result).toMatchObject({ outcome: 'refused', issue: { code: 'badEncoding' } });
  });
});

const MULTITERM = `<?xml version="1.0" encoding="UTF-16"?>
<mtf><conceptGrp><concept>7</concept><system type="entryClass">1</system>
<descripGrp><descrip type="Subject">net</descrip></descripGrp>
<languageGrp><language type="Chinese (PRC)" lang="ZH-CN"/><termGrp><term>网络空间</term></termGrp></languageGrp>
<languageGrp><language type="English" lang="EN"/><termGrp><term>cyberspace</term>
<descripGrp><descrip type="Status">Preferred</descrip></descripGrp>
<descripGrp><descrip type="Reliability">5</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>`;

describe('XML', () => {
  it('of MultiTerm, in UTF-16, is read with its fields', async () => {
    const { entries, format } = await read('a.xml', utf16(MULTITERM, true));
    expect(format).toBe('multiTerm');
    const [first] = entries;
    expect(first && inWords(first.entry)).toBe(PAIR[0]);
    expect(first?.entry).toMatchObject({
      id: '7',
      subjectField: 'net',
      languageSections: [
        {},
        { termSections: [{ kept: [{ name: 'descrip:Reliability', value: '5' }] }] },
      ],
    });
  });

  it.each([
    ['a tig', '<tig><term>cyberspace</term></tig>'],
    ['an ntig', '<ntig><termGrp><term>cyberspace</term></termGrp></ntig>'],
    ['a term with markup', '<tig><term>cyber<hi>space</hi></term></tig>'],
    ['a term over two lines', '<tig><term>cyberspace\n      </term></tig>'],
  ])('of 2008 is read with %s', async (_name, term) => {
    const file = `<martif type="TBX"><text><body><termEntry id="c1"><langSet xml:lang="zh-cn">
      <tig><term>网络空间</term></tig></langSet><langSet xml:lang="en">${term}</langSet>
      </termEntry></body></text></martif>`;
    expect(await termsOf('a.tbx', file)).toEqual(PAIR);
  });

  it.each([
    ['preferredTerm-admn-sts', 'preferred'],
    ['preferred', 'preferred'],
    ['notRecommended', 'deprecated'],
    ['forbidden', 'deprecated'],
    ['obsolete', 'superseded'],
    ['supersededTerm-admn-sts', 'superseded'],
  ])('has the status %s, which is %s', async (status, meant) => {
    const file = `<tbx type="TBX-Min" style="dct" xmlns:m="x"><text><body><conceptEntry id="c1">
      <langSec xml:lang="en"><termSec><term>a term</term>
      <m:administrativeStatus>${status}</m:administrativeStatus></termSec></langSec>
      </conceptEntry></body></text></tbx>`;
    const { entries } = await read('a.tbx', file);
    expect(entries[0]?.entry.languageSections[0].termSections[0].administrativeStatus).toBe(meant);
  });
});

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
    ['is another XML', 'a.xml', '<svg><a/></svg>', 'unknownFormat', undefined],
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
      'is of a later version',
      'a.json',
      '{"format":"termlight-glossary","version":2,"entries":[]}',
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
    ['is too big', 'a.csv', new Uint8Array(MAX_FILE_BYTES + 1), 'tooBig', undefined],
    ['has too many rows', 'a.csv', 'a,b\n'.repeat(MAX_ENTRIES + 1), 'tooManyEntries', undefined],
  ])('one that %s is refused', async (_name, file, content, code, line) => {
    const issue = await refusalOf(file, content);
    expect(issue.code).toBe(code);
    expect(line === undefined ? undefined : issue.line).toBe(line);
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

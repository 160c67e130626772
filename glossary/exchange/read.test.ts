import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { likelyText } from './file/decode-text.ts';
import { writeOwnData } from '../storage/own-data-file.ts';
import { bytesOf, inWords, read, termsOf } from './read-fixture.ts';
import { readFile } from './read.ts';

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
                examples: [{ sentence: 'in cyberspace' }],
              },
              { term: 'cyber space', administrativeStatus: 'deprecated' },
            ],
          },
        ],
      },
    ]);
  });

  it('of UTX have the part of speech with the term that it is said of', async () => {
    const { entries } = await read(
      'a.utx',
      '#UTX 1.11; zh-CN/en; 2026\n#src\ttgt\tsrc:pos\ttgt:pos\tterm status\n' +
        '网络治理\tgovern the net\tnoun\tverb\tforbidden\n网络空间\tcyberspace\tnoun\t-\t-\n',
    );
    expect(entries.map(({ entry }) => entry.languageSections)).toMatchObject([
      [
        { termSections: [{ partOfSpeech: 'noun', administrativeStatus: 'preferred' }] },
        { termSections: [{ partOfSpeech: 'verb', administrativeStatus: 'deprecated' }] },
      ],
      [{ termSections: [{ partOfSpeech: 'noun' }] }, { termSections: [{ term: 'cyberspace' }] }],
    ]);
    expect(entries[1]?.entry.languageSections[1]?.termSections[0]).not.toHaveProperty(
      'partOfSpeech',
    );
  });

  it.each(['{"entry":{"kept":[U}', 'more of it', '[1]', '{}'])(
    'keep %s in the place of what only we can read, and say so',
    async (more) => {
      const cell = `"${more.replaceAll('"', '""')}"`;
      const { entries, issues } = await read('a.csv', `zh-Hans,en,more\n网络,network,${cell}\n`);
      expect(entries[0]?.entry.kept).toEqual([{ name: 'column:more', value: more }]);
      expect(issues.map(({ code, line }) => [code, line])).toEqual([['badMore', 2]]);
    },
  );

  it('name what a later version may have written there', async () => {
    const more = '"{""size"":1,""entry"":{""colour"":""red""},""term"":{""reading"":""wǎngluò""}}"';
    const { entries, issues } = await read('a.csv', `zh-Hans,more\n网络,${more}\n`);
    expect(entries[0]?.entry.languageSections[0].termSections[0].reading).toBe('wǎngluò');
    expect(issues.map(({ code, line, found }) => [code, line, found])).toEqual([
      ['unknownKey', 2, 'size'],
      ['unknownKey', 2, 'colour'],
    ]);
  });

  it('keep a column of languages where the others have theirs', async () => {
    const { entries } = await read('a.csv', 'zh-CN,en,language\n网络,network,of the source\n');
    expect(entries[0]?.entry.kept).toEqual([{ name: 'column:language', value: 'of the source' }]);
  });

  it('keep such a column beside what Termlight kept before', async () => {
    const more = '"{""entry"":{""kept"":[{""name"":""x"",""value"":""1""}]}}"';
    const { entries } = await read('a.csv', `zh-Hans,en,Client,more\n网络,network,ACME,${more}\n`);
    expect(entries[0]?.entry.kept).toEqual([
      { name: 'column:Client', value: 'ACME' },
      { name: 'x', value: '1' },
    ]);
  });

  it('keep a column that nobody knows, under its name', async () => {
    const { entries } = await read('a.csv', 'zh-CN,en,Client\n网络空间,cyberspace,ACME\n');
    expect(entries[0]?.entry.kept).toEqual([{ name: 'column:Client', value: 'ACME' }]);
  });

  it.each([
    [[';'], 'cyberspace; cyber space', 'cyberspace, cyber space (admitted)'],
    [['；', '，'], 'a；b，c; d', 'a, b (admitted), c; d (admitted)'],
    [[';', '；', '、', '\n'], 'a;b；；c、\nd', 'a, b (admitted), c (admitted), d (admitted)'],
    [[' / ', '/'], 'a / b/c', 'a, b (admitted), c (admitted)'],
    [[], 'a;b', 'a;b'],
  ])('have several terms in a cell where signs are chosen: %j', async (signs, cell, terms) => {
    const table = `zh-CN,en\n网络空间,"${cell}"\n`;
    expect(await termsOf('a.csv', table, { alternatives: signs })).toEqual([
      `zh-Hans: 网络空间; en: ${terms}`,
    ]);
  });

  it('ask which language a code is, and take the answer', async () => {
    const table = '---,en\n网络空间,cyberspace\n';
    const asked = await read('a.csv', `zzz,---,en\n,网络空间,cyberspace\n`, {
      header: 1,
      columns: [
        { kind: 'ignore' },
        { kind: 'term', code: '---' },
        { kind: 'term', language: 'en' },
      ],
    });
    expect(asked.unknownLanguages).toEqual(['---']);
    expect(asked.issues.map(({ code, line }) => [code, line])).toEqual([['unknownLanguage', 2]]);
    const answered = await termsOf('a.csv', table, {
      header: 1,
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
      ['termLines', 5],
    ]);
  });
});

it('the entries of a backup are read in whatever version of record they stand', async () => {
  const folder = join(import.meta.dirname, '../storage/fixtures');
  const records = JSON.parse(
    readFileSync(join(folder, 'overlay-records.v2.json'), 'utf8'),
  ) as readonly { readonly entry?: ConceptEntry }[];
  const backup = { exported: '2026-11-25T10:00:00Z', records, trash: [], setAside: [] };
  const { entries, issues } = await read('backup.json', writeOwnData(backup));
  expect(entries.map(({ entry }) => entry)).toEqual(records.flatMap(({ entry }) => entry ?? []));
  expect(issues).toEqual([]);
});

describe('sentences in which a term stands', () => {
  const fileOf = (inner: string): string =>
    `<martif type="TBX"><text><body><termEntry id="c1"><langSet xml:lang="en"><tig><term>net</term>${inner}</tig></langSet></termEntry></body></text></martif>`;
  const multiTerm =
    '<mtf><conceptGrp><languageGrp><language type="English" lang="EN"/><termGrp><term>net</term>' +
    '<descripGrp><descrip type="Example">A net.</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>';
  const grouped = (others: string): string =>
    fileOf(`<descripGrp><descrip type="context">A net.</descrip>${others}</descripGrp>`);
  const source = '<admin type="source">News</admin>';
  const sentence = { sentence: 'A net.' };
  it.each<readonly [string, string, string, readonly object[] | undefined]>([
    ['contexts of TBX', 'a.tbx', fileOf('<descrip type="context">A net.</descrip>'), [sentence]],
    ['examples of TBX', 'a.tbx', fileOf('<descrip type="example">A net.</descrip>'), [sentence]],
    ['contexts with their source', 'a.tbx', grouped(source), [{ ...sentence, title: 'News' }]],
    ['examples of MultiTerm', 'a.xml', multiTerm, [sentence]],
    ['a column', 'a.csv', 'term:en,例句,zh-Hans\nnet,A net.,网\n', [sentence]],
    ['no contexts of which more is said', 'a.tbx', grouped(`${source}<note>x</note>`), undefined],
  ])('are read from %s', async (_, name, file, examples) => {
    const { entries } = await read(name, file);
    const terms = entries[0]?.entry.languageSections.flatMap(({ termSections }) => termSections);
    const term = terms?.find((one) => one.term === 'net');
    expect(term?.examples).toEqual(examples);
    expect(term?.kept === undefined).toBe(examples !== undefined);
  });

  it('are all kept of a term that stands in several rows', async () => {
    const rows = ['net,A net.', 'net,Two nets.', 'Net,The Net.', 'net,A net.'];
    const file = ['id,language,term,example', ...rows.map((row) => `c1,en,${row}`)].join('\n');
    const { entries } = await read('a.csv', file);
    const terms = entries[0]?.entry.languageSections[0].termSections;
    expect(terms?.map(({ term, examples }) => [term, examples])).toEqual([
      ['net', [sentence, { sentence: 'Two nets.' }, { sentence: 'The Net.' }]],
    ]);
  });

  it('take the place of the first in the table of an export that was edited', async () => {
    const more = JSON.stringify({
      term: {
        examples: [{ sentence: 'Old.', url: 'https://example.org/' }, { sentence: 'Other.' }],
      },
    });
    const { entries } = await read(
      'a.csv',
      `id,language,term,example,more\nc1,en,net,New.,"${more.replaceAll('"', '""')}"\n`,
    );
    expect(entries[0]?.entry.languageSections[0].termSections[0].examples).toEqual([
      { sentence: 'New.', url: 'https://example.org/' },
      { sentence: 'Other.' },
    ]);
  });
});

describe('people in TBX', () => {
  const transaction =
    '<transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility" target="p1">Ann</transacNote></transacGrp>';
  const person = (id: string, items: string): string =>
    `<refObject id="${id}">${items}</refObject>`;
  const fileOf = (list: string): string =>
    `<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">${transaction}<langSet xml:lang="en"><tig><term>net</term>${transaction}</tig></langSet></termEntry></body><back>${list}</back></text></martif>`;
  const items =
    '<item type="fn">Ann Other</item><itemSet type="address"><item type="email">a@example.org</item></itemSet>';

  it.each(['refObjectList', 'refObjectSec'])(
    'of a %s are kept with what they did',
    async (name) => {
      const list = `<${name} type="respPerson">${person('p1', items)}</${name}>`;
      const { entries, issues } = await read('a.tbx', fileOf(list));
      const kept = [
        {
          name: 'transac:transactionType',
          value: 'origination',
          with: [
            { name: 'transacNote:responsibility', value: 'Ann', target: 'p1' },
            { name: 'item:fn', value: 'Ann Other' },
            { name: 'item:email', value: 'a@example.org' },
          ],
        },
      ];
      expect(entries[0]?.entry.kept).toEqual(kept);
      expect(entries[0]?.entry.languageSections[0].termSections[0].kept).toEqual(kept);
      expect(issues).toEqual([]);
    },
  );

  it('whom no entry names are left out, and said', async () => {
    const list = `<refObjectList type="respPerson">${person('p1', items)}${person('p2', items)}</refObjectList>`;
    const { issues } = await read('a.tbx', fileOf(list));
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['unusedPeople', 'p2']]);
  });
});

describe('a language that has a name', () => {
  const names = [
    ['Chinese (Simplified)', 'zh-Hans'],
    ['中文（繁體）', 'zh-Hant'],
    ['Chinese (Traditional, Taiwan)', 'zh-Hant-TW'],
    ['English (United Kingdom)', 'en-GB'],
    ['anglais', 'en'],
  ] as const;
  const files: Readonly<Record<string, (name: string) => readonly [string, string]>> = {
    'a column': (name) => ['a.csv', `"${name}","Note"\nterm,x\n`],
    'a row': (name) => ['a.csv', `language,term\n"${name}",term\n`],
    'TBX 3': (name) => [
      'a.tbx',
      `<tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1"><langSec xml:lang="${name}"><termSec><term>term</term></termSec></langSec></conceptEntry></body></text></tbx>`,
    ],
    'TBX 2': (name) => [
      'a.tbx',
      `<martif type="TBX"><text><body><termEntry id="c1"><langSet xml:lang="${name}"><tig><term>term</term></tig></langSet></termEntry></body></text></martif>`,
    ],
    MultiTerm: (name) => [
      'a.xml',
      `<mtf><conceptGrp><concept>1</concept><languageGrp><language type="${name}"/><termGrp><term>term</term></termGrp></languageGrp></conceptGrp></mtf>`,
    ],
  };
  it.each(
    Object.entries(files).flatMap(([place, file]) =>
      names.map((name) => [place, ...name, file] as const),
    ),
  )('in %s: %s is %s', async (_place, name, language, file) => {
    const { entries, unknownLanguages } = await read(...file(name));
    expect([unknownLanguages, entries[0]?.entry.languageSections[0].language]).toEqual([
      [],
      language,
    ]);
  });
});

describe('encodings', () => {
  const table = 'zh-CN,en\n网络空间,cyberspace\n';
  /** 网络空间 in GB 18030. */
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

  /** キーボード in Shift-JIS, and 한국어 in EUC-KR. */
  const shiftJis = [0x83, 0x4c, 0x81, 0x5b, 0x83, 0x7b, 0x81, 0x5b, 0x83, 0x68];
  const eucKr = [0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee];
  /** téléphone in Windows-1252. */
  const latin = [0x74, 0xe9, 0x6c, 0xe9, 0x70, 0x68, 0x6f, 0x6e, 0x65];

  it.each([
    ['gb18030', gb18030, '网络空间,cyberspace'],
    ['big5', big5, '網路,cyberspace'],
    ['shift_jis', shiftJis, 'キーボード,cyberspace'],
    ['euc-kr', eucKr, '한국어,cyberspace'],
    ['windows-1252', latin, 'téléphone,cyberspace'],
  ])('such as %s are offered, and read if chosen', async (encoding, term, line) => {
    const result = await readFile({ name: 'a.csv', bytes: withTerm(term) });
    if (result.outcome !== 'asksEncoding') throw new Error(result.outcome);
    const { text } = result.previews.find((one) => one.encoding === encoding) ?? {};
    expect(text).toContain(line);
    expect((await read('a.csv', withTerm(term), { encoding })).entries).toHaveLength(1);
  });

  it.each([
    ['gb18030', Uint8Array.from(gb18030), '网络空间'],
    ['utf-16le', utf16('网络空间', true), '网络空间'],
    ['utf-16be', utf16('习近平主席发表重要讲话', false, false), '习近平主席发表重要讲话'],
    // The lower byte of 一 is zero, and so is the upper one of a space.
    ['utf-16le', utf16('一带一路 倡议\n', true, false), '一带一路 倡议\n'],
    ['utf-16be', utf16('一带一路 倡议\n', false, false), '一带一路 倡议\n'],
    ['utf-8', new Uint8Array([...bytesOf('网络空间'), 0xff]), '网络空间\uFFFD'],
  ])('such as %s are the likeliest where nobody is asked', (encoding, bytes, text) => {
    expect(likelyText(bytes)).toMatchObject({ encoding, text });
  });

  it('that cannot be meant are not offered', async () => {
    for (const [term, offered] of [
      [shiftJis, ['shift_jis']],
      [latin, ['windows-1252']],
    ] as const) {
      const result = await readFile({ name: 'a.csv', bytes: withTerm(term) });
      if (result.outcome !== 'asksEncoding') throw new Error(result.outcome);
      expect(result.previews.map(({ encoding }) => encoding)).toEqual(offered);
    }
  });

  it.each([
    ['a bad byte', new Uint8Array([...bytesOf(`${table}网络,net`), 0xff, ...bytesOf('work\n')]), 3],
    ['a cut end', bytesOf(`${table}网络,network\n空间,间`).slice(0, -1), 4],
  ])('UTF-8 with %s is offered as damaged with its line, and read', async (_name, bytes, line) => {
    const result = await readFile({ name: 'a.csv', bytes });
    if (result.outcome !== 'asksEncoding') throw new Error(result.outcome);
    expect(result.previews[0]).toMatchObject({ encoding: 'utf-8', damagedLine: line });
    const chosen = await read('a.csv', bytes, { encoding: 'utf-8' });
    expect(chosen.issues.map((issue) => [issue.code, issue.line])).toEqual([['damagedText', line]]);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
    expect((await read('a.csv', marked)).issues).toEqual(chosen.issues);
  });

  it.each(['utf-8', 'utf-16le'] as const)(
    '%s with a zero is read, and its line is said',
    async (encoding) => {
      const text = `${table}网络,net\0work\n${'空间,space\n'.repeat(20)}`;
      const bytes = encoding === 'utf-8' ? bytesOf(text) : utf16(text, true);
      const { entries, issues } = await read('a.csv', bytes);
      expect(entries).toHaveLength(22);
      expect(issues.map(({ code, line }) => [code, line])).toEqual([['damagedText', 3]]);
    },
  );

  it.each([
    ['ISO-8859-1', latin, 'fr: téléphone'],
    ['Shift_JIS', shiftJis, 'fr: キーボード'],
  ])('declared in XML as %s are followed', async (label, term, words) => {
    const file = new Uint8Array([
      ...bytesOf(`<?xml version="1.0" encoding="${label}"?><martif type="TBX"><text><body>`),
      ...bytesOf('<termEntry id="c1"><langSet xml:lang="fr"><tig><term>'),
      ...term,
      ...bytesOf('</term></tig></langSet></termEntry></body></text></martif>'),
    ]);
    expect(await termsOf('a.tbx', file)).toEqual([words]);
  });

  it('that nobody knows are named', async () => {
    const file = '<?xml version="1.0" encoding="klingon"?><martif/>';
    const result = await readFile({ name: 'a.tbx', bytes: bytesOf(file) });
    expect(result).toMatchObject({ issue: { code: 'badEncoding', found: 'klingon' } });
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

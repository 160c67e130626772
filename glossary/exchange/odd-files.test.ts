/**
 * Files as written by other programs, edited by people or damaged on the way, and what a
 * professional expects of each. Nothing in a file may be lost without an issue that names its line.
 */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read.ts';
import { inWords, read } from './read-fixture.ts';
import type { ReadChoices } from './file/read-result.ts';

type Content = string | Uint8Array;

/** Reads a file; gives its entries and its issues as text, with line numbers. */
async function readingOf(name: string, content: Content, choices: ReadChoices = {}) {
  const { entries, issues } = await read(name, content, choices);
  return {
    entries: entries.map(({ entry, line }) => `${line} ${inWords(entry)}`),
    issues: issues.map(({ code, line = 0 }) => `${line} ${code}`),
  };
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  }
  return bytes;
}

const SPACE = 'zh-Hans: 网络空间; en: cyberspace';
const SOVEREIGNTY = 'zh-Hans: 网络主权; en: cyber sovereignty';
const HEADER = 'zh-CN,en\n';

describe('tables', () => {
  it.each<readonly [string, string, Content, readonly string[], readonly string[]]>([
    [
      'two byte order marks',
      'a.csv',
      `\uFEFF\uFEFF${HEADER}网络空间,cyberspace\n`,
      [`2 ${SPACE}`],
      [],
    ],
    [
      'UTF-16 without a mark and hardly a Latin letter',
      'a.txt',
      utf16('网络空间\t網路空間\r\n数字经济\t數位經濟\r\n', true),
      ['1 zh-Hans: 网络空间; zh-Hant: 網路空間', '2 zh-Hans: 数字经济; zh-Hant: 數位經濟'],
      [],
    ],
    [
      'UTF-16 BE from Excel with semicolons',
      'a.csv',
      utf16('\uFEFFChinesisch;Englisch;Bemerkung\r\n网络空间;cyberspace;x\r\n', false),
      [`2 ${SPACE}`],
      [],
    ],
    [
      'three kinds of line ends',
      'a.csv',
      'zh-CN,en\r\n网络空间,cyberspace\n网络主权,cyber sovereignty\r数据,data\r\n',
      [`2 ${SPACE}`, `3 ${SOVEREIGNTY}`, '4 zh-Hans: 数据; en: data'],
      [],
    ],
    [
      'a quotation mark that is never closed',
      'a.csv',
      `${HEADER}"网络空间,cyberspace\n网络主权,cyber sovereignty\n`,
      [`2 ${SPACE}`, `3 ${SOVEREIGNTY}`],
      ['2 badQuotes'],
    ],
    [
      'a quoted cell with a text behind the quotes',
      'a.csv',
      `${HEADER}"网络"空间,cyberspace\n网络主权,cyber sovereignty\n`,
      ['2 zh-Hans: "网络"空间; en: cyberspace', `3 ${SOVEREIGNTY}`],
      ['2 badQuotes'],
    ],
    [
      'inches and quotes in a table of tabs',
      'a.tsv',
      'zh-CN\ten\n软盘\t5" disk\n网络空间\t"cyber" space\n网络主权\tcyber sovereignty\n',
      [
        '2 zh-Hans: 软盘; en: 5" disk',
        '3 zh-Hans: 网络空间; en: "cyber" space',
        `4 ${SOVEREIGNTY}`,
      ],
      ['3 badQuotes'],
    ],
    [
      'the line by which Excel is told the separator',
      'a.csv',
      'sep=;\r\nzh-CN;en\r\n网络空间;cyberspace\r\n',
      [`3 ${SPACE}`],
      [],
    ],
    [
      'more cells than columns, as after a comma without quotes',
      'a.csv',
      `${HEADER}网络空间,cyberspace, the\n网络主权,cyber sovereignty,,\n`,
      [`2 ${SPACE}`, `3 ${SOVEREIGNTY}`],
      ['2 wideRow'],
    ],
    [
      'a cell of fifty million characters',
      'a.csv',
      `${HEADER}网络空间,"${'x'.repeat(50_000_000)}"\n网络主权,cyber sovereignty\n`,
      ['2 zh-Hans: 网络空间', `3 ${SOVEREIGNTY}`],
      ['2 badTerm'],
    ],
    [
      'tabs in quoted cells',
      'a.tsv',
      'zh-CN\ten\n"网络\t空间"\tcyberspace\n',
      ['2 en: cyberspace'],
      ['2 badTerm'],
    ],
    [
      'the columns in another order, with others between',
      'a.csv',
      'note,en,status,zh-TW,zh-CN,id\nn,cyberspace,preferred,網路空間,网络空间,7\n',
      ['2 en: cyberspace; zh-Hant-TW: 網路空間; zh-Hans: 网络空间'],
      [],
    ],
    [
      'German headers',
      'a.csv',
      'Englisch;Chinesisch (vereinfacht);Fachgebiet\ncyberspace;网络空间;IT\n',
      ['2 en: cyberspace; zh-Hans: 网络空间'],
      [],
    ],
    [
      'French headers',
      'a.csv',
      'Anglais,Chinois,Définition\ncyberspace,网络空间,D\n',
      ['2 en: cyberspace; zh-Hans: 网络空间'],
      [],
    ],
    [
      'the language in brackets',
      'a.csv',
      'Term (EN),Term (ZH),Domain\ncyberspace,网络空间,IT\n',
      ['2 en: cyberspace; zh-Hans: 网络空间'],
      [],
    ],
    [
      'a row that has a source alone, and one that has nothing',
      'g.txt',
      '# comment\n\n网络空间\tcyberspace\tc\n \t \n只有源\n',
      [`3 ${SPACE}`, '5 zh-Hans: 只有源'],
      [],
    ],
    [
      'a source that DeepL would not take twice',
      'd.csv',
      '网络空间,cyberspace,ZH-HANS,EN\n网络空间,cyber space,zh,en\n',
      [`1 ${SPACE}`, '2 zh-Hans: 网络空间; en: cyber space'],
      [],
    ],
    [
      'forbidden terms of Weblate',
      'w.csv',
      '"source","target","context","flags"\n"cyberspace","赛博空间","","terminology, forbidden"\n',
      ['2 en: cyberspace; zh-Hans: 赛博空间 (deprecated)'],
      [],
    ],
    [
      'a UTX that names no columns',
      'a.utx',
      '#UTX 1.11; zh-CN/en; 2026\n网络空间\tcyberspace\tnoun\n',
      [`2 ${SPACE}`],
      ['2 wideRow'],
    ],
    [
      'a UTX whose terms are of one concept, one of them forbidden',
      'a.utx',
      '#UTX 1.20;zh-CN/en;\n#src\ttgt\tterm status\tconcept ID\n网络空间\tcyberspace\tapproved\t1\n' +
        '网络空间\tcyber-space\tforbidden\t1\n',
      ['3 zh-Hans: 网络空间; en: cyberspace, cyber-space (deprecated)'],
      ['4 termTwice'],
    ],
    ['the wrong name', 'a.xlsx', `${HEADER}网络空间,cyberspace\n`, [`2 ${SPACE}`], []],
  ])('with %s', async (_name, file, content, entries, issues) => {
    expect(await readingOf(file, content)).toEqual({ entries, issues });
  });

  it('whose every line has an open quotation mark are read as having none', async () => {
    const lines = Array.from({ length: 500 }, (_, at) => `词${at},"term ${at}`);
    const { entries, issues } = await readingOf('a.csv', HEADER + lines.join('\n'));
    expect(entries).toHaveLength(500);
    expect(entries[499]).toBe('501 zh-Hans: 词499; en: "term 499');
    expect(issues[0]).toBe('2 badQuotes');
  });

  it('keep line ends in quoted cells, and what is beyond the columns', async () => {
    const table = 'zh-CN,en,note\r\n网络空间,cyberspace,"one\r\ntwo",more\r\n网络,net,x\r\n';
    const { entries } = await read('a.csv', table);
    expect(entries.map(({ entry, line }) => [line, entry.note, entry.kept])).toEqual([
      [2, 'one\ntwo', [{ name: 'column:4', value: 'more' }]],
      [4, 'x', undefined],
    ]);
  });

  it('have Chinese headers for what is said of a term, and definitions in two scripts', async () => {
    const table =
      '序号,中文,英文,词性,状态,定义,领域,出处,备注\n' +
      '1,网络空间,cyberspace,名词,推荐,互联网的空间,网络,白皮书,甲\n' +
      '2,网络主权,cyber sovereignty,名词,,a principle,网络,,\n';
    const { entries } = await read('a.csv', table);
    expect(entries.map(({ entry }) => entry)).toMatchObject([
      {
        subjectField: '网络',
        note: '甲',
        languageSections: [
          { definition: '互联网的空间' },
          {
            termSections: [
              {
                administrativeStatus: 'preferred',
                partOfSpeech: 'noun',
                sources: [{ title: '白皮书' }],
              },
            ],
          },
        ],
        kept: [{ name: 'column:序号', value: '1' }],
      },
      { languageSections: [{ language: 'zh-Hans' }, { definition: 'a principle' }] },
    ]);
  });

  it('have several terms in a cell that has lines', async () => {
    const table = `${HEADER}网络空间,"cyberspace\ncyber space"\n`;
    expect((await readingOf('a.csv', table, { alternatives: '\n' })).entries).toEqual([
      '2 zh-Hans: 网络空间; en: cyberspace, cyber space (admitted)',
    ]);
  });
});

function martif(entries: string): string {
  return `<martif type="TBX" xml:lang="en"><text><body>\n${entries}\n</body></text></martif>`;
}

function langSet(language: string, term: string): string {
  return `<langSet xml:lang="${language}"><tig><term>${term}</term></tig></langSet>`;
}

describe('XML', () => {
  it.each([
    ['zh-Hant-HK', 'zh-Hant-HK'],
    ['zh-TW', 'zh-Hant-TW'],
    ['zho-TW', 'zh-Hant-TW'],
    ['chi', 'zh-Hans'],
    ['ZH-CHT', 'zh-Hant'],
    ['zh-cmn-Hans', 'zh-Hans'],
    ['yue', 'yue'],
    ['zh-yue', 'yue'],
    ['zh-min-nan', 'nan'],
    ['i-hak', 'hak'],
    ['en-GB', 'en-GB'],
    ['eng', 'en'],
  ])('has the language %s, which is %s', async (code, language) => {
    const { entries } = await readingOf(
      'a.tbx',
      martif(`<termEntry>${langSet(code, 't')}</termEntry>`),
    );
    expect(entries).toEqual([`2 ${language}: t`]);
  });

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['characters by number and name', 'R&amp;D &#x4E2D; &#20013;', ['2 en: R&D 中 中'], []],
    ['CDATA', '<![CDATA[R&D <b>]]>', ['2 en: R&D <b>'], []],
    ['a comment in the term', 'cyber<!-- x -->space<?x y?>', ['2 en: cyberspace'], []],
    ['no term', ' ', [], ['2 blankTerm', '2 noTerms']],
    ['a zero-width space alone', '\u200B', [], ['2 blankTerm', '2 noTerms']],
    ['a mark that turns the direction', 'a\u202Eb', [], ['2 badTerm', '2 noTerms']],
  ])('with %s', async (_name, term, entries, issues) => {
    const file = martif(`<termEntry id="c1">${langSet('en', term)}</termEntry>`);
    expect(await readingOf('a.tbx', file)).toEqual({ entries, issues });
  });

  it('of prefixes for the core and for the modules is read as without', async () => {
    const file =
      '<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2" xmlns:min="x" type="TBX-Min" style="dct" xml:lang="en">' +
      '<t:text><t:body><t:conceptEntry id="a"><min:subjectField>net</min:subjectField>' +
      '<t:langSec xml:lang="en"><t:termSec><t:term>cyberspace</t:term>' +
      '<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></t:termSec>' +
      '</t:langSec></t:conceptEntry></t:body></t:text></t:tbx>';
    const { entries } = await read('a.tbx', file);
    expect(entries.map(({ entry }) => [entry.subjectField, inWords(entry)])).toEqual([
      ['net', 'en: cyberspace (deprecated)'],
    ]);
  });

  it('has an id twice, which makes two entries and is said', async () => {
    const entry = (id: string, term: string): string =>
      `<termEntry${id}>${langSet('en', term)}</termEntry>`;
    const file = martif(
      [entry(' id="a"', 'one'), entry(' id="a"', 'two'), entry('', 'x'), entry('', 'y')].join(''),
    );
    const { entries, issues } = await read('a.tbx', file);
    expect(entries.map(({ entry: { id } }) => id)).toEqual(['a', 'a-2', 'line-2', 'line-2-2']);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['sameId', 'a']]);
  });

  it('of MultiTerm with lists in lists takes the status, and keeps the names of all', async () => {
    const field = (type: string, value: string, more = ''): string =>
      `<descripGrp><descrip type="${type}">${value}</descrip>${more}</descripGrp>`;
    const file =
      `<mtf><conceptGrp><concept>5</concept>${field('Subject', 'net', field('Branch', 'deep'))}` +
      '<languageGrp><language type="English" lang="EN-US"/><termGrp><term>cyber-space</term>' +
      `${field('Status', 'Forbidden', field('Source', 'a book'))}</termGrp></languageGrp></conceptGrp></mtf>`;
    const { entries } = await read('a.xml', file);
    expect(entries[0]?.entry).toMatchObject({
      subjectField: 'net',
      kept: [{ name: 'descrip:Branch', value: 'deep' }],
      languageSections: [
        {
          termSections: [
            {
              administrativeStatus: 'deprecated',
              kept: [
                {
                  name: 'termNote:administrativeStatus',
                  with: [{ name: 'admin:source', value: 'a book' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('without an entry says so', async () => {
    expect((await readingOf('a.tbx', martif(''))).issues).toEqual(['0 noEntries']);
  });
});

const PACKAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Builds a workbook from the XML of its sheets. */
function workbook(sheets: Readonly<Record<string, string>>, strings?: string): Uint8Array {
  const names = Object.keys(sheets);
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${PACKAGE}/${type}" Target="${target}"/>`;
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${related('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${PACKAGE}"><sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${names
        .map((_name, at) => related(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
        .join(
          '',
        )}${strings === undefined ? '' : related('s', 'sharedStrings', 'strings.xml')}</Relationships>`,
    ),
    ...(strings !== undefined && { 'xl/strings.xml': strToU8(strings) }),
    ...Object.fromEntries(
      Object.values(sheets).map((sheet, at) => [
        `xl/worksheets/sheet${at}.xml`,
        strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`),
      ]),
    ),
  });
}

function row(number: number, ...cells: readonly string[]): string {
  const written = cells.map(
    (cell, at) =>
      `<c r="${'ABCDEF'[at]}${number}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

describe('workbooks', () => {
  const sheets = {
    Readme: row(1, 'How to use this'),
    Terms: row(1, 'zh-CN', 'en') + row(2, '网络空间', 'cyberspace'),
    More: row(1, 'zh-CN', 'en') + row(2, '网络主权', 'cyber sovereignty'),
  };

  it('of several sheets are read where the terms are, and another sheet by choice', async () => {
    const file = workbook(sheets);
    expect(await readingOf('a.xlsx', file)).toEqual({
      entries: [`2 ${SPACE}`],
      issues: ['0 otherSheets'],
    });
    const other = await read('a.xlsx', file, { sheet: 'More' });
    expect(other.entries.map(({ entry }) => inWords(entry))).toEqual([SOVEREIGNTY]);
    expect(other.table?.sheets).toEqual({ names: ['Readme', 'Terms', 'More'], read: 'More' });
  });

  it('have formulas, numbers, rich text, hidden rows and rows left out', async () => {
    const file = workbook({
      Terms:
        row(1, 'zh-CN', 'en', 'note') +
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>网络</t></r><r><rPr><b/></rPr><t>空间</t></r>' +
        '<rPh sb="0" eb="1"><t>ヨミ</t></rPh></is></c>' +
        '<c r="B2" t="str"><f>CONCAT("cyber","space")</f><v>cyberspace</v></c>' +
        '<c r="C2"><v>3.10</v></c></row>' +
        row(5, '网络主权', 'cyber sovereignty').replace('<row ', '<row hidden="1" '),
    });
    const { entries } = await read('a.xlsx', file);
    expect(entries.map(({ entry, line }) => [line, inWords(entry), entry.note])).toEqual([
      [2, SPACE, '3.10'],
      [5, SOVEREIGNTY, undefined],
    ]);
  });

  it('whose texts are missing are refused with the row', async () => {
    const file = workbook({ Terms: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' });
    const result = await readFile({ name: 'a.xlsx', bytes: file });
    expect(result).toMatchObject({
      outcome: 'refused',
      issue: { code: 'badSpreadsheet', line: 1 },
    });
  });

  it('that unpack to more than is taken are refused before that', async () => {
    const bytes = workbook(sheets);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = bytes.findLastIndex(
      (_byte, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(directory + 24, 600 * 1024 * 1024, true);
    const result = await readFile({ name: 'a.xlsx', bytes });
    expect(result).toMatchObject({ outcome: 'refused', issue: { code: 'tooBig' } });
  });
});

describe('JSON', () => {
  it('with a field that nobody knows says so, once', async () => {
    const entry = (id: string): object => ({
      id,
      colour: 'red',
      languageSections: [
        {
          language: 'en',
          termSections: [{ term: id, administrativeStatus: 'preferred', weight: [1] }],
        },
      ],
    });
    const file = {
      format: 'termlight-glossary',
      version: 1,
      entries: [entry('user-1'), entry('b')],
    };
    const { issues } = await read('a.json', `\uFEFF${JSON.stringify(file)}`);
    expect(issues.map(({ code, line, found }) => [code, line, found])).toEqual([
      ['unknownKey', 1, 'colour'],
      ['unknownKey', 1, 'languageSections.termSections.weight'],
    ]);
  });

  it('with settings, rules and addresses beside the entries takes the entries alone', async () => {
    const file = {
      format: 'termlight-glossary',
      version: 1,
      settings: { paused: true },
      siteRules: [{ pattern: '*', marking: 'off' }],
      update: 'https://example.org/terms.json',
      entries: [
        {
          id: 'user-1',
          settings: { paused: true },
          pattern: '.*',
          languageSections: [
            {
              language: 'en',
              termSections: [{ term: 'quay', administrativeStatus: 'preferred', html: '<b>x</b>' }],
            },
          ],
        },
      ],
    };
    const { entries, issues } = await read('a.json', JSON.stringify(file));
    expect(entries.map(({ entry }) => entry)).toEqual([
      {
        id: 'user-1',
        languageSections: [
          { language: 'en', termSections: [{ term: 'quay', administrativeStatus: 'preferred' }] },
        ],
      },
    ]);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([
      ['unknownKey', 'settings'],
      ['unknownKey', 'pattern'],
      ['unknownKey', 'languageSections.termSections.html'],
    ]);
  });

  it('without an entry says so', async () => {
    const file = '{"format":"termlight-glossary","version":1,"entries":[]}';
    expect((await readingOf('a.json', file)).issues).toEqual(['0 noEntries']);
  });
});

describe('what is no file of terms is refused by its kind', () => {
  it.each<readonly [string, string, Content, string, string | undefined]>([
    [
      'a table that Excel saved as a web page',
      'a.xls',
      '<html><body><table>',
      'unknownFormat',
      'HTML',
    ],
    ['a page to sign in on', 'a.csv', '<!doctype html>\n<title>x', 'unknownFormat', 'HTML'],
    [
      'a memory of translations',
      'a.tmx',
      '<tmx version="1.4"><body/></tmx>',
      'unknownFormat',
      'tmx',
    ],
    ['XLIFF', 'a.xlf', '<xliff version="2.0"></xliff>', 'unknownFormat', 'xliff'],
    ['PDF', 'a.pdf', '%PDF-1.7\n1 0 obj', 'unknownFormat', 'PDF'],
    ['RTF', 'a.rtf', String.raw`{\rtf1\ansi x}`, 'unknownFormat', 'RTF'],
    ['UTF-32', 'a.csv', new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'notText', undefined],
    [
      'another archive',
      'a.ods',
      zipSync({ 'content.xml': strToU8('<x/>') }),
      'badSpreadsheet',
      undefined,
    ],
  ])('%s', async (_name, name, content, code, found) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const result = await readFile({ name, bytes });
    if (result.outcome !== 'refused') throw new Error(`It was ${result.outcome}.`);
    expect([result.issue.code, result.issue.found]).toEqual([code, found]);
  });
});

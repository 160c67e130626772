/**
 * Files as written by other programs, edited by people or damaged on the way, and what a
 * professional expects of each. Nothing in a file may be lost without an issue that names its line.
 */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAtOnce, sourceEntry } from '../subscription/source-fixture.ts';
import { writeJsonLines } from './json/write-json.ts';
import { readFile } from './read.ts';
import { inWords, read, termsOf } from './read-fixture.ts';
import { row, workbook } from './workbook-fixture.ts';
import { PAIR_SIGNS } from './file/file-format.ts';
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

/** A text as it is after its bytes in UTF-8 were read as Windows-1252. */
function twiceEncoded(text: string): string {
  return new TextDecoder('windows-1252', { ignoreBOM: true }).decode(strToU8(text));
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
      'Chinese of which a program left question marks alone',
      'a.csv',
      `${HEADER}????,cyberspace\n? ?,?\n网络主权,cyber sovereignty\n`,
      ['2 en: cyberspace', '3 en: ?', `4 ${SOVEREIGNTY}`],
      ['2 lostTerm', '3 lostTerm'],
    ],
    [
      'UTF-8 that was taken for Windows-1252 and encoded once more',
      'a.csv',
      twiceEncoded(`\uFEFF${HEADER}网络空间,cyberspace\n网络主权,cyber sovereignty\n`),
      [`2 ${SPACE}`, `3 ${SOVEREIGNTY}`],
      ['0 twiceEncoded'],
    ],
    [
      'the same with a mark of its own',
      'a.csv',
      `\uFEFF${twiceEncoded(`${HEADER}网络空间,cyberspace\n`)}`,
      [`2 ${SPACE}`],
      ['0 twiceEncoded'],
    ],
    [
      'UTF-8 that was taken for Latin-1, which has control characters where Windows-1252 has signs',
      'a.csv',
      String.fromCharCode(...strToU8(`${HEADER}网络空间,cyberspace\n`)),
      [`2 ${SPACE}`],
      ['0 twiceEncoded'],
    ],
    [
      'letters with accents, which are encoded once',
      'a.csv',
      'fr,en\nréseau «Ã»,network\nÉtat,state\n',
      ['2 fr: réseau «Ã»; en: network', '3 fr: État; en: state'],
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
      'several lines in the cell of a term',
      'a.csv',
      `${HEADER}"网络空间\n网域",cyberspace\n网络主权,cyber sovereignty\n`,
      ['2 zh-Hans: 网络空间, 网域 (admitted); en: cyberspace', `4 ${SOVEREIGNTY}`],
      ['2 termLines'],
    ],
    [
      'the same columns twice, side by side',
      'a.csv',
      'Terms,,,,\n中文,英文,,中文,英文\n网络空间,cyberspace,,网络主权,cyber sovereignty\n网络空间,cyberspace,,,\n' +
        '网络主权,cyber sovereignty,,网络空间,cyberspace\n',
      [`3 ${SPACE}`, `3 ${SOVEREIGNTY}`, `4 ${SPACE}`, `5 ${SOVEREIGNTY}`, `5 ${SPACE}`],
      ['1 aboveHeader', '2 sideBySide'],
    ],
    [
      'columns side by side, with blank names behind them and a remark there',
      'a.csv',
      '中文,英文,中文,英文,,\n网络空间,cyberspace,网络主权,cyber sovereignty,,seen\n网络主权,cyber sovereignty,网络空间,cyberspace,,\n',
      [`2 ${SPACE}`, `2 ${SOVEREIGNTY}`, `3 ${SOVEREIGNTY}`, `3 ${SPACE}`],
      ['1 sideBySide', '2 wideRow'],
    ],
    [
      'columns for synonyms, in pairs',
      'a.csv',
      'zh,en,zh,en\n网络空间,cyberspace,,\n网络主权,cyber sovereignty,网权,\n',
      [`2 ${SPACE}`, '3 zh-Hans: 网络主权, 网权 (admitted); en: cyber sovereignty'],
      [],
    ],
    [
      'signs in the place of terms',
      'a.csv',
      'Chinese,English\n网络空间,-\n—,cyber sovereignty\n n/a ,/\n',
      ['2 zh-Hans: 网络空间', '3 en: cyber sovereignty'],
      ['2 blankTerm', '3 blankTerm', '4 blankTerm', '4 blankTerm', '4 noTerms'],
    ],
    [
      'a dash in the place of a term in Markdown',
      'a.md',
      'English | 中文\n--- | ---\ncyberspace | 网络空间\ncyber sovereignty | -\n',
      ['3 en: cyberspace; zh-Hans: 网络空间', '4 en: cyber sovereignty'],
      ['4 blankTerm'],
    ],
    [
      'sums below the terms',
      'a.csv',
      'No.,zh-CN,en\n1,网络空间,cyberspace\n2,网络主权,cyber sovereignty\n3,911,911\nTotal,,3\n',
      [`2 ${SPACE}`, `3 ${SOVEREIGNTY}`, '4 zh-Hans: 911; en: 911'],
      ['5 noTerms'],
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
      'a UTX that has columns of its own, which are no languages',
      'a.utx',
      '#UTX 1.11; zh-CN/en; 2026\n#src\ttgt\tsrc:comment\tsrc:plural\n网络空间\tcyberspace\tc\tp\n',
      [`3 ${SPACE}`],
      [],
    ],
    [
      'a UTX whose terms are of one concept, one of them forbidden',
      'a.utx',
      '#UTX 1.20;zh-CN/en;\n#src\ttgt\tterm status\tconcept ID\n网络空间\tcyberspace\tapproved\t1\n' +
        '网络空间\tcyber-space\tforbidden\t1\n',
      ['3 zh-Hans: 网络空间; en: cyberspace, cyber-space (deprecated)'],
      ['4 termTwice'],
    ],
    [
      'an end in a quoted cell',
      'a.csv',
      `${HEADER}网络空间,cyberspace\n"网络主权","cyber sov`,
      [`2 ${SPACE}`, '3 zh-Hans: 网络主权'],
      ['3 cutCell'],
    ],
    [
      'an end in a quoted cell of two lines',
      'a.csv',
      'zh-CN,en,note\n网络空间,cyberspace,"one\ntwo"\n网络主权,cyber sovereignty,"one\ntw',
      [`2 ${SPACE}`, `4 ${SOVEREIGNTY}`],
      ['4 cutCell'],
    ],
    [
      'an end in a quoted cell that is the first of its row',
      'a.csv',
      `${HEADER}网络空间,cyberspace\n"网络\n主`,
      [`2 ${SPACE}`],
      ['3 cutCell'],
    ],
    [
      'one column and a stray quotation mark, without a last line end',
      'a.csv',
      'English\nsea\n"port\nberth\nquay',
      ['2 en: sea', '3 en: port', '4 en: berth', '5 en: quay'],
      ['3 badQuotes'],
    ],
    [
      'a second cell here and there, and a stray quotation mark',
      'a.csv',
      'English\nsea,open\nriver\n"port\nberth',
      ['2 en: sea', '3 en: river', '4 en: port', '5 en: berth'],
      ['2 wideRow', '4 badQuotes'],
    ],
    [
      'an end in a row, which has fewer cells than all others',
      'a.csv',
      'zh-CN,en,note\n网络空间,cyberspace,x\n网络主权,cyber sovereignty',
      [`2 ${SPACE}`, `3 ${SOVEREIGNTY}`],
      ['3 shortRow'],
    ],
    [
      'an end in a line of a table of tabs',
      'a.txt',
      '网络空间\tcyberspace\n网络主权\tcyber sovereignty\n只有源',
      [`1 ${SPACE}`, `2 ${SOVEREIGNTY}`, '3 zh-Hans: 只有源'],
      ['3 shortRow'],
    ],
    [
      'rows of different lengths, the last of which has no line end',
      'a.csv',
      'zh-CN,en,note\n网络空间,cyberspace\n网络,net,x\n网络主权,cyber sovereignty',
      [`2 ${SPACE}`, '3 zh-Hans: 网络; en: net', `4 ${SOVEREIGNTY}`],
      [],
    ],
    [
      'a short last row that ends with its line',
      'a.csv',
      'zh-CN,en,note\n网络空间,cyberspace,x\n网络主权,cyber sovereignty\n',
      [`2 ${SPACE}`, `3 ${SOVEREIGNTY}`],
      [],
    ],
    ['the wrong name', 'a.xlsx', `${HEADER}网络空间,cyberspace\n`, [`2 ${SPACE}`], []],
  ])('with %s', async (_name, file, content, entries, issues) => {
    expect(await readingOf(file, content)).toEqual({ entries, issues });
  });

  it('that are cut off say in which cell, with what stands there', async () => {
    const { issues } = await read('a.csv', `${HEADER}网络空间,cyberspace\n网络主权,"cyber ""sov`);
    expect(issues.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([
      ['cutCell', 3, 2, 'cyber "sov'],
    ]);
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

  it('have a definition in a language without a term, which is kept', async () => {
    const { entries } = await read('a.csv', 'zh-CN,zh-CN_def,en\n,互联网的空间,cyberspace\n');
    expect(entries[0]?.entry.kept).toEqual([{ name: 'descrip:definition', value: '互联网的空间' }]);
  });

  it('have a field twice, and a date of a source without a title, which are kept', async () => {
    const table = 'zh-CN,en,region,region,source_date\n网络,network,US,GB,2026\n';
    const { entries } = await read('a.csv', table);
    expect(entries[0]?.entry.languageSections[1]?.termSections[0]).toEqual({
      term: 'network',
      administrativeStatus: 'preferred',
      geographicalUsage: 'US',
      kept: [
        { name: 'column:region', value: 'GB' },
        { name: 'column:source_date', value: '2026' },
      ],
    });
  });

  it('have a term in two ways of writing, and the better status decides', async () => {
    const table =
      'id,language,term,status,reading\n' +
      '1,en,Github,deprecated,\n1,en,GitHub,preferred,\n1,en,ＧitＨub,,r\n1,zh,吉特哈布,,\n';
    const { entries, issues } = await read('a.csv', table);
    expect(entries[0]?.entry.languageSections[0]?.termSections).toEqual([
      {
        term: 'GitHub',
        administrativeStatus: 'preferred',
        reading: 'r',
        kept: [
          {
            name: 'term',
            value: 'Github',
            with: [{ name: 'termNote:administrativeStatus', value: 'deprecated' }],
          },
          { name: 'term', value: 'ＧitＨub' },
        ],
      },
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['otherWriting', 3],
      ['otherWriting', 4],
    ]);
  });

  it('have terms that look like codes below codes', async () => {
    const reading = await readingOf('a.tsv', 'zh-CN\ten\n中中\tee\n');
    expect(reading.entries).toEqual(['2 zh-Hans: 中中; en: ee']);
  });

  it('have a term twice, once with a status, which counts', async () => {
    const table = 'id,language,term,status\n1,en,dockman,deprecated\n1,en,dockman,\n';
    expect((await readingOf('a.csv', table)).entries).toEqual(['2 en: dockman (deprecated)']);
  });

  it('have several terms in a cell that has lines', async () => {
    const table = `${HEADER}网络空间,"cyberspace\ncyber space"\n`;
    expect((await readingOf('a.csv', table, { alternatives: ['\n'] })).entries).toEqual([
      '2 zh-Hans: 网络空间; en: cyberspace, cyber space (admitted)',
    ]);
  });
});

describe('cards of Anki', () => {
  const HEAD = '#separator:tab\n#html:true\n';

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'breaks, blocks and spaces of HTML',
      `${HEAD}网络空间<br>网域\t<div>cyberspace</div><div>cyber&nbsp;space</div>\n`,
      ['3 zh-Hans: 网络空间, 网域 (admitted); en: cyberspace, cyber space (admitted)'],
      [],
    ],
    [
      'bold letters, a picture and characters by number',
      `${HEAD}"网络<b>空间</b>"\t"cyberspace<img src=""a.png"">"\n&#30740;&#x53D1;\tR&amp;D\n`,
      [`3 ${SPACE}`, '4 zh-Hans: 研发; en: R&D'],
      ['3 markup'],
    ],
    [
      'no HTML, as they say',
      '#separator:Semicolon\n#html:false\n网络空间;cyber<br>space\n',
      ['3 zh-Hans: 网络空间; en: cyber<br>space'],
      [],
    ],
    [
      'nothing said of them, in HTML',
      '网络空间\tcyberspace<br>\n网络主权\t"cyber&nbsp;sovereignty"\n',
      [`1 ${SPACE}`, `2 ${SOVEREIGNTY}`],
      [],
    ],
    [
      'a deck, a type and labels',
      `${HEAD}#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nG1\tBasic\tTerms\t网络空间\tcyberspace\tnet\n`,
      [`7 ${SPACE}`],
      [],
    ],
  ])('with %s', async (_what, text, entries, issues) => {
    expect(await readingOf('a.txt', text)).toEqual({ entries, issues });
  });

  it('keep what is said of them beside their sides', async () => {
    const text =
      '#separator:tab\n#columns:Front\tBack\tReading\tDefinition\tSource\tTags\n' +
      '网络空间\tcyberspace\twǎngluò\t互联网的空间\tPaper\tnet\n';
    const { entries, table } = await read('a.anki.txt', text);
    expect(entries[0]?.entry).toMatchObject({
      kept: [{ name: 'column:Tags', value: 'net' }],
      languageSections: [
        { definition: '互联网的空间' },
        { termSections: [{ sources: [{ title: 'Paper' }] }] },
      ],
    });
    expect(table?.header?.slice(0, 2)).toEqual(['Front', 'Back']);
  });

  it.each<readonly [string, NonNullable<ReadChoices['delimiter']>, string]>([
    ['a separator that is chosen', ',', '网络空间,cyberspace\n'],
    ['what they say themselves where a sign of pairs is chosen', '=', '网络空间\tcyberspace\n'],
  ])('are divided by %s, below what is said of them', async (_what, delimiter, card) => {
    const text = `${HEAD}#notetype:Basic\n${card.replace('cyber', 'cyber<br>')}`;
    const { entries, issues, table } = await read('a.txt', text, { delimiter });
    expect(entries.map(({ entry, line }) => `${line} ${inWords(entry)}`)).toEqual([
      '4 zh-Hans: 网络空间; en: cyber, space (admitted)',
    ]);
    expect([issues, table?.delimiter]).toEqual([[], delimiter === '=' ? '\t' : delimiter]);
  });

  it.each(['head\nback\nknee\n', 'front\nrear\n'])(
    'alone have sides called front and back, and %j names no column',
    async (list) => {
      expect((await read('a.csv', list)).table?.header).toBeUndefined();
    },
  );

  it('are named where a side had nothing but marks', async () => {
    const text = `${HEAD}网络空间\tcyberspace\n换行\t<br>\n空格\t&nbsp;\n词汇\t\n`;
    expect((await readingOf('a.txt', text)).issues).toEqual(['4 markup', '5 markup']);
  });

  it.each([
    [
      'a mark alone in a cell',
      '换行标签\t<br>\n列表\tList<String>\n',
      'zh-Hans: 列表; en: List<String>',
    ],
    ['marks alone in cells', '换行标签\t<br>\n块\t<div>\n空格\t&nbsp;\n', 'zh-Hans: 块; en: <div>'],
    ['one break in a text', '换行\tline<br>break\n引号\t"word\n', 'zh-Hans: 引号; en: "word'],
    [
      'a few breaks among many rows',
      `${'词\tword\n'.repeat(30)}甲\tline<br>one\n乙\tline<br>two\n`,
      'zh-Hans: 甲; en: line<br>one',
    ],
  ])('are not seen in a glossary of OmegaT with %s', async (_what, text, entry) => {
    const { entries, format, issues } = await read('a.txt', text);
    expect(entries.map((one) => inWords(one.entry))).toContain(entry);
    expect([format, issues]).toEqual(['omegat', []]);
  });

  it('leave HTML in other tables as it is', async () => {
    const omegat = '# -*- coding: utf-8 -*-\n换行\t<br>\n';
    expect(await termsOf('a.txt', omegat)).toEqual(['zh-Hans: 换行; en: <br>']);
    expect(await termsOf('a.csv', `${HEADER}换行,<br>\n网络空间,cyberspace\n`)).toEqual([
      'zh-Hans: 换行; en: <br>',
      SPACE,
    ]);
  });
});

describe('lists with a pair on each line', () => {
  it.each([
    ['=', '网络空间 = cyberspace\n网络主权=cyber sovereignty\n'],
    ['=', '网络空间＝cyberspace\r\n\r\n网络主权 ＝ cyber sovereignty'],
    [':', '网络空间: cyberspace\n网络主权：cyber sovereignty\n'],
    ['–', '网络空间 – cyberspace\n网络主权 — cyber sovereignty\n'],
    ['–', '网络空间——cyberspace\n网络主权 - cyber sovereignty\n'],
    ['→', '网络空间 → cyberspace\n网络主权 -> cyber sovereignty\n'],
    ['→', '网络空间=>cyberspace\n网络主权 --> cyber sovereignty\n'],
    ['/', '网络空间 / cyberspace\n网络主权 / cyber sovereignty\n'],
    [' ', '网络空间 cyberspace\n网络主权  cyber sovereignty\n'],
    ['\n', '网络空间\ncyberspace\n\n网络主权\ncyber sovereignty\n'],
    [' ', '1. 网络空间 cyberspace\n2. 网络主权 cyber sovereignty\n'],
    ['=', '1. 网络空间 = cyberspace\n2. 网络主权 = cyber sovereignty\n'],
    ['–', '• 网络空间 – cyberspace\n• 网络主权 – cyber sovereignty\n'],
  ])('have the sign %s: %j', async (sign, list) => {
    const { entries, issues, table } = await read('a.txt', list);
    expect(entries.map(({ entry }) => inWords(entry))).toEqual([SPACE, SOVEREIGNTY]);
    expect([table?.delimiter, issues, table?.unsure]).toEqual([sign, [], []]);
  });

  it('may have names of columns, and commas, dashes and slashes in their terms', async () => {
    const list = 'English = 中文\nport, inland = 内陆港\nsea/air - hub = 海空枢纽\n';
    const { entries, table } = await read('Pasted text', list);
    expect(entries.map(({ entry, line }) => `${line} ${inWords(entry)}`)).toEqual([
      '2 en: port, inland; zh-Hans: 内陆港',
      '3 en: sea/air - hub; zh-Hans: 海空枢纽',
    ]);
    expect(table?.header).toEqual(['English', '中文']);
  });

  it('are divided by a space between Chinese and English, in either order', async () => {
    const list =
      '5G网络 5G network\n网络 主权 cyber sovereignty\n“一国两制” “one country, two systems”\n';
    expect(await termsOf('a.txt', list)).toEqual([
      'zh-Hans: 5G网络; en: 5G network',
      'zh-Hans: 网络 主权; en: cyber sovereignty',
      'zh-Hans: “一国两制”; en: “one country, two systems”',
    ]);
    expect(await termsOf('a.txt', 'WTO 改革 WTO reform\n维生素 C vitamin C\n')).toEqual([
      'zh-Hans: WTO 改革; en: WTO reform',
      'zh-Hans: 维生素 C; en: vitamin C',
    ]);
    expect(await termsOf('a.txt', '5G network 5G 网络\nbig plans 大计划\n')).toEqual([
      'en: 5G network; zh-Hans: 5G 网络',
      'en: big plans; zh-Hans: 大计划',
    ]);
    expect(await termsOf('a.txt', '5G network 5G网络\ncyber sovereignty 网络主权\n')).toEqual([
      'en: 5G network; zh-Hans: 5G网络',
      'en: cyber sovereignty; zh-Hans: 网络主权',
    ]);
  });

  it.each([
    ['a line of Chinese alone', '网络空间 cyberspace\n词汇 表\n'],
    ['a text and its translation', '我们来了。\nWe came.\n我们看见了。\nWe saw.\n'],
    ['lines not in turn', '网络空间\ncyberspace\ncyber sovereignty\n网络主权\n'],
    ['one pair of lines alone', '网络空间\ncyberspace\n'],
    ['names of two characters', '王 毅\n李 强\n'],
    ['Chinese on both sides of a word', '甲 words 词\n乙 terms 语\n'],
    ['Pinyin between', '网络 wǎngluò network\n词汇 cíhuì vocabulary\n'],
    ['Chinese on both sides', '网络 network 网\n词汇 words 词\n'],
    ['figures alone', '第一章 1\n第二章 2\n'],
    ['a line without the sign', '网络空间 = cyberspace\n词汇\n'],
    ['the sign twice in a line', '网络空间 = cyberspace\n甲 = a = b\n'],
    ['nothing on one side', '网络空间 = cyberspace\n甲 =\n'],
    ['a tab', '网络空间\tcyber = space\n甲\ta = b\n'],
    ['one line alone', '网络空间 = cyberspace\n'],
    ['addresses behind commas', '港口,port,https://x.org/?id=1\n词汇,words,https://x.org/?id=2\n'],
    ['a colon behind semicolons', '港口;port;Source: UN\n词汇;words;Source: UN\n'],
    ['slashes behind a comma in quotation marks', '"港,港口",port / harbour\n词汇,words / list\n'],
    ['dashes behind bars', '港口|port|n. - noun\n词汇|words|n. - noun\n'],
    ['a colon between digits', '比例 1：2\n比例 1：3\n'],
  ])('are not guessed with %s', async (_what, list) => {
    expect(PAIR_SIGNS).not.toContain((await read('a.txt', list)).table?.delimiter);
  });

  it.each([
    ['a number with a point', '2.4 GHz = 二点四吉赫\n5.8 GHz = 五点八吉赫\n', '2.4 GHz'],
    ['a full point between digits', '2．4 GHz = 二点四吉赫\n5．8 GHz = 五点八吉赫\n', '2．4 GHz'],
    ['a hyphen', '-ism = 主义\n-ology = 学\n', '-ism'],
    ['a star', '*star = 星\n*point = 点\n', '*star'],
  ])('have terms that begin with %s', async (_what, list, term) => {
    const [first = ''] = await termsOf('a.txt', list);
    expect(first.split('; ')[0]).toBe(`en: ${term}`);
  });

  it.each(['•', '- ', '* ', '1. ', '(1) ', '1、', '1．'])(
    'have the mark %j before each line, which is no part of a term',
    async (mark) => {
      const list = `${mark}网络空间 = cyberspace\n${mark}网络主权 = cyber sovereignty\n`;
      expect(await termsOf('a.txt', list)).toEqual([SPACE, SOVEREIGNTY]);
    },
  );

  it('are no tables of commas that happen to have a sign on each line', async () => {
    const table = '网络空间,cyberspace: x\n网络主权,cyber sovereignty: y\n';
    expect((await read('a.csv', table)).table?.delimiter).toBe(',');
  });

  it('have each equivalent below its term, in either order, and no line alone', async () => {
    expect(await termsOf('a.txt', 'cyberspace\n网络空间\ncyber sovereignty\n网络主权\n')).toEqual([
      'en: cyberspace; zh-Hans: 网络空间',
      'en: cyber sovereignty; zh-Hans: 网络主权',
    ]);
    const list = '网络空间\ncyberspace\n词汇\n网络主权\ncyber sovereignty\n港口\n';
    const { entries, issues } = await read('a.txt', list, { delimiter: '\n' });
    expect(entries.map(({ entry, line }) => [line, inWords(entry)])).toEqual([
      [1, SPACE],
      [4, SOVEREIGNTY],
    ]);
    expect(issues.map(({ code, line, found }) => [code, line, found])).toEqual([
      ['noPairSign', 3, '词汇'],
      ['noPairSign', 6, '港口'],
    ]);
    const numbered = '1. 网络空间\ncyberspace\n2. 网络主权\ncyber sovereignty\n';
    expect(await termsOf('a.txt', numbered)).toEqual([SPACE, SOVEREIGNTY]);
  });

  it('are divided by the sign that is chosen, and other lines are listed', async () => {
    const list = 'Chapter 1\n网络空间 = cyberspace\n网络主权 = cyber sovereignty = x\n';
    const { entries, issues } = await read('a.txt', list, { delimiter: '=' });
    expect(entries.map(({ entry, line }) => `${line} ${inWords(entry)}`)).toEqual([
      `2 ${SPACE}`,
      `3 ${SOVEREIGNTY} = x`,
    ]);
    expect(issues.map(({ code, line, found }) => [code, line, found])).toEqual([
      ['noPairSign', 1, 'Chapter 1'],
    ]);
  });
});

describe('headers that people write', () => {
  const HANT = '網路經濟';
  it.each([
    ['en,tw,cn', 'en zh-Hant-TW zh-Hans'],
    ['EN,TC,SC', 'en zh-Hant zh-Hans'],
    ['ENG,ZHT,ZHS', 'en zh-Hant zh-Hans'],
    ['eng,cht,chs', 'en zh-Hant zh-Hans'],
    ['英,繁,简', 'en zh-Hant zh-Hans'],
    ['英文,繁（台）,简', 'en zh-Hant-TW zh-Hans'],
    ['英文名称,台湾译名,中文名称', 'en zh-Hant-TW zh-Hans'],
    ['EN-US,TC-HK,SC-CN', 'en-US zh-Hant-HK zh-Hans'],
    ['US English,CHT (TW),CHS_CN', 'en-US zh-Hant-TW zh-Hans'],
    [
      '"English (United States)","Chinese (Traditional, Taiwan)","Chinese (Simplified, PRC)"',
      'en-US zh-Hant-TW zh-Hans',
    ],
    ['英语（美国）,繁體中文（香港）,简体中文（中国）', 'en-US zh-Hant-HK zh-Hans'],
    ['英語,正體中文(臺灣),簡體中文(新加坡)', 'en zh-Hant-TW zh-Hans-SG'],
    ['Englisch,Chinesisch (traditionell),Chinesisch (vereinfacht)', 'en zh-Hant zh-Hans'],
    ['Anglais,Chinois traditionnel,Chinois simplifié', 'en zh-Hant zh-Hans'],
    ['Inglés,Chino (tradicional),Chino (simplificado)', 'en zh-Hant zh-Hans'],
    ['EN,HK,CN', 'en zh-Hant-HK zh-Hans'],
    ['US,TWN,CHN', 'en-US zh-Hant-TW zh-Hans'],
    ['source (en),target (zh-TW),译文（简体）', 'en zh-Hant-TW zh-Hans'],
    ['UK,繁体中文,中文简称', 'en-GB zh-Hant zh-Hans'],
    ['英語,繁体字中国語,中国語（簡体字）', 'en zh-Hant zh-Hans'],
    ['영어,중국어(번체),중국어(간체)', 'en zh-Hant zh-Hans'],
    ['английский,китайский (традиционный),китайский (упрощенный)', 'en zh-Hant zh-Hans'],
  ])('%s', async (header, languages) => {
    const { entries, issues, table } = await read(
      'a.csv',
      `${header}\ndigital economy,${HANT},网络经济\n`,
    );
    expect(entries.map(({ entry }) => entry.languageSections.map((one) => one.language))).toEqual([
      languages.split(' '),
    ]);
    expect([issues, table?.unsure]).toEqual([[], []]);
  });

  it.each([
    ['中文,英文', 'zh-Hant en'],
    ['Chinese,English', 'zh-Hant en'],
    ['zh,en', 'zh-Hant en'],
    ['zh_def,zh,en', 'zh-Hant en'],
    ['CH,EN', 'zh-Hant en'],
    ['zh-CN,en', 'zh-Hans en'],
  ])('%s has the script of its terms unless it says one', async (header, languages) => {
    const cells = header.includes('def') ? `經濟,${HANT}` : HANT;
    const { entries } = await read('a.csv', `${header}\n${cells},digital economy\n`);
    expect(entries[0]?.entry.languageSections.map(({ language }) => language).join(' ')).toBe(
      languages,
    );
  });

  it('of which the texts below are none are kept, and asked', async () => {
    const table = 'zh-CN,en,TW,甲类\n网络,network,akwaaba,第一\n空间,space,medaase,第二\n';
    const { entries, table: preview } = await read('a.csv', table);
    expect(entries[0]?.entry.languageSections.map(({ language }) => language)).toEqual([
      'zh-Hans',
      'en',
    ]);
    expect(entries[0]?.entry.kept).toEqual([
      { name: 'column:TW', value: 'akwaaba' },
      { name: 'column:甲类', value: '第一' },
    ]);
    expect(preview?.unsure).toEqual([2, 3]);
  });

  it('that are words for another language are decided by the writing below', async () => {
    expect(await termsOf('a.csv', 'en,UK\nnetwork,мережа\n')).toEqual(['en: network; uk: мережа']);
    const { table } = await read('a.csv', 'zh-CN,en,Abk\n网络,network,NW\n空间,space,SP\n');
    expect(table?.unsure).toEqual([2]);
  });

  it('are none where they name one language twice', async () => {
    expect(await termsOf('a.csv', 'English,英语\nFrench,法语\n')).toHaveLength(2);
  });

  it('that are numbers and names of clients are kept without a question', async () => {
    const table = 'No,zh-CN,en,Client\n1,网络,network,ACME\n2,空间,space,ACME\n';
    const { entries, table: preview } = await read('a.csv', table);
    expect(entries[0]?.entry.languageSections.map(({ language }) => language)).toEqual([
      'zh-Hans',
      'en',
    ]);
    expect(preview?.unsure).toEqual([]);
  });

  it('are blank, and what is below is kept', async () => {
    const { entries } = await read('a.csv', 'zh-CN,en,\n网络,network,x\n');
    expect(entries[0]?.entry.kept).toEqual([{ name: 'column:3', value: 'x' }]);
  });

  it('are codes of our own tables, and no words', async () => {
    const table = 'id,language,term,status,more\n1,tw,akwaaba,preferred,\n';
    expect(await termsOf('a.csv', table)).toEqual(['tw: akwaaba']);
    expect(await termsOf('a.csv', 'language,term\nTW,網路\n')).toEqual(['zh-Hant-TW: 網路']);
  });

  it.each([
    ['a.csv', ','],
    ['a.tsv', '\t'],
  ])('stand below a title in %s, which is left out and said', async (name, sign) => {
    const rows = ['公司术语表,,', ',,', '序号,中文,英文', '1,网络空间,cyberspace'];
    const table = `${rows.join('\n').replaceAll(',', sign)}\n`;
    expect(await readingOf(name, table)).toEqual({
      entries: [`4 ${SPACE}`],
      issues: ['1 aboveHeader'],
    });
  });

  it('stand in the row that is chosen, or in none', async () => {
    const table = 'ACME,2026,Ltd\nqq,中文,英文\n网络,网络空间,cyberspace\n';
    const guessed = await read('a.csv', table);
    expect(guessed.table?.headerLine).toBe(0);
    expect(guessed.table?.top.map(({ line }) => line)).toEqual([1, 2, 3]);
    const chosen = await read('a.csv', table, { header: 2 });
    expect(chosen.entries.map(({ entry, line }) => `${line} ${inWords(entry)}`)).toEqual([
      `3 ${SPACE}`,
    ]);
    expect(chosen.issues.map(({ code, line, found }) => [code, line, found])).toEqual([
      ['aboveHeader', 1, 'ACME · 2026 · Ltd'],
    ]);
    expect((await read('a.csv', 'zh,en\n网络,network\n', { header: 0 })).entries).toHaveLength(2);
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

  it.each([
    ['Quelle', 'Anmerkung', 'Fachgebiet'],
    ['来源', '备注', '领域'],
    ['Source', 'Note', 'Subject'],
  ])('of MultiTerm has fields with the names of columns: %s', async (source, note, subject) => {
    const field = (type: string, value: string): string =>
      `<descripGrp><descrip type="${type}">${value}</descrip></descripGrp>`;
    const file =
      `<mtf><conceptGrp><concept>5</concept>${field(subject, 'ports')}` +
      '<languageGrp><language type="English" lang="EN"/><termGrp><term>berth</term>' +
      `${field(source, 'a book')}${field(note, 'uk')}</termGrp></languageGrp></conceptGrp></mtf>`;
    const { entries } = await read('a.xml', file);
    expect(entries[0]?.entry).toMatchObject({
      subjectField: 'ports',
      languageSections: [{ termSections: [{ note: 'uk', sources: [{ title: 'a book' }] }] }],
    });
  });

  it('with elements that are blank has nothing of them', async () => {
    const file = martif(
      '<termEntry id="a"><descrip type="subjectField"/><note/><langSet xml:lang="en"><descrip type="definition"/>' +
        '<tig><term>berth</term><note> </note><admin type="projectSubset"/></tig></langSet></termEntry>',
    );
    expect((await read('a.tbx', file)).entries[0]?.entry).toEqual({
      id: 'a',
      languageSections: [
        { language: 'en', termSections: [{ term: 'berth', administrativeStatus: 'preferred' }] },
      ],
    });
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

  it('of MultiTerm has the definition with a term, which is that of its language', async () => {
    const said = (type: string, text: string): string =>
      `<descripGrp><descrip type="${type}">${text}</descrip></descripGrp>`;
    const file = `<mtf><conceptGrp><concept>1</concept><languageGrp><language lang="EN"/><termGrp><term>berth</term>${said('Definition', 'a place')}${said('Reliability', '5')}</termGrp><termGrp><term>dock</term>${said('Definition', 'another')}</termGrp></languageGrp></conceptGrp></mtf>`;
    const { entries } = await read('a.xml', file);
    expect(entries[0]?.entry.languageSections[0]).toMatchObject({
      definition: 'a place',
      termSections: [
        { term: 'berth', kept: [{ name: 'descrip:Reliability', value: '5' }] },
        { term: 'dock', kept: [{ name: 'descrip:definition', value: 'another' }] },
      ],
    });
  });

  it('of TBX keeps where a field points to', async () => {
    const tig =
      '<tig><term>net</term><admin type="source" target="b1">A book</admin><note target="n1">see</note></tig>';
    const file = martif(`<termEntry><langSet xml:lang="en">${tig}</langSet></termEntry>`);
    const { entries } = await read('a.tbx', file);
    expect(entries[0]?.entry.languageSections[0].termSections[0]).toMatchObject({
      note: 'see',
      sources: [{ title: 'A book' }],
      kept: [
        { name: 'admin:source', value: '', target: 'b1' },
        { name: 'note', value: '', target: 'n1' },
      ],
    });
  });

  it('counts the terms of languages that nobody knows, as a table does', async () => {
    const file = martif(`<termEntry>${langSet('qqx', 'a')}${langSet('en', 'b')}</termEntry>`);
    expect((await read('a.tbx', file)).found).toEqual({ entries: 1, terms: 2 });
    expect((await read('a.csv', 'language,term\nqqx,a\nen,b\n')).found.terms).toBe(2);
  });

  it('without an entry says so', async () => {
    expect((await readingOf('a.tbx', martif(''))).issues).toEqual(['0 noEntries']);
  });
});

describe('workbooks', () => {
  const sheets = {
    Readme: row(1, 'How to use this'),
    Terms: row(1, 'zh-CN', 'en') + row(2, '网络空间', 'cyberspace'),
    More: row(1, 'zh-CN', 'en') + row(2, '网络主权', 'cyber sovereignty'),
  };

  it('of several chosen sheets are read together, each with its own header and lines', async () => {
    const file = workbook({
      A: row(1, '中文', '英文') + row(2, '条例', 'rules'),
      B: row(1, '英文', '中文') + row(2, 'port', '港口') + row(3, 'buoy', '\u200B'),
      C: row(1, 'x'),
    });
    const { entries, found, issues, table } = await read('a.xlsx', file, { sheets: ['A', 'B'] });
    expect(entries.map(({ part, line, entry }) => [part, line, inWords(entry)])).toEqual([
      ['A', 2, 'zh-Hans: 条例; en: rules'],
      ['B', 2, 'en: port; zh-Hans: 港口'],
      ['B', 3, 'en: buoy'],
    ]);
    expect(found).toEqual({ entries: 3, terms: 6 });
    expect(issues.map(({ code, part, line }) => [code, part, line])).toEqual([
      ['otherSheets', undefined, undefined],
      ['blankTerm', 'B', 3],
    ]);
    expect(table?.sheets).toEqual({ names: ['A', 'B', 'C'], read: ['A', 'B'] });
  });

  it('take what was said of columns for all sheets of the same header', async () => {
    const rows = row(1, '甲', '英文') + row(2, '条例', 'rules');
    const columns = [
      { kind: 'term', language: 'zh-Hans' },
      { kind: 'term', language: 'en' },
    ] as const;
    const file = workbook({ A: rows, B: rows.replace('rules', 'regulations') });
    const chosen = { sheets: ['A', 'B'], columns, header: 1 };
    const { entries } = await read('a.xlsx', file, chosen);
    expect(entries.map(({ entry }) => inWords(entry))).toEqual([
      'zh-Hans: 条例; en: rules',
      'zh-Hans: 条例; en: regulations',
    ]);
  });

  it('of several sheets are read where the terms are, and another sheet by choice', async () => {
    const file = workbook(sheets);
    expect(await readingOf('a.xlsx', file)).toEqual({
      entries: [`2 ${SPACE}`],
      issues: ['0 otherSheets'],
    });
    const other = await read('a.xlsx', file, { sheets: ['More'] });
    expect(other.entries.map(({ entry }) => inWords(entry))).toEqual([SOVEREIGNTY]);
    expect(other.table?.sheets).toEqual({ names: ['Readme', 'Terms', 'More'], read: ['More'] });
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

  it('have rows and columns that are hidden, which are read and said', async () => {
    const hidden = (line: number): string =>
      row(line, `港口${line}`, `port ${line}`, 'x').replace('<row ', '<row hidden="1" ');
    const file = workbook({
      Terms: [
        '</sheetData><cols><col min="2" max="3" hidden="1"/><col min="5" max="30" hidden="true"/></cols><sheetData>',
        row(1, 'zh-CN', 'en', 'note'),
        hidden(2),
        hidden(3),
        row(4, '网络主权', 'cyber sovereignty'),
        hidden(9),
      ].join(''),
    });
    const { entries, issues } = await read('a.xlsx', file);
    expect(entries).toHaveLength(4);
    expect(issues.map(({ code, line, found }) => [code, line, found])).toEqual([
      ['hiddenRows', undefined, '2–3, 9'],
      ['hiddenColumns', undefined, 'B–C'],
    ]);
  });

  it('have text that is struck through, which is read and said', async () => {
    const styles =
      '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><dxfs><dxf><font><strike/></font></dxf></dxfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
    const strings =
      '<si><t>网络</t></si><si><r><rPr><strike/></rPr><t>net</t></r><r><t>work</t></r></si>';
    const styled = (line: number, style: number): string =>
      row(line, `港口${line}`, 'port').replace(`r="A${line}"`, `r="A${line}" s="${style}"`);
    const shared = '<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="s"><v>1</v></c></row>';
    const file = workbook(
      { Terms: row(1, 'zh-CN', 'en') + styled(2, 1) + styled(3, 2) + shared + styled(5, 0) },
      { styles, strings },
    );
    const { entries, issues } = await read('a.xlsx', file);
    expect(entries).toHaveLength(4);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['struckRows', '2, 4']]);
  });

  it('have a hidden sheet before that with the terms, which is not taken', async () => {
    const file = workbook({
      'Old" state="veryHidden': row(1, 'zh-CN', 'en') + row(2, '网络', 'net'),
      Terms: row(1, 'zh-CN', 'en') + row(2, '网络空间', 'cyberspace'),
    });
    const { entries, issues } = await read('a.xlsx', file);
    expect(entries.map(({ entry }) => inWords(entry))).toEqual([SPACE]);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['otherSheets', 'Old']]);
  });

  it('whose texts are missing are refused with the row', async () => {
    const file = workbook({ Terms: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' });
    const result = await readFile({ name: 'a.xlsx', bytes: file });
    expect(result).toMatchObject({
      outcome: 'refused',
      issue: { code: 'badSpreadsheet', line: 1 },
    });
  });

  it('have cells and rows that do not say where they are', async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const file = workbook({
      Terms:
        `<row>${cell('zh-CN')}${cell('en')}</row>` +
        `<row>${cell('网络空间')}${cell('cyberspace')}</row>`,
    });
    expect(await readingOf('a.xlsx', file)).toEqual({ entries: [`2 ${SPACE}`], issues: [] });
  });

  it('have errors and formulas without a value, which are said with their places', async () => {
    const file = workbook({
      Terms:
        row(1, 'zh-CN', 'en') +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>网络</t></is></c><c r="B2" t="e"><f>NA()</f><v>#N/A</v></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t>空间</t></is></c><c r="B3"><f>A1</f></c></row>',
    });
    const { issues } = await read('a.xlsx', file);
    expect(issues.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([
      ['errorCell', 2, 2, '#N/A'],
      ['formulaCell', 3, 2, undefined],
    ]);
  });

  it('have dates as days, and other numbers as they are written', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[Red]yyyy&quot;年&quot;m"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells = ['', ' s="1"', ' s="2"', ' s="3"'].map(
      (style, at) => `<c r="${'CDEF'[at]}2"${style}><v>46000</v></c>`,
    );
    const file = workbook(
      {
        Terms:
          row(1, 'zh-CN', 'en', 'k1', 'k2', 'k3', 'k4') +
          row(2, '网络', 'network').replace('</row>', `${cells.join('')}</row>`),
      },
      { styles },
    );
    const { entries } = await read('a.xlsx', file);
    expect(entries[0]?.entry.kept?.map(({ value }) => value)).toEqual([
      '46000',
      '2025-12-09',
      '2025-12-09',
      '46000',
    ]);
  });

  it('refer to an entity, and are refused', async () => {
    const file = workbook({ Terms: row(1, 'zh-CN', '&term;') });
    const result = await readFile({ name: 'a.xlsx', bytes: file });
    expect(result).toMatchObject({ outcome: 'refused', issue: { code: 'badSpreadsheet' } });
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
  it('Lines without some of the entries that their frame tells of say so', async () => {
    const [frame, first] = writeJsonLines([sourceEntry('e1'), sourceEntry('e2')]).split('\n');
    const { entries, issues } = await read('a.jsonl', `${frame}\n${first}\n`);
    expect(entries).toMatchObject([{ entry: { id: 'e1' } }]);
    expect(issues).toMatchObject([{ code: 'cutOff', found: '2' }]);
  });

  it.each([
    ['after empty lines', `\n \r\n${writeJsonLines([sourceEntry('e1'), sourceEntry('e2')])}`, 2],
    ['with a frame alone', '{"format":"termlight-glossary","version":1}', 0],
    [
      'with a frame alone that says so',
      '{"format":"termlight-glossary","version":1,"entries":0}',
      0,
    ],
  ])('Lines %s are read as they are at an address', async (_what, text, count) => {
    const { entries, issues } = await read('a.jsonl', text);
    const subscribed = readAtOnce(text);
    expect(subscribed).toMatchObject({ ok: true, source: { entries: { length: count } } });
    expect(entries.map(({ entry }) => entry.id)).toEqual(['e1', 'e2'].slice(0, count));
    expect(issues.map(({ code }) => code)).toEqual(count === 0 ? ['noEntries'] : []);
  });

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
    ['PDF with bytes', 'a.pdf', strToU8('%PDF-1.7\n\0\0', true), 'unknownFormat', 'PDF'],
    [
      'a memory of Trados',
      'a.sdltm',
      strToU8('SQLite format 3\0\x10\0', true),
      'unknownFormat',
      'SQLite',
    ],
    [
      'a termbase of MultiTerm',
      'a.sdltb',
      strToU8('\0\x01\0\0Standard Jet DB\0', true),
      'unknownFormat',
      'Access',
    ],
    ...['word/document.xml DOCX', 'Index/Document.iwa iWork', 'collection.anki2 APKG'].map(
      (one) => {
        const [part = '', kind = ''] = one.split(' ');
        const archive = zipSync({ [part]: strToU8('x') });
        return [kind, 'a.zip', archive, 'unknownFormat', kind] as const;
      },
    ),
    ['RTF', 'a.rtf', String.raw`{\rtf1\ansi x}`, 'unknownFormat', 'RTF'],
    [
      'a binary workbook',
      'a.xlsb',
      zipSync({ 'xl/workbook.bin': strToU8('x') }),
      'unknownFormat',
      'XLSB',
    ],
    [
      'a flat spreadsheet',
      'a.fods',
      '<?xml version="1.0"?><o:document xmlns:o="o"/>',
      'unknownFormat',
      'FODS',
    ],
    [
      'XML of Excel',
      'a.xml',
      '<?xml version="1.0"?><Workbook/>',
      'unknownFormat',
      'XML Spreadsheet 2003',
    ],
    [
      'a memory of Wordfast',
      'a.txt',
      '%20230401~120000\t%U\t%TU=1\t%EN\t%W\t%ZH\n',
      'unknownFormat',
      'Wordfast TM',
    ],
    ['YAML', 'a.yml', 'zh>en:\n  告警: alert\n  锚地: anchorage\n', 'unknownFormat', 'YML'],
    [
      'texts of an app',
      'a.strings',
      '"Berth" = "泊位";\n"Dock" = "码头";\n',
      'unknownFormat',
      'STRINGS',
    ],
    ['texts of Java', 'a_zh.properties', 'b.ok=确定\nb.no=否\n', 'unknownFormat', 'PROPERTIES'],
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

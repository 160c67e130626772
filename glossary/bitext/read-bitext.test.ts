import { describe, expect, test } from 'vitest';
import type { FileIssueCode } from '../exchange/file/read-result.ts';
import { row, workbook } from '../exchange/workbook-fixture.ts';
import type { Bitext, ChosenColumns } from './bitext.ts';
import { readBitext } from './read-bitext.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function read(name: string, content: string | Uint8Array): Promise<Bitext> {
  const reading = await readBitext({ name, bytes: bytesOf(content) });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.bitext;
}
const pairsOf = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).pairs.map(({ source, target }) => [source, target]);

const HELLO = ['改革开放', 'reform and opening up'];

const xliff12 = (units: string, attributes = 'source-language="zh-CN" target-language="en-US"') =>
  `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.docx" ${attributes}><header/><body>${units}</body></file></xliff>`;
const xliff2 = (units: string, version = '2.1', languages = 'srcLang="zh-CN" trgLang="en"') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" ${languages}><file id="f1">${units}</file></xliff>`;
const tmx = (units: string, source = 'zh-CN') =>
  `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="${source}" segtype="sentence" datatype="xml"/><body>${units}</body></tmx>`;

describe('XLIFF 1.2', () => {
  test('has a pair for each unit that is to be translated, in the languages of its file', async () => {
    const bitext = await read(
      'a.xlf',
      xliff12(
        '<group><trans-unit id="1"><source>改革开放</source><target state="final">reform and opening up</target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit></group>' +
          '<trans-unit id="2"><source>网络主权</source></trans-unit>' +
          '<trans-unit id="3" translate="no"><source>代码</source></trans-unit>',
      ),
    );
    expect(bitext).toEqual({
      languages: { source: 'zh', target: 'en' },
      pairs: [
        { source: '改革开放', target: 'reform and opening up' },
        { source: '网络主权', target: '' },
      ],
      leftOut: 0,
      answers: [],
    });
  });

  test('leaves inline codes out, but not the text in them', async () => {
    const unit =
      '<trans-unit id="1"><source>改<g id="1">革<x id="2"/></g>开<bpt id="3">&lt;b&gt;</bpt>放<ept id="3">&lt;/b&gt;</ept><ph id="4">{0}</ph></source>' +
      '<target><mrk mtype="x-sdl-deleted">old</mrk><mrk mtype="x-sdl-added">reform</mrk> and<x id="5" ctype="lb"/>opening <g id="6">up</g></target></trans-unit>';
    expect(await pairsOf('a.mqxliff', xliff12(unit))).toEqual([
      ['改革开放', 'reform and\nopening up'],
    ]);
  });

  test('of Trados has a pair for each segment, by its mid', async () => {
    const unit =
      '<trans-unit id="1"><source>一。二。</source><seg-source><g id="0"><mrk mtype="seg" mid="1">一。</mrk> <mrk mtype="seg" mid="2">二。</mrk></g></seg-source>' +
      '<target><g id="0"><mrk mtype="seg" mid="2">Two.</mrk> <mrk mtype="seg" mid="1">One.</mrk></g></target><sdl:seg-defs xmlns:sdl="s"><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit>';
    expect(await pairsOf('a.sdlxliff', xliff12(unit))).toEqual([
      ['一。', 'One.'],
      ['二。', 'Two.'],
    ]);
  });

  test('of several files leaves out those of other languages, and says how many', async () => {
    const one = xliff12(
      '<trans-unit id="1"><source>改革开放</source><target>reform and opening up</target></trans-unit>',
    );
    const german =
      '<file original="b" source-language="zh" target-language="de"><body><trans-unit id="1"><source>改革</source><target>Reform</target></trans-unit></body></file>';
    const more =
      '<file original="c" source-language="zh-Hans" target-language="en-GB"><body><trans-unit id="1"><source>开放</source><target>opening up</target></trans-unit></body></file>';
    const bitext = await read('a.xlf', one.replace('</xliff>', `${german}${more}</xliff>`));
    expect(bitext.pairs.map(({ target }) => target)).toEqual([
      'reform and opening up',
      'opening up',
    ]);
    expect(bitext.leftOut).toBe(1);
  });
});

describe('XLIFF 2', () => {
  const UNIT =
    '<unit id="u1"><notes><note>n</note></notes><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s1"><source>x</source><target>y</target></mtc:match></mtc:matches>' +
    '<segment id="s1"><source>改<pc id="1">革</pc></source><target>reform<ph id="2"/></target></segment><ignorable><source> </source></ignorable>' +
    '<segment><source>开<cp hex="0001"/>放<mrk id="m1" type="term">吗</mrk></source></segment></unit>';

  test.each(['2.0', '2.1'])('%s has a pair for each segment', async (version) => {
    expect(await pairsOf('a.xlf', xliff2(UNIT, version))).toEqual([
      ['改革', 'reform'],
      ['开\u0001放吗', ''],
    ]);
  });

  test('says its languages, and what is not to be translated', async () => {
    const units =
      '<unit id="a" translate="no"><segment><source>x</source></segment></unit><unit id="b"><segment><source>opening up</source><target>开放</target></segment></unit>';
    const bitext = await read('a.xlf', xliff2(units, '2.0', 'srcLang="en" trgLang="zh-Hant-TW"'));
    expect(bitext.languages).toEqual({ source: 'en', target: 'zh' });
    expect(bitext.pairs).toEqual([{ source: 'opening up', target: '开放' }]);
  });
});

describe('TMX', () => {
  const unit = (...texts: readonly (readonly [string, string])[]) =>
    `<tu>${texts.map(([language, text]) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`).join('')}</tu>`;

  test('has a pair for each unit, whatever the order of its languages', async () => {
    const units =
      unit(['zh-CN', '改革开放'], ['en-US', 'reform and opening up']) +
      unit(['en', 'the <hi>Party</hi><ph>&lt;br/&gt;</ph>'], ['ZH-TW', '黨<bpt i="1">b</bpt>']) +
      unit(['de', 'Reform'], ['zh', '改革']);
    const bitext = await read('a.tmx', tmx(units));
    expect(bitext).toMatchObject({
      languages: { source: 'zh', target: 'en' },
      leftOut: 1,
      pairs: [
        { source: '改革开放', target: 'reform and opening up' },
        { source: '黨', target: 'the Party' },
      ],
    });
  });

  test.each([
    ['en-US', 'en'],
    ['*all*', 'zh'],
  ])('with the source language %s begins with %s', async (said, language) => {
    const units = unit(['zh', '改革'], ['en', 'reform']);
    expect((await read('a.tmx', tmx(units, said))).languages.source).toBe(language);
  });

  test('of before 1.4 says languages without a prefix', async () => {
    const old = tmx(unit(['zh', '改革'], ['en', 'reform'])).replaceAll('xml:lang', 'lang');
    expect(await pairsOf('a.tmx', old)).toEqual([['改革', 'reform']]);
  });
});

describe('a table', () => {
  test.each([
    ['with tabs and no header', 'a.tsv', '改革开放\treform and opening up\n'],
    ['whose first column is a number', 'a.tsv', '1\t改革开放\treform and opening up\n'],
    ['with a header', 'a.csv', 'ID,Chinese,English,Note\n1,改革开放,reform and opening up,x\n'],
    [
      'with a title above its header',
      'a.csv',
      'Job 1,,\nNo,中文,英文\n1,改革开放,reform and opening up\n',
    ],
    ['of cards', 'a.tsv', '#separator:tab\n#html:true\n改革开放\treform and <b>opening up</b>\n'],
    ['of UTX', 'a.utx', '#UTX 1.11; zh-CN/en; x\n#src\ttgt\n改革开放\treform and opening up\n'],
    ['with a separator of its own', 'a.csv', 'sep=;\n改革开放;reform and opening up\n'],
    [
      'in GB18030',
      'a.csv',
      new Uint8Array([
        0xb8,
        0xc4,
        0xb8,
        0xef,
        0xbf,
        0xaa,
        0xb7,
        0xc5,
        ...new TextEncoder().encode('\treform and opening up\n'),
      ]),
    ],
    [
      'as a workbook',
      'a.xlsx',
      workbook({ one: row(1, 'Source', 'Target') + row(2, '改革开放', 'reform and opening up') }),
    ],
  ])('%s has a pair for each row', async (_what, name, content) => {
    expect(await pairsOf(name, content)).toEqual([HELLO]);
  });

  test('has rows without a translation, and cells with line breaks, tabs and quotation marks', async () => {
    expect(
      await pairsOf('a.tsv', '"一\n二"\t"one\ttwo"\r\n\r\n三\t"a ""third"""\tnote\n四'),
    ).toEqual([
      ['一\n二', 'one\ttwo'],
      ['三', 'a "third"'],
      ['四', ''],
    ]);
  });

  test('that begins with the English has it as the source', async () => {
    const bitext = await read('a.csv', 'English,Chinese\nreform,改革\n');
    expect(bitext.languages).toEqual({ source: 'en', target: 'zh' });
    expect(bitext.pairs).toEqual([{ source: 'reform', target: '改革' }]);
    const named = await read('b.csv', 'Target,Source\nreform,改革\n');
    expect(named.pairs).toEqual([{ source: '改革', target: 'reform' }]);
  });

  test('is read without the marks against formulas', async () => {
    expect(await pairsOf('a.csv', "'=改革,'-reform\n")).toEqual([['=改革', '-reform']]);
  });
});

describe('a table whose columns are not clear', () => {
  const rows =
    '7\t改革\treform\treshaping\n8\t开放\topening up\topenness\n9\t创新\tinnovation\tnovelty\n';
  const asked = async (content: string | Uint8Array, name = 'a.tsv', chosen?: ChosenColumns) =>
    readBitext({ name, bytes: bytesOf(content) }, chosen);

  test('is asked about, with the first cells of each and a guess', async () => {
    expect(await asked(rows)).toEqual({
      outcome: 'asksColumns',
      columns: [
        { samples: ['7', '8', '9'] },
        { samples: ['改革', '开放', '创新'] },
        { samples: ['reform', 'opening up', 'innovation'] },
        { samples: ['reshaping', 'openness', 'novelty'] },
      ],
      guessed: { source: 1, target: 2 },
    });
  });

  test.each([
    ['no column in Chinese', 'a,b,c\nreform,opening,up\n', { source: 1, target: 2 }],
    ['no column in English', '1,2,改革\n3,4,开放\n', { source: 1, target: 2 }],
    [
      'two columns in Chinese',
      '改革,改動,9,reform\n开放,開放,9,opening\n',
      { source: 0, target: 3 },
    ],
    ['nothing but numbers', '1,2,3\n4,5,6\n', { source: 0, target: 1 }],
  ])('as one that has %s', async (_what, content, guessed) => {
    expect(await asked(content, 'a.csv')).toMatchObject({ outcome: 'asksColumns', guessed });
  });

  test('has the pairs of the columns that were chosen, also of a workbook', async () => {
    const expected = [
      { source: '改革', target: 'reshaping' },
      { source: '开放', target: 'openness' },
      { source: '创新', target: 'novelty' },
    ];
    const chosen = { source: 1, target: 3 };
    expect(await asked(rows, 'a.tsv', chosen)).toMatchObject({
      outcome: 'read',
      bitext: { pairs: expected, languages: {} },
    });
    const cells = rows
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const book = workbook({ one: cells.map((line, at) => row(at + 1, ...line)).join('') });
    expect(await asked(book, 'a.xlsx')).toMatchObject({ outcome: 'asksColumns' });
    expect(await asked(book, 'a.xlsx', chosen)).toMatchObject({ bitext: { pairs: expected } });
  });

  test('is not asked about where the header names them, or one has a few letters alone', async () => {
    expect(
      await pairsOf('a.csv', 'zh,en,comment\n改革,reform,as in all of the other documents\n'),
    ).toEqual([['改革', 'reform']]);
    expect(await pairsOf('a.csv', '1,改革开放,reform and opening up,ok\n')).toEqual([HELLO]);
  });
});

const LAUGHS = `<!DOCTYPE xliff [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>`;

describe('a file that is broken or hostile', () => {
  test.each<readonly [string, string, string | Uint8Array, FileIssueCode]>([
    [
      'ends in the midst',
      'a.xlf',
      '<xliff version="1.2"><file><body><trans-unit id="1">',
      'badXml',
    ],
    ['has entities', 'a.xlf', `${LAUGHS}<xliff version="1.2"><file>&b;</file></xliff>`, 'entities'],
    [
      'asks for a file',
      'a.tmx',
      '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>',
      'entities',
    ],
    ['is nested without end', 'a.xlf', `<xliff version="1.2">${'<g>'.repeat(200_000)}`, 'tooDeep'],
    [
      'is nested without end in a segment',
      'a.xlf',
      xliff2(`<unit id="u"><segment><source>${'<pc id="1">'.repeat(100_000)}`),
      'tooDeep',
    ],
    [
      'has attributes without end',
      'a.tmx',
      `<tmx ${Array.from({ length: 500 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      'tooDeep',
    ],
    ['is a termbase', 'a.tbx', '<tbx type="TBX-Basic"><text/></tbx>', 'unknownFormat'],
    [
      'is another XML',
      'a.xml',
      '<?xml version="1.0"?><unit><segment><source>x</source></segment></unit>',
      'unknownFormat',
    ],
    ['is XLIFF of another version', 'a.xlf', '<xliff version="3.0" srcLang="zh"/>', 'newerFile'],
    ['has no segment', 'a.xlf', xliff12(''), 'noPairs'],
    [
      'has blank segments alone',
      'a.xlf',
      xliff12('<trans-unit id="1"><source> <x id="1"/></source></trans-unit>'),
      'noPairs',
    ],
    [
      'is in other languages',
      'a.xlf',
      xliff12(
        '<trans-unit id="1"><source>a</source></trans-unit>',
        'source-language="de" target-language="fr"',
      ),
      'otherLanguages',
    ],
    [
      'is a memory in other languages',
      'a.tmx',
      tmx(
        '<tu><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv></tu>',
        'de',
      ),
      'otherLanguages',
    ],
    ['has one column', 'a.tsv', '一\n二\n', 'noPairs'],
    ['has one column with a quoted tab', 'a.tsv', '"一\t二"\n三\n', 'noPairs'],
    ['is empty', 'a.csv', '', 'noPairs'],
    ['is a picture', 'a.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'notText'],
    [
      'is an archive and no workbook',
      'a.xlsx',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      'badSpreadsheet',
    ],
    [
      'is a workbook of before 2007',
      'a.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'oldExcel',
    ],
  ])('one that %s is refused', async (_what, name, content, code) => {
    const reading = await readBitext({ name, bytes: bytesOf(content) });
    expect(reading.outcome === 'refused' && reading.issue.code).toBe(code);
  });

  test('a character that is none is left out', async () => {
    const unit = (hex: string) =>
      xliff2(`<unit id="u"><segment><source>改<cp hex="${hex}"/>革</source></segment></unit>`);
    for (const hex of ['110000', 'FFFFFFFFFFFF', 'x', ''])
      expect(await pairsOf('a.xlf', unit(hex))).toEqual([['改革', '']]);
  });
});

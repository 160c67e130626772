/** Small things that other programs write in a way of their own. */
import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { inWords, read, termsOf } from './read-fixture.ts';

describe('names of columns', () => {
  it('may stand in two rows, of which the lower names each', async () => {
    const { entries, issues } = await read(
      'a.csv',
      '公司术语表 2024,,\n术语,,说明\n中文,English,说明\n港口,port,x\n',
    );
    expect(entries.map(({ line }) => line)).toEqual([4]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['aboveHeader', 1],
      ['aboveHeader', 2],
    ]);
  });

  it.each([
    ['日本語,中国語,備考,定義', 'x'],
    ['한국어,중국어,비고,정의', 'x'],
    ['Русский,Китайский,Примечание,Определение', 'x'],
    ['en,zh,note,def', 'x'],
    ['英語,中国語,備考,定義', 'x'],
  ])('%s', async (header, note) => {
    const { entries } = await read('a.csv', `${header}\na,港口,${note},y\n`);
    const [found] = entries;
    expect(found?.entry.note).toBe(note);
    expect(found?.entry.languageSections[0].definition).toBe('y');
  });
});

describe('tables of other programs', () => {
  /** The terms with what is said of them, and the entry without them. */
  async function entriesOf(table: string) {
    const { entries } = await read('a.csv', table);
    return entries.map(({ entry: { languageSections, ...entry } }) => ({
      ...entry,
      sections: languageSections.map(({ language, termSections: [first], definition }) => ({
        language,
        ...first,
        ...(definition !== undefined && { definition }),
      })),
    }));
  }
  const en = { language: 'en', term: 'berth', administrativeStatus: 'preferred' };
  const zh = { language: 'zh-Hans', term: '泊位', administrativeStatus: 'preferred' };
  const withoutLanguage = ({ language: _language, ...term }: typeof zh) => term;

  it.each([
    ['en_term,zh_tw_term', 'en zh-Hant-TW'],
    ['english_name,chinese_name', 'en zh-Hans'],
    ['English_word,SimplifiedChinese', 'en zh-Hans'],
    ['*英文词汇,*中文词汇', 'en zh-Hans'],
    ['src,dst', 'en zh-Hans'],
    ['sourceTerm,targetTerm', 'en zh-Hans'],
    ['source_text,target_text', 'en zh-Hans'],
    ['词条,翻译', 'en zh-Hans'],
    ['英译,术语', 'en zh-Hans'],
    ['Angol,Kínai', 'en zh-Hans'],
    ['Tiếng Anh,Tiếng Trung', 'en zh-Hans'],
    ['Terme source (anglais),Terme cible (chinois)', 'en zh-Hans'],
    ['Term 1 English (United States),Term 1 Chinese (simplified)', 'en-US zh-Hans'],
    ['English 1,中文1', 'en zh-Hans'],
    ['itemLabel_en,itemAltLabel_zh', 'en zh-Hans'],
    ['labelEn,labelZh', 'en zh-Hans'],
    ['English (EN),"Chinese, Traditional (ZT)"', 'en zh-Hant'],
    ['Quellbegriff,Zielbegriff', 'en zh-Hans'],
  ])('name languages as %s', async (header, languages) => {
    const { entries } = await read('a.csv', `${header}\nberth,泊位\n`);
    expect(entries.map(({ entry }) => entry.languageSections.map((one) => one.language))).toEqual([
      languages.split(' '),
    ]);
  });

  it.each([
    ['Status [en],Term [en],Note [zh-CN],Term [zh-CN]', 'forbidden,berth,uk,泊位'],
    ['Term [en],Term [zh-CN],Status [en],Note [zh-CN]', 'berth,泊位,forbidden,uk'],
    ['zh_CN_note,en_status,zh_CN,en', 'uk,forbidden,泊位,berth'],
  ])('have fields that stand away from the terms of their language: %s', async (header, row) => {
    const [entry, ...others] = await entriesOf(`${header}\n${row}\n`);
    expect(others).toEqual([]);
    expect(entry?.sections.toSorted((a, b) => (a.language < b.language ? -1 : 1))).toEqual([
      { ...en, administrativeStatus: 'deprecated' },
      { ...zh, note: 'uk' },
    ]);
    expect(entry).not.toHaveProperty('kept');
  });

  it('have the fields of each term before it', async () => {
    const table = 'Status,English,Status,Chinese\nforbidden,berth,,泊位\n';
    expect((await entriesOf(table))[0]?.sections).toEqual([
      { ...en, administrativeStatus: 'deprecated' },
      zh,
    ]);
    expect(await termsOf('a.csv', 'id,status,term,language\n1,forbidden,dock,en\n')).toEqual([
      'en: dock (deprecated)',
    ]);
  });

  it('say once of the terms of a language what holds for the last that is there', async () => {
    const header = 'Term 1 English,Term 2 English,Status English,Note English,Term 1 Chinese';
    const [one, two] = await entriesOf(
      `${header}\nberth,,forbidden,uk,泊位\nberth,dock,forbidden,uk,泊位\n`,
    );
    expect(one?.sections[0]).toEqual({ ...en, administrativeStatus: 'deprecated', note: 'uk' });
    expect(two?.sections[0]).toEqual(en);
    const twice = 'English,Status [English],English,Status [English],Chinese';
    const [entry] = await entriesOf(`${twice}\nberth,,,forbidden,泊位\n`);
    expect(entry?.sections).toEqual([en, zh]);
  });

  it('have the fields of each term behind it, where the first stands before all', async () => {
    const table = 'Region,English,Status,Chinese,Status\nHK,berth,forbidden,泊位,\n';
    const [entry] = await entriesOf(table);
    expect(entry).toMatchObject({ kept: [{ name: 'column:Region', value: 'HK' }] });
    expect(entry?.sections).toEqual([{ ...en, administrativeStatus: 'deprecated' }, zh]);
  });

  it('have a field for each language', async () => {
    const header =
      'Concept Subject,Term [en],Description [en],Status [en],Note [en],Term [zh-CN],Description [zh-CN],Part of Speech [zh-CN]';
    const row = 'ports,berth,a place,forbidden,uk,泊位,停船处,noun';
    expect(await entriesOf(`${header}\n${row}\n`)).toEqual([
      {
        id: 'row-2',
        subjectField: 'ports',
        sections: [
          { ...en, administrativeStatus: 'deprecated', note: 'uk', definition: 'a place' },
          { ...zh, partOfSpeech: 'noun', definition: '停船处' },
        ],
      },
    ]);
    const { entries } = await read(
      'a.csv',
      'english,chinese,英文备注,中文释义\nberth,泊位,uk,停船处\n',
    );
    expect(entries[0]?.entry).toMatchObject({
      // The column before it has the terms of another language.
      languageSections: [{ termSections: [{ note: 'uk' }] }, { definition: '停船处' }],
    });
  });

  it.each([
    ['Chinese,English,Source', '泊位,berth,Harbour Act'],
    ['term,translation,source', '泊位,berth,Harbour Act'],
    ['中文,英文,Source', '泊位,berth,《港口法》'],
  ])('have a document below Source where both languages have a column: %s', async (header, row) => {
    const [entry] = await entriesOf(`${header}\n${row}\n`);
    expect(entry?.sections).toEqual([zh, { ...en, sources: [{ title: row.split(',')[2] }] }]);
  });

  it.each(['Reference', 'References', 'Sources', '参考', '參考', '参考文献', '出典', 'Referenz'])(
    'have a document below %s',
    async (name) => {
      const [entry] = await entriesOf(`Chinese,ピンイン,English,${name}\n泊位,bówèi,berth,Act\n`);
      expect(entry?.sections).toEqual([
        { ...zh, reading: 'bówèi' },
        { ...en, sources: [{ title: 'Act' }] },
      ]);
    },
  );

  it.each([
    ['T_EVALUATION', 'Obsolete', 'superseded'],
    ['Usage status', 'Forbidden', 'deprecated'],
    ['Status', 'gesperrt', 'deprecated'],
    ['Statut', 'à éviter', 'deprecated'],
  ])('say below %s by %s that a term is %s', async (name, word, status) => {
    const [entry] = await entriesOf(`Chinese,English,${name}\n泊位,berth,${word}\n`);
    expect(entry?.sections).toEqual([zh, { ...en, administrativeStatus: status }]);
  });

  it.each([
    ['分野', { subjectField: 'x' }],
    ['Sachgebiet', { subjectField: 'x' }],
    ['Remarques', { note: 'x' }],
    ['developer_comments', { note: 'x' }],
    ['Erläuterung', { sections: [zh, { ...en, definition: 'x' }] }],
  ])('say below %s what is known', async (name, said) => {
    const [entry] = await entriesOf(`Chinese,English,${name}\n泊位,berth,x\n`);
    expect(entry).toEqual({ id: 'row-2', sections: [zh, en], ...said });
  });

  it('have the reading below Umschrift', async () => {
    const [entry] = await entriesOf('Chinesisch,Umschrift,Englisch\n泊位,bówèi,berth\n');
    expect(entry?.sections).toEqual([{ ...zh, reading: 'bówèi' }, en]);
  });

  it('have a document below Source where each row has a term and its language', async () => {
    const [entry] = await entriesOf('Language,Term,Source\nen,berth,Harbour Act\n');
    expect(entry?.sections).toEqual([{ ...en, sources: [{ title: 'Harbour Act' }] }]);
  });

  it.each(['key,source,zh-CN,zh-TW', 'source,zh-CN,zh-TW,Notes'])(
    'have terms below Source where no other column has their language: %s',
    async (header) => {
      const row = header.startsWith('key') ? 'k1,berth,泊位,泊位' : 'berth,泊位,泊位,n';
      const [terms] = await termsOf('a.csv', `${header}\n${row}\n`);
      expect(terms).toContain('en: berth');
    },
  );

  it('say of a side what belongs to its term', async () => {
    const table = 'source_term,source_pos,translation:zh-CN,notes:zh-CN\nberth,noun,泊位,大陆\n';
    expect(await entriesOf(table)).toEqual([
      {
        id: 'row-2',
        sections: [
          { ...en, partOfSpeech: 'noun' },
          { ...zh, note: '大陆' },
        ],
      },
    ]);
  });

  it('answer with yes whether a term is forbidden or bound to its case', async () => {
    const table =
      'term;casesensitive;forbidden;en;zh_CN\nberth;no;yes;berth;泊位\nAnchora;yes;no;Anchora;\n';
    const [first, second] = await entriesOf(table);
    expect(first).toEqual({
      id: 'row-2',
      sections: [{ ...en, administrativeStatus: 'deprecated' }, zh],
    });
    expect(second?.sections[0]).toMatchObject({
      term: 'Anchora',
      matching: { caseSensitive: true },
    });
  });

  it('name the languages of the sides in each row', async () => {
    const table = 'source_lang,target_lang,source_text,target_text\nvi,zh-TW,bến,泊位\n';
    const { entries } = await read('a.csv', table);
    expect(entries[0]?.entry.languageSections.map(({ language }) => language)).toEqual([
      'vi',
      'zh-Hant-TW',
    ]);
  });

  it.each([
    ['E_ID|E_DOMAINS|L_CODE|T_TERM', '7|ports|en|berth', '7|ports|zh|泊位'],
    ['Entry ID,Domain,Language,Term', '7,ports,en,berth', '7,ports,zh,泊位'],
    ['domain,term_key,language,text', 'ports,7,en,berth', 'ports,7,zh,泊位'],
    [
      'Eintrags-ID,Sachgebiet,Sprache,Benennung',
      '7,ports,Englisch (Großbritannien),berth',
      '7,ports,Chinesisch (VR China),泊位',
    ],
  ])('have a row for each term, and those of an entry share a number: %s', async (...lines) => {
    const language = lines[1].includes('Groß') ? 'en-GB' : 'en';
    expect(await entriesOf(`${lines.join('\n')}\n`)).toEqual([
      { id: '7', subjectField: 'ports', sections: [{ ...en, language }, zh] },
    ]);
  });

  it.each([
    ['a.txt', '泊位\tbówèi\tberth\tuk\n港口\tgǎngkǒu\tport\t\n'],
    ['a.tsv', '泊位\tbo2 wei4\tberth\tuk\n港口\tgang3kou3\tport\t\n'],
    ['a.csv', '泊位,bówèi,berth,uk\n港口,gǎng kǒu,port,\n儿,r5,suffix,\n'],
    ['a.txt', '#separator:tab\n#html:false\n泊位\tbówèi\tberth\n港口\tgǎngkǒu\tport\n'],
  ])('have the reading between Chinese and its equivalent: %s, %j', async (name, text) => {
    const { entries, unknownLanguages } = await read(name, text);
    const reading = text.includes('2') ? 'bo2 wei4' : 'bówèi';
    expect(unknownLanguages).toEqual([]);
    expect(entries[0]?.entry.languageSections).toEqual([
      { language: 'zh-Hans', termSections: [{ ...withoutLanguage(zh), reading }] },
      { language: 'en', termSections: [withoutLanguage(en)] },
    ]);
    expect(entries[0]?.entry.note).toBe(text.includes('uk') ? 'uk' : undefined);
  });

  it.each(['泊位\tréseau\tx\n港口\tpéninsule\ty\n', '泊位\tberth\tgǎngkǒu\n港口\tport\tgǎngkǒu\n'])(
    'have no reading between Chinese and its equivalent: %j',
    async (text) => {
      const { table } = await read('a.txt', text);
      expect(table?.columns[1]).toMatchObject({ kind: 'term', code: 'target' });
    },
  );

  it('of Pleco have both forms of Chinese in a cell, and headings', async () => {
    const text =
      '//港口\n泊位\tbo2wei4\tberth\n码头[碼頭]\tma3tou5\tquay\n//船\n轮渡[-渡]\tlun2du4\tferry\n';
    const { entries, issues } = await read('a.txt', text);
    expect(entries.map(({ entry }) => inWords(entry))).toEqual([
      'zh-Hans: 泊位; en: berth',
      'zh-Hans: 码头; zh-Hant: 碼頭; en: quay',
      'zh-Hans: 轮渡; zh-Hant: 轮渡; en: ferry',
    ]);
    expect(entries[1]?.entry.languageSections[0].termSections[0].reading).toBe('ma3tou5');
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['outsideTable', 1],
      ['outsideTable', 4],
    ]);
  });

  it('of Pleco have lines in a cell, each of which is a term', async () => {
    const { entries, issues } = await read(
      'a.txt',
      '码头\tma3tou5\tquay\uEAB1pier\n泊位\tbo2wei4\tberth\n',
    );
    expect(entries.map(({ entry }) => inWords(entry))).toEqual([
      'zh-Hans: 码头; en: quay, pier (admitted)',
      'zh-Hans: 泊位; en: berth',
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['termLines', 1]]);
  });

  it('of CC-CEDICT have both forms, the reading and a term for each gloss', async () => {
    const text =
      '# CC-CEDICT\r\n#! version=1\r\n碼頭 码头 [ma3 tou5] /dock/pier/CL:個|个[ge4]/\r\nK歌 K歌 [[K ge1]] /karaoke/\r\n';
    const more = `${text.repeat(12)}odd line\r\n`;
    const { entries, issues } = await read('cedict.u8', more);
    expect(entries).toHaveLength(24);
    expect(inWords(entries[0]?.entry as ConceptEntry)).toBe(
      'zh-Hant: 碼頭; zh-Hans: 码头; en: dock, pier (admitted)',
    );
    expect(entries[0]?.entry).toMatchObject({
      note: 'CL:個|个[ge4]',
      languageSections: [{}, { termSections: [{ reading: 'ma3 tou5' }] }, {}],
    });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['outsideTable', 49]]);
  });

  it.each([
    ['a note', '码头[俗]', 'zh-Hans: 码头[俗]; en: quay'],
    ['another length', '码头[碼頭區]', 'zh-Hans: 码头[碼頭區]; en: quay'],
    ['Pinyin', '码头[mǎtóu]', 'zh-Hans: 码头[mǎtóu]; en: quay'],
  ])('have %s in brackets, which stays', async (_what, cell, terms) => {
    expect(await termsOf('a.txt', `${cell}\tquay\n泊位\tberth\n`)).toContain(terms);
  });

  it('have both forms in a column of a language, which stay', async () => {
    const terms = await termsOf('a.csv', 'zh-Hans,en\n码头[碼頭],quay\n');
    expect(terms).toEqual(['zh-Hans: 码头[碼頭]; en: quay']);
  });

  it('of DeepL have a fifth column', async () => {
    const { entries, table } = await read('a.csv', 'berth,泊位,EN,ZH,0.9\ndock,码头,EN,ZH,0.8\n');
    expect(entries).toHaveLength(2);
    expect(table?.headerLine).toBe(0);
    const named = await read('a.csv', 'Key,Client,EN,ZH\nk1,ACME,berth,泊位\n');
    expect(named.entries.map(({ line }) => line)).toEqual([2]);
  });

  it('have a column of pairs of languages, which is no header', async () => {
    const { table } = await read('a.tsv', 'pristan\tberth\tsl-en\ndok\tdock\tsl-en\n');
    expect(table?.headerLine).toBe(0);
  });

  it('have one column of terms that is known, and others are asked', async () => {
    const { table } = await read('a.csv', 'Xxyz,English word\nbryggja,berth\nkví,dock\n');
    expect([table?.headerLine, table?.unsure]).toEqual([1, [0]]);
  });

  it('have terms that are words of headers', async () => {
    const rows = ['harbour\t港口\t', 'term\t词汇\tan entry', 'English\t英语\tthe language'];
    for (const table of [rows, rows.toReversed()]) {
      const { entries } = await read('a.txt', `${table.join('\n')}\n`);
      expect(entries).toHaveLength(3);
    }
  });

  it('name three fields and no terms, and the terms are asked', async () => {
    const { issues, table } = await read(
      'a.csv',
      'Xxyz,definition,note,status\nberth,d,n,approved\n',
    );
    expect(table?.headerLine).toBe(1);
    expect(issues.map(({ code }) => code)).toContain('noTermColumn');
  });
});

describe('tables of Markdown', () => {
  const HEAD = '| 英文 | 中文 | 备注 |\n| ---- | :--: | ---- |\n';

  it('are read without their marks, and other lines are said', async () => {
    const rows =
      '| berth | **泊位** | 见 [页](https://example.org/) |\n| `dock` | 码头 \\| 船坞 | |\n';
    const { entries, issues } = await read('a.md', `# 术语\n\n${HEAD}${rows}\n完\n`);
    expect(entries.map(({ entry, line }) => `${line} ${inWords(entry)}`)).toEqual([
      '5 en: berth; zh-Hans: 泊位',
      '6 en: dock; zh-Hans: 码头 | 船坞',
    ]);
    expect(entries[0]?.entry).toMatchObject({
      note: '见 页',
      kept: [{ target: 'https://example.org/' }],
    });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['outsideTable', 1],
      ['outsideTable', 8],
    ]);
  });

  it('have names, be they known or not', async () => {
    const { entries, table } = await read('a.md', '|A|B|\n|-|-|\n|berth|泊位|\n|dock|码头|\n');
    expect([entries, table?.headerLine, table?.unsure]).toEqual([[], 1, [0, 1]]);
  });

  it('are none where a row has dashes', async () => {
    const { table } = await read('a.csv', 'en|zh\nberth|泊位\n-|-\ndock|码头\n');
    expect(table?.delimiter).toBe('|');
  });

  it('have no more columns than others, which is said', async () => {
    const names = Array.from({ length: 300 }, (_, at) => (at === 0 ? 'en' : `x${at}`));
    const line = (cells: readonly string[]): string => `|${cells.join('|')}|\n`;
    const text = line(names) + line(names.map(() => '---')) + line(names.map(() => 'v'));
    const { issues, table } = await read('a.md', text);
    expect(table?.columns).toHaveLength(256);
    expect(issues.map(({ code }) => code)).toContain('farCell');
  });

  it('are read all, those of the same names as one', async () => {
    const text =
      `## A\n${HEAD}| anchor | 锚 | |\n## B\n${HEAD}| berth | 泊位 | |\n` +
      '## C\nEnglish | 简体 | 繁體\n---|---|---\ndock | 码头 | 碼頭\n';
    const { entries, table } = await read('a.md', text);
    expect(entries.map(({ entry, part }) => [part, inWords(entry)])).toEqual([
      ['A', 'en: anchor; zh-Hans: 锚'],
      ['A', 'en: berth; zh-Hans: 泊位'],
      ['C', 'en: dock; zh-Hans: 码头; zh-Hant: 碼頭'],
    ]);
    expect(table?.sheets).toEqual({ names: ['A', 'C'], read: ['A', 'C'] });
    expect((await read('a.md', text, { sheets: ['C'] })).entries).toHaveLength(1);
  });
});

describe('JSON of other programs', () => {
  const LINES = ['en: berth; zh-Hans: 泊位', 'en: dock; zh-Hans: 码头'];
  it.each([
    ['a list', '[{"src":"berth","dst":"泊位"},{"src":"dock","dst":"码头"}]'],
    [
      'a list in an object',
      '{"name":"x","terms":[{"en":"berth","zh":"泊位"},{"en":"dock","zh":"码头"}]}',
    ],
    [
      'a line for each',
      '{"term":"berth","translation":"泊位"}\n{"term":"dock","translation":"码头"}\n',
    ],
    ['pairs', '{"berth":"泊位","dock":"码头"}'],
    [
      'translations in a record of their own',
      '{"terms":[{"source":"berth","targets":{"zh":"泊位","fr":null}},{"source":"dock","targets":{"zh":"码头"}}]}',
    ],
    [
      'a record for each language',
      '[{"en":{"term":"berth","note":"x"},"zh":{"term":"泊位"}},{"en":{"term":"dock"},"zh":{"term":"码头"}}]',
    ],
  ])('is a table in the form of %s', async (_form, text) => {
    expect(await termsOf('a.json', text)).toEqual(LINES);
  });

  it('keeps what is no text, and says which name stands twice', async () => {
    const record =
      '{"id":7,"term":"berth","translation":"泊位","variants":["a","b"],"x":{"y":null},"note":"","note":"n"}';
    const { entries, issues, table } = await read('a.json', `[${record},{"id":8,"term":"dock"}]`);
    expect(entries[0]?.entry).toMatchObject({
      id: '7',
      note: 'n',
      kept: [
        { name: 'column:variants', value: 'a\nb' },
        { name: 'column:x', value: '{"y":null}' },
      ],
    });
    expect(entries.map(({ line }) => line)).toEqual([2, 3]);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['nameTwice', 'note']]);
    expect(table?.rows).toHaveLength(2);
  });

  it('may have more names than a table has columns, which is said', async () => {
    const records = Array.from({ length: 300 }, (_, at) => ({ en: `t${at}`, [`k${at}`]: 'v' }));
    const { entries, issues } = await read('a.json', JSON.stringify(records));
    expect(entries).toHaveLength(300);
    expect(issues.filter(({ code }) => code === 'farCell')).toHaveLength(45);
  });
});

it('a note of TBX-Min has keys and values in groups', async () => {
  const group = (key: string): string =>
    `<noteGroup><noteKey>${key}</noteKey><noteValue>v</noteValue></noteGroup>`;
  const { entries } = await read(
    'a.tbx',
    `<TBX dialect="TBX-Min"><body><entry id="1"><langGroup xml:lang="en"><termGroup><term>net</term><note>${group('k')}${group('l')}</note></termGroup></langGroup></entry></body></TBX>`,
  );
  expect(entries[0]?.entry.languageSections[0].termSections[0].note).toBe('k: v\nl: v');
});

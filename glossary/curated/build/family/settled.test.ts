import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { EMPTY_LEXICON } from '../../../match/boundary/lexicon.ts';
import { checkCurated } from '../checks/check-curated.ts';
import { familyCommand } from './family-command.ts';
import { addSettled } from './settled-concepts.ts';
import type { FamilyTable } from './read-family-table.ts';
import { readLeft, readSettledTable, type SettledRow } from './settled-table.ts';
import { packageCurated } from '../package-curated.ts';
import { readCurated } from '../read-curated.ts';
import { termsOf } from '../terms-of.ts';

const HEADING =
  'id\tzh\tpinyin\thant\ttw\thk\ten\talso\tseen\tnamed\tjurisdiction\tmarking\tsubject\tdefinition';

/** A row of the settled table: what is not given is empty, and some of it as most rows have it. */
const row = (cells: Readonly<Record<string, string>>): string =>
  HEADING.split('\t')
    .map((column) => cells[column] ?? '')
    .join('\t');

const ministry = row({
  id: 'concept-ministry-of-commerce',
  zh: '商务部',
  pinyin: 'Shāngwùbù',
  hant: '商務部',
  en: 'Ministry of Commerce',
  also: 'MOFCOM | Commerce Ministry (short) | Ministry of Trade (superseded 2003-03-10 by paper)',
  named: 'chart',
  jurisdiction: 'CN',
  subject: 'economy',
  definition: 'Part of the State Council. / 国务院组成部门。',
});
const minister = row({
  id: 'concept-minister-of-commerce',
  zh: '商务部部长',
  pinyin: 'Shāngwùbù Bùzhǎng',
  hant: '商務部部長',
  en: 'minister of commerce of China',
  seen: 'chart',
  subject: 'economy',
});
const bank = {
  zh: '中国央行',
  hant: '中國央行',
  en: 'PBC',
  also: 'central bank | bank (on request)',
};

const folder = mkdtempSync(join(tmpdir(), 'settled-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, ...lines: readonly string[]): void => {
  writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
};
const listed = (zh: string, kind: string, of = '') => `${zh}\t\t${kind}\t${of}\tmainland\t\t`;

write(
  'economy.yaml',
  'concept-bank:',
  '  zh-Hans: 中国人民银行',
  '  pinyin: Zhōngguó Rénmín Yínháng',
  '  zh-Hant: 中國人民銀行',
  '  en: { People’s Bank of China: { seen: [paper] } }',
);
write('sources.yaml', 'paper:', '  title: White paper');
write('issuers.yaml', '{}');
write('left-out.yaml', '[]');
write('ids.txt', 'concept-bank', 'concept-minister-of-commerce', 'concept-ministry-of-commerce');
write('spelling.txt');
write('copied-runs.txt');
write('readings.txt');
mkdirSync(join(folder, 'families/organs'), { recursive: true });
write(
  'families/organs/list.tsv',
  'zh\town\tkind\tof\tjurisdiction\tfacts\tfrom',
  listed('中国央行', 'body', '中国人民银行'),
  listed('央行', 'body', '中国人民银行'),
  listed('中商部', 'body', '商务部'),
  listed('商务部', 'body'),
  listed('商务部部长', 'office', '商务部'),
  listed('办公厅', 'body'),
  listed('总部', 'body'),
);
const hand = (zh: string) => `${zh}\t\t\t\tunsure\t\t\t`;
const hands = '中国央行 央行 中商部 商务部 商务部部长 办公厅 总部'.split(' ').map((zh) => hand(zh));
for (const name of ['first', 'second']) {
  const heading = 'zh\ten\talso\thant\tevidence\tdocument\twhere\tnote';
  write(`families/organs/${name}-hand.tsv`, heading, ...hands);
}
write('families/organs/left.tsv', 'zh\treason', '总部\ttoo general');

/** What is wrong with a glossary that has these rows. */
const issuesOf = (...rows: readonly string[]): readonly string[] => {
  write('families/organs/settled.tsv', HEADING, ...rows);
  write('families/organs/sources.yaml', 'chart:', '  title: Chart');
  return checkCurated(readCurated(folder), EMPTY_LEXICON)
    .filter(({ severity }) => severity === 'error')
    .map(({ place, message }) => `${place}: ${message}`);
};
/** How a page marks the general office, by language. */
const waysIn = (...rows: readonly string[]): readonly string[] => {
  issuesOf(...rows);
  return packageCurated(folder)
    .filter(({ id }) => id === 'concept-general-office')
    .flatMap(({ languageSections }) => languageSections)
    .filter(({ language }) => language !== 'zh-Hant')
    .map(({ language, termSections: [first] }) => `${language} ${first.matching?.marking ?? ''}`);
};

const table = 'families/organs/settled.tsv';
const short = {
  zh: '中商部',
  hant: '中商部',
  tw: '中經部',
  en: 'China Commerce',
  also: 'MOC',
  seen: 'chart',
};

describe('what a family has settled', () => {
  const office = row({
    id: 'concept-general-office',
    zh: '办公厅',
    pinyin: 'bàngōngtīng',
    hant: '辦公廳',
    en: 'General Office',
    seen: 'chart',
    marking: 'c',
    subject: 'economy',
  });
  const rows = [
    row({ ...bank, id: '+concept-bank', seen: 'chart' }),
    row({
      id: '+concept-bank',
      zh: '央行',
      hant: '央行',
      en: 'issuer (on request)',
      also: 'bank of banks',
    }),
    row(short),
    ministry,
    minister,
    office,
  ];

  it.each([
    ['r', 'zh-Hans onRequest', 'en onRequest'],
    ['a:zh', 'zh-Hans ', 'en '],
    ['c:zh', 'zh-Hans inContext', 'en '],
    ['r:en', 'zh-Hans ', 'en onRequest'],
    ['c:zh r:en', 'zh-Hans inContext', 'en onRequest'],
    ['r:zh', 'zh-Hans onRequest', 'en '],
    ['r:zh c:en', 'zh-Hans onRequest', 'en inContext'],
  ])('is marked as %s says', (code, ...ways) => {
    const marked = office.replace('\tc\teconomy', `\t${code}\teconomy`);
    expect(waysIn(ministry, minister, marked)).toEqual(ways);
  });

  it('becomes concepts and terms', () => {
    expect(issuesOf(...rows)).toEqual([]);
    const entries = packageCurated(folder);
    const terms = (id: string, language: string) =>
      entries
        .find((entry) => entry.id === id)
        ?.languageSections.find((section) => section.language === language)
        ?.termSections.map(({ term, administrativeStatus, termType, matching }) =>
          [term, administrativeStatus, termType, matching?.caseSensitive, matching?.marking]
            .filter((one) => one !== undefined)
            .join(' '),
        );
    expect(entries.map(({ id, related }) => [id, related])).toEqual([
      ['concept-bank', undefined],
      ['concept-general-office', undefined],
      [
        'concept-minister-of-commerce',
        [{ relation: 'partOf', concept: 'concept-ministry-of-commerce' }],
      ],
      [
        'concept-ministry-of-commerce',
        [{ relation: 'contains', concept: 'concept-minister-of-commerce' }],
      ],
    ]);
    expect(terms('concept-bank', 'zh-Hans')).toEqual([
      '中国人民银行 preferred',
      '中国央行 admitted shortForm',
      '央行 admitted shortForm inContext',
    ]);
    expect(terms('concept-ministry-of-commerce', 'en')).toEqual([
      'Ministry of Commerce preferred true',
      'MOFCOM admitted acronym',
      'Commerce Ministry admitted shortForm true',
      'Ministry of Trade superseded variant true',
      'China Commerce admitted shortForm true',
      'MOC admitted acronym inContext',
    ]);
    expect(terms('concept-ministry-of-commerce', 'zh-Hant-TW')).toEqual([
      '商務部 preferred',
      '中經部 admitted shortForm',
    ]);
    expect(terms('concept-general-office', 'zh-Hant')).toEqual(['辦公廳 preferred inContext']);
    expect(terms('concept-general-office', 'en')).toEqual([
      'General Office preferred true inContext',
    ]);
    expect(terms('concept-minister-of-commerce', 'en')).toEqual([
      'minister of commerce of China preferred',
    ]);
    expect(terms('concept-bank', 'en')).toEqual([
      'People’s Bank of China preferred',
      'PBC admitted acronym inContext',
      'central bank admitted variant',
      'bank admitted variant onRequest',
      'issuer admitted shortForm onRequest',
      'bank of banks admitted variant',
    ]);
  });

  it.each([
    [' (superseded 2003-03-10 by chart)', { on: '2003-03-10', by: 'chart' }],
    [' (superseded 2003)', { on: '2003' }],
    [' (superseded by chart)', { by: 'chart' }],
    [' (superseded)', undefined],
  ])('keeps when and by what a rendering was replaced:%s', (remark, replaced) => {
    const also = `Trade Ministry${remark}`;
    issuesOf(row({ ...bank, id: '+concept-bank', also }));
    const concept = readCurated(folder).subjects.get('economy')?.['concept-bank'];
    expect(Object.fromEntries(termsOf(concept?.en ?? ''))['Trade Ministry']).toEqual({
      status: 'superseded',
      type: 'variant',
      caseSensitive: true,
      ...(replaced !== undefined && { replaced }),
    });
  });

  it('keeps former Chinese names beside the one by which it is found', () => {
    const past = ' (superseded 2003-03-10 by chart)';
    const former = ministry
      .replace('商务部', `商务部 | 对外经贸部${past}`)
      .replace('商務部', `商務部 | 對外經貿部${past}`);
    const shortOne = row({
      ...short,
      zh: '中商部 | 经贸部 (superseded)',
      hant: '中商部 | 經貿部 (superseded)',
    });
    expect(issuesOf(shortOne, former, minister)).toEqual([]);
    const concept = readCurated(folder).subjects.get('economy')?.['concept-ministry-of-commerce'];
    const superseded = { status: 'superseded', replaced: { on: '2003-03-10', by: 'chart' } };
    expect(concept?.['zh-Hans']).toEqual({
      商务部: {},
      对外经贸部: superseded,
      中商部: { status: 'admitted', type: 'shortForm' },
      经贸部: { status: 'superseded' },
    });
    expect(Object.keys(concept?.['zh-Hant'] ?? {})).toEqual([
      '商務部',
      '對外經貿部',
      '中商部',
      '經貿部',
    ]);
    expect(concept?.['zh-Hant-TW']).toEqual({
      商務部: {},
      對外經貿部: superseded,
      中經部: { status: 'admitted', type: 'shortForm' },
    });
  });

  it('is given Taiwan’s wording as one of that region, unless it belongs to one itself', () => {
    const added = row({ ...bank, id: '+concept-bank', jurisdiction: 'TW' });
    const regionIn = (jurisdiction: string): unknown => {
      const own = row({
        id: 'concept-bank',
        zh: '央行',
        pinyin: 'yāngháng',
        hant: '央行',
        en: 'central bank',
        seen: 'chart',
        subject: 'economy',
        jurisdiction,
      });
      const { rows: both } = readSettledTable([HEADING, own, added, ''].join('\n'));
      const { subjects } = addSettled(new Map([['economy', {}]]), [
        { table: '', names: [], rows: both },
      ]);
      const terms = subjects.get('economy')?.['concept-bank']?.['zh-Hans'] as
        | Readonly<Record<string, { readonly region?: string }>>
        | undefined;
      return terms?.['中国央行']?.region;
    };
    expect(regionIn('')).toBe('TW');
    expect(regionIn('CN')).toBeUndefined();
  });

  it('is found by a short form in a family that is read before', () => {
    const settled = (...lines: readonly string[]) =>
      readSettledTable([HEADING, ...lines, ''].join('\n')).rows;
    const subjects = new Map([['economy', {}]]);
    const { subjects: files, faults } = addSettled(subjects, [
      {
        table: 'families/a/settled.tsv',
        names: [{ zh: '中商部', own: '', kind: 'body', of: '商务部' }],
        rows: settled(row(short)),
      },
      { table: 'families/b/settled.tsv', names: [], rows: settled(ministry) },
    ]);
    expect(faults).toEqual([]);
    expect(
      Object.keys(files.get('economy')?.['concept-ministry-of-commerce']?.['zh-Hans'] ?? {}),
    ).toEqual(['商务部', '中商部']);
  });

  it('is counted, with what is left out', () => {
    issuesOf(...rows);
    const [, organs] = familyCommand(undefined, folder).lines;
    expect(organs).toMatch(/^organs .* 6 +1 +0$/u);
  });
});

describe('how a row is checked in a translation', () => {
  const checked = (heading: string, cells: string): FamilyTable<SettledRow> =>
    readSettledTable(`${HEADING}\t${heading}\n${ministry}\t${cells}\n`);

  it.each([
    ['check', 'free'],
    ['notInside\tcheck', '\tfree'],
  ])('stands in a last column: %j', (heading, cells) => {
    const { rows, faults } = checked(heading, cells);
    expect(faults).toEqual([]);
    const { subjects } = addSettled(new Map([['economy', {}]]), [{ table: '', names: [], rows }]);
    expect(subjects.get('economy')?.['concept-ministry-of-commerce']?.check).toBe('free');
  });

  it('may be left open', () => {
    expect(checked('check', '').rows).toEqual([expect.not.objectContaining({ check: '' })]);
  });

  it.each([
    ['check', 'freely', 'line 2: unknown way of checking “freely”'],
    ['check\tnotInside', 'free\t', expect.stringMatching(/^line 1: the columns are not/u)],
  ])('is one of the ways, in its own column: %j %j', (heading, cells, fault) => {
    expect(checked(heading, cells).faults).toEqual([fault]);
  });

  it('is not said by a short form, which is a form of its concept', () => {
    const form = row({ id: '', zh: '商部', hant: '商部', en: 'MOC' });
    const { faults } = readSettledTable(`${HEADING}\tcheck\n${form}\tfree\n`);
    expect(faults).toEqual(['line 2: a short form, yet with a way of checking']);
  });
});

describe('phrases that a row is not inside of', () => {
  const withPhrases = (line: string, phrases: string): FamilyTable<SettledRow> =>
    readSettledTable(`${HEADING}\tnotInside\n${line}\t${phrases}\n`);

  it('belong to the terms that stand in them', () => {
    const { rows, faults } = withPhrases(ministry, '中商务部门 | a Ministry of Commerce in name');
    expect(faults).toEqual([]);
    const { subjects } = addSettled(new Map([['economy', {}]]), [{ table: '', names: [], rows }]);
    const concept = subjects.get('economy')?.['concept-ministry-of-commerce'];
    expect(concept && [...termsOf(concept['zh-Hans']), ...termsOf(concept.en ?? {})]).toEqual([
      ['商务部', { notInside: ['中商务部门'] }],
      [
        'Ministry of Commerce',
        expect.objectContaining({ notInside: ['a Ministry of Commerce in name'] }),
      ],
      ...Array.from({ length: 3 }, (): unknown => [
        expect.anything(),
        expect.not.objectContaining({ notInside: expect.anything() }),
      ]),
    ]);
  });

  it('of a short form are added to those of its concept', () => {
    const [name] = withPhrases(ministry, '中商务部门').rows;
    const [again] = withPhrases(
      row({ id: '+concept-ministry-of-commerce', zh: '商务部', hant: '商務部', en: 'MOC' }),
      '大商务部',
    ).rows;
    const families = [name, again].map((one) => ({
      table: '',
      names: [],
      rows: one === undefined ? [] : [one],
    }));
    const { subjects } = addSettled(new Map([['economy', {}]]), families);
    const concept = subjects.get('economy')?.['concept-ministry-of-commerce'];
    expect(concept && termsOf(concept['zh-Hans'])[0]).toEqual([
      '商务部',
      { notInside: ['中商务部门', '大商务部'] },
    ]);
  });

  it.each(['经济部', '商务部'])('hold a form of it, and more: not %s', (phrase) => {
    expect(withPhrases(ministry, phrase).faults).toEqual([
      `line 2: no form of the row stands inside “${phrase}”`,
    ]);
  });
});

describe('a fault of a settled table is named by its line:', () => {
  it.each([
    ['a name that is not listed', row({ ...bank, zh: '央', id: '+concept-bank' }), '央 is not'],
    ['an id that is taken', ministry.replace('ministry-of-commerce', 'bank'), 'the id concept-'],
    ['no such field', ministry.replace('economy', 'trade'), 'there is no subject field trade'],
    ['an office without an id', row({ ...bank, zh: '商务部部长' }), '商务部部长 is an office'],
    ['short for nothing', row(short), 'what 中商部 is short for (商务部) is no concept'],
    ['short for no concept', row({ ...bank, id: '+concept-x' }), 'what 中国央行 is short for (con'],
  ])('%s', (_, line, message) => {
    const issues = issuesOf(line).filter((issue) => issue.startsWith(`${table}:2: ${message}`));
    expect(issues).toHaveLength(1);
  });

  it('the order', () => {
    expect(issuesOf(minister, ministry)).toContain(
      `${table}:3: 商务部 is not in the order of list.tsv`,
    );
  });

  it('a document that is none, by the row that names it', () => {
    expect(issuesOf(ministry, minister.replace('chart', 'map'))).toContain(
      `${table}:3 concept-minister-of-commerce: minister of commerce of China: no document map`,
    );
  });

  it('a document of a replacement that is none', () => {
    expect(issuesOf(ministry.replace('by paper', 'by map'), minister)).toEqual([
      `${table}:2 concept-ministry-of-commerce: Ministry of Trade: no document map`,
    ]);
  });

  it('a document of a former name that is none', () => {
    const former = ministry
      .replace('商务部', '商务部 | 经贸部 (superseded by map)')
      .replace('商務部', '商務部 | 經貿部 (superseded by map)');
    expect(issuesOf(former, minister)).toContain(
      `${table}:2 concept-ministry-of-commerce: 经贸部: no document map`,
    );
  });

  it('documents that are not sorted or stand in two files', () => {
    issuesOf(ministry);
    const files = ['chart:', '  title: Chart', 'paper:', '  title: P', 'news:', '  title: N'];
    write('families/organs/sources.yaml', ...files);
    const issues = readCurated(folder).issues.map(({ place, message }) => `${place}: ${message}`);
    expect(issues).toEqual([
      'families/organs/sources.yaml news: stands after paper: sort them',
      'families/organs/sources.yaml paper: is another document in another file',
    ]);
  });
});

it.each([
  ['no id', ministry.replace('concept-', ''), 'is no id'],
  ['an unknown marking', ministry.replace('\t\teconomy', '\tx\teconomy'), 'unknown marking “x”'],
  ['another remark', ministry.replace('Commerce\t', 'Commerce (short)\t'), '(on request) alone'],
  ['no English', ministry.replace('Ministry of Commerce\t', '\t'), 'or no English one'],
  [
    'a remark in a form',
    ministry.replace('商務部', '商務部 (and tw 經濟部)'),
    'a bracket or bar in a Ch',
  ],
  [
    'another Chinese name that is not a former one',
    ministry.replace('商务部', '商务部 | 经贸部'),
    'a bracket or bar in a Ch',
  ],
  [
    'a former name in one script',
    ministry.replace('商务部', '商务部 | 经贸部 (superseded)'),
    'a former name in one script only',
  ],
  [
    'a date that is none',
    ministry.replace('2003-03-10', '10 March'),
    'a remark is “(short)”, “(on request)” or',
  ],
  ['a bar without spaces', ministry.replace('MOFCOM | ', 'MOFCOM|'), 'have “ | ” between'],
  ['half a definition', ministry.replace(' / ', ' '), 'a definition is English and Chinese'],
  ['no reading', ministry.replace('Shāngwùbù', ''), 'no reading'],
  ['no subject field', ministry.replace('economy', ''), 'no subject field'],
  ['no document', ministry.replace('chart', ''), 'no document'],
  ['the reading of a short form', row({ ...bank, pinyin: 'yāngháng' }), 'yet with a reading'],
  ['the definition of a short form', row({ ...bank, definition: 'a / b' }), 'with a definition'],
])('a settled table with %s is told', (_, line, fault) => {
  const { rows, faults } = readSettledTable(`${HEADING}\n${line}\n`);
  expect(rows).toEqual([]);
  expect(faults).toEqual([expect.stringMatching(/^line 2: /u)]);
  expect(faults[0]).toContain(fault);
});

it('a name is left with a reason', () => {
  expect(readLeft('zh\treason\n总部\t\n').faults).toEqual(['line 2: no reason']);
});

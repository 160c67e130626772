import { describe, expect, test } from 'vitest';
import { readPair } from '../check/check.ts';
import { contextOf } from '../check/cases/rows-fixture.ts';
import { lexicon } from '../match/boundary/lexicon-fixture.ts';
import { entriesOfCase } from '../match/match-cases/entries-of.ts';
import { LEAST_BEADS, termCandidates } from './candidates.ts';
import { namesByForm } from './names-by-form.ts';

const context = contextOf(entriesOfCase(['网络安全 = cyber security']));

type Row = readonly [chinese: string, english: string];

/** Sentences with nothing in common, so that there are enough beads. */
const others: readonly Row[] = Array.from({ length: LEAST_BEADS }, (_, at) => {
  const letter = (place: number): string =>
    String.fromCodePoint(97 + (Math.floor(at / 26 ** place) % 26));
  return [`这是第${at}句。`, `Here is ${letter(0)}${letter(1)}${letter(0)}q${letter(1)}k.`];
});

/** Rows of a table as two sides whose lines are beads. */
function sides(rows: readonly Row[], isFromEnglish = false) {
  const [chinese, english] = [0, 1].map((side) => rows.map((row) => row[side]).join('\n')) as [
    string,
    string,
  ];
  const texts: readonly [string, string] = isFromEnglish ? [english, chinese] : [chinese, english];
  const { source, target } = readPair(...texts, context.finder);
  const beads = rows.map((_, at) => ({
    source: { start: at, end: at + 1 },
    target: { start: at, end: at + 1 },
  }));
  return { source, target, beads };
}

function candidates(rows: readonly Row[], isFromEnglish = false): readonly string[] {
  const { source, target, beads } = sides([...rows, ...others], isFromEnglish);
  return termCandidates(source, target, beads, lexicon).map(
    ({ chinese, english, beads: { length } }) => `${chinese} = ${english}, ${length}`,
  );
}

const POLICY: readonly Row[] = [
  ['我们谈宏观政策。', 'We spoke of macro policies.'],
  ['宏观政策很好。', 'The macro policy was good.'],
  ['他们讨论宏观政策。', 'They discussed macro policies.'],
];

describe('a candidate', () => {
  test('is a pair of phrases that stand together again and again, as they are written mostly', () => {
    expect(candidates(POLICY)).toEqual(['宏观政策 = macro policies, 3']);
    expect(candidates(POLICY, true)).toEqual(['宏观政策 = macro policies, 3']);
  });

  test('is none with fewer than three beads, nor in a short text', () => {
    expect(candidates(POLICY.slice(1))).toEqual([]);
    const { source, target, beads } = sides(POLICY);
    expect(termCandidates(source, target, beads, lexicon)).toEqual([]);
  });

  test('is no term of the glossary', () => {
    const rows = POLICY.map(([chinese, english]): Row => [
      chinese.replace('宏观政策', '网络安全'),
      english.replace(/macro polic(?:ies|y)/u, 'cyber security'),
    ]);
    expect(candidates(rows)).toEqual([]);
  });

  test('is the longer phrase where the shorter one stands in it', () => {
    const rows = POLICY.map(([chinese, english]): Row => [
      chinese.replace('宏观政策', '国际宏观政策'),
      english.replace('macro', 'international macro'),
    ]);
    expect(candidates(rows)).toEqual(['国际宏观政策 = international macro policies, 3']);
  });

  test('is none of two neighbours in a fixed list, of which nothing tells which is which', () => {
    const rows = POLICY.map(([chinese, english]): Row => [
      chinese.replace('宏观政策', '宏观政策、职业教育'),
      english.replace(/(?<policy>macro polic(?:ies|y))/u, '$<policy>, vocational training'),
    ]);
    expect(candidates(rows)).toEqual([]);
  });
});

describe('a name by its form', () => {
  test.each<[string, Row, readonly string[]]>([
    [
      'a title in capitals',
      ['他们通过《全球数据倡议》。', 'They adopted the Global Initiative on Data.'],
      ['全球数据倡议 = Global Initiative on Data'],
    ],
    [
      'a title in quotation marks',
      ['他写了《春天的河》。', 'He wrote “The River in Spring.”'],
      ['春天的河 = The River in Spring'],
    ],
    [
      'a quoted name',
      ['这是“清风行动”。', 'This is the "fresh breeze operation".'],
      ['清风行动 = fresh breeze operation'],
    ],
    [
      'two titles, of which nothing tells which is which',
      ['《甲乙丙》和《丁戊己》。', 'The Big Red Book and the Small Blue Book.'],
      [],
    ],
    [
      'a title without one in the translation',
      ['他们通过《全球数据倡议》。', 'They adopted it.'],
      [],
    ],
    ['a name that the glossary has', ['这是“网络安全”。', 'This is “cyber security”.'], []],
  ])('%s', (_name, row, expected) => {
    const { source, target, beads } = sides([row]);
    const found = namesByForm(source, target, beads);
    expect(found.map(({ chinese, english }) => `${chinese} = ${english}`)).toEqual(expected);
  });
});

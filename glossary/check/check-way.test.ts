import { describe, expect, test } from 'vitest';
import type { CheckWay, ConceptEntry, TermSection } from '../model/entry/concept-entry.ts';
import { checkRows } from './check.ts';
import { contextOf } from './cases/rows-fixture.ts';

const term = (text: string, check?: CheckWay): TermSection => ({
  term: text,
  administrativeStatus: 'preferred',
  ...(check !== undefined && { matching: { check } }),
});

const entryOf = (
  id: string,
  chinese: readonly [TermSection, ...TermSection[]],
  english: readonly [TermSection, ...TermSection[]],
): ConceptEntry => ({
  id,
  languageSections: [
    { language: 'zh-Hans', termSections: chinese },
    { language: 'en', termSections: english },
  ],
});

/** What is said of a Chinese line and its English. */
function said(entries: readonly ConceptEntry[], source: string, target: string): readonly string[] {
  const { findings, inconsistencies, unasked } = checkRows(
    source.split('\n').map((line, row) => [line, target.split('\n')[row] ?? ''] as const),
    contextOf(entries),
  );
  return [
    ...findings.map(({ verdict, weight }) => `${verdict}, ${weight}`),
    ...inconsistencies.map(() => 'inconsistent'),
    ...unasked.map(() => 'unasked'),
  ];
}

const OUTDATED: TermSection = { term: 'put into effect', administrativeStatus: 'superseded' };

test.each([
  ['from English', 'high seas', '他们都去。', 'missing, warning'],
  ['from Chinese', '公海', 'They all go.', 'missing, remark'],
])(
  'two characters of Chinese are an everyday word, two words of English are none: %s',
  (_name, source, target, expected) => {
    expect(said([entryOf('seas', [term('公海')], [term('high seas')])], source, target)).toEqual([
      expected,
    ]);
  },
);

describe('a term of the source', () => {
  // 落实 is an everyday word by its length, 网络主权 none.
  test.each<[string, string, CheckWay | undefined, string, readonly string[]]>([
    [
      'that says nothing and is an everyday word is a remark',
      '落实',
      undefined,
      'We do it all.',
      ['missing, remark'],
    ],
    [
      'that is strict is a warning, everyday or not',
      '落实',
      'strict',
      'We do it all.',
      ['missing, warning'],
    ],
    [
      'that says nothing and is none is a warning',
      '网络主权',
      undefined,
      'We do it all.',
      ['missing, warning'],
    ],
    ['that is to be a remark is one', '网络主权', 'remark', 'We do it all.', ['missing, remark']],
    ['that is never checked is not mentioned', '网络主权', 'never', 'We do it all.', []],
    [
      'that is to be a remark is an error where it is outdated',
      '网络主权',
      'remark',
      'We put into effect it all.',
      ['outdated, error'],
    ],
    [
      'that is never checked is none even then',
      '网络主权',
      'never',
      'We put into effect it all.',
      [],
    ],
    [
      'that is strict is approved as any other',
      '落实',
      'strict',
      'We implement it.',
      ['approved, none'],
    ],
  ])('%s', (_name, chinese, way, target, expected) => {
    const entry = entryOf('concept-a', [term(chinese, way)], [term('implement'), OUTDATED]);
    expect(said([entry], `我们${chinese}。`, target)).toEqual(expected);
  });

  test('says it for itself, and not for the other terms of its entry', () => {
    const entry = entryOf(
      'concept-a',
      [term('网络主权'), term('网上主权', 'never')],
      [term('net rule')],
    );
    expect(said([entry], '尊重网络主权。', 'We do it all.')).toEqual(['missing, warning']);
    expect(said([entry], '尊重网上主权。', 'We do it all.')).toEqual([]);
  });

  test('that one of several entries never has checked is left alone', () => {
    const entries = [
      entryOf('concept-a', [term('网络主权')], [term('net rule')]),
      entryOf('user-b', [term('网络主权', 'never')], [term('web rule')]),
    ];
    expect(said(entries, '尊重网络主权。', 'We do it all.')).toEqual([]);
  });

  test('says it in its own language alone', () => {
    const entry = entryOf('concept-a', [term('网络主权')], [term('net rule', 'never')]);
    expect(said([entry], '尊重网络主权。', 'We do it all.')).toEqual(['missing, warning']);
    expect(said([entry], 'We respect net rule.', '我们都做。')).toEqual([]);
  });

  test('is found in whatever form it stands', () => {
    const entry = entryOf('concept-a', [term('网规')], [term('net rule', 'never')]);
    expect(said([entry], 'We respect the Net Rules.', '我们都做。')).toEqual([]);
    expect(said([entry], '尊重網規。', 'We do it all.')).toEqual(['missing, remark']);
  });
});

test('what is never checked is not inconsistent either', () => {
  const [usual, rare] = ['net rule', 'web law'];
  const [source, target] = [
    '尊重网络主权。\n尊重网络主权。\n尊重网络主权。',
    `${usual}.\n${usual}.\n${rare}.`,
  ];
  const entry = (way?: CheckWay): ConceptEntry =>
    entryOf('concept-a', [term('网络主权', way)], [term(usual), term(rare)]);
  expect(said([entry()], source, target)).toContain('inconsistent');
  expect(said([entry('never')], source, target)).toEqual([]);
});

test('a term of the translation that is never checked is not said to have no source', () => {
  const sky = entryOf('concept-a', [term('天空')], [term('blue sky')]);
  const net = (way?: CheckWay): ConceptEntry =>
    entryOf('concept-b', [term('网络主权')], [term('net rule', way)]);
  const unasked = (way?: CheckWay): readonly string[] =>
    said([sky, net(way)], '天空很大。', 'The blue sky has a net rule.');
  expect(unasked()).toContain('unasked');
  expect(unasked('never')).not.toContain('unasked');
});

test('a word of so many entries that it is not asked for is asked for where it is strict', () => {
  const many = Array.from({ length: 15 }, (_, at) =>
    entryOf(
      `concept-${at}`,
      [term(`第${'一二三四五六七八九十甲乙丙丁戊'[at]}号中国站`)],
      [term(`China post number ${at}`)],
    ),
  );
  const china = (way?: CheckWay): ConceptEntry =>
    entryOf('concept-china', [term('中国')], [term('China', way)]);
  expect(said([...many, china()], 'We like China.', '我们喜欢它。')).toEqual([]);
  expect(said([...many, china('strict')], 'We like China.', '我们喜欢它。')).toEqual([
    'missing, warning',
  ]);
});

describe('an acronym that is marked in context only', () => {
  const acronym: TermSection = {
    term: 'DC',
    administrativeStatus: 'admitted',
    termType: 'acronym',
    matching: { marking: 'inContext' },
  };
  const council = (short: TermSection) =>
    entryOf('council', [term('区议会')], [term('District Council'), short]);
  const rows = (entries: readonly ConceptEntry[], pairs: readonly (readonly [string, string])[]) =>
    checkRows(pairs, contextOf(entries)).findings.map(
      ({ verdict, weight }) => `${verdict}, ${weight}`,
    );

  test('may be that of something else where the text has the term nowhere', () => {
    const pairs = [['We met in DC.', '我们在华盛顿见面。']] as const;
    expect(rows([council(acronym)], pairs)).toEqual(['missing, remark']);
    const { matching: _matching, ...always } = acronym;
    expect(rows([council(always)], pairs)).toEqual(['missing, warning']);
  });

  test('is meant where the text has the term elsewhere', () => {
    const pairs = [
      ['The District Council met.', '区议会开会。'],
      ['It went on and on for days.', '会议开了好几天，一直没完没了。'],
      ['Nobody asked about money then.', '当时谁也没有问起钱的事情。'],
      ['The DC met again.', '又开会了。'],
    ] as const;
    expect(rows([council(acronym)], pairs)).toEqual(['approved, none', 'missing, warning']);
  });
});

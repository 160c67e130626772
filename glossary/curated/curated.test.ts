import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { hasErrors, validateEntry } from '../model/entry/validate.ts';
import { lexicon } from '../match/boundary/lexicon-fixture.ts';
import { foreignCharacters } from './build/checks/chinese-scripts.ts';
import { checkCurated } from './build/checks/check-curated.ts';
import { compileCurated } from './build/compile-curated.ts';
import { SubjectFileSchema } from './build/curated-schema.ts';
import { readCharacters } from './build/checks/pinyin-check.ts';
import { curatedEntries, curatedFiles } from './curated-fixture.ts';

const SAY_HOW_MANY = [
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'docs/store/en.md',
  'docs/store/zh-CN.md',
  'docs/store/zh-TW.md',
];

describe('the curated glossary', () => {
  it('follows its schema and its rules', () => {
    const errors = checkCurated(curatedFiles, lexicon).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map((issue) => `${issue.place}: ${issue.message}`)).toEqual([]);
  });

  it('has entries that are sound where a reader brings them back from a file', () => {
    const faulty = curatedEntries.filter((entry) => hasErrors(validateEntry(entry)));
    expect(faulty.map(({ id }) => id)).toEqual([]);
  });

  it('has concepts in fourteen subject fields, as many thousands as the pages say', () => {
    expect(new Set(curatedEntries.map((entry) => entry.subjectField)).size).toBe(14);
    const thousands = Math.floor(curatedEntries.length / 1000);
    const root = new URL('../../', import.meta.url);
    const said = SAY_HOW_MANY.map((page) => {
      const text = readFileSync(new URL(page, root), 'utf8');
      return [page, /(\d+),000(?: concepts| 多[个個]概念)/u.exec(text)?.[1]];
    });
    expect(said).toEqual(SAY_HOW_MANY.map((page) => [page, String(thousands)]));
  });

  it('leads to two thirds of its documents, or to the page of their issuer where they have no address', () => {
    const documents = Object.values(curatedFiles.sources);
    const linked = documents.filter(({ url, issuerUrl }) => (url ?? issuerUrl) !== undefined);
    expect(linked.length).toBeGreaterThan((documents.length * 2) / 3);
    const both = documents.filter(
      ({ url, issuerUrl }) => url !== undefined && issuerUrl !== undefined,
    );
    expect(both).toEqual([]);
  });

  it('says of a term how it is checked, where its file does', () => {
    const concept = {
      'zh-Hans': { 落实: { check: 'never' as const } },
      pinyin: 'luòshí',
      'zh-Hant': '落實',
      en: 'implement',
    };
    const [entry] = compileCurated(new Map([['economy', { 'concept-a': concept }]]), {});
    const sections = entry?.languageSections ?? [];
    expect(sections.map(({ termSections }) => termSections[0].matching?.check)).toEqual([
      'never',
      undefined,
      undefined,
    ]);
  });

  it('says it of all terms of a concept but those that say it for themselves', () => {
    const concept = {
      check: 'free' as const,
      'zh-Hans': ['民族团结', '各民族团结'],
      pinyin: 'mínzú tuánjié',
      'zh-Hant': '民族團結',
      en: { 'ethnic unity': {}, 'unity of all ethnic groups': { check: 'strict' as const } },
    };
    const [entry] = compileCurated(new Map([['society', { 'concept-a': concept }]]), {});
    const terms = (entry?.languageSections ?? []).flatMap(({ termSections }) => termSections);
    expect(terms.map(({ matching }) => matching?.check)).toEqual([
      'free',
      'free',
      'free',
      'free',
      'strict',
    ]);
  });

  it('compiles to the same entries each time, sorted by id', () => {
    const again = compileCurated(curatedFiles.subjects, curatedFiles.sources);
    expect(again).toEqual(curatedEntries);
    const ids = curatedEntries.map((entry) => entry.id);
    expect(ids).toEqual([...ids].sort());
  });
});

it('has the concept that the README shows, as it shows it', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/su.exec(readme) ?? [];
  const [[id, { definition, ...shown }] = ['', {}]] = Object.entries(
    v.parse(SubjectFileSchema, parse(example)),
  );
  const concept = curatedFiles.subjects.get('cyberspace')?.[id];
  expect(concept).toMatchObject(shown);
  for (const language of ['en', 'zh-Hans'] as const) {
    const start = definition?.[language].replace(/\s*…$/u, '') ?? 'no definition';
    expect(concept?.definition?.[language].startsWith(start)).toBe(true);
  }
});

describe('a compiled entry', () => {
  const entries = compileCurated(
    new Map([
      [
        'cyberspace',
        {
          'concept-whole': {
            'zh-Hans': { 全国人民代表大会: {}, 全国人大: { type: 'shortForm' } },
            pinyin: 'quánguó rénmín dàibiǎo dàhuì',
            'zh-Hant': '全國人民代表大會',
            en: {
              "National People's Congress": { seen: ['a'], named: ['b'] },
              NPC: { type: 'acronym' },
            },
          },
          'concept-part': {
            'zh-Hans': '人大',
            pinyin: 'réndà',
            'zh-Hant': '人大',
            en: ['congress'],
            related: { partOf: ['concept-whole'] },
          },
        },
      ],
    ]),
    {
      a: { title: 'A', url: 'https://a.example/' },
      b: { title: 'B', readAt: 'https://copy.example/' },
    },
  );

  it('writes its documents out, and no copy for one that was not read', () => {
    const english = entries[1]?.languageSections.find((section) => section.language === 'en');
    expect(english?.termSections[0].sources).toEqual([
      { title: 'A', url: 'https://a.example/', evidence: 'seen' },
      { title: 'B', evidence: 'named' },
    ]);
  });

  it('gives the preferred Simplified term its reading', () => {
    const [simplified] = entries[1]?.languageSections ?? [];
    expect(simplified?.termSections.map((section) => section.reading)).toEqual([
      'quánguó rénmín dàibiǎo dàhuì',
      undefined,
    ]);
  });

  it('knows its relations from both ends', () => {
    expect(entries.map((entry) => entry.related)).toEqual([
      [{ relation: 'partOf', concept: 'concept-whole' }],
      [{ relation: 'contains', concept: 'concept-part' }],
    ]);
  });
});

describe('a reading', () => {
  const cases = [
    ['网络空间', 'wǎngluò kōngjiān', undefined],
    ['中国人民银行', 'Zhōngguó Rénmín Yínháng', undefined],
    ['21世纪', '21 shìjì', undefined],
    ['银行', 'yínxíng', undefined],
    ['网络', 'wǎngluó', 'no reading of 络 at "luó"'],
    ['知识', 'zhīshi', undefined],
    ['网络空间', 'wangluo kongjian', 'no reading of 网 at "wangluokongjian"'],
    ['网络', 'wǎng', 'no reading of 络 at ""'],
    ['网络', 'wǎngluò ān', 'longer than the term: "wǎngluòān"'],
  ] as const;
  for (const [term, pinyin, problem] of cases) {
    it(`${pinyin} of ${term} is ${problem === undefined ? 'possible' : 'refused'}`, () => {
      const read = readCharacters(term, pinyin);
      expect(typeof read === 'string' ? read : undefined).toBe(problem);
    });
  }
});

describe('a script', () => {
  it.each([
    ['網路空間', 'Hans', ['網', '間']],
    ['网络空间', 'Hans', []],
    ['网络空间', 'Hant', ['网', '络', '间']],
    ['共同体', 'Hant', ['体']],
    ['构筑机制', 'Hant', ['构', '机']],
    ['為群眾着想，台灣裏', 'Hant', []],
    ['衞生署、公務員敍用委員會', 'Hant', []],
    ['制造業以后', 'Hant', ['制造', '以后']],
    ['製造業以後，制定、皇后、干涉', 'Hant', []],
    ['于城里', 'Hant', ['于', '城里']],
    ['系列、系统', 'Hant', ['统', '系统']],
    ['於是', 'Hans', ['於']],
  ] as const)('of %s as %s lacks %j', (text, script, foreign) => {
    expect(foreignCharacters(text, script)).toEqual(foreign);
  });
});

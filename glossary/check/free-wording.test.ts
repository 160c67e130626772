import { describe, expect, test } from 'vitest';
import { checkRows } from './check.ts';
import { contextOf, curatedCheck } from './cases/rows-fixture.ts';
import type { CheckWay, ConceptEntry, TermSection } from '../model/entry/concept-entry.ts';

type Terms = readonly [string, ...string[]];

/** An entry of which the first English form is preferred and one in brackets is superseded. */
function entryOf(
  id: string,
  [chinese, english]: readonly [string, Terms],
  check?: CheckWay,
): ConceptEntry {
  const term = (text: string): TermSection => ({
    term: text.replaceAll(/[()]/gu, ''),
    administrativeStatus: text.startsWith('(') ? 'superseded' : 'preferred',
    ...(check !== undefined && { matching: { check } }),
  });
  const [first, ...others] = english;
  return {
    id,
    languageSections: [
      { language: 'zh-Hans', termSections: [term(chinese)] },
      { language: 'en', termSections: [term(first), ...others.map(term)] },
    ],
  };
}

const UNITY = ['民族团结', ['ethnic unity', '(nationality unity)']] as const;
const SLUMP = ['世界经济低迷', ['global economic downturn']] as const;
const FORCES = ['新质生产力', ['new quality productive forces']] as const;
const DEVELOP = ['发展新质生产力', ['develop new quality productive forces']] as const;

/** What is said of a line, with the words of the whole curated glossary. */
function said(entries: readonly ConceptEntry[], source: string, target: string): readonly string[] {
  const context = { ...curatedCheck, finder: contextOf(entries).finder };
  return checkRows([[source, target]], context).findings.map(
    ({ verdict, weight, concept }) => `${verdict}, ${weight}: ${concept}`,
  );
}

describe('a term whose wording is free', () => {
  const free = entryOf('unity', UNITY, 'free');
  test.each([
    ['as listed', 'We promote ethnic unity.', 'approved, none'],
    ['in another wording', 'We promote ethnic solidarity.', 'reworded, remark'],
    ['with other words between', 'The solidarity of ethnic groups grew.', 'reworded, remark'],
    ['left out', 'We promote it every day.', 'missing, warning'],
    ['half of it lost', 'We promote ethnic division.', 'other, warning'],
    ['over two clauses', 'Ethnic groups are many. Solidarity is good.', 'other, warning'],
    ['as it was once rendered', 'We promote nationality unity.', 'outdated, error'],
  ])('%s', (_name, target, expected) => {
    expect(said([free], '我们促进民族团结。', target)).toEqual([`${expected}: unity`]);
  });

  test('is another rendering where it is not free', () => {
    const fixed = entryOf('unity', UNITY);
    expect(said([fixed], '我们促进民族团结。', 'We promote ethnic solidarity.')).toEqual([
      'other, warning: unity',
    ]);
  });

  test.each([
    ['另一种说法', '全球经济下行意味着什么？', 'reworded, remark'],
    ['漏译', '这意味着什么？', 'missing, warning'],
    ['另一回事', '全球疫苗接种意味着什么？', 'missing, warning'],
  ])('from English: %s', (_name, target, expected) => {
    const slump = entryOf('slump', SLUMP, 'free');
    expect(said([slump], 'What does the global economic downturn mean?', target)).toEqual([
      `${expected}: slump`,
    ]);
  });

  test('is not rendered by the words of another term', () => {
    const groups = entryOf('groups', ['群体', ['ethnic solidarity groups']]);
    expect(
      said([free, groups], '群体，民族团结。', 'Ethnic solidarity groups: that is all.'),
    ).toEqual(['approved, none: groups', 'missing, warning: unity']);
  });

  test.each([
    ['where every word is rendered', 'We promote ethnic solidarity.', 'reworded, remark'],
    ['not where one is lost', 'We promote ethnic division.', 'other, warning'],
  ])('is not confused with a similar one %s', (_name, target, expected) => {
    const similar = entryOf('similar', ['民族和睦', ['ethnic solidarity']]);
    const opposite = entryOf('opposite', ['民族分裂', ['ethnic division']]);
    expect(said([free, similar, opposite], '我们促进民族团结。', target)).toEqual([
      `${expected}: unity`,
    ]);
  });

  test('stays an everyday word if it is one', () => {
    const everyday = entryOf('unity', ['团结', ['unity']], 'free');
    expect(said([everyday], '我们促进团结。', 'We do it all.')).toEqual(['missing, remark: unity']);
  });

  test('is not inconsistent', () => {
    const entry = (check?: CheckWay): ConceptEntry =>
      entryOf('unity', ['民族团结', ['ethnic unity', 'ethnic harmony']], check);
    const inconsistent = (one: ConceptEntry): number => {
      const words = ['unity', 'unity', 'harmony'];
      const rows = words.map((word) => ['民族团结。', `Ethnic ${word}.`] as const);
      return checkRows(rows, contextOf([one])).inconsistencies.length;
    };
    expect(inconsistent(entry())).toBe(1);
    expect(inconsistent(entry('free'))).toBe(0);
  });
});

describe('a term inside one whose wording is free', () => {
  const both = [entryOf('forces', FORCES), entryOf('develop', DEVELOP, 'free')];
  test.each([
    [
      'is asked for as listed',
      'We foster new quality productive forces.',
      'reworded, remark: develop',
    ],
    ['is a finding if it is not', 'We develop forces of production.', 'other, warning: forces'],
    ['is a finding if it is left out', 'We go on and on.', 'missing, warning: forces'],
    [
      'is not asked for where all is listed',
      'Develop new quality productive forces.',
      'approved, none: develop',
    ],
  ])('%s', (_name, target, expected) => {
    expect(said(both, '发展新质生产力。', target)).toEqual([expected]);
  });
});

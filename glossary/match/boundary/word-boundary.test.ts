import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lexicon } from './lexicon-fixture.ts';
import { cutsWordNaively } from './naive-word-boundary.ts';
import { relevantWords } from '../compile/relevant-words.ts';
import { relevantCosts } from '../naive/relevant-costs.ts';
import { cutsWord } from './word-boundary.ts';
import { writeWordTable } from './word-table-writer.ts';

const { characters, characterCosts, suffixes, words } = lexicon;
/** Few characters, so that words often overlap, and one that is in no word. */
const run = fc
  .array(
    fc.constantFrom(
      ...'国家民主权利人大代表团教育部门中方面发展信息息相关保护法会议员新华社区宠物联网全时开创山东盟联合产群碗便党龘',
    ),
    {
      minLength: 1,
      maxLength: 18,
    },
  )
  .map((units) => units.join(''));

describe('the boundary of words', () => {
  it('is where the rule as it reads has it', () => {
    const keys = [
      '国家',
      '主权',
      '人大代表',
      '教育部',
      '信息',
      '个人信息保护',
      '发展',
      '新华社',
      '物联网',
      '新时代',
      '东盟',
      '中方',
      '联合国',
      '党中央',
      '国民党',
    ];
    const table = writeWordTable(words, relevantWords(lexicon, keys), characterCosts, suffixes);
    const costs = relevantCosts(lexicon, keys);
    const codeOf = new Map(Array.from(characters, (unit, i) => [unit, i + 1]));
    fc.assert(
      fc.property(run, fc.nat(17), fc.nat(17), (text, a, b) => {
        const from = Math.min(a, b, text.length - 1);
        const to = Math.min(Math.max(a, b) + 1, text.length);
        const codes = Uint16Array.from(text, (unit) => codeOf.get(unit.charCodeAt(0)) ?? 0);
        expect(cutsWord(table, codes, codes.length, from, to)).toBe(
          cutsWordNaively(costs, text, from, to),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

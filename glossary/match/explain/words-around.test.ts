import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON } from '../boundary/lexicon.ts';
import { lexicon } from '../boundary/lexicon-fixture.ts';
import { wordsAround } from './words-around.ts';

describe('the words in which a term is not meant', () => {
  it.each([
    ['longer words', '教育部', ['教育部门', '教育部长']],
    ['pairs of words', '公司法', ['公司法律', '公司法国']],
    ['words on both sides', '上合', ['以上合作', '皇上合作']],
    ['with the term as it is written', '主權', ['自主權', '宗主權']],
    ['none for one that no word contains', '可再生能源', []],
    ['none for letters', 'AI', []],
  ])('are %s', (_, term, words) => {
    expect(wordsAround(lexicon, term, 2)).toEqual(words);
  });

  it('are unknown without a lexicon', () => {
    expect(wordsAround(EMPTY_LEXICON, '主权', 2)).toEqual([]);
  });
});

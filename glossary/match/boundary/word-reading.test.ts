import { describe, expect, it } from 'vitest';
import { lexicon } from './lexicon-fixture.ts';
import { EMPTY_LEXICON } from './lexicon.ts';
import { shortWords, wordsAcross, wordsPerMillion } from './word-reading.ts';

describe('the words across the edges of a term', () => {
  it.each([
    ['农民生活', '民生', ['农民', '生活']],
    ['其中方面', '中方', ['其中', '方面']],
    ['其中方面', '方', ['方面']],
    ['海内存知己', '内存', ['海内存知己']],
    ['很多實事求是的人', '求是', ['實事求是']],
    ['山东盟诚公司', '东盟', ['山东', '盟']],
    ['倒进碗中方便服用', '中方', ['中', '方便']],
    ['网络空间', '网络', []],
    ['in 网络', 'in', []],
  ])('%s around %s', (text, term, words) => {
    const start = text.indexOf(term);
    expect(wordsAcross(lexicon, text, { start, end: start + term.length })).toEqual(words);
  });

  it('are none where the lexicon has no words', () => {
    expect(wordsAcross(EMPTY_LEXICON, '农民生活', { start: 1, end: 3 })).toEqual([]);
  });
});

describe('the words of a text', () => {
  it.each([
    ['人工智能治理', '人工|智能|治理'],
    ['網絡空間', '網絡|空間'],
    ['大同小异的说法', '大同小异|的|说法'],
    ['“5G”网络', '“5G”|网络'],
    ['', ''],
  ])('%s', (text, words) => {
    expect(shortWords(lexicon, text).join('|')).toBe(words);
  });
});

describe('how common a word is', () => {
  it('is told of words in either script, the same', () => {
    expect(wordsPerMillion(lexicon, '发展')).toBeGreaterThan(500);
    expect(wordsPerMillion(lexicon, '發展')).toBe(wordsPerMillion(lexicon, '发展'));
  });

  it.each(['网络空间命运共同体', '网络空间', 'cyberspace', ''])('is nothing for %s', (term) => {
    expect(wordsPerMillion(lexicon, term)).toBe(0);
  });
});

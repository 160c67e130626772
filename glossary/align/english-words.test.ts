import { expect, test } from 'vitest';
import { contentWords, isSameWord, stemOf } from './english-words.ts';

test('the content words of a text, with their places', () => {
  const text = "The Party's leadership of the 3 co-operatives";
  expect(contentWords(text).map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
    ["Party's", 'party'],
    ['leadership', 'leadership'],
    ['co', 'co'],
    ['operatives', 'operatives'],
  ]);
});

test.each([
  ['policies', 'policy'],
  ['develops', 'developing'],
  ['planned', 'planning'],
  ['opened', 'opening'],
  ['crises', 'crise'],
  ['business', 'businesses'],
  ['governance', 'governances'],
  ['fully', 'full'],
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['socialism', 'socialist', true],
  ['modernize', 'modernization', true],
  ['cooperation', 'cooperative', true],
  ['nation', 'national', true],
  ['party', 'partner', false],
  ['commerce', 'community', false],
  ['state', 'status', false],
  ['interest', 'internet', false],
  ['transport', 'transfer', false],
  ['socialism', 'society', false],
  ['war', 'war', true],
])('%s and %s: the same word is %s', (one, other, isSame) => {
  expect(isSameWord(stemOf(one), stemOf(other))).toBe(isSame);
});

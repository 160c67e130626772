import { expect, test } from 'vitest';
import { withArticle } from './article.ts';

test.each([
  // What is read decides, not what is written.
  ['build a ', 'ecological civilization', 'build an '],
  ['build an ', 'community with a shared future', 'build a '],
  ['under a ', 'one-China policy', 'under a '],
  ['under an ', 'one-China policy', 'under a '],
  ['is a ', 'hour', 'is an '],
  ['is an ', 'harmonious society', 'is a '],
  ['is an ', 'European standard', 'is a '],
  ['is an ', 'universal value', 'is a '],
  ['is a ', 'unjust order', 'is an '],
  ['is a ', 'urban area', 'is an '],
  ['is an ', 'use case', 'is a '],
  ['is an ', 'youth league', 'is a '],
  ['has a ', '18th congress', 'has an '],
  ['has a ', '8-point decision', 'has an '],
  ['has an ', '14th plan', 'has a '],
  ['has a ', '“open” economy', 'has an '],
  // Acronyms.
  ['is a ', 'NPC deputy', 'is an '],
  ['is an ', 'CPC member', 'is a '],
  ['is a ', 'AI model', 'is an '],
  ['is a ', 'X-ray image', 'is an '],
  ['is an ', 'G20 summit', 'is a '],
  ['is a ', 'M2 figure', 'is an '],
  // The capital stays, and so does the space.
  ['A ', 'open economy', 'An '],
  ['An\n', 'green economy', 'A\n'],
  // No article twice.
  ['joined a ', 'the Belt and Road Initiative', 'joined '],
  ['joined the ', 'the Belt and Road Initiative', 'joined '],
  ['The ', 'the Belt and Road Initiative', 'The Belt and Road Initiative'],
])('%s“%s” is written %s', (before, equivalent, written) => {
  const { text, before: replaced, unsure } = withArticle(before, equivalent);
  const whole = written.endsWith(equivalent.slice(1)) ? written : written + equivalent;
  expect(before.slice(0, before.length - replaced) + text).toBe(whole);
  expect(unsure).toBe('');
});

test.each([
  ['build ', 'ecological civilization'],
  ['build the ', 'ecological civilization'],
  ['build a ', 'beautiful China'],
  // The end of a word is no article.
  ['media ', 'ecological civilization'],
  ['', 'ecological civilization'],
  ['is a pan-', 'ecological civilization'],
])('nothing changes: %s“%s”', (before, equivalent) => {
  expect(withArticle(before, equivalent)).toEqual({ text: equivalent, before: 0, unsure: '' });
});

test.each([
  ['a ', 'SCO summit'],
  ['an ', 'UNESCO site'],
  ['a ', 'historic mission'],
  ['a ', 'uninhabited island'],
  ['a ', '网络主权'],
  // `a` before a plural needs more than another article.
  ['a ', 'core socialist values'],
  ['an ', 'mechanisms for consultation'],
])('it is not certain: %s“%s”', (before, equivalent) => {
  expect(withArticle(before, equivalent)).toEqual({
    text: equivalent,
    before: 0,
    unsure: before.trim(),
  });
});

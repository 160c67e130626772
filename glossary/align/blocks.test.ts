import { expect, test } from 'vitest';
import { sentenceBlocks, sentencesOfBlocks } from './blocks.ts';
import type { IdLists } from './id-lists.ts';

/** Sentences of which the i-th has the length i and the word i, twice where it is even. */
const COUNT = 11;
const words = Array.from({ length: COUNT }, (_, i) => (i % 2 === 0 ? [i, i] : [i]));
const lists: IdLists = {
  starts: Int32Array.from([0, ...words.map((_, i) => words.slice(0, i + 1).flat().length)]),
  ids: Int32Array.from(words.flat()),
};
const features = {
  lengths: Float64Array.from({ length: COUNT }, (_, i) => i),
  anchors: lists,
  words: lists,
};

const listOf = ({ starts, ids }: IdLists, at: number): readonly number[] =>
  Array.from(ids.subarray(starts[at], starts[at + 1]));

test('blocks of four sentences have their lengths, words and anchors together, and the last one the rest', () => {
  const blocks = sentenceBlocks(features, { start: 1, end: COUNT });
  expect(Array.from(blocks.lengths)).toEqual([1 + 2 + 3 + 4, 5 + 6 + 7 + 8, 9 + 10]);
  for (const all of [blocks.words, blocks.anchors]) {
    expect(listOf(all, 0)).toEqual([1, 2, 2, 3, 4, 4]);
    expect(listOf(all, 2)).toEqual([9, 10, 10]);
    expect(all.ids).toHaveLength(all.starts.at(-1) ?? 0);
  }
});

test('a part without a sentence has no block', () => {
  expect(sentenceBlocks(features, { start: 3, end: 3 }).lengths).toHaveLength(0);
});

test('a pair of blocks is one of their sentences, and the last ends with the part', () => {
  const part = { chinese: { start: 1, end: 11 }, english: { start: 0, end: 3 } };
  expect(
    sentencesOfBlocks({ chinese: { start: 1, end: 3 }, english: { start: 0, end: 1 } }, part),
  ).toEqual({ chinese: { start: 5, end: 11 }, english: { start: 0, end: 3 } });
});

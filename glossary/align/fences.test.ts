import { expect, test } from 'vitest';
import type { Pair } from './bead.ts';
import { fencedParts, type ParagraphSentences } from './fences.ts';

/** Paragraphs by the lengths of their sentences. */
const textOf = (...paragraphs: readonly (readonly number[])[]): ParagraphSentences => ({
  paragraphs: paragraphs.flatMap((lengths, number) => lengths.map(() => number)),
  lengths: Float64Array.from(paragraphs.flat()),
});

/** The parts as `chinese:english` ranges. */
const partsOf = (
  chinese: ParagraphSentences,
  english: ParagraphSentences,
  fixed: readonly Pair[] = [],
): readonly string[] =>
  fencedParts(chinese, english, fixed).map(
    (part) => `${part.chinese.start}-${part.chinese.end}:${part.english.start}-${part.english.end}`,
  );

test('equally many paragraphs with lengths that correlate are fences', () => {
  const chinese = textOf([10, 20], [5], [40]);
  const english = textOf([90], [10, 12], [80, 70]);
  expect(partsOf(chinese, english)).toEqual(['0-2:0-1', '2-3:1-3', '3-4:3-5']);
});

test('a bead that the user set is a part of its own, and paragraphs it joins are none', () => {
  const chinese = textOf([10, 20], [5], [40]);
  const english = textOf([90], [10, 12], [80, 70]);
  const fixed = [{ chinese: { start: 1, end: 3 }, english: { start: 0, end: 3 } }];
  const parts = fencedParts(chinese, english, fixed);
  expect(parts.map(({ isFixed }) => isFixed)).toEqual([false, true, false]);
  expect(partsOf(chinese, english, fixed)).toEqual(['0-1:0-0', '1-3:0-3', '3-4:3-5']);
  const first = [{ chinese: { start: 0, end: 0 }, english: { start: 0, end: 1 } }];
  expect(partsOf(chinese, english, first)).toEqual(['0-0:0-1', '0-2:1-1', '2-3:1-3', '3-4:3-5']);
});

test('paragraphs of the same length each are fences', () => {
  expect(partsOf(textOf([10], [10]), textOf([40], [30]))).toEqual(['0-1:0-1', '1-2:1-2']);
});

test.each([
  ['another number of them', textOf([10], [40]), textOf([40], [150], [20]), '0-2:0-3'],
  ['lengths that do not correlate', textOf([10], [40], [20]), textOf([90], [20], [80]), '0-3:0-3'],
  ['one paragraph', textOf([10, 20]), textOf([90]), '0-2:0-1'],
  ['no sentence', textOf(), textOf([90]), '0-0:0-1'],
])('%s: the whole is one part', (_, chinese, english, part) => {
  expect(partsOf(chinese, english)).toEqual([part]);
});

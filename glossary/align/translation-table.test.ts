import { expect, test } from 'vitest';
import { createVocabulary, idLists } from './id-lists.ts';
import { trainTranslationTable } from './translation-table.ts';

test('words that stand together again and again are renderings, and a chance pair is none', () => {
  const [chinese, english] = [createVocabulary(), createVocabulary()];
  const texts = [
    ['网络 安全', 'network security'],
    ['网络 空间', 'network space'],
    ['空间 安全', 'space security'],
    ['农业', 'farming'],
    ['鱼', 'whatever'],
  ].map((both) => both.map((words) => words.split(' ')));
  const pairs = {
    chinese: idLists(
      texts.map(([words = []]) => words),
      chinese,
    ),
    english: idLists(
      texts.map(([, words = []]) => words),
      english,
    ),
  };
  const table = trainTranslationTable(pairs, 4, chinese.size(), english.size());
  const rendering = (word: string): readonly (readonly [number, number])[] => {
    const [first, last] = [table.rows[chinese.idOf(word)], table.rows[chinese.idOf(word) + 1]];
    const row = Array.from(table.english.subarray(first, last), (id, i) => {
      const probability = table.probabilities[(first ?? 0) + i] ?? 0;
      return [id, probability] as const;
    });
    return row.toSorted((a, b) => b[1] - a[1]);
  };
  expect(rendering('网络')[0]?.[0]).toBe(english.idOf('network'));
  expect(rendering('网络')[0]?.[1]).toBeGreaterThan(0.7);
  expect(rendering('空间')[0]?.[0]).toBe(english.idOf('space'));
  // Of the four that are known, one is enough; of the others it is not.
  expect(rendering('农业')[0]?.[0]).toBe(english.idOf('farming'));
  expect(rendering('鱼')).toEqual([]);
});

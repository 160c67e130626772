import { expect, test } from 'vitest';
import { createTermFinder, type TermFinder } from './term-finder.ts';
import { entriesOfCase } from '../match/match-cases/entries-of.ts';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { curatedFinder, finderOf } from './align-context-fixture.ts';
import { dataOf, lexicon } from '../match/boundary/lexicon-fixture.ts';

/** The places of a text, as what stands there and the status of the term. */
const placesOf = (finder: TermFinder, text: string): readonly string[] =>
  finder
    .places(text)
    .map(({ start, end, term }) => `${text.slice(start, end)}, ${term.administrativeStatus}`);

test('all places of terms with their status, also inside longer ones', () => {
  const text =
    'a community with a shared future for mankind, and once a community of common destiny for mankind';
  const places = placesOf(curatedFinder, text);
  expect(places).toContain('community with a shared future for mankind, preferred');
  expect(places).toContain('community of common destiny for mankind, superseded');
  const inner = placesOf(curatedFinder, '构建网络空间命运共同体');
  expect(inner).toContain('网络空间命运共同体, preferred');
  expect(inner.some((place) => place.startsWith('网络空间, '))).toBe(true);
});

/** Finds 网络, which is 網路 in Taiwan. */
function networkFinder(notInside: readonly string[] = []): TermFinder {
  const entry: ConceptEntry = {
    id: 'concept-network',
    languageSections: [
      { language: 'zh-Hans', termSections: [{ term: '网络', administrativeStatus: 'preferred' }] },
      {
        language: 'zh-Hant-TW',
        termSections: [
          { term: '網路', administrativeStatus: 'preferred', matching: { notInside } },
        ],
      },
    ],
  };
  return finderOf([entry]);
}

test('a form of Taiwan in Simplified text is a place of another region, which no page marks', () => {
  const finder = networkFinder();
  expect(finder.occurrences('这个网路很好')).toEqual([]);
  expect(finder.places('这个网路很好')).toMatchObject([{ isOtherRegion: true }]);
  expect(finder.places('這個網路很好')).toMatchObject([{ isOtherRegion: false }]);
});

test('a form with the same characters in both scripts is judged by what most of the text is in', () => {
  const [entry] = entriesOfCase(['人工智能 = tw:人工智慧']);
  if (entry === undefined) throw new Error('no entry');
  const finder = finderOf([entry]);
  const isOther = (text: string) => finder.places(text).map(({ isOtherRegion }) => isOtherRegion);
  expect(isOther('人工智慧给数字政府带来风险。')).toEqual([true]);
  expect(isOther('人工智慧給數位政府帶來風險。')).toEqual([false]);
  expect(isOther('人工智慧給數位政府帶來風險，見《数据》。')).toEqual([false]);
});

test('nor is what is the end of one word and the beginning of the next', () => {
  expect(networkFinder().places('他上网路过一家书店')).toEqual([]);
  expect(networkFinder().places('在网路上看')).toMatchObject([{ isOtherRegion: true }]);
});

test('what is refused for another reason too is no place of another region', () => {
  expect(networkFinder().places('#网路')).toEqual([]);
  expect(networkFinder(['這個網路很']).places('这个网路很好')).toEqual([]);
});

test('of a text that was searched before, the places are those of the entries that are known now', () => {
  const [entry] = entriesOfCase(['cyberspace']);
  if (entry === undefined) throw new Error('no entry');
  const entries = new Map<string, ConceptEntry>();
  const finder = createTermFinder(dataOf([entry]), entries, lexicon);
  expect(finder.places('cyberspace')).toEqual([]);
  entries.set(entry.id, entry);
  for (const text of ['cyberspace', 'a text', 'another text', 'cyberspace'])
    expect(finder.places(text)).toHaveLength(text === 'cyberspace' ? 1 : 0);
});

test('a concept without an entry has no place', () => {
  const [entry] = entriesOfCase(['cyberspace']);
  if (entry === undefined) throw new Error('no entry');
  const finder = createTermFinder(dataOf([entry]), new Map(), lexicon);
  expect(finder.occurrences('cyberspace')).toHaveLength(1);
  expect(finder.places('cyberspace')).toEqual([]);
});

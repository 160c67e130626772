import { describe, expect, test } from 'vitest';
import { type CardKey, type Grade, keyOfCard, type PractisedCard } from './practised-card.ts';
import { afterCard, cardsForRound, dueCards, ROUND, startRound } from './round.ts';

const TODAY = '2026-11-29';
const card = (concept: string): CardKey => ({ concept, direction: 'fromChinese' });
const cards = (names: string): readonly CardKey[] => [...names].map(card);
const names = (some: readonly CardKey[]): string => some.map(({ concept }) => concept).join('');
const standings = (
  rows: readonly Omit<PractisedCard, 'direction'>[],
): ReadonlyMap<string, PractisedCard> =>
  new Map(rows.map((row) => [keyOfCard(card(row.concept)), { ...row, direction: 'fromChinese' }]));

describe('after the first card of a round', () => {
  test.each<[string, string, Grade, string, number]>([
    ['known: it is done', 'abcde', 'known', 'bcde', 1],
    ['slow: it comes again at the end', 'abcde', 'slow', 'bcdea', 0],
    ['unknown: it comes again after three others', 'abcde', 'unknown', 'bcdae', 0],
    ['unknown with fewer left: it comes again at the end', 'abc', 'unknown', 'bca', 0],
    ['unknown and the last: it comes again at once', 'a', 'unknown', 'a', 0],
    ['known and the last: the round is over', 'a', 'known', '', 1],
    ['none left: nothing changes', '', 'known', '', 0],
  ])('%s', (_name, left, grade, after, done) => {
    const round = afterCard({ left: cards(left), done: 0, all: 5 }, grade);
    expect([names(round.left), round.done, round.all]).toEqual([after, done, 5]);
  });
});

describe('a round', () => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';

  test('has the cards of the lowest boxes, then new ones as they come', () => {
    const known = standings([
      { concept: 'x', box: 1, day: TODAY },
      { concept: 'y', box: 5, day: TODAY },
      { concept: 'z', box: 2, day: TODAY },
    ]);
    const { left, all } = startRound(cards(alphabet), known, TODAY);
    expect(all).toBe(ROUND);
    expect([...names(left)].toSorted().join('')).toBe('abcdefghijklmnopqxyz');
  });

  test('is mixed, each day otherwise, and on one day the same', () => {
    const [today, again, tomorrow] = [TODAY, TODAY, '2026-11-30'].map((day) =>
      names(startRound(cards(alphabet), new Map(), day).left),
    );
    expect(today).not.toBe(alphabet.slice(0, ROUND));
    expect(again).toBe(today);
    expect(tomorrow).not.toBe(today);
  });

  test('is made of those that are due, else of those not asked yet, else of all', () => {
    const allToday = standings(
      [...'abc'].map((concept) => ({ concept, box: 2, day: TODAY }) as const),
    );
    const next = (known: typeof allToday, asked: string): string =>
      names(cardsForRound(cards('abc'), known, new Set(cards(asked).map(keyOfCard)), TODAY));
    expect(next(new Map(), 'a')).toBe('abc');
    expect(next(allToday, 'a')).toBe('bc');
    expect(next(allToday, 'abc')).toBe('abc');
  });

  test('of no card has none', () => {
    expect(startRound([], new Map(), TODAY)).toEqual({ left: [], done: 0, all: 0 });
  });

  test('is made of cards that are due, each direction by itself', () => {
    const known = standings([
      { concept: 'a', box: 1, day: TODAY },
      { concept: 'b', box: 1, day: '2026-11-28' },
    ]);
    expect(names(dueCards(cards('abc'), known, TODAY))).toBe('bc');
    const other = [{ concept: 'a', direction: 'toChinese' }] as const;
    expect(dueCards(other, known, TODAY)).toEqual(other);
  });
});

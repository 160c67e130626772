import { expect, test } from 'vitest';
import { checkRows } from '../check.ts';
import { curatedCheck } from '../cases/rows-fixture.ts';

const inconsistentIn = (rows: Parameters<typeof checkRows>[0]): readonly string[] => {
  const { inconsistencies, target } = checkRows(rows, curatedCheck);
  return inconsistencies.map(({ place }) => target.text.slice(place.start, place.end));
};

test('a name in more words is not inconsistent with itself', () => {
  const rows = [
    ['中共中央开会。', 'The CPC Central Committee met.'],
    ['中共中央再开会。', 'The CPC Central Committee met again.'],
    ['中共中央要求如此。', 'The Central Committee of the Communist Party of China asks for it.'],
  ] as const;
  expect(inconsistentIn(rows)).toEqual([]);
});

test('a name in other words is, where it is the rarer one', () => {
  const rows = [
    ['人类命运共同体很好。', 'A community with a shared future for mankind is good.'],
    ['人类命运共同体很大。', 'A community with a shared future for mankind is large.'],
    ['人类命运共同体是新的。', 'The human community with a shared future is new.'],
  ] as const;
  expect(inconsistentIn(rows)).toEqual(['human community with a shared future']);
});

test('an acronym and its words are one term, also inside a longer one', () => {
  const rows = [
    ['温室气体排放多。', 'There are many GHG emissions.'],
    ['温室气体排放少。', 'There are few GHG emissions.'],
    ['温室气体排放还有。', 'There still are greenhouse gas emissions.'],
  ] as const;
  expect(inconsistentIn(rows)).toEqual([]);
});

test('everyday words may be rendered in two ways', () => {
  const rows = [
    ['年均增长很快。', 'The average annual rate is high.'],
    ['年均增长很慢。', 'The average annual rate is low.'],
    ['年均增长是新的。', 'The average annual increase is new.'],
  ] as const;
  expect(inconsistentIn(rows)).toEqual([]);
});

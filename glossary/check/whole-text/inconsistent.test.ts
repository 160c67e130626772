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

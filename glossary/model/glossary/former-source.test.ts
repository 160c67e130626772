import { describe, expect, it } from 'vitest';
import {
  formerAsIn,
  type FormerSubscription,
  type FormerTeam,
  indexOfPlace,
  joinFormer,
  listedFormer,
  MOST_FORMER,
  namedSources,
  numberOfPlace,
  type UnsentDeletion,
} from './former-source.ts';
import { DEFAULT_GLOSSARIES, type Glossary } from './glossary.ts';

const [OWN, CURATED] = DEFAULT_GLOSSARIES;
const LAW: Glossary = { ...OWN, id: 'glossary-law', name: 'Law' };
const BINNED: Glossary = { ...LAW, id: 'glossary-old', deleted: '2026-11-24T16:00:00.000Z' };

function subscription(id: string): Glossary {
  return { ...OWN, id, name: id, colour: 'green', readOnly: true, comesFrom: 'subscription' };
}

const known = (glossary: string) =>
  ({ glossary, address: `https://a.example/${glossary}`, rate: 'daily' }) as const;

const former = (name: string): FormerSubscription => ({
  comesFrom: 'subscription',
  name,
  address: `https://a.example/${name}`,
  rate: 'weekly',
  colour: 'blue',
  place: 0,
});

/** A team of which a number of entries was deleted. */
function desk(deleted = 0): FormerTeam {
  const deletions = Array.from({ length: deleted }, (_, number): UnsentDeletion => ({
    remote: `a${number}`,
    entry: {
      id: `a${number}`,
      languageSections: [
        { language: 'en', termSections: [{ term: 'tariff', administrativeStatus: 'preferred' }] },
      ],
    },
  }));
  const address = 'https://b.example/desk';
  const unsent = deleted > 0 && { deletions };
  return { comesFrom: 'team', name: 'Desk', address, colour: 'blue', ...unsent };
}

describe('the glossaries that a copy names', () => {
  it('are those in use, each with what it takes to come back', () => {
    const list = [subscription('a'), OWN, subscription('b'), LAW, CURATED, subscription('c')];
    const left = { ...subscription('d'), deleted: '2026-11-24T16:00:00.000Z' };
    const places = namedSources([...list, left], ['a', 'b', 'c', 'd'].map(known), []);
    expect(places.map((one) => [one.name, 'place' in one && one.place])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 3],
    ]);
    expect(places[0]).toEqual({ ...former('a'), rate: 'daily', colour: 'green' });
  });

  it('have teams with their addresses, and nothing of who signs in', () => {
    const place: Glossary = { ...LAW, id: 'desk', name: 'Desk', comesFrom: 'team' };
    const team = { ...known('desk'), mayWrite: true, uuid: 'u', name: 'ada', password: 'secret' };
    const list = [place, { ...place, id: 'left', deleted: '2026-11-24T16:00:00.000Z' }, OWN];
    expect(namedSources(list, [], [team, { ...team, glossary: 'left' }])).toEqual([
      { comesFrom: 'team', name: 'Desk', colour: LAW.colour, address: team.address, uuid: 'u' },
    ]);
  });

  it('leave out one whose address is not known', () => {
    expect(namedSources([OWN, subscription('a')], [], [])).toEqual([]);
  });
});

describe('two lists of them', () => {
  it('are joined, each address once, without what is subscribed to', () => {
    const other = { ...former('a'), name: 'another name' };
    const [a, b, c] = [former('a'), former('b'), former('c')];
    expect(joinFormer([a], [other, b, c], [b])).toEqual([a, c]);
  });

  it('have a team once, wherever it is, and two teams of one address', () => {
    const [team, other] = [
      { ...desk(1), uuid: 'u' },
      { ...desk(), uuid: 'v' },
    ];
    const moved = { ...team, address: 'https://c.example/desk' };
    expect(joinFormer([team], [moved, other], [])).toEqual([team, other]);
    expect(joinFormer([team, other], [], [moved])).toEqual([other]);
    expect(joinFormer([desk(1)], [team], [])).toEqual([desk(1)]);
  });

  it('have the deletions of the first', () => {
    expect(joinFormer([desk()], [desk(1)], [])).toEqual([desk()]);
    expect(joinFormer([desk(1)], [desk()], [])).toEqual([desk(1)]);
  });

  it('have no more than there can be glossaries', () => {
    const many = Array.from({ length: MOST_FORMER }, (_, number) => former(`n${number}`));
    expect(joinFormer(many, [former('one more')], [])).toEqual(many);
  });
});

describe('those that are listed when a restoring is undone', () => {
  it('are as they were before, and nothing that was not listed before is deleted', () => {
    const [a, b] = [former('a'), former('b')];
    const before = [{ ...a, name: 'earlier' }, desk(2)];
    expect(formerAsIn([desk(1), a, b], before)).toEqual([desk(2), { ...a, name: 'earlier' }, b]);
    expect(formerAsIn([desk(1)], [])).toEqual([desk()]);
  });

  it('are without those that were joined or dropped since', () => {
    expect(formerAsIn([], [desk(1)])).toEqual([]);
  });
});

describe('what pages get', () => {
  it('has the number of deletions, and none of the entries', () => {
    const listed = [desk(2), desk(), former('a')].map(listedFormer);
    expect(listed).toEqual([{ ...desk(), deletions: 2 }, desk(), former('a')]);
  });
});

describe('the place of one that comes back', () => {
  it.each([
    ['the first', [OWN, CURATED], 0, 0, 1],
    ['between two', [OWN, CURATED], 1, 1, 2],
    ['the last', [OWN, CURATED], 2, 2, 3],
    ['behind all, where fewer are left', [OWN, CURATED], 9, 2, 3],
    [
      'behind the subscriptions there',
      [subscription('a'), OWN, subscription('b'), CURATED],
      1,
      3,
      4,
    ],
    ['counted without the trash', [BINNED, OWN, CURATED], 2, 2, 2],
  ])('is %s', (_what, list, place, index, number) => {
    expect(indexOfPlace(list, place)).toBe(index);
    expect(numberOfPlace(list, place)).toBe(number);
  });

  it('is the same in whatever order they come back', () => {
    const list = [subscription('a'), OWN, subscription('b'), CURATED, subscription('c')];
    const named = namedSources(list, ['a', 'b', 'c'].map(known), []);
    for (const order of [named, named.toReversed()]) {
      let back: readonly Glossary[] = [OWN, CURATED];
      for (const one of order) {
        if (one.comesFrom === 'team') continue;
        const { name, place } = one;
        back = back.toSpliced(indexOfPlace(back, place), 0, subscription(name));
      }
      expect(back.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    }
  });
});

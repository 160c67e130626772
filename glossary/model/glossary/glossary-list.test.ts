import { describe, expect, it } from 'vitest';
import {
  DEFAULT_GLOSSARIES,
  type Glossary,
  glossaryIn,
  takesEntries,
  usualGlossary,
} from './glossary.ts';
import type { Issue } from '../entry/issue.ts';
import {
  type ChangedList,
  freeName,
  type GlossaryList,
  reordered,
  MAX_GLOSSARIES,
  withChangedGlossary,
  withDeletedGlossary,
  withFixedGlossaries,
  withFoundSubscriptions,
  withNewGlossary,
  withNewSubscription,
  withNewTeam,
  withoutGlossary,
  withRestoredGlossary,
  withSubscriptionsOf,
} from './glossary-list.ts';

const LAW: Glossary = {
  id: 'glossary-law',
  name: 'Law',
  languages: ['zh-Hans', 'en'],
  colour: 'blue',
  enabled: true,
  readOnly: false,
};
const LIST: GlossaryList = [LAW, ...DEFAULT_GLOSSARIES];
const BINNED: GlossaryList = [
  { ...LAW, deleted: '2026-11-25T00:00:00.000Z' },
  ...DEFAULT_GLOSSARIES,
];

function ids(list: GlossaryList): readonly string[] {
  return list.map(({ id }) => id);
}

function listOf(changed: ChangedList): GlossaryList {
  if (!changed.ok) throw new Error(changed.issues[0].message);
  return changed.list;
}

function issueOf(changed: ChangedList): Issue | undefined {
  return changed.ok ? undefined : changed.issues[0];
}

describe('a new glossary', () => {
  it('stands in front, is used and may be changed', () => {
    const draft = { name: '  Trade \n talks ', languages: ['en'], colour: 'green' } as const;
    const list = listOf(withNewGlossary(LIST, 'glossary-eu', draft));
    expect(ids(list)).toEqual(['glossary-eu', 'glossary-law', 'own', 'curated']);
    expect(list[0]).toMatchObject({ name: 'Trade talks', enabled: true, readOnly: false });
  });

  it.each([
    ['a blank name', { name: ' ' }, 'name', 'blank'],
    ['a long name', { name: '字'.repeat(101) }, 'name', 'tooLong'],
    ['half a character', { name: '\uD83D' }, 'name', 'loneSurrogate'],
    ['a name that is taken, in another width and case', { name: 'ＬＡＷ' }, 'name', 'nameTaken'],
    ['what is no language', { languages: ['en', '中文'] }, 'languages.1', 'badLanguage'],
  ])('is refused for %s', (_name, part, place, code) => {
    const draft = { name: 'New', languages: [], colour: 'grey', ...part } as const;
    expect(issueOf(withNewGlossary(LIST, 'glossary-new', draft))).toMatchObject({ place, code });
  });

  it('is refused when there are too many', () => {
    const many = Array.from({ length: MAX_GLOSSARIES }, () => LAW);
    const draft = { name: 'New', languages: [], colour: 'grey' } as const;
    expect(issueOf(withNewGlossary(many, 'glossary-new', draft))).toMatchObject({
      code: 'tooMany',
    });
  });
});

describe('a change of a glossary', () => {
  it('keeps what is not named', () => {
    const list = listOf(withChangedGlossary(LIST, LAW.id, { enabled: false }));
    expect(list[0]).toEqual({ ...LAW, enabled: false });
  });

  it('may keep its own name, and may leave the first one of the user without one', () => {
    expect(listOf(withChangedGlossary(LIST, LAW.id, { name: 'law' }))).toHaveLength(3);
    const named = listOf(withChangedGlossary(LIST, 'own', { name: 'Notes' }));
    expect(listOf(withChangedGlossary(named, 'own', { name: '' }))).toHaveLength(3);
  });

  it.each([
    ['another name for the curated one', 'curated', { name: 'Mine' }, 'fixedName'],
    ['no name at all', LAW.id, { name: '' }, 'blank'],
    ['one that is not there', 'glossary-none', { enabled: true }, 'noGlossary'],
  ])('is refused for %s', (_name, id, change, code) => {
    expect(issueOf(withChangedGlossary(LIST, id, change))).toMatchObject({ code });
  });

  it('is refused in the trash', () => {
    expect(issueOf(withChangedGlossary(BINNED, LAW.id, { enabled: true }))).toMatchObject({
      code: 'noGlossary',
    });
  });
});

it('takes another order, what is not named behind what is', () => {
  expect(ids(reordered(LIST, ['curated', 'glossary-law']))).toEqual([
    'curated',
    'glossary-law',
    'own',
  ]);
  expect(ids(reordered(LIST, ['unknown']))).toEqual(ids(LIST));
});

describe('the trash', () => {
  it('takes a glossary and gives it back in its place', () => {
    const binned = listOf(withDeletedGlossary(LIST, LAW.id, '2026-11-25T00:00:00.000Z'));
    expect(binned).toEqual(BINNED);
    expect(listOf(withRestoredGlossary(BINNED, LAW.id))).toEqual(LIST);
    expect(ids(listOf(withoutGlossary(BINNED, LAW.id)))).toEqual(['own', 'curated']);
  });

  it('gives a glossary back under a free name', () => {
    const named = [...BINNED, { ...LAW, id: 'glossary-other' }];
    const restored = listOf(withRestoredGlossary(named, LAW.id));
    expect(restored[0]?.name).toBe('Law (2)');
    expect(freeName(restored, 'Law')).toBe('Law (3)');
  });

  it('takes neither of the fixed ones, nor one twice, nor drops one that is in use', () => {
    expect(issueOf(withDeletedGlossary(LIST, 'own', ''))).toMatchObject({ code: 'fixedGlossary' });
    expect(issueOf(withDeletedGlossary(LIST, 'curated', ''))).toMatchObject({
      code: 'fixedGlossary',
    });
    expect(issueOf(withDeletedGlossary(BINNED, LAW.id, ''))).toMatchObject({ code: 'noGlossary' });
    expect(issueOf(withRestoredGlossary(LIST, LAW.id))).toMatchObject({ code: 'noGlossary' });
    expect(issueOf(withoutGlossary(LIST, LAW.id))).toMatchObject({ code: 'noGlossary' });
  });
});

describe('a subscription', () => {
  const draft = { name: 'Ministry', languages: ['en'], colour: 'green' } as const;
  const subscribed = listOf(withNewSubscription(LIST, 'glossary-sub', draft));

  it('stands behind all others, and is read-only for good', () => {
    expect(ids(subscribed)).toEqual(['glossary-law', 'own', 'curated', 'glossary-sub']);
    expect(subscribed[3]).toMatchObject({ readOnly: true, comesFrom: 'subscription' });
    expect(
      issueOf(withChangedGlossary(subscribed, 'glossary-sub', { readOnly: false })),
    ).toMatchObject({ code: 'readOnlyGlossary' });
    const renamed = withChangedGlossary(subscribed, 'glossary-sub', { name: 'Other' });
    expect(listOf(renamed)[3]).toMatchObject({ name: 'Other', readOnly: true });
  });

  it('is refused as any new glossary is', () => {
    expect(
      issueOf(withNewSubscription(LIST, 'glossary-sub', { ...draft, name: 'law' })),
    ).toMatchObject({ code: 'nameTaken' });
  });

  it.each([
    ['from before it came', LIST, subscribed, ['glossary-law', 'own', 'curated', 'glossary-sub']],
    ['from before it went', subscribed, LIST, ['glossary-law', 'own', 'curated']],
    [
      'in which it had another place',
      reordered(subscribed, ['glossary-sub']),
      subscribed,
      ['glossary-sub', 'glossary-law', 'own', 'curated'],
    ],
    ['without one', BINNED, LIST, ['glossary-law', 'own', 'curated']],
  ])('is in an earlier list %s if it is there today', (_what, earlier, today, wanted) => {
    expect(ids(withSubscriptionsOf(earlier, today))).toEqual(wanted);
  });
});

it('takes of a subscription in an earlier list its look and use alone', () => {
  const draft = { name: 'Ministry', languages: ['en'], colour: 'green' } as const;
  const today = listOf(withNewSubscription(LIST, 'glossary-sub', draft));
  const forged: Glossary = {
    id: 'glossary-sub',
    name: 'Mine',
    languages: ['zh-Hans'],
    colour: 'grey',
    enabled: false,
    readOnly: false,
  };
  expect(withSubscriptionsOf([forged, ...LIST], today)[0]).toEqual({
    ...forged,
    readOnly: true,
    comesFrom: 'subscription',
  });
});

describe('the glossary of a team', () => {
  const draft = { name: 'Desk', languages: ['en'], colour: 'green' } as const;
  const joined = listOf(withNewTeam(LIST, 'glossary-team', draft));

  it('stands before all others, and may be locked and unlocked', () => {
    expect(joined[0]).toMatchObject({ id: 'glossary-team', comesFrom: 'team', readOnly: false });
    const locked = listOf(withChangedGlossary(joined, 'glossary-team', { readOnly: true }));
    const open = listOf(withChangedGlossary(locked, 'glossary-team', { readOnly: false }));
    expect(open).toEqual(joined);
  });

  it('that was left and became one of the own stays so when an earlier list comes back', () => {
    const left = joined.map(({ comesFrom: _comesFrom, ...own }) => own);
    expect(withSubscriptionsOf(joined, left)).toEqual(left);
  });

  it('stays one in an earlier list, as it was locked then', () => {
    const [team, ...others] = listOf(
      withChangedGlossary(joined, 'glossary-team', { readOnly: true }),
    );
    if (team === undefined) throw new Error('It has no glossary.');
    const { comesFrom: _comesFrom, ...forged } = team;
    expect(withSubscriptionsOf([forged, ...others], joined)[0]).toEqual(team);
    expect(ids(withSubscriptionsOf(joined, LIST))).toEqual(['glossary-law', 'own', 'curated']);
  });

  it('keeps its place where an earlier list lacks it', () => {
    const second = { ...LAW, id: 'glossary-second', name: 'Second' };
    expect(withSubscriptionsOf(LIST, joined)).toEqual(joined);
    const [law, ...others] = LIST as readonly [Glossary, ...Glossary[]];
    const [team] = joined as readonly [Glossary];
    const below = withSubscriptionsOf(LIST, [second, law, team, ...others]);
    expect(ids(below)).toEqual(['glossary-law', 'glossary-team', 'own', 'curated']);
  });

  it('is found again, switched off, where the list lost it', () => {
    const found = withFoundSubscriptions(
      LIST,
      new Map([['glossary-team', { name: 'desk.example', comesFrom: 'team' }]]),
    );
    expect(found.find(({ id }) => id === 'glossary-team')).toMatchObject({
      name: 'desk.example',
      enabled: false,
      readOnly: false,
      comesFrom: 'team',
    });
  });
});

it('has the fixed glossaries, whatever was stored', () => {
  expect(ids(withFixedGlossaries([LAW]))).toEqual(['glossary-law', 'own', 'curated']);
  expect(withFixedGlossaries(LIST)).toEqual(LIST);
});

it('leaves no entry without a glossary', () => {
  expect(glossaryIn(LIST, LAW.id)).toBe(LAW);
  expect(glossaryIn(LIST, 'glossary-none').id).toBe('own');
  expect(glossaryIn([], 'glossary-none').id).toBe('own');
});

it.each([
  [LAW, true],
  [{ ...LAW, enabled: false }, true],
  [{ ...LAW, readOnly: true }, false],
  [{ ...LAW, deleted: '2026-11-25T00:00:00.000Z' }, false],
  [DEFAULT_GLOSSARIES[0], true],
  [DEFAULT_GLOSSARIES[1], false],
])('takes new entries or not: $id', (glossary, takes) => {
  expect(takesEntries(glossary)).toBe(takes);
});

it('puts new entries into the own glossary, or else into the first that takes any', () => {
  const [own, curated] = DEFAULT_GLOSSARIES;
  expect(usualGlossary([LAW, own, curated])?.id).toBe('own');
  expect(usualGlossary([curated, LAW, { ...own, readOnly: true }])?.id).toBe(LAW.id);
  expect(usualGlossary([curated])).toBeUndefined();
});

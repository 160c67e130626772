import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermMatching } from '../../model/entry/concept-entry.ts';
import { hasErrors, validateEntry } from '../../model/entry/validate.ts';
import { compare, type CompareChoices } from './compare.ts';
import { randomEntries } from '../random-entries-fixture.ts';

function entryOf(id: string, chinese: string, english: string, more: object = {}): ConceptEntry {
  return {
    id,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ term: chinese, administrativeStatus: 'preferred' }],
      },
      { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
    ],
    ...more,
  };
}

const EXISTING = [
  entryOf('concept-cyberspace', '网络空间', 'cyberspace', { note: 'ours' }),
  entryOf('user-1', '网络主权', 'cyber sovereignty'),
];

const MERGE: CompareChoices = { mode: 'merge', preference: 'existing', newId: () => 'user-new' };

function differences(incoming: readonly ConceptEntry[], choices: Partial<CompareChoices> = {}) {
  const file = incoming.map((entry, index) => ({ entry, line: index + 1 }));
  return compare(EXISTING, file, { ...MERGE, ...choices });
}

describe('an entry of a file', () => {
  it('is new when the glossary has none of its terms, and keeps the id of its file', () => {
    const [difference] = differences([entryOf('c1', '数字鸿沟', 'digital divide')]);
    expect(difference).toMatchObject({
      kind: 'new',
      entry: { id: 'user-new', kept: [{ name: 'id', value: 'c1' }] },
    });
  });

  it('is the same when the glossary has all of it, by its terms', () => {
    const [difference] = differences([entryOf('row-2', '网络主权', 'Cyber sovereignty')]);
    expect(difference).toMatchObject({ kind: 'same', entry: { id: 'user-1' } });
  });

  it('is another one when it shares a term in one language only', () => {
    const [difference] = differences([entryOf('row-2', '网络空间', 'network space')]);
    expect(difference?.kind).toBe('new');
  });

  it('is found by an id that we gave, whatever its terms', () => {
    const [difference] = differences([entryOf('user-1', '新词', 'new term')]);
    expect(difference).toMatchObject({ kind: 'changed', existing: { id: 'user-1' } });
    const terms = difference?.entry.languageSections.map(({ termSections }) => termSections.length);
    expect(terms).toEqual([2, 2]);
  });

  it('is not found by the id of another program alone', () => {
    const [difference] = compare(
      [entryOf('user-9', '民生', 'livelihood', { kept: [{ name: 'id', value: 'c1' }] })],
      [{ entry: entryOf('c1', '数据', 'data'), line: 1 }],
      MERGE,
    );
    expect(difference?.kind).toBe('new');
  });

  it('fills what is empty and adds what is missing', () => {
    const incoming = entryOf('row-1', '网络主权', 'cyber sovereignty', { subjectField: 'law' });
    const [difference] = differences([incoming]);
    expect(difference).toMatchObject({ kind: 'changed', entry: { subjectField: 'law' } });
  });

  it.each([
    ['existing', 'ours'],
    ['incoming', 'theirs'],
  ] as const)(
    'conflicts where a field has two values, and the %s one counts',
    (preference, note) => {
      const incoming = entryOf('row-1', '网络空间', 'cyberspace', { note: 'theirs' });
      const [difference] = differences([incoming], { preference });
      expect(difference).toMatchObject({
        kind: 'conflict',
        entry: { note },
        conflicts: [{ field: 'note', existing: 'ours', incoming: 'theirs' }],
      });
    },
  );

  it('conflicts in the switches of a term one by one, and fills those that are empty', () => {
    const withMatching = (id: string, matching: TermMatching): ConceptEntry => ({
      id,
      languageSections: [
        {
          language: 'en',
          termSections: [{ term: 'ASEAN', administrativeStatus: 'preferred', matching }],
        },
      ],
    });
    const ours = withMatching('user-1', { caseSensitive: true, extraForms: ['A'] });
    const theirs = withMatching('x', {
      caseSensitive: false,
      inflection: false,
      extraForms: ['B'],
    });
    const [difference] = compare([ours], [{ entry: theirs, line: 2 }], MERGE);
    expect(difference?.conflicts).toEqual([
      { language: 'en', term: 'ASEAN', field: 'caseSensitive', existing: true, incoming: false },
    ]);
    const matching = { caseSensitive: true, inflection: false, extraForms: ['A', 'B'] };
    const { languageSections } = withMatching('user-1', matching);
    expect(difference?.entry).toMatchObject({ id: 'user-1', languageSections });
  });

  it.each([
    ['existing', 'Cyber Sovereignty', 'preferred'],
    ['incoming', 'Cyber sovereignty', 'deprecated'],
  ] as const)(
    'has the way of writing of the status that the %s gives',
    (preference, term, status) => {
      const ours = entryOf('user-1', '网络主权', 'Cyber Sovereignty');
      const theirs = {
        language: 'en',
        termSections: [{ term: 'Cyber sovereignty', administrativeStatus: 'deprecated' }],
      } as const;
      const [chinese] = ours.languageSections;
      const file = [
        { entry: { id: 'row-1', languageSections: [chinese, theirs] } as const, line: 1 },
      ];
      const [difference] = compare([ours], file, { ...MERGE, preference });
      expect(difference?.entry.languageSections[1]?.termSections).toEqual([
        { term, administrativeStatus: status },
      ]);
    },
  );

  it('takes the place of the entry when replacing, under its id', () => {
    const incoming = entryOf('row-1', '网络空间', 'cyberspace');
    const [difference] = differences([incoming], { mode: 'replace' });
    expect(difference?.entry).toEqual({ ...incoming, id: 'concept-cyberspace' });
  });

  it('is added beside the entry when all are to be new', () => {
    const [difference] = differences([entryOf('user-1', '网络主权', 'cyber sovereignty')], {
      mode: 'addAll',
    });
    expect(difference).toMatchObject({ kind: 'new', entry: { id: 'user-new' } });
  });

  it.each(['merge', 'replace'] as const)(
    'is a homonym of another that the file gives another id, to %s too',
    (mode) => {
      const file = [
        entryOf('c1', '网络主权', 'cyber sovereignty', { note: 'of states' }),
        entryOf('c2', '网络主权', 'cyber sovereignty', { note: 'of users' }),
      ];
      const first = differences(file, { mode });
      expect(first.map(({ kind }) => kind)).toEqual(['changed', 'new']);
      const stored = first.map(({ entry }) => entry);
      const again = compare(
        stored,
        file.map((entry, index) => ({ entry, line: index + 1 })),
        { ...MERGE, mode },
      );
      expect(again.map(({ kind, entry }) => [kind, entry.note])).toEqual([
        ['same', 'of states'],
        ['same', 'of users'],
      ]);
    },
  );

  it('is skipped when the file has it twice', () => {
    const twice = ['row-1', 'row-2'].map((id) => entryOf(id, '数据', 'data'));
    expect(differences(twice).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['new', undefined],
      ['skipped', 'repeated'],
    ]);
  });

  it('is another one where the two together would have more terms than can be saved', () => {
    const file = Array.from({ length: 450 }, (_, at): ConceptEntry => {
      const entry = entryOf(`row-${at + 1}`, '数据', 'data');
      const french = {
        language: 'fr',
        termSections: [{ term: `données ${at}`, administrativeStatus: 'preferred' }],
      } as const;
      return { ...entry, languageSections: [...entry.languageSections, french] };
    });
    let made = 0;
    const newId = (): string => `user-new-${(made += 1)}`;
    const stored = new Map(differences(file, { newId }).map(({ entry }) => [entry.id, entry]));
    expect(
      [...stored.values()].map(({ languageSections }) => languageSections[2]?.termSections.length),
    ).toEqual([200, 200, 50]);
    expect([...stored.values()].some((entry) => hasErrors(validateEntry(entry)))).toBe(false);
    const again = compare(
      [...stored.values()],
      file.map((entry, at) => ({ entry, line: at + 1 })),
      MERGE,
    );
    expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(['same']));
  });

  it.each([
    ['with one equivalent for all', (at: number) => entryOf(`row-${at}`, `词${at}`, 'same')],
    [
      'that are homonyms with ids',
      (at: number) => entryOf(`c${at}`, '词', 'same', { note: `${at}` }),
    ],
    [
      'with one pair and another third',
      (at: number): ConceptEntry => {
        const entry = entryOf(`row-${at}`, '词', 'same');
        const french = {
          language: 'fr',
          termSections: [{ term: `f${at}`, administrativeStatus: 'preferred' }],
        } as const;
        return { ...entry, languageSections: [...entry.languageSections, french] };
      },
    ],
  ])('is compared at once among thousands %s', (_name, make) => {
    const file = Array.from({ length: 5_000 }, (_, at) => make(at));
    let made = 0;
    const newId = (): string => `user-new-${(made += 1)}`;
    const found = differences(file, { newId });
    expect(found.filter(({ kind }) => kind === 'skipped')).toEqual([]);
  });

  it('may be called as the properties of objects are', () => {
    const [difference] = differences([entryOf('__proto__', 'constructor', 'toString')]);
    expect(difference?.kind).toBe('new');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('importing what is there changes nothing', () => {
  fc.assert(
    fc.property(randomEntries, (entries) => {
      const ours = entries.map((entry) => ({ ...entry, id: `user-${entry.id}` }));
      const file = ours.map((entry, index) => ({ entry, line: index }));
      const kinds = new Set(compare(ours, file, MERGE).map(({ kind }) => kind));
      kinds.delete('same');
      kinds.delete('skipped');
      expect([...kinds]).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

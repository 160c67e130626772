import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { runThrough } from '../model/search/run-through.ts';
import { compareUpdate, countsOf, type LocalEntries } from './compare-update.ts';
import { judgeUpdate } from './kept-back.ts';
import { sourceEntries, sourceEntry } from './source-fixture.ts';

const compare = (before: LocalEntries, after: LocalEntries) =>
  runThrough(compareUpdate(before, after));
const byId = (entries: readonly ConceptEntry[]): LocalEntries =>
  new Map(entries.map((entry) => [entry.id, entry]));

interface Editions {
  readonly edition?: number;
  readonly newEdition?: number;
}

function reasonsFor(
  before: readonly ConceptEntry[],
  after: readonly ConceptEntry[],
  { edition, newEdition }: Editions = {},
): readonly string[] {
  const [known, wanted] = [byId(before), byId(after)];
  return judgeUpdate({
    before: known,
    after: wanted,
    changes: compare(known, wanted),
    edition,
    newEdition,
  }).reasons;
}

/** The entries, of which some have another Chinese term. */
const renamed = (entries: readonly ConceptEntry[], count: number): readonly ConceptEntry[] =>
  entries.map((entry, place) => (place < count ? sourceEntry(entry.id, `别名${place}`) : entry));
/** The entries, of which some have a note more. */
const noted = (entries: readonly ConceptEntry[], count: number): readonly ConceptEntry[] =>
  entries.map((entry, place) => (place < count ? { ...entry, note: 'Note' } : entry));
/** The entries, each with further forms of this length in all, in UTF-16 units. */
const longer = (entries: readonly ConceptEntry[], length: number): readonly ConceptEntry[] =>
  entries.map(({ languageSections: [chinese, ...others], ...entry }) => {
    const [first, ...terms] = chinese.termSections;
    const extraForms = ['a'.repeat(length - 5_000), 'b'.repeat(5_000)];
    const termSections = [{ ...first, matching: { extraForms } }, ...terms] as const;
    return { ...entry, languageSections: [{ ...chinese, termSections }, ...others] };
  });

describe('an update', () => {
  it('is compared by the ids of the file, not by terms', () => {
    const before = [sourceEntry('a', '甲', 'one'), sourceEntry('b', '乙', 'two'), sourceEntry('c')];
    const after = [
      sourceEntry('d', '甲', 'one'),
      sourceEntry('b', '乙', 'three'),
      sourceEntry('c'),
    ];
    const changes = compare(byId(before), byId(after));
    expect(changes).toEqual([
      { concept: 'd', after: after[0] },
      { concept: 'b', before: before[1], after: after[1] },
      { concept: 'a', before: before[0] },
    ]);
    expect(countsOf(changes)).toEqual({ new: 1, changed: 1, gone: 1 });
  });

  it('is what the changes make of the entries before it', () => {
    const some = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), term: fc.constantFrom('甲', '乙') }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] = [one, other].map((drawn) =>
          byId(drawn.map(({ id, term }) => sourceEntry(id, term))),
        ) as [LocalEntries, LocalEntries];
        const changes = compare(before, after);
        const made = new Map(before);
        for (const change of changes) {
          if (change.after === undefined) made.delete(change.concept);
          else made.set(change.concept, change.after);
        }
        expect(made).toEqual(after);
        const counts = countsOf(changes);
        expect(after.size).toBe(before.size + counts.new - counts.gone);
      }),
    );
  });
});

describe('an update is taken over at once', () => {
  const thousand = sourceEntries(1_000);
  const few = sourceEntries(30);
  it.each([
    ['with nothing new', thousand, thousand, {}],
    ['without a tenth of the entries', thousand, thousand.slice(100), {}],
    ['without twenty of a few', few, few.slice(20), {}],
    ['with other terms in a tenth', thousand, renamed(thousand, 100), {}],
    ['with another note in all', thousand, noted(thousand, 1_000), {}],
    ['with a thousand more than none', [], thousand, {}],
    ['with five times as many', thousand, sourceEntries(5_000), {}],
    ['with many times as few', few, sourceEntries(1_030), {}],
    ['with a megabyte more of long forms', longer(few, 10_000), longer(few, 49_000), {}],
    ['with many times as few forms', few, longer(few, 30_000), {}],
    ['of the same edition', few, few.slice(1), { edition: 3, newEdition: 3 }],
    ['of a later edition', few, few.slice(1), { edition: 3, newEdition: 4 }],
    ['of no edition', few, few.slice(1), { edition: 3 }],
  ])('%s', (_what, before, after, editions) => {
    expect(reasonsFor(before, after, editions)).toEqual([]);
  });
});

describe('an update is kept back', () => {
  const thousand = sourceEntries(1_000);
  const few = sourceEntries(30);
  it.each([
    ['without more than a tenth', thousand, thousand.slice(101), {}, ['manyGone']],
    ['without twenty-one of a few', few, few.slice(21), {}, ['manyGone']],
    ['without any', sourceEntries(5), [], {}, ['empty']],
    ['without any of many', thousand, [], {}, ['empty', 'manyGone']],
    [
      'with other terms in more than a tenth',
      thousand,
      renamed(thousand, 101),
      {},
      ['manyChanged'],
    ],
    [
      'with more than five times as many',
      sourceEntries(300),
      sourceEntries(1_501),
      {},
      ['manyNew'],
    ],
    [
      'with forms that are many times as long',
      longer(few, 9_000),
      longer(few, 46_000),
      {},
      ['muchLonger'],
    ],
    ['of an earlier edition', thousand, thousand, { edition: 3, newEdition: 2 }, ['older']],
  ])('%s', (_what, before, after, editions, reasons) => {
    expect(reasonsFor(before, after, editions)).toEqual(reasons);
  });

  it('and counts the entries with another preferred term, not all that changed', () => {
    const [before, after] = [byId(thousand), byId(noted(renamed(thousand, 150), 900))];
    const judged = judgeUpdate({
      before,
      after,
      changes: compare(before, after),
      edition: undefined,
      newEdition: undefined,
    });
    const counts = { new: 0, changed: 900, gone: 0 };
    expect(judged).toEqual({ reasons: ['manyChanged'], counts, renamed: 150 });
  });

  it('whatever else it has, when nine tenths are gone', () => {
    const after = fc
      .integer({ min: 0, max: 5_000 })
      .map((count) => sourceEntries(count).map((entry) => ({ ...entry, id: `new-${entry.id}` })));
    fc.assert(
      fc.property(after, (added) => {
        expect(reasonsFor(thousand, [...thousand.slice(900), ...added])).toContain('manyGone');
      }),
      { numRuns: 20 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { runThrough } from '../model/search/run-through.ts';
import {
  isNewerEdition,
  NOTHING_NEWER,
  planEdition,
  type NewerEntries,
  withNewerEntries,
} from './newer-edition.ts';
import { sourceEntry } from './source-fixture.ts';

const [a, b, c, otherB] = [
  sourceEntry('concept-a'),
  sourceEntry('concept-b'),
  sourceEntry('concept-c'),
  sourceEntry('concept-b', '别名', 'other b'),
];
const mapOf = (...entries: readonly ConceptEntry[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));
const plan = (
  packaged: readonly ConceptEntry[],
  newer: NewerEntries,
  file: readonly ConceptEntry[] | undefined,
) => runThrough(planEdition(mapOf(...packaged), newer, file));

describe('an edition', () => {
  it.each([
    [20261201, 20261130, true],
    [20261130, 20261130, false],
    [20261129, 20261130, false],
    [0, undefined, true],
    [undefined, undefined, false],
    [undefined, 20261130, false],
  ])('%s counts over %s: %s', (said, packaged, counts) => {
    expect(isNewerEdition(said, packaged)).toBe(counts);
  });
});

describe('the curated entries with a newer edition over them', () => {
  it('are those of the package where nothing is newer', () => {
    const packaged = mapOf(a);
    expect(withNewerEntries(packaged, NOTHING_NEWER)).toBe(packaged);
  });

  it('are changed, gone and new by their ids', () => {
    const newer: NewerEntries = new Map([
      ['concept-a', null],
      ['concept-b', otherB],
      ['concept-c', c],
    ]);
    const now = withNewerEntries(mapOf(a, b), newer);
    expect([...now.keys()]).toEqual(['concept-b', 'concept-c']);
    expect(now.size).toBe(2);
    expect(now.has('concept-a')).toBe(false);
    expect(now.get('concept-a')).toBeUndefined();
    expect(now.get('concept-b')).toBe(otherB);
    expect(now.get('concept-c')).toBe(c);
  });
});

describe('a file of the curated glossary', () => {
  it('changes what is in use, and differs from the package by the same', () => {
    expect(plan([a, b], NOTHING_NEWER, [otherB, c])).toMatchObject({
      changes: [
        { concept: 'concept-b', before: b, after: otherB },
        { concept: 'concept-c', after: c },
        { concept: 'concept-a', before: a },
      ],
      newer: [
        { concept: 'concept-b', after: otherB },
        { concept: 'concept-c', after: c },
        { concept: 'concept-a' },
      ],
    });
  });

  it('keeps what an earlier one had, and drops what the package has by now', () => {
    const newer: NewerEntries = new Map([
      ['concept-a', null],
      ['concept-b', otherB],
    ]);
    const { changes, newer: after } = plan([a, otherB], newer, [otherB, c]);
    expect(changes).toEqual([{ concept: 'concept-c', after: c }]);
    expect(after).toEqual([{ concept: 'concept-a' }, { concept: 'concept-c', after: c }]);
  });

  it('that is not newer takes the entries back to those of the package', () => {
    const { changes, newer, entries } = plan([a, b], new Map([['concept-b', otherB]]), undefined);
    expect(changes).toEqual([{ concept: 'concept-b', before: otherB, after: b }]);
    expect(newer).toEqual([]);
    expect([...entries.values()]).toEqual([a, b]);
  });
});

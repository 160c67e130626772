/** Random steps of what users, windows, browsers and bad luck do to the store. */
import fc from 'fast-check';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { CURATED, entryOf } from '../background-fixture.ts';

/** Chinese terms of which none holds another: a mark says which version of which concept it is of. */
const TERMS: Readonly<Record<ConceptId, readonly string[]>> = {
  'concept-cyberspace': ['甲方灯塔', '甲方港口', '甲方海峡'],
  'concept-green': ['乙方灯塔', '乙方港口', '乙方海峡'],
  'user-1': ['丙方灯塔', '丙方港口', '丙方海峡'],
  'user-2': ['丁方灯塔', '丁方港口', '丁方海峡'],
  'user-3': ['戊方灯塔', '戊方港口', '戊方海峡'],
};
/** The concepts that steps are about. */
export const IDS = Object.keys(TERMS);
/** A text with every term of theirs, and of the curated ones. */
export const TEXT = [
  ...Object.values(TERMS).flat(),
  ...CURATED.flatMap(({ languageSections: [{ termSections }] }) => termSections[0].term),
].join('。');

const versionOf = (id: ConceptId, version: number): ConceptEntry =>
  entryOf(id, TERMS[id]?.[version] ?? '', `harbour ${IDS.indexOf(id)} of ${version}`);

/** A change of one concept. */
export type Write =
  | { readonly does: 'save'; readonly entry: ConceptEntry }
  | { readonly does: 'delete'; readonly id: ConceptId };
/** What happens next. */
export type Step =
  | Write
  | { readonly does: 'two windows'; readonly writes: readonly [Write, Write] }
  | { readonly does: 'import'; readonly entries: readonly ConceptEntry[] }
  | { readonly does: 'undo' | 'redo' | 'take from trash' | 'restore' | 'stop' | 'lose' }
  | { readonly does: 'wait'; readonly hours: number }
  /** The background ends so many turns after it was told to write. */
  | { readonly does: 'stop within'; readonly write: Write; readonly turns: number }
  /** The browser loses one record, or gives back something else in its place. */
  | { readonly does: 'lose one'; readonly id: ConceptId }
  | { readonly does: 'damage one'; readonly id: ConceptId; readonly now: unknown };

const version = fc.nat(2);
const ids = fc.constantFrom(...IDS);
const write: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(ids, version)
      .map(([id, at]) => ({ does: 'save' as const, entry: versionOf(id, at) })),
  },
  { weight: 1, arbitrary: ids.map((id) => ({ does: 'delete' as const, id })) },
);
/** One step, the usual ones oftener. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: write },
  {
    weight: 1,
    arbitrary: fc.tuple(write, write).map((writes) => ({ does: 'two windows' as const, writes })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uniqueArray(ids, { minLength: 1, maxLength: 3 }), version)
      .map(([some, at]) => ({
        does: 'import' as const,
        entries: some.map((id) => versionOf(id, at)),
      })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('undo', 'redo', 'take from trash', 'restore', 'stop', 'lose')
      .map((does) => ({ does })),
  },
  // A clock may also go back.
  {
    weight: 1,
    arbitrary: fc.integer({ min: -50, max: 50 }).map((hours) => ({ does: 'wait' as const, hours })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(write, fc.nat(20))
      .map(([one, turns]) => ({ does: 'stop within' as const, write: one, turns })),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      ids.map((id) => ({ does: 'lose one' as const, id })),
      fc
        .tuple(ids, fc.constantFrom(null, 7, {}))
        .map(([id, now]) => ({ does: 'damage one' as const, id, now })),
    ),
  },
);

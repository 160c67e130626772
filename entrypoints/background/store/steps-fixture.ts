/** Random steps of what users, windows, browsers and bad luck do to the store. */
import fc from 'fast-check';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { OWN_GLOSSARY } from '../../../glossary/model/glossary/glossary.ts';
import { STATUS_TERMS } from '../../../glossary/model/list/bulk-change.ts';
import type { BulkChange, SelectedEntries } from '../../../glossary/model/list/bulk-request.ts';
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
/** Those among them that no packaged entry is about. */
const OWN = IDS.filter((id) => id.startsWith('user-'));
/** A text with every term of theirs, and of the curated ones. */
export const TEXT = [
  ...Object.values(TERMS).flat(),
  ...CURATED.flatMap(({ languageSections: [{ termSections }] }) => termSections[0].term),
].join('。');

/** Stands for the glossary that a step makes to move entries into it. */
export const ANOTHER = 'another';

/** In its last version a concept names one that may be merged into another. */
const NAMED = 'user-2';

function versionOf(id: ConceptId, version: number): ConceptEntry {
  const entry = entryOf(id, TERMS[id]?.[version] ?? '', `harbour ${IDS.indexOf(id)} of ${version}`);
  const related = [{ relation: 'seeAlso', concept: NAMED } as const];
  return version === 2 && id !== NAMED ? { ...entry, related } : entry;
}

/** A change of one concept. */
export type Write =
  | { readonly does: 'save'; readonly entry: ConceptEntry }
  | { readonly does: 'delete'; readonly id: ConceptId };
/** What becomes of a step: it stays, is taken back at once, or the background ends so many turns after it began. */
export type Ending = 'stays' | 'taken back' | number;
/** A bulk command of the list. */
export interface ChangeMany {
  readonly does: 'change many';
  readonly selection: SelectedEntries;
  readonly change: BulkChange;
  /** What the user leaves out of what was shown. */
  readonly left: readonly ConceptId[];
  /** What another window does between the look and the press. */
  readonly meanwhile: Write | undefined;
  readonly ending: Ending;
}
/** One entry is made of several of the user's own, field by field. */
export interface MergeMany {
  readonly does: 'merge many';
  readonly concepts: readonly ConceptId[];
  /** Which version each field is taken from, one after another. */
  readonly choices: readonly number[];
  readonly meanwhile: Write | undefined;
  readonly ending: Ending;
}
/** What happens next. */
export type Step =
  | Write
  | ChangeMany
  | MergeMany
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
/** A change is answered within fewer turns, so that the background ends before, in and after it. */
const MOST_TURNS = 40;
const ending: fc.Arbitrary<Ending> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('stays' as const) },
  { weight: 1, arbitrary: fc.constant('taken back' as const) },
  { weight: 1, arbitrary: fc.nat(MOST_TURNS) },
);
const meanwhile = fc.option(write, { nil: undefined, freq: 3 });
/** Of the terms; each stays one that the text has. */
const replaced = fc
  .constantFrom(['灯塔', '港口'], ['港口', '海峡'], ['harbour', 'haven'], ['haven', 'harbour'])
  .map(([find = '', replacement = '']) => ({
    kind: 'replace' as const,
    find,
    replacement,
    texts: ['terms' as const],
    matchCase: false,
    wholeWords: false,
  }));
const change: fc.Arbitrary<BulkChange> = fc.oneof(
  replaced,
  fc
    .constantFrom('', '海', ' 法 ')
    .map((subjectField) => ({ kind: 'subjectField' as const, subjectField })),
  fc
    .tuple(fc.constantFrom('preferred', 'admitted'), fc.constantFrom(...STATUS_TERMS))
    .map(([status, terms]) => ({ kind: 'status' as const, status, terms })),
  fc
    .constantFrom(OWN_GLOSSARY, ANOTHER)
    .map((glossary) => ({ kind: 'glossary' as const, glossary })),
  fc.constant({ kind: 'delete' as const }),
);
const some = fc.uniqueArray(ids, { maxLength: 3 });
const changeMany: fc.Arbitrary<ChangeMany> = fc.record({
  does: fc.constant('change many' as const),
  selection: fc.oneof(
    fc.uniqueArray(ids, { minLength: 2 }).map((concepts) => ({ concepts })),
    some.map((except) => ({ query: { text: '' }, except })),
  ),
  change,
  left: fc.oneof(fc.constant([]), some),
  meanwhile,
  ending,
});
const mergeMany: fc.Arbitrary<MergeMany> = fc.record({
  does: fc.constant('merge many' as const),
  concepts: fc.shuffledSubarray(OWN, { minLength: 2 }),
  choices: fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
  meanwhile,
  ending,
});
const importing = (chosen: fc.Arbitrary<readonly ConceptId[]>): fc.Arbitrary<Step> =>
  fc.tuple(chosen, version).map(([concepts, at]) => ({
    does: 'import',
    entries: concepts.map((id) => versionOf(id, at)),
  }));
/** One step, the usual ones oftener. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: write },
  { weight: 2, arbitrary: changeMany },
  { weight: 2, arbitrary: mergeMany },
  {
    weight: 1,
    arbitrary: fc.tuple(write, write).map((writes) => ({ does: 'two windows' as const, writes })),
  },
  { weight: 1, arbitrary: importing(fc.uniqueArray(ids, { minLength: 1, maxLength: 3 })) },
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
      .tuple(write, fc.nat(MOST_TURNS))
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
/** What happens in one browser; in half of them the user has entries of their own before. */
export const sequence: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.oneof(fc.constant([]), fc.tuple(importing(fc.constant(OWN)))),
    fc.array(step, { minLength: 1, maxLength: 14 }),
  )
  .map((parts) => parts.flat());

/**
 * Random sequences of what users, windows, browsers and bad luck do to the store. Whatever comes:
 * what was confirmed is there, or in the trash, the history or a copy; what is shown is what is
 * stored; and pages mark what is shown. `FUZZ_RUNS=1000` draws other sequences, and as many.
 */
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  ask,
  CONTENT_SCRIPT,
  copiesAreMade,
  CURATED,
  emptyBrowser,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  wakeBackground,
} from '../background-fixture.ts';
import { listSnapshots, readSnapshot } from './copies/snapshot-store.ts';
import { inDatabase } from './database/database-fixture.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
/** Ends a hang: a thousand sequences take minutes. */
const LONGEST = 3_600_000;

/** Chinese terms of which none holds another: a mark says which version of which concept it is of. */
const TERMS: Readonly<Record<ConceptId, readonly string[]>> = {
  'concept-cyberspace': ['甲方灯塔', '甲方港口', '甲方海峡'],
  'concept-green': ['乙方灯塔', '乙方港口', '乙方海峡'],
  'user-1': ['丙方灯塔', '丙方港口', '丙方海峡'],
  'user-2': ['丁方灯塔', '丁方港口', '丁方海峡'],
  'user-3': ['戊方灯塔', '戊方港口', '戊方海峡'],
};
const IDS = Object.keys(TERMS);
const TEXT = [
  ...Object.values(TERMS).flat(),
  ...CURATED.flatMap(({ languageSections: [{ termSections }] }) => termSections[0].term),
].join('。');

const versionOf = (id: ConceptId, version: number): ConceptEntry =>
  entryOf(id, TERMS[id]?.[version] ?? '', `harbour ${IDS.indexOf(id)} of ${version}`);

type Write =
  | { readonly does: 'save'; readonly entry: ConceptEntry }
  | { readonly does: 'delete'; readonly id: ConceptId };
type Step =
  | Write
  | { readonly does: 'two windows'; readonly writes: readonly [Write, Write] }
  | { readonly does: 'import'; readonly entries: readonly ConceptEntry[] }
  | { readonly does: 'undo' | 'redo' | 'take from trash' | 'restore' | 'stop' | 'lose' }
  | { readonly does: 'wait'; readonly hours: number };

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
const step: fc.Arbitrary<Step> = fc.oneof(
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
);

afterEach(copiesAreMade);

it(
  'nothing confirmed is gone, what is shown is stored, and marks are of what is shown',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        await copiesAreMade();
        vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] });
        emptyBrowser();
        wakeBackground();
        const confirmed = new Set<string>();
        for (const one of steps) {
          await take(one, confirmed);
          await expectNothingGone(confirmed);
          await expectShownIsStored();
          await expectMarksOfWhatIsShown();
        }
      }),
      { numRuns: RUNS },
    );
  },
  LONGEST,
);

/** Does one step. What the store says is done, is confirmed. */
async function take(one: Step, confirmed: Set<string>): Promise<void> {
  switch (one.does) {
    case 'save':
    case 'delete':
      await takeWrite(one, confirmed);
      break;
    case 'two windows':
      await Promise.all(one.writes.map(async (each) => takeWrite(each, confirmed)));
      break;
    case 'import':
      await takeImport(one.entries, confirmed);
      break;
    case 'undo':
      await takeBack(confirmed);
      break;
    case 'redo':
      await unlessLost(() => ask(OPTIONS_PAGE, 'redoLastChange'));
      break;
    case 'take from trash':
      await unlessLost(() => ask(OPTIONS_PAGE, 'takeFromTrash', IDS));
      break;
    case 'restore':
      await restoreLast(confirmed);
      break;
    case 'stop':
      await copiesAreMade();
      wakeBackground();
      break;
    case 'wait':
      vi.setSystemTime(Date.now() + one.hours * 3_600_000);
      break;
    case 'lose':
      await loseDatabase(confirmed);
      break;
  }
}

async function takeWrite(one: Write, confirmed: Set<string>): Promise<void> {
  if (one.does === 'delete') {
    await unlessLost(() => ask(OPTIONS_PAGE, 'deleteConceptEntry', one.id));
    return;
  }
  const result = await unlessLost(() => ask(OPTIONS_PAGE, 'saveConceptEntry', one.entry));
  if (result?.ok === true) confirmed.add(JSON.stringify(one.entry));
}

async function takeImport(entries: readonly ConceptEntry[], confirmed: Set<string>): Promise<void> {
  const { revision } = await ask(OPTIONS_PAGE, 'readEntries', null, 1);
  const result = await unlessLost(async () => {
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', importing, entries);
    return ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', revision, { glossary: 'own' });
  });
  if (result?.ok === true) for (const entry of entries) confirmed.add(JSON.stringify(entry));
}

/** What a user takes back is confirmed no more: the next change is put in the place of it. */
async function takeBack(confirmed: Set<string>): Promise<void> {
  const before = await shown();
  await unlessLost(() => ask(OPTIONS_PAGE, 'undoLastChange'));
  const after = new Set((await shown()).map((entry) => JSON.stringify(entry)));
  for (const entry of before.map((one) => JSON.stringify(one))) {
    if (!after.has(entry)) confirmed.delete(entry);
  }
}

/** A lost database refuses every change, and no other one does. */
async function unlessLost<T>(change: () => Promise<T>): Promise<T | undefined> {
  if (!(await isLost())) return change();
  const answer = await change().catch((error: unknown) => (error as Error).message);
  expect(JSON.stringify(answer)).toContain('are lost');
  return undefined;
}

async function isLost(): Promise<boolean> {
  return (await ask(OPTIONS_PAGE, 'getStorageHealth')).state === 'lost';
}

async function restoreLast(confirmed: Set<string>): Promise<void> {
  await copiesAreMade();
  const health = await ask(OPTIONS_PAGE, 'getStorageHealth');
  const [newest] = await ask(OPTIONS_PAGE, 'listSnapshots');
  const copy = health.state === 'lost' ? health.snapshot : newest;
  if (copy === undefined) return;
  await ask(OPTIONS_PAGE, 'restoreSnapshot', copy.id);
  await copiesAreMade();
  expect(await isLost()).toBe(false);
  // What was only in the history before a loss is not there any more.
  if (health.state === 'lost') forget(confirmed, await kept());
}

/** The browser clears the database and not the other storage: what is in no copy goes with it. */
async function loseDatabase(confirmed: Set<string>): Promise<void> {
  await copiesAreMade();
  const before = await ask(OPTIONS_PAGE, 'getStorageHealth');
  indexedDB.deleteDatabase('termlight');
  wakeBackground();
  if (before.state === 'lost') expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual(before);
  forget(confirmed, await kept());
}

function forget(confirmed: Set<string>, there: ReadonlySet<string>): void {
  for (const entry of confirmed) if (!there.has(entry)) confirmed.delete(entry);
}

async function expectNothingGone(confirmed: ReadonlySet<string>): Promise<void> {
  await copiesAreMade();
  const there = await kept();
  expect([...confirmed].filter((entry) => !there.has(entry))).toEqual([]);
}

/** All versions that a user can come to: shown, in the trash, in a history, or in a copy. */
async function kept(): Promise<ReadonlySet<string>> {
  const trash = await ask(OPTIONS_PAGE, 'listTrash', 0, 100);
  const histories = await Promise.all(IDS.map((id) => ask(OPTIONS_PAGE, 'getEntryHistory', id)));
  const current = await Promise.all(IDS.map((id) => ask(OPTIONS_PAGE, 'getStoredEntry', id)));
  return new Set([
    ...[
      ...current.map((found) => found?.entry),
      ...trash.rows.map(({ entry }) => entry),
      ...histories.flat().map(({ entry }) => entry),
    ].map((entry) => JSON.stringify(entry)),
    ...(await copiedEntries()),
  ]);
}

async function copiedEntries(): Promise<readonly string[]> {
  const copies = await Promise.all((await listSnapshots()).map(({ id }) => readSnapshot(id)));
  return copies.flatMap(({ records, trash = [] }) =>
    [...records, ...trash.map((lying) => (lying as { readonly record: unknown }).record)].map(
      (record) => JSON.stringify((record as StoredRecord).entry),
    ),
  );
}

interface StoredRecord {
  readonly id: ConceptId;
  readonly kind: 'added' | 'changed' | 'hidden';
  readonly entry?: ConceptEntry;
}

async function expectShownIsStored(): Promise<void> {
  const records = await inDatabase(
    async (database) => (await database.getAll('entries')) as readonly StoredRecord[],
  );
  const stored = new Map(CURATED.map((entry) => [entry.id, entry]));
  for (const { id, entry } of records) {
    if (entry === undefined) stored.delete(id);
    else stored.set(id, entry);
  }
  const byId = (a: ConceptEntry, b: ConceptEntry): number => (a.id < b.id ? -1 : 1);
  expect((await shown()).toSorted(byId)).toEqual([...stored.values()].toSorted(byId));
}

async function expectMarksOfWhatIsShown(): Promise<void> {
  const matcher = matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', []));
  const marked = [...matcher.find(TEXT, { language: 'zh-Hans' })].map(({ span }) =>
    TEXT.slice(span.start, span.end),
  );
  const terms = (await shown()).map(
    ({ languageSections: [{ termSections }] }) => termSections[0].term,
  );
  expect(new Set(marked)).toEqual(new Set(terms));
}

async function shown(): Promise<readonly ConceptEntry[]> {
  const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', { text: '', offset: 0, limit: 100 });
  return rows.filter(({ origin }) => origin !== 'hidden').map(({ entry }) => entry);
}

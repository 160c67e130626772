/**
 * Random sequences of what users, windows, browsers and bad luck do to the store. Whatever comes:
 * what was confirmed is there, or in the trash, the history or a copy; what is shown is what is
 * stored; and pages mark what is shown. `FUZZ_RUNS=1000` draws other sequences, and as many; the
 * long run draws 22,000. `docs/reliability.md` says what is drawn and what is not.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { type Layer, openLayer } from '../../../glossary/match/scan/layer.ts';
import { growingMatcher, searchableOf } from '../../../glossary/match/scan/matcher.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import {
  ask,
  CONTENT_SCRIPT,
  copiesAreMade,
  CURATED,
  emptyBrowser,
  OPTIONS_PAGE,
  wakeBackground,
} from '../background-fixture.ts';
import { inDatabase } from './database/database-fixture.ts';
import { endWithin, isLost, takeWrite, unlessLost } from './acts-fixture.ts';
import {
  copiedEntries,
  type Lying,
  lying,
  shown,
  type StoredRecord,
  unreachable,
  without,
} from './kept-fixture.ts';
import { changeMany, mergeMany } from './many-fixture.ts';
import { IDS, sequence, type Step, TEXT, type Write } from './steps-fixture.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 160);
/** Ends a hang: twenty thousand sequences take a quarter of an hour. */
const LONGEST = 3_600_000;

/** The revision at which a record vanished without a trace. */
let vanishedAt: number | undefined;

/** The layers that the page has, by name, as a script in a page keeps them. */
let opened: ReadonlyMap<string, Layer> = new Map();
const NO_BYTES = new ArrayBuffer(0);

/** What a background says of work that ended under it; a true one ends with it. */
const ENDED = new Set(['AbortError', 'InvalidStateError']);

beforeEach(() => {
  const { error } = console;
  Reflect.set(console, 'error', (...said: readonly unknown[]) => {
    if (!said.some((one) => one instanceof DOMException && ENDED.has(one.name))) error(...said);
  });
  onTestFinished(() => {
    Reflect.set(console, 'error', error);
  });
});
afterEach(copiesAreMade);

it(
  'nothing confirmed is gone, what is shown is stored, and marks are of what is shown',
  async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        await copiesAreMade();
        vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] });
        vi.clearAllMocks();
        emptyBrowser();
        wakeBackground();
        const confirmed = new Set<string>();
        vanishedAt = undefined;
        opened = new Map();
        for (const one of steps) {
          await take(one, confirmed);
          await copiesAreMade();
          const entries = await shown();
          expect(await unreachable(confirmed, entries)).toEqual([]);
          await expectStored(entries);
          await expectMarksOf(entries);
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
    case 'change many':
      await changeMany(one, confirmed);
      break;
    case 'merge many':
      await mergeMany(one, confirmed);
      break;
    case 'two windows':
      await Promise.all(one.writes.map(async (each) => takeWrite(each, confirmed)));
      break;
    case 'import':
      await takeImport(one.entries, confirmed);
      break;
    case 'undo':
    case 'redo':
      await exchange(one.does, confirmed);
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
    case 'stop within':
      await stopWithin(one.write, one.turns, confirmed);
      break;
    case 'lose one':
      await harmRecord(one.id, undefined, confirmed);
      break;
    case 'damage one':
      await harmRecord(one.id, one.now, confirmed);
      break;
  }
}

async function takeImport(entries: readonly ConceptEntry[], confirmed: Set<string>): Promise<void> {
  const { revision } = await ask(OPTIONS_PAGE, 'readEntries', null, 1);
  const result = await unlessLost(async () => {
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', importing, entries);
    return ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', revision, { glossary: 'own' });
  });
  if (result?.ok === true) for (const entry of entries) confirmed.add(canonicalJson(entry));
}

/**
 * Undoes or redoes. What a user takes back is confirmed no more, as the next change is put in the
 * place of it; what the step is not about lies as it lay.
 */
async function exchange(does: 'undo' | 'redo', confirmed: Set<string>): Promise<void> {
  const before = await lying();
  const steps = await ask(OPTIONS_PAGE, 'getUndoSteps');
  const concepts = steps[does] === null ? [] : await conceptsOfStep(does);
  await unlessLost(() => ask(OPTIONS_PAGE, does === 'undo' ? 'undoLastChange' : 'redoLastChange'));
  const after = await lying();
  expect(without(after, concepts)).toEqual(without(before, concepts));
  if (does === 'redo') return;
  const there = entriesOf(after);
  for (const entry of entriesOf(before)) if (!there.has(entry)) confirmed.delete(entry);
}

/** The concepts of the change that is undone or redone next, as the log has them. */
async function conceptsOfStep(does: 'undo' | 'redo'): Promise<readonly ConceptId[]> {
  const log = (await inDatabase(async (database) => database.getAll('changes'))) as readonly {
    readonly undone?: true;
    readonly concepts?: readonly ConceptId[];
  }[];
  const next =
    does === 'undo'
      ? log.findLast(({ undone }) => undone !== true)
      : log.find(({ undone }) => undone === true);
  return next?.concepts ?? [];
}

/** The background ends while it writes: the change is made or not, and nothing else is touched. */
async function stopWithin(one: Write, turns: number, confirmed: Set<string>): Promise<void> {
  if (await isLost()) return;
  const concept = one.does === 'delete' ? one.id : one.entry.id;
  const before = await lying();
  await endWithin(() => takeWrite(one, confirmed), turns);
  const after = await lying();
  expect(without(after, [concept])).toEqual(without(before, [concept]));
  const place = `entries ${concept}`;
  const wanted = one.does === 'save' ? canonicalJson(one.entry) : undefined;
  expect([before.get(place)?.entry, wanted]).toContain(after.get(place)?.entry);
  // What was deleted of the user's own lies in the trash.
  const gone = before.has(place) && !after.has(place) ? before.get(place)?.entry : undefined;
  if (gone !== undefined) expect(entriesOf(after)).toContain(gone);
}

/** One record is gone or damaged when the background next wakes: it alone, and a copy has it. */
async function harmRecord(concept: ConceptId, now: unknown, confirmed: Set<string>): Promise<void> {
  await copiesAreMade();
  const before = await lying();
  const harmed = before.get(`entries ${concept}`);
  if (harmed === undefined) return;
  await expectCopied(new Map([[concept, harmed]]));
  await inDatabase(async (database) =>
    now === undefined ? database.delete('entries', concept) : database.put('entries', now, concept),
  );
  wakeBackground();
  await shown();
  const rest = new Map([...before].filter(([place]) => place !== `entries ${concept}`));
  expect(await lying()).toEqual(rest);
  const aside = await inDatabase(async (database) => database.getAll('setAside'));
  if (now !== undefined)
    expect(aside).toContainEqual(expect.objectContaining({ concept, record: now }));
  // Nothing tells that a record vanished: its mark goes with the next change.
  if (now === undefined) vanishedAt = (await ask(CONTENT_SCRIPT, 'getFrameState')).revision;
  // It is in a copy now; the copies of later days have it no more.
  if (harmed.entry !== undefined) confirmed.delete(harmed.entry);
}

function entriesOf(all: ReadonlyMap<string, Lying>): ReadonlySet<string> {
  return new Set([...all.values()].flatMap(({ entry }) => entry ?? []));
}

/** Everything that lies there is in a copy too: the copy of the day follows each change. */
async function expectCopied(all: ReadonlyMap<string, Lying>): Promise<void> {
  const copies = await copiedEntries();
  expect([...entriesOf(all)].filter((entry) => !copies.has(entry))).toEqual([]);
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
  if (health.state === 'lost') await forgetLost(confirmed);
}

/**
 * The browser clears the database and not the other storage. What lay there is in a copy; versions
 * that only the history had go with it.
 */
async function loseDatabase(confirmed: Set<string>): Promise<void> {
  await copiesAreMade();
  const before = await ask(OPTIONS_PAGE, 'getStorageHealth');
  await expectCopied(await lying());
  indexedDB.deleteDatabase('termlight');
  wakeBackground();
  if (before.state === 'lost') expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual(before);
  await forgetLost(confirmed);
}

/** What cannot be come to is confirmed no more. */
async function forgetLost(confirmed: Set<string>): Promise<void> {
  for (const entry of await unreachable(confirmed, await shown())) confirmed.delete(entry);
}

/** What is shown is what is stored. */
async function expectStored(entries: readonly ConceptEntry[]): Promise<void> {
  const records = await inDatabase(
    async (database) => (await database.getAll('entries')) as readonly StoredRecord[],
  );
  const stored = new Map(CURATED.map((entry) => [entry.id, entry]));
  for (const { id, entry } of records) {
    if (entry === undefined) stored.delete(id);
    else stored.set(id, entry);
  }
  const byId = (a: ConceptEntry, b: ConceptEntry): number => (a.id < b.id ? -1 : 1);
  expect(entries.toSorted(byId)).toEqual([...stored.values()].toSorted(byId));
}

/**
 * A page that stays open marks what is shown. It is sent no layer that it has, as scripts in pages
 * are not.
 */
async function expectMarksOf(entries: readonly ConceptEntry[]): Promise<void> {
  const { revision, layers } = await ask(CONTENT_SCRIPT, 'getMatchingData', [...opened.keys()]);
  opened = new Map(
    layers.map(({ name, blob }) => [name, opened.get(name) ?? openLayer(blob ?? NO_BYTES)]),
  );
  if (revision === vanishedAt) return;
  const matcher = growingMatcher();
  for (const { name, suppressed } of layers) {
    matcher.add(searchableOf(opened.get(name) ?? openLayer(NO_BYTES), suppressed, undefined));
  }
  const marked = [...matcher.find(TEXT, { language: 'zh-Hans' })].map(({ span }) =>
    TEXT.slice(span.start, span.end),
  );
  const terms = entries
    .flatMap(({ languageSections }) => languageSections)
    .flatMap(({ language, termSections }) => (language === 'en' ? [] : termSections))
    .map(({ term }) => term);
  expect(new Set(marked)).toEqual(new Set(terms));
}

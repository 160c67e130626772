/** Changes of many entries at once in random sequences: each is made whole or not at all, and taken back as one. */
import { isDeepStrictEqual } from 'node:util';
import { expect, vi } from 'vitest';
import { mergeEntry } from '../../../glossary/exchange/compare/merge-entry.ts';
import type {
  ConceptEntry,
  ConceptId,
  TermSection,
} from '../../../glossary/model/entry/concept-entry.ts';
import { mapFilled } from '../../../glossary/model/entry/map-filled.ts';
import { mergeVersions } from '../../../glossary/model/entry/merge-versions.ts';
import type { BulkChange } from '../../../glossary/model/list/bulk-request.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import { ask, OPTIONS_PAGE } from '../background-fixture.ts';
import { endWithin, isLost, takeWrite, unlessLost } from './acts-fixture.ts';
import { type Lying, lying, shown, type StoredRecord, without } from './kept-fixture.ts';
import {
  ANOTHER,
  type ChangeMany,
  type Ending,
  type MergeMany,
  type Write,
} from './steps-fixture.ts';

/** Entries by their concepts. */
type Entries = ReadonlyMap<ConceptId, ConceptEntry>;

/** What there is of all entries. */
interface Standing {
  readonly shown: Entries;
  readonly lying: ReadonlyMap<string, Lying>;
}

/**
 * Does a bulk command of the list: it changes all that it is about and was shown, and nothing else.
 * What another window changed meanwhile stays as that left it, where a change depends on the entry.
 */
export async function changeMany(one: ChangeMany, confirmed: Set<string>): Promise<void> {
  const { selection, left, meanwhile } = one;
  if (await isLost()) {
    await unlessLost(() => ask(OPTIONS_PAGE, 'changeEntries', selection, { kind: 'delete' }, left));
    return;
  }
  const change = await withGlossary(one.change);
  const preview =
    change.kind === 'delete' || change.kind === 'glossary'
      ? undefined
      : await ask(OPTIONS_PAGE, 'previewChange', selection, change, 0, 100);
  await doMeanwhile(meanwhile, confirmed);
  const stays = new Set([
    ...left,
    ...('query' in selection ? selection.except : []),
    ...(preview?.rows.flatMap(({ concept, issue }) => (issue ? concept : [])) ?? []),
    ...(preview === undefined ? [] : conceptsOf(meanwhile)),
  ]);
  const before = await standing();
  const wanted = new Map(before.shown);
  const changed: ConceptId[] = [];
  for (const [concept, entry] of before.shown) {
    const isNamed = 'query' in selection || selection.concepts.includes(concept);
    if (!isNamed || stays.has(concept)) continue;
    const after = changedByHand(entry, change, before.lying.get(`entries ${concept}`));
    if (after === entry) continue;
    changed.push(concept);
    if (after === undefined) wanted.delete(concept);
    else wanted.set(concept, after);
  }
  await act(one.ending, { before, wanted, changed, confirmed }, async () => {
    const { revision } = preview ?? {};
    const result = await ask(
      OPTIONS_PAGE,
      'changeEntries',
      selection,
      change,
      left,
      ...(revision === undefined ? [] : [revision]),
    );
    expect(result).toMatchObject({ ok: true, changed: changed.length });
  });
}

/**
 * Makes one entry of several of the user's own. The others lie in the trash as they were, and who
 * named them names the one that was made. If another window changed one of them, nothing is done.
 */
export async function mergeMany(one: MergeMany, confirmed: Set<string>): Promise<void> {
  const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', { text: '', offset: 0, limit: 100 });
  const [target, ...others] = one.concepts.flatMap((concept) =>
    rows.filter(({ entry, origin }) => entry.id === concept && origin === 'added'),
  );
  if (target === undefined || others.length === 0) return;
  const merged = mergedByField(target, others, one.choices);
  await doMeanwhile(one.meanwhile, confirmed);
  const before = await standing();
  const all = [target, ...others];
  const isOld = all.some(({ entry }) => conceptsOf(one.meanwhile).includes(entry.id));
  const gone = new Set(others.map(({ entry }) => entry.id));
  const wanted = new Map(before.shown);
  const changed: ConceptId[] = [];
  for (const [concept, entry] of isOld ? [] : before.shown) {
    const isNaming = entry.related?.some((related) => gone.has(related.concept)) === true;
    if (!all.some((stored) => stored.entry.id === concept) && !isNaming) continue;
    changed.push(concept);
    const after = concept === merged.id ? merged : entry;
    if (gone.has(concept)) wanted.delete(concept);
    else wanted.set(concept, naming(after, gone, merged.id));
  }
  await act(one.ending, { before, wanted, changed, confirmed }, async () => {
    const seen = all.map(({ entry, modified = '' }) => ({ concept: entry.id, modified }));
    const result = await ask(OPTIONS_PAGE, 'mergeEntries', merged, seen);
    expect(result).toMatchObject({ ok: !isOld });
  });
}

/** A change, and where it has to lead. */
interface Deed {
  readonly before: Standing;
  readonly wanted: Entries;
  /** The concepts that it is to change. */
  readonly changed: readonly ConceptId[];
  readonly confirmed: Set<string>;
}

/** Makes a change whole; or not at all, where the background ends within it. Takes it back as one. */
async function act(ending: Ending, deed: Deed, work: () => Promise<void>): Promise<void> {
  const { before, wanted, changed, confirmed } = deed;
  tick();
  const isDone = async (): Promise<boolean> => {
    await work();
    return true;
  };
  const done = await (typeof ending === 'number' ? endWithin(isDone, ending) : isDone());
  const after = await standing();
  const made = changed.filter(
    (concept) => recordOf(before.lying, concept) !== recordOf(after.lying, concept),
  );
  // What was answered is done. What was not may be.
  expect([changed, ...(done === true ? [] : [[]])]).toContainEqual(made);
  expect(after.shown).toEqual(made.length > 0 ? wanted : before.shown);
  expect(without(after.lying, made)).toEqual(without(before.lying, made));
  for (const concept of made) {
    const { record = '{}', entry } = before.lying.get(`entries ${concept}`) ?? {};
    const { kind } = JSON.parse(record) as Partial<StoredRecord>;
    const now = after.lying.get(`entries ${concept}`)?.entry;
    if (now !== undefined) confirmed.add(now);
    // What was the user's own and is gone lies in the trash.
    else if (kind === 'added') expect(after.lying.get(`trash ${concept}`)?.entry).toBe(entry);
  }
  if (ending !== 'taken back' || changed.length === 0) return;
  expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject({ count: changed.length });
  expect(await standing()).toEqual(before);
  for (const [place, { entry }] of after.lying) {
    if (entry !== undefined && before.lying.get(place)?.entry !== entry) confirmed.delete(entry);
  }
}

async function standing(): Promise<Standing> {
  const entries = await shown();
  return { shown: new Map(entries.map((entry) => [entry.id, entry])), lying: await lying() };
}

function recordOf(all: ReadonlyMap<string, Lying>, concept: ConceptId): string | undefined {
  return all.get(`entries ${concept}`)?.record;
}

/** Lets a millisecond pass: two changes of an entry are told by their time. */
function tick(): void {
  vi.setSystemTime(Date.now() + 1);
}

async function doMeanwhile(write: Write | undefined, confirmed: Set<string>): Promise<void> {
  if (write === undefined) return;
  tick();
  await takeWrite(write, confirmed);
}

function conceptsOf(write: Write | undefined): readonly ConceptId[] {
  if (write === undefined) return [];
  return [write.does === 'delete' ? write.id : write.entry.id];
}

/** The change, with the glossary that `ANOTHER` stands for, which is made where it is missing. */
async function withGlossary(change: BulkChange): Promise<BulkChange> {
  if (change.kind !== 'glossary' || change.glossary !== ANOTHER) return change;
  const known = (await ask(OPTIONS_PAGE, 'listGlossaries')).find(
    ({ glossary }) => glossary.name === ANOTHER,
  );
  if (known !== undefined) return { ...change, glossary: known.glossary.id };
  const draft = { name: ANOTHER, languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
  const made = await ask(OPTIONS_PAGE, 'createGlossary', draft);
  if (!made.ok) throw new Error('The glossary was not made.');
  return { ...change, glossary: made.glossary };
}

/**
 * The entry as a bulk command has to leave it: the same object where there is nothing to change,
 * undefined where it goes.
 */
function changedByHand(
  entry: ConceptEntry,
  change: BulkChange,
  { record = '{}' }: Partial<Lying> = {},
): ConceptEntry | undefined {
  const withTerms = (
    changed: (term: TermSection, isChinese: boolean) => TermSection,
  ): ConceptEntry => ({
    ...entry,
    languageSections: mapFilled(entry.languageSections, (section) => ({
      ...section,
      termSections: mapFilled(section.termSections, (term) =>
        changed(term, section.language !== 'en'),
      ),
    })),
  });
  const { kind, glossary } = JSON.parse(record) as Partial<StoredRecord>;
  const { subjectField: _, ...others } = entry;
  let changed: ConceptEntry;
  switch (change.kind) {
    case 'delete':
      return undefined;
    case 'glossary':
      return kind === 'added' && glossary !== change.glossary ? { ...entry } : entry;
    case 'subjectField': {
      const field = change.subjectField.trim();
      changed = field === '' ? others : { ...others, subjectField: field };
      break;
    }
    case 'status':
      changed = withTerms((term, isChinese) =>
        change.terms === 'all' || isChinese === (change.terms === 'chinese')
          ? { ...term, administrativeStatus: change.status }
          : term,
      );
      break;
    case 'replace':
      changed = withTerms((term) => ({
        ...term,
        term: term.term.replaceAll(change.find, change.replacement),
      }));
  }
  return isDeepStrictEqual(changed, entry) ? entry : changed;
}

/** One entry of several, as the page of duplicates makes it: all of them together are offered last. */
function mergedByField(
  { entry }: StoredEntry,
  others: readonly StoredEntry[],
  choices: readonly number[],
): ConceptEntry {
  const versions = others.map((other) => other.entry);
  const together = versions.reduce(
    (all: ConceptEntry, version) => mergeEntry(all, version, 'existing').entry,
    entry,
  );
  const left = choices.values();
  const choose = (): number => (left.next().value ?? 0) % (versions.length + 2);
  return mergeVersions([entry, ...versions, together], choose, true);
}

/** The entry with the one that was made in the place of those that are gone, named once and not by itself. */
function naming(entry: ConceptEntry, gone: ReadonlySet<ConceptId>, into: ConceptId): ConceptEntry {
  const { related = [], ...others } = entry;
  const isNamed = related.some(({ concept }) => gone.has(concept));
  if (!isNamed) return entry;
  const replaced = related.map((one) => (gone.has(one.concept) ? { ...one, concept: into } : one));
  const each = new Map(replaced.map((one) => [one.relation + one.concept, one]));
  const left = [...each.values()].filter(({ concept }) => concept !== entry.id);
  return left.length === 0 ? others : { ...others, related: left };
}

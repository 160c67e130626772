import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import {
  ask,
  copiesAreMade,
  CONTENT_SCRIPT,
  CURATED,
  emptyBrowser,
  entryOf,
  OPTIONS_PAGE,
  wakeBackground,
} from '../background-fixture.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

const ENTRIES = [
  entryOf('user-1', '数字鸿沟', 'digital divide'),
  entryOf('concept-green', '绿色发展', 'green growth'),
];

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

async function revisionNow(): Promise<number> {
  return (await ask(OPTIONS_PAGE, 'readEntries', null, 1)).revision;
}

async function stage(entries: readonly ConceptEntry[]): Promise<string> {
  const importing = await ask(OPTIONS_PAGE, 'beginImport');
  for (let at = 0; at < entries.length; at += 250) {
    await ask(OPTIONS_PAGE, 'stageEntries', importing, entries.slice(at, at + 250));
  }
  return importing;
}

async function allEntries(): Promise<readonly ConceptEntry[]> {
  const all: ConceptEntry[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(after);
    all.push(...page.entries.map(({ entry }) => entry));
    if (page.next === undefined) return all;
    after = page.next;
  }
}

/** A page of an overlay of many is smaller than the overlay. */
async function readPage(after: string | null) {
  return ask(OPTIONS_PAGE, 'readEntries', after, 100);
}

const TARGET = { glossary: 'own' } as const;

type Put = (
  this: IDBObjectStore,
  ...args: Parameters<IDBObjectStore['put']>
) => IDBRequest<IDBValidKey>;

describe('an import', () => {
  it('that is taken back leaves in the trash what it took out of it', async () => {
    const [entry] = ENTRIES;
    if (entry === undefined) throw new Error('No entry');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entry);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', entry.id);
    const lying = await ask(OPTIONS_PAGE, 'listTrash', 0, 10);
    const importing = await stage([entry]);
    await ask(OPTIONS_PAGE, 'commitImport', importing, 'x', await revisionNow(), TARGET);
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ total: 0 });
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(lying.total).toBe(1);
    const { revision: _before, ...were } = lying;
    const { revision: _after, ...are } = await ask(OPTIONS_PAGE, 'listTrash', 0, 10);
    expect(are).toEqual(were);
  });

  it('is seen by nobody before it is committed, and leaves nothing when it is cancelled', async () => {
    const importing = await stage(ENTRIES);
    expect(await allEntries()).toEqual(CURATED.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    await ask(OPTIONS_PAGE, 'cancelImport', importing);
    expect(await inDatabase((database) => database.count('staged'))).toBe(0);
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', 0, TARGET);
    expect(result).toEqual({ ok: false, reason: 'gone' });
    expect(await inDatabase((database) => database.count('entries'))).toBe(0);
  });

  it('leaves nothing when it is cancelled while it is being stored', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => entryOf(`user-${at}`, `词语${at}`, 'x'));
    const importing = await stage(many);
    let isOver = false;
    const committing = ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', 0, TARGET).finally(
      () => {
        isOver = true;
      },
    );
    let progress = 0;
    while (progress === 0 && !isOver) {
      await new Promise((done) => setImmediate(done));
      progress = await ask(OPTIONS_PAGE, 'getImportProgress', importing);
    }
    await ask(OPTIONS_PAGE, 'cancelImport', importing);
    expect(await committing).toEqual({ ok: false, reason: 'cancelled' });
    expect(progress).toBeGreaterThan(0);
    expect(progress).toBeLessThan(many.length);
    expect(await inDatabase((database) => database.count('entries'))).toBe(0);
    expect(await inDatabase((database) => database.count('staged'))).toBe(0);
    expect(await ask(OPTIONS_PAGE, 'getImportProgress', importing)).toBe(0);
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({ undo: null, redo: null });
    const again = await stage(ENTRIES);
    const result = await ask(OPTIONS_PAGE, 'commitImport', again, 'a.csv', 0, TARGET);
    expect(result).toMatchObject({ ok: true, changed: 2 });
  });

  it('is stored as one change, which is taken back as one', async () => {
    const importing = await stage(ENTRIES);
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', 0, TARGET);
    expect(result).toMatchObject({ ok: true, changed: 2 });
    expect(await inDatabase((database) => database.count('staged'))).toBe(0);
    const ids = ENTRIES.map(({ id }) => id);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', ids)).toEqual(ENTRIES);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'concept-green')).toMatchObject({
      origin: 'changed',
    });
    const imported = { kind: 'imported', term: 'a.csv', count: 2 };
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toEqual(imported);
    expect(await inDatabase((database) => database.count('entries'))).toBe(0);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', ids)).toEqual([CURATED[2]]);
  });

  it('of what is there already changes nothing', async () => {
    const importing = await stage(CURATED);
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', 0, TARGET);
    expect(result).toMatchObject({ ok: true, changed: 0 });
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({ undo: null, redo: null });
  });

  it('is refused when the glossary changed after the comparison', async () => {
    const revision = await revisionNow();
    const importing = await stage(ENTRIES);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '数字鸿沟', 'digital gap'));
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', revision, TARGET);
    expect(result).toEqual({ ok: false, reason: 'changedMeanwhile' });
    const [own] = await ask(CONTENT_SCRIPT, 'getConceptEntries', ['user-1']);
    expect(own?.languageSections[1]?.termSections[0].term).toBe('digital gap');
  });

  it('is pushed out by another one', async () => {
    const first = await stage(ENTRIES);
    await stage([]);
    const result = await ask(OPTIONS_PAGE, 'commitImport', first, 'a.csv', 0, TARGET);
    expect(result).toEqual({ ok: false, reason: 'gone' });
  });

  it('is stored whole or not at all where another one begins between two parts of it', async () => {
    const [one, other] = ENTRIES.map((entry) => [entry]) as [ConceptEntry[], ConceptEntry[]];
    const first = await stage(one);
    const second = await stage(one);
    await ask(OPTIONS_PAGE, 'stageEntries', first, other);
    const result = await ask(OPTIONS_PAGE, 'commitImport', first, 'a.csv', 0, TARGET);
    expect(result).toEqual({ ok: false, reason: 'gone' });
    expect(await ask(OPTIONS_PAGE, 'commitImport', second, 'b.csv', 0, TARGET)).toMatchObject({
      ok: true,
      changed: 1,
    });
  });

  it('leaves out what cannot be stored, and says what', async () => {
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    const { refused } = await ask(OPTIONS_PAGE, 'stageEntries', importing, [
      entryOf('user-2', '  ', 'blank'),
      entryOf('other', '他人', 'other'),
      ...ENTRIES,
    ]);
    expect(refused.map(({ concept, issue }) => [concept, issue.code])).toEqual([
      ['user-2', 'blank'],
      ['other', 'badId'],
    ]);
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', 0, TARGET);
    expect(result).toMatchObject({ ok: true, changed: 2 });
  });

  it('is told which ids entries have that stand in a glossary of the trash', async () => {
    const draft = { name: 'Trade', languages: [], colour: 'blue' } as const;
    const made = await ask(OPTIONS_PAGE, 'createGlossary', draft);
    if (!made.ok) throw new Error(made.issues[0].message);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-9', '关税', 'tariff'), made.glossary);
    expect(await readPage(null)).toMatchObject({ others: [] });
    await ask(OPTIONS_PAGE, 'deleteGlossary', made.glossary);
    const page = await readPage(null);
    expect(page.others).toEqual(['user-9']);
    expect(page.entries.map(({ entry }) => entry.id)).not.toContain('user-9');
  });

  it('is preceded by a copy of what was there', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-9', '旧的', 'old'));
    const importing = await stage(ENTRIES);
    await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', await revisionNow(), TARGET);
    const reasons = (await ask(OPTIONS_PAGE, 'listSnapshots')).map(({ reason }) => reason);
    expect(reasons).toContain('beforeImport');
  });

  it('of many entries is one transaction, and a save after it reads none of them again', async () => {
    const many = Array.from({ length: 600 }, (_, at) =>
      entryOf(`user-${at}`, `词语${at}`, `term ${at}`),
    );
    const importing = await stage(many);
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'many.csv', 0, TARGET);
    expect(result).toMatchObject({ ok: true, changed: 600 });
    expect(await allEntries()).toHaveLength(600 + CURATED.length);
    await copiesAreMade();
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-7', '词语七', 'term seven'));
    expect(await allEntries()).toHaveLength(600 + CURATED.length);
    const stores = reads.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(stores).not.toContain('entries');
  });

  it('that meets a full disk in the midst of its writing leaves all as it was', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-0', '港口', 'harbour'));
    const before = await inDatabase((database) => database.getAll('entries'));
    const many = Array.from({ length: 300 }, (_, at) =>
      entryOf(`user-${at}`, `词语${at}`, `term ${at}`),
    );
    const importing = await stage(many);
    const revision = await revisionNow();
    const original = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    for (let written = 0; written < 150; written += 1) {
      put.mockImplementationOnce(function write(this: IDBObjectStore, ...args) {
        return original.apply(this, args);
      });
    }
    put.mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const commit = () => ask(OPTIONS_PAGE, 'commitImport', importing, 'many.csv', revision, TARGET);
    await expect(commit()).rejects.toThrow('The disk is full.');
    expect(put.mock.calls.length).toBeGreaterThan(150);
    put.mockRestore();
    expect(await inDatabase((database) => database.getAll('entries'))).toEqual(before);
    expect(await revisionNow()).toBe(revision);
    // What was staged is still there: with room, the same import goes through.
    expect(await commit()).toMatchObject({ ok: true, changed: 300 });
  });

  it('keeps a damaged record that it writes over', async () => {
    await revisionNow();
    await inDatabase((database) => database.put('entries', 7, 'user-1'));
    const importing = await stage(ENTRIES);
    await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', 0, TARGET);
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'damaged', setAside: 1 });
  });
});

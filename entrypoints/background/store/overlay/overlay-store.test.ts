import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { entryOf } from '../../background-fixture.ts';
import { type Issue, refused } from '../../../../glossary/model/entry/issue.ts';
import type { Decision, OverlayChange } from '../../../../glossary/overlay/change.ts';
import { createStores } from '../stores.ts';
import { inDatabase } from '../database/database-fixture.ts';
import type { OverlayStore } from './overlay-store.ts';

let overlay: OverlayStore;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  ({ overlay } = createStores());
});

function added(number: number, english: string): OverlayRecord {
  const id = `user-${number}`;
  const entry = entryOf(id, `第${number}`, english);
  const modified = '2026-11-25T00:00:00.000Z';
  return { version: 2, id, kind: 'added', entry, glossary: 'own', modified };
}

function recordsOf(count: number, english: string): Map<string, OverlayRecord | null> {
  const records = Array.from({ length: count }, (_, number) => added(number, english));
  return new Map(records.map((record) => [record.id, record]));
}

async function put(count: number, english: string): Promise<number> {
  const records = recordsOf(count, english);
  const changed = await overlay.change([...records.keys()], () =>
    decided({ kind: 'changed', term: english, records }),
  );
  return changed.ok ? changed.revision : 0;
}

function decided(change: OverlayChange): Decision<undefined> {
  return { ok: true, answer: undefined, change };
}

async function englishOf(concept: string): Promise<string | undefined> {
  const record = (await overlay.read([concept])).get(concept);
  if (record === undefined || record.kind === 'hidden') return undefined;
  return record.entry.languageSections[1]?.termSections[0].term;
}

describe('a change of many entries', () => {
  it.each([3, 1100])(
    'of %i is one change, taken back and done again as one',
    async (count) => {
      const last = `user-${count - 1}`;
      await put(count, 'first');
      await put(count, 'second');
      expect((await overlay.steps()).undo?.change).toMatchObject({
        kind: 'changed',
        term: 'second',
      });
      expect((await overlay.undo())?.change.count).toBe(count);
      expect(await englishOf(last)).toBe('first');
      await overlay.undo();
      expect(await englishOf(last)).toBeUndefined();
      expect((await overlay.size()).records).toBe(0);
      await overlay.redo();
      await overlay.redo();
      expect(await englishOf(last)).toBe('second');
      expect(await overlay.redo()).toBeUndefined();
    },
    60_000,
  );

  it('is told what is there, and may name other concepts than it asked for', async () => {
    await put(2, 'first');
    await overlay.change(['user-0', 'user-9'], (before) => {
      expect([...before.keys()]).toEqual(['user-0']);
      const records = new Map<string, OverlayRecord | null>([
        ['user-0', null],
        ['user-1', added(1, 'second')],
      ]);
      return decided({ kind: 'replaced', term: 'first', records });
    });
    expect([await englishOf('user-0'), await englishOf('user-1')]).toEqual([undefined, 'second']);
    await overlay.undo();
    expect([await englishOf('user-0'), await englishOf('user-1')]).toEqual(['first', 'first']);
  });

  it('leaves all alone when it decides so', async () => {
    const revision = await put(1, 'first');
    const answer = 'nothing';
    expect(await overlay.change(['user-0'], () => ({ ok: true, answer }))).toEqual({
      ok: true,
      answer,
      revision,
    });
    const empty = decided({ kind: 'changed', term: '', records: new Map() });
    expect(await overlay.change([], () => empty)).toMatchObject({ revision });
    const issue: Issue = { severity: 'error', place: '', message: 'No.' };
    expect(await overlay.change([], () => refused(issue))).toEqual(refused(issue));
    expect((await overlay.steps()).undo?.change.term).toBe('first');
  });

  it('that fails in the middle writes nothing at all', async () => {
    await put(2, 'first');
    const broken = new Map<string, OverlayRecord | null>([
      ['user-0', added(0, 'second')],
      ['user-1', (() => undefined) as unknown as OverlayRecord],
    ]);
    await expect(
      overlay.change([], () => decided({ kind: 'changed', term: 'second', records: broken })),
    ).rejects.toThrow(/could not be cloned/u);
    expect(await englishOf('user-0')).toBe('first');
    expect((await overlay.steps()).undo?.change.term).toBe('first');
  });

  it('asks Firefox for no write while another may fail', async () => {
    const write: (
      this: IDBObjectStore,
      ...args: Parameters<IDBObjectStore['put']>
    ) => IDBRequest<IDBValidKey> = Object.getOwnPropertyDescriptor(
      IDBObjectStore.prototype,
      'put',
    )?.value;
    let waiting = 0;
    let most = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function counted(
      this: IDBObjectStore,
      ...args
    ) {
      const request = write.apply(this, args);
      if (this.name !== 'entries') return request;
      waiting += 1;
      most = Math.max(most, waiting);
      request.addEventListener('success', () => {
        waiting -= 1;
      });
      return request;
    });
    await put(20, 'first');
    expect(most).toBe(20);
    most = 0;
    vi.stubEnv('FIREFOX', 'true');
    await put(20, 'second');
    expect(most).toBe(1);
  });

  it('that is put and not named writes nothing at all', async () => {
    const revision = await put(1, 'first');
    const unnamed = overlay.write((writing) => writing.put('changed', recordsOf(1, 'second')));
    await expect(unnamed).rejects.toThrow(/not logged/u);
    expect([await englishOf('user-0'), await overlay.revision()]).toEqual(['first', revision]);
  });

  it('keeps the records that it does not touch the same objects', async () => {
    await put(3, 'first');
    const before = (await overlay.readAll()).records;
    await put(1, 'second');
    await overlay.undo();
    const after = (await overlay.readAll()).records;
    expect(after.get('user-2')).toBe(before.get('user-2'));
    expect(after).toEqual(before);
  });
});

it('tells of each change, and of nothing else', async () => {
  const told: number[] = [];
  overlay.onChange((revision) => told.push(revision));
  const first = await put(1, 'first');
  await overlay.change(['user-0'], () => ({ ok: true, answer: undefined }));
  const undone = await overlay.undo();
  await overlay.undo();
  expect(told).toEqual([first, undone?.revision]);
});

describe('redo', () => {
  it('is gone after another change', async () => {
    await put(1, 'first');
    await put(1, 'second');
    await overlay.undo();
    await put(1, 'third');
    expect(await overlay.redo()).toBeUndefined();
    await overlay.undo();
    expect(await englishOf('user-0')).toBe('first');
    expect(await inDatabase((database) => database.count('changes'))).toBe(2);
  });

  it('outlives the worker, and ends with the session', async () => {
    await put(1, 'first');
    await overlay.undo();
    const woken = createStores().overlay;
    expect((await woken.redo())?.change.term).toBe('first');
    await woken.undo();
    await fakeBrowser.storage.session.clear();
    expect(await createStores().overlay.redo()).toBeUndefined();
  });
});

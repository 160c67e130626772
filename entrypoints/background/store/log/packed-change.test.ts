import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { OverlayChange } from '../../../../glossary/overlay/change.ts';
import * as packedJson from '../../../shared/packed-json.ts';
import { entryOf } from '../../background-fixture.ts';
import { createStores, type Stores } from '../stores.ts';
import { addChange } from './change-log.ts';
import { packLargeChanges } from './packed-change.ts';
import { WRITTEN, type StoredChange } from '../database/schema.ts';
import { currentSession } from './session.ts';

let stores: Stores;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  stores = createStores();
});

function recordsOf(count: number, english: string): Map<string, OverlayRecord> {
  const records = Array.from({ length: count }, (_, number): OverlayRecord => {
    const id = `user-${number}`;
    const entry = entryOf(id, `第${number}`, english);
    return {
      version: 2,
      id,
      kind: 'added',
      glossary: 'own',
      entry,
      modified: '2026-11-25T00:00:00.000Z',
    };
  });
  return new Map(records.map((record) => [record.id, record]));
}

async function put(count: number, term: string): Promise<void> {
  const records = recordsOf(count, term);
  await store({ kind: 'changed', term, records });
}

async function store(change: OverlayChange): Promise<void> {
  await stores.overlay.change([], () => ({ ok: true, answer: undefined, change }));
}

async function pack(): Promise<void> {
  await packLargeChanges(await stores.database.openForWriting());
}

async function logged(): Promise<readonly StoredChange[]> {
  return (await stores.database.open()).connection.getAll('changes');
}

/** Of the parts that are compressed, their bytes; of those that are not, how many records. */
async function apart(): Promise<{ readonly packed: number; readonly plain: readonly number[] }> {
  const { connection } = await stores.database.open();
  const parts = await connection.getAll('packedChanges');
  const packed = parts.filter((part) => part instanceof Uint8Array);
  return {
    packed: packed.reduce((sum, { length }) => sum + length, 0),
    plain: parts.filter((part) => !(part instanceof Uint8Array)).map(({ length }) => length),
  };
}

/** Two changes of 2,500 records each. */
const TEN_PARTS = Array.from({ length: 10 }, () => 500);

describe('what was before a large change', () => {
  it('lies in parts beside the log from the first, so that nobody copies it at once', async () => {
    await put(2500, 'first');
    await put(2500, 'second');
    expect(await apart()).toEqual({
      packed: 0,
      plain: TEN_PARTS,
    });
    expect(await logged()).toMatchObject([{ before: [], isApart: true }, { before: [] }]);
    await stores.overlay.undo();
    expect((await stores.overlay.readAll()).records).toEqual(recordsOf(2500, 'first'));
    expect((await apart()).plain).toEqual(TEN_PARTS);
  });

  it('is packed into a tenth of its size, and comes back with undo and redo', async () => {
    await put(1100, 'first');
    await put(1100, 'second');
    await pack();
    expect(await logged()).toMatchObject([
      { before: [], isApart: true, isPacked: true, count: 1100 },
      { before: [], isApart: true, isPacked: true, count: 1100 },
    ]);
    const plain = JSON.stringify([...recordsOf(1100, 'first').values()]).length;
    expect((await apart()).plain).toEqual([]);
    expect((await apart()).packed).toBeLessThan(plain / 10);
    await stores.overlay.undo();
    expect((await stores.overlay.readAll()).records).toEqual(recordsOf(1100, 'first'));
    await pack();
    await stores.overlay.redo();
    expect((await stores.overlay.readAll()).records).toEqual(recordsOf(1100, 'second'));
    await stores.overlay.undo();
    await stores.overlay.undo();
    expect((await stores.overlay.size()).records).toBe(0);
  });

  it('is kept as it is then, where it is undone and done again while it is packed', async () => {
    await put(150, 'first');
    await pack();
    await put(150, 'second');
    const { packJson } = packedJson;
    const theirs = recordsOf(1, 'theirs');
    vi.spyOn(packedJson, 'packJson').mockImplementationOnce(async (part) => {
      await stores.overlay.undo();
      await stores.overlay.write((writing) => writing.putFromSource(theirs));
      await stores.overlay.redo();
      return packJson(part);
    });
    await pack();
    await stores.overlay.undo();
    expect((await stores.overlay.read(['user-0'])).get('user-0')).toEqual(theirs.get('user-0'));
  });

  it('of a small change stays as it is', async () => {
    await put(100, 'first');
    await pack();
    expect(await logged()).toMatchObject([{ count: 100 }]);
    expect((await logged())[0]?.before).toHaveLength(100);
    expect(await apart()).toEqual({ packed: 0, plain: [] });
  });

  it('is not put in the log when a step was taken over the change meanwhile', async () => {
    await put(200, 'first');
    const packing = pack();
    await stores.overlay.undo();
    await packing;
    await stores.overlay.redo();
    expect((await stores.overlay.readAll()).records).toEqual(recordsOf(200, 'first'));
  });

  it('that was packed in part only is packed on, and is all there meanwhile', async () => {
    await put(1100, 'first');
    await put(1100, 'second');
    const connection = await stores.database.openForWriting();
    const [place] = (await connection.getAllKeys('packedChanges')).slice(-1);
    const part = place && (await connection.get('packedChanges', place));
    await pack();
    if (place === undefined || part === undefined) throw new Error('There is no part.');
    const [, change] = await logged();
    const { isPacked: _isPacked, ...unpacked } = change ?? { before: [] };
    await connection.put('changes', unpacked as StoredChange, place[0]);
    await connection.put('packedChanges', part, place);
    expect((await apart()).plain).toEqual([100]);
    expect((await stores.overlay.undo())?.change.count).toBe(1100);
    expect((await stores.overlay.readAll()).records).toEqual(recordsOf(1100, 'first'));
    await pack();
    expect((await apart()).plain).toEqual([]);
  });

  it('is dropped with the change', async () => {
    await put(200, 'first');
    await pack();
    await stores.overlay.undo();
    await pack();
    await put(1, 'second');
    expect(await apart()).toEqual({ packed: 0, plain: [] });
    expect(await logged()).toMatchObject([{ term: 'second' }]);
  });

  it('has what it took out of the trash, which lies there again after undo', async () => {
    await put(150, 'one');
    const gone = new Map([...recordsOf(150, 'one').keys()].map((concept) => [concept, null]));
    await store({ kind: 'deleted', term: 'x', records: gone });
    const lying = await stores.trash.list();
    expect(lying).toHaveLength(150);
    const records = recordsOf(150, 'two');
    await store({ kind: 'restored', term: 'x', records });
    await pack();
    expect(await stores.trash.list()).toEqual([]);
    await stores.overlay.undo();
    const after = await stores.trash.list();
    expect(after).toHaveLength(150);
    expect(after).toEqual(expect.arrayContaining([...lying]));
  });

  it('is kept of the last ten alone when they are very large, and undo ends there', async () => {
    const session = await currentSession();
    const before = [...recordsOf(1001, 'first').keys()].map((concept) => ({
      concept,
      record: null,
    }));
    const connection = await stores.database.openForWriting();
    for (let number = 1; number <= 12; number += 1) {
      const transaction = connection.transaction(WRITTEN, 'readwrite');
      const term = `change ${number}`;
      const at = new Date().toISOString();
      await addChange(transaction, { kind: 'changed', term, at, session, before });
      await transaction.done;
      await pack();
    }
    const forgotten = (await logged()).filter(({ isForgotten }) => isForgotten === true);
    expect(forgotten.map(({ term }) => term)).toEqual(['change 1', 'change 2']);
    for (let number = 12; number > 2; number -= 1) {
      expect((await stores.overlay.undo())?.change.term).toBe(`change ${number}`);
    }
    expect(await stores.overlay.undo()).toBeUndefined();
  });
});

import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import storedRecords from '../../../../glossary/storage/fixtures/overlay-records.v2.json' with { type: 'json' };
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { MigrationStep, StoredShape } from '../../../../glossary/storage/stored-shape.ts';
import { DEFAULT_GLOSSARIES, OWN_GLOSSARY } from '../../../../glossary/model/glossary/glossary.ts';
import { createStores } from '../stores.ts';
import { createDatabase, type DatabaseOptions } from './database.ts';
import { inDatabase } from './database-fixture.ts';
import { MigrationError, NewerStorageError } from './errors.ts';
import { readStorageHealth } from '../health.ts';
import { DATABASE_VERSION } from './schema.ts';
import { setPatience } from './time-limit.ts';
import { listSnapshots, readSnapshot } from '../copies/snapshot-store.ts';

/** In a glossary that every list has: restoring puts the others into the user's own. */
const overlayRecords = storedRecords.map((record) =>
  record.kind === 'added' ? { ...record, glossary: OWN_GLOSSARY } : record,
);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const { overlay, database } = createStores();
  await overlay.replaceAll(overlayRecords as unknown as readonly OverlayRecord[], '');
  await database.close();
});

/** The program as its next version will be, where every record also says who wrote it. */
function nextVersion(migrate: MigrationStep['migrate']): DatabaseOptions {
  const overlayShape = {
    schema: v.looseObject({ version: v.literal(3) }),
    first: 2,
    steps: [{ sentence: 'Every record says who wrote it.', migrate }],
  } as unknown as StoredShape<OverlayRecord>;
  return { version: DATABASE_VERSION + 1, overlayShape };
}

/** The stores of version 3 that have anything in them. */
const OF_THIRD = ['entries', 'state', 'changes', 'packedChanges', 'trash', 'setAside', 'staged'];

/** Puts the database back to an earlier version, with all that is in these stores. */
async function putBackTo(
  version: number,
  names: readonly string[],
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const stored = await inDatabase((now) =>
    Promise.all(names.map((name) => Promise.all([now.getAllKeys(name), now.getAll(name)]))),
  );
  await deleteDB('termlight');
  const older = await openDB('termlight', version, {
    upgrade: (database) => {
      for (const [place, name] of names.entries()) {
        const store = database.createObjectStore(name);
        const [keys = [], values = []] = stored[place] ?? [];
        for (const [at, key] of keys.entries()) void store.put(values[at], key);
      }
      database.createObjectStore('compiled');
    },
  });
  older.close();
  return Object.fromEntries(names.map((name, place) => [name, stored[place]?.[1] ?? []]));
}

async function storedEntries(): Promise<readonly unknown[]> {
  const entries = await inDatabase((database) => database.getAll('entries'));
  return entries.toSorted((a, b) => (a.modified < b.modified ? -1 : 1));
}

describe('an upgrade', () => {
  it('migrates every record, and keeps a copy of them as they were', async () => {
    const { database } = createStores(nextVersion((stored) => ({ ...stored, author: 'me' })));
    const { standing } = await database.open();
    expect(standing).toEqual({ state: 'current' });
    const migrated = overlayRecords.map((record) => ({ ...record, version: 3, author: 'me' }));
    await database.close();
    expect(await storedEntries()).toEqual(migrated);
    const [snapshot] = await listSnapshots();
    expect(snapshot).toMatchObject({ reason: 'beforeMigration', entries: 3 });
    const { records } = await readSnapshot(snapshot?.id ?? '');
    expect(records).toEqual(expect.arrayContaining(overlayRecords));
  });

  it('from version 3, which knew no subscription, loses nothing', async () => {
    const { changes, trash } = await putBackTo(3, OF_THIRD);
    const { database, overlay, glossaries, sources } = createStores();
    expect((await database.open()).standing).toEqual({ state: 'current' });
    expect(await glossaries.read()).toEqual(DEFAULT_GLOSSARIES);
    expect([...(await overlay.readAll()).records.values()]).toEqual(
      expect.arrayContaining(overlayRecords),
    );
    expect(await sources.list()).toEqual([]);
    await database.close();
    expect(await inDatabase((now) => now.getAll('changes'))).toEqual(changes);
    expect(await inDatabase((now) => now.getAll('trash'))).toEqual(trash);
    expect(changes).toHaveLength(1);
    expect((await listSnapshots())[0]).toMatchObject({ reason: 'beforeMigration', entries: 3 });
  });

  it('from version 4, which knew no team, loses nothing', async () => {
    const names = [...OF_THIRD, 'sources', 'sourceUpdates'];
    const { changes, trash, entries } = await putBackTo(4, names);
    const { database, teams } = createStores();
    expect((await database.open()).standing).toEqual({ state: 'current' });
    expect(await teams.list()).toEqual([]);
    await database.close();
    const now = await inDatabase((known) =>
      Promise.all(['changes', 'trash', 'entries', 'outbox'].map((name) => known.getAll(name))),
    );
    expect(now).toEqual([changes, trash, entries, []]);
    expect((await listSnapshots())[0]).toMatchObject({ reason: 'beforeMigration', entries: 3 });
  });

  it('may take longer than the storage has to answer', async () => {
    setPatience(2);
    onTestFinished(() => setPatience());
    const database = createDatabase({
      ...nextVersion((stored) => ({ ...stored })),
      beforeMigration: () =>
        new Promise((done) => {
          setTimeout(done, 600);
        }),
    });
    expect((await database.open()).standing).toEqual({ state: 'current' });
    await database.close();
  });

  it('may take longer itself, too', async () => {
    setPatience(2);
    onTestFinished(() => setPatience());
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 100);
    onTestFinished(() => clearInterval(timer));
    const clear = Reflect.get<IDBObjectStore, 'clear'>(IDBObjectStore.prototype, 'clear');
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(function clearSlowly(
      this: IDBObjectStore,
    ) {
      // Keeps the transaction at work.
      const goOn = (): void => {
        if (ticks < 6) this.count().addEventListener('success', goOn);
      };
      goOn();
      return clear.call(this);
    });
    const database = createDatabase(nextVersion((stored) => ({ ...stored })));
    expect((await database.open()).standing).toEqual({ state: 'current' });
    await database.close();
  });

  it('that fails leaves all records as they were, and only reads', async () => {
    const { database, overlay } = createStores(
      nextVersion((stored) => {
        if (stored['kind'] === 'hidden') throw new Error('out of luck');
        return { ...stored };
      }),
    );
    const { standing } = await database.open();
    expect(standing).toMatchObject({
      state: 'unmigrated',
      message: expect.stringContaining('Every record says who wrote it.'),
    });
    await expect(overlay.replaceAll([], '')).rejects.toThrow(MigrationError);
    expect((await overlay.readAll()).records.size).toBe(3);
    expect(await readStorageHealth(database, overlay)).toMatchObject({ state: 'unreadable' });
    await database.close();
    expect(await storedEntries()).toEqual(overlayRecords);
  });

  it('that failed succeeds when it is tried again', async () => {
    const failing = createDatabase(
      nextVersion(() => {
        throw new Error('out of luck');
      }),
    );
    await failing.open();
    await failing.close();
    const { standing } = await createDatabase(nextVersion((stored) => ({ ...stored }))).open();
    expect(standing).toEqual({ state: 'current' });
  });

  it('is not held up by a program of the old version that is still running', async () => {
    const old = createDatabase();
    await old.open();
    const { standing } = await createDatabase(nextVersion((stored) => ({ ...stored }))).open();
    expect(standing).toEqual({ state: 'current' });
    expect((await old.open()).standing).toEqual({ state: 'newer' });
  });
});

describe('a database that is deleted', () => {
  it('is let go of, and another one opened by the next use', async () => {
    const { database } = createStores();
    await database.open();
    await deleteUnlessHeld();
    const { connection } = await database.open();
    expect(await connection.count('entries')).toBe(0);
  });

  it('while it is copied before an upgrade is let go of as well, and opens the next time', async () => {
    const database = createDatabase({
      ...nextVersion((stored) => ({ ...stored })),
      beforeMigration: async (old) => {
        await deleteUnlessHeld();
        await old.getAll('entries');
      },
    });
    await expect(database.open()).rejects.toThrow('The database cannot be opened');
    expect((await database.open()).standing).toEqual({ state: 'current' });
  });

  async function deleteUnlessHeld(): Promise<void> {
    const { promise: held, reject } = Promise.withResolvers<never>();
    const blocked = (): void => reject(new Error('The database is held open.'));
    await Promise.race([deleteDB('termlight', { blocked }), held]);
  }
});

describe('an upgrade that a window of the old version blocks', () => {
  it('says so within seconds, and succeeds once that is closed', async () => {
    const held = await openDB('termlight', DATABASE_VERSION);
    const { database, overlay } = createStores(nextVersion((stored) => ({ ...stored })));
    expect(await readStorageHealth(database, overlay)).toEqual({ state: 'blocked' });
    // Whoever asks again, as the page does that the user loads anew, is told the same.
    expect(await readStorageHealth(database, overlay)).toEqual({ state: 'blocked' });
    held.close();
    await expect.poll(() => database.open()).toHaveProperty('standing', { state: 'current' });
  });
});

describe('a database of a later version', () => {
  it('is read, and never written', async () => {
    const later = await openDB('termlight', DATABASE_VERSION + 3);
    later.close();
    const { database, overlay } = createStores();
    expect((await overlay.readAll()).records.size).toBe(3);
    await expect(overlay.replaceAll([], '')).rejects.toThrow(NewerStorageError);
    expect(await readStorageHealth(database, overlay)).toEqual({ state: 'newer' });
    await database.close();
    expect(await storedEntries()).toEqual(overlayRecords);
  });
});

describe('a database that does not open', () => {
  it('is tried again with the next use', async () => {
    const sound = indexedDB;
    vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('broken')) });
    const { database, overlay } = createStores();
    expect(await readStorageHealth(database, overlay)).toEqual({
      state: 'unreadable',
      message: 'The database cannot be opened: broken',
    });
    vi.stubGlobal('indexedDB', sound);
    expect((await overlay.readAll()).records.size).toBe(3);
  });
});

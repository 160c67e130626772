import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  ask,
  CONTENT_SCRIPT,
  copiesAreMade,
  CURATED,
  emptyBrowser,
  emptyTrash,
  loseDatabase,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  packageFiles,
  wakeBackground,
} from '../background-fixture.ts';
import { type OwnDataFile, readOwnData } from '../../../glossary/storage/own-data-file.ts';
import { fromBase64 } from '../../shared/base64.ts';
import { unpackJson } from '../../shared/packed-json.ts';
import { expectLogged } from '../../../tests/expect-logged.ts';
import { inDatabase } from './database/database-fixture.ts';

const FIRST = entryOf('user-1', '第一', 'first');
const SECOND = entryOf('user-2', '第二', 'second');

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] });
  emptyBrowser();
  wakeBackground();
  await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
  await ask(OPTIONS_PAGE, 'saveConceptEntry', SECOND);
  await copiesAreMade();
});

/** The backup file, as it is saved. */
async function exported(): Promise<OwnDataFile> {
  const text = await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData')));
  const read = readOwnData(String(text));
  if (!read.ok) throw new Error(read.message);
  return read.file;
}

describe('a damaged record', () => {
  it.each([
    ['null', null],
    ['a number', 7],
    ['an object without an id', { version: 1, kind: 'added', modified: '' }],
    [
      'a record whose term is null',
      { ...recordOf(), entry: { id: 'user-1', languageSections: [null] } },
    ],
    [
      'a record whose term has 10 MB',
      { ...recordOf(), entry: entryOf('user-1', 'x'.repeat(10_000_000), 'y') },
    ],
    ['a record of another concept', { ...recordOf(), id: 'user-2', entry: SECOND }],
    ['a record of a later version', { ...recordOf(), version: 9 }],
  ])('is set aside when it is %s, and the others are used', async (_name, record) => {
    await inDatabase((database) => database.put('entries', record, FIRST.id));
    wakeBackground();
    const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', {
      text: '',
      offset: 0,
      limit: 10,
      filter: { origins: ['changed', 'added', 'hidden'] },
    });
    expect(rows.map(({ entry }) => entry.id)).toEqual([SECOND.id]);
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'damaged', setAside: 1 });
    const file = await exported();
    expect(file.setAside).toEqual([expect.objectContaining({ concept: FIRST.id, record })]);
  });

  it('is kept when its concept is saved anew', async () => {
    await inDatabase((database) => database.put('entries', 7, FIRST.id));
    await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [FIRST.id])).toEqual([FIRST]);
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'damaged', setAside: 1 });
  });

  it('marks no more once it is set aside, and what it stood for marks again', async () => {
    const [, , green] = CURATED;
    if (green === undefined) throw new Error('no curated entry');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf(green.id, '绿色灯塔', 'green harbour'));
    const marked = async (): Promise<readonly string[]> => {
      const matcher = matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', []));
      const text = '绿色灯塔。绿色发展。';
      return [...matcher.find(text, { language: 'zh-Hans' })].map(({ span }) =>
        text.slice(span.start, span.end),
      );
    };
    expect(await marked()).toEqual(['绿色灯塔']);
    await inDatabase((database) => database.put('entries', 7, green.id));
    wakeBackground();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'damaged', setAside: 1 });
    expect(await marked()).toEqual(['绿色发展']);
  });

  it('does not keep frames from the glossary', async () => {
    await inDatabase((database) => database.put('entries', 7, FIRST.id));
    wakeBackground();
    expect((await ask(CONTENT_SCRIPT, 'getMatchingData', [])).layers).toHaveLength(3);
  });
});

describe('a damaged revision', () => {
  it.each([
    ['none', undefined],
    ['a text', 'x'],
    ['a negative number', -1],
  ])('does not keep the entries from being used when it is %s', async (_name, revision) => {
    await inDatabase((database) => database.put('state', revision, 'revision'));
    wakeBackground();
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [FIRST.id])).toEqual([FIRST]);
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
  });
});

describe('a lost database', () => {
  it('is noticed, and restored from the last copy', async () => {
    const snapshot = await loseDatabase();
    expect(snapshot.entries).toBe(2);
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot.id);
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [FIRST.id, SECOND.id])).toHaveLength(2);
  });

  it('gives its frames a revision that they do not know, once it is restored', async () => {
    const known = await ask(CONTENT_SCRIPT, 'getFrameState');
    await loseDatabase();
    const [snapshot] = await ask(OPTIONS_PAGE, 'listSnapshots');
    vi.setSystemTime(new Date('2026-11-24T10:01:00Z'));
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot?.id ?? '');
    const { revision } = await ask(CONTENT_SCRIPT, 'getFrameState');
    expect(revision).toBeGreaterThan(known.revision);
  });

  it('is noticed where all that it had lay in the trash, which comes back', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', SECOND.id);
    await copiesAreMade();
    const snapshot = await loseDatabase();
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot.id);
    expect((await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).rows).toHaveLength(2);
  });

  it('is told from one whose trash was emptied, which is no change of the glossary', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', SECOND.id);
    await copiesAreMade();
    await emptyTrash();
    wakeBackground();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
  });

  it('is told from one whose user deleted everything', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', SECOND.id);
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    // A copy of what lies in the trash then.
    await copiesAreMade();
    expect((await ask(OPTIONS_PAGE, 'listSnapshots'))[0]).toMatchObject({ entries: 0 });
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
  });
});

describe('a database that was lost', () => {
  const LOST = { state: 'lost', snapshot: { entries: 2 } };

  it('takes no change until the user decides, whatever is tried and however often', async () => {
    await loseDatabase();
    const before = await fakeBrowser.storage.local.get(null);
    for (let day = 25; day <= 28; day += 1) {
      vi.setSystemTime(new Date(`2026-11-${day}T10:00:00Z`));
      wakeBackground();
      const ninth = entryOf('user-9', '第九', 'ninth');
      for (const refused of [
        await ask(OPTIONS_PAGE, 'saveConceptEntry', ninth),
        await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green'),
      ]) {
        expect(refused).toMatchObject({ ok: false, issues: [{ code: 'notStored' }] });
      }
      await expect(ask(OPTIONS_PAGE, 'beginImport')).rejects.toThrow(/lost/u);
      await expect(ask(OPTIONS_PAGE, 'changeGlossary', 'own', { enabled: false })).rejects.toThrow(
        /lost/u,
      );
      await fakeBrowser.runtime.onStartup.trigger();
      expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toMatchObject(LOST);
    }
    await copiesAreMade();
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect((await exported()).records).toHaveLength(2);
  });

  it('is begun anew when the user says so, and the copies stay', async () => {
    // The copy is of a clock that ran ahead.
    vi.setSystemTime(new Date('2027-11-24T10:00:00Z'));
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-3', '第三', 'third'));
    await copiesAreMade();
    vi.setSystemTime(new Date('2026-11-25T10:00:00Z'));
    await loseDatabase();
    await ask(OPTIONS_PAGE, 'beginAnew');
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    expect(await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST)).toMatchObject({ ok: true });
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    wakeBackground();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    const entries = (await ask(OPTIONS_PAGE, 'listSnapshots')).map((copy) => copy.entries);
    expect(Math.max(...entries)).toBe(3);
  });

  it('stays lost when the restoring of a copy fails', async () => {
    await loseDatabase();
    const [snapshot] = await ask(OPTIONS_PAGE, 'listSnapshots');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota is reached.', 'QuotaExceededError');
    });
    const restoring = ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot?.id ?? '');
    await expect(restoring).rejects.toThrow(/quota/u);
    put.mockRestore();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toMatchObject(LOST);
  });

  it('is said to be lost when the list of copies is gone as well', async () => {
    await fakeBrowser.storage.local.remove('snapshots');
    await loseDatabase();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toMatchObject(LOST);
  });
});

it('a lost database is not copied, whatever is changed beside it', async () => {
  const before = await ask(OPTIONS_PAGE, 'listSnapshots');
  await loseDatabase();
  vi.setSystemTime(new Date('2026-11-25T10:00:00Z'));
  expectLogged(/LostStorageError/u);
  await ask(OPTIONS_PAGE, 'updateSettings', { hoverDelay: 700 });
  await copiesAreMade();
  expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toEqual(before);
});

describe('snapshots', () => {
  it('with more entries are not pushed out by those with fewer', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    for (let day = 1; day <= 12; day += 1) {
      vi.setSystemTime(new Date(Date.UTC(2027, 0, day, 10)));
      await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', `第${day}`, `day ${day}`));
      await copiesAreMade();
    }
    const entries = (await ask(OPTIONS_PAGE, 'listSnapshots')).map((copy) => copy.entries);
    expect(entries).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('with more entries, those in the trash counted, are not pushed out either', async () => {
    // Two entries and none in the trash; then one, and two in the trash, which is emptied.
    const third = entryOf('user-3', '第三', 'third');
    vi.setSystemTime(new Date('2026-11-25T10:00:00Z'));
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', third);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', third.id);
    await copiesAreMade();
    const [fullest] = await ask(OPTIONS_PAGE, 'listSnapshots');
    await emptyTrash();
    for (let day = 1; day <= 12; day += 1) {
      vi.setSystemTime(new Date(Date.UTC(2027, 0, day, 10)));
      await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', `第${day}`, `day ${day}`));
      await copiesAreMade();
    }
    const copies = await ask(OPTIONS_PAGE, 'listSnapshots');
    expect(copies).toHaveLength(10);
    expect(copies).toContainEqual(fullest);
    const difference = await ask(OPTIONS_PAGE, 'previewSnapshot', fullest?.id ?? '');
    expect(difference).toMatchObject({ trash: 2 });
  });

  it('are in the order in which they were made, though the clock ran ahead', async () => {
    const copyOn = async (date: string): Promise<void> => {
      vi.setSystemTime(new Date(date));
      await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', '第二', `on ${date}`));
      await copiesAreMade();
      await ask(OPTIONS_PAGE, 'commitImport', 'none', 'x', 0, { glossary: 'own' });
    };
    for (let day = 1; day <= 8; day += 1) await copyOn(`2027-01-0${day}T10:00:00Z`);
    await copyOn('2026-11-25T10:00:00Z');
    await copyOn('2026-11-26T10:00:00Z');
    const copies = await ask(OPTIONS_PAGE, 'listSnapshots');
    const datesOf = (wanted: string): readonly string[] =>
      copies.filter(({ reason }) => reason === wanted).map(({ taken }) => taken.slice(0, 10));
    const last = ['2026-11-26', '2026-11-25', '2027-01-08'];
    expect(datesOf('daily').slice(0, 3)).toEqual(last);
    expect(datesOf('beforeImport').slice(0, 3)).toEqual(last);
    await fakeBrowser.storage.local.remove('snapshots');
    const again = await ask(OPTIONS_PAGE, 'listSnapshots');
    // Those of the same moment have the same revision, and either may stand first.
    for (const kind of ['daily', 'beforeImport']) {
      const ofKind = copies.filter(({ reason }) => reason === kind);
      expect(again.filter(({ reason }) => reason === kind)).toEqual(ofKind);
    }
  });

  it('follow the entries of the day, and keep those of the days before', async () => {
    expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toMatchObject([
      { reason: 'daily', entries: 2 },
    ]);
    vi.setSystemTime(new Date('2026-11-25T10:00:00Z'));
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await copiesAreMade();
    expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toMatchObject([
      { reason: 'daily', entries: 1 },
      { reason: 'daily', entries: 2 },
    ]);
  });

  it('of the day are not replaced by fewer entries', async () => {
    vi.setSystemTime(new Date('2026-11-24T11:00:00Z'));
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await copiesAreMade();
    expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toMatchObject([
      { entries: 1 },
      { entries: 2 },
    ]);
  });

  it('are restored, after a copy of what is there', async () => {
    const [snapshot] = await ask(OPTIONS_PAGE, 'listSnapshots');
    vi.setSystemTime(new Date('2026-11-26T10:00:00Z'));
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot?.id ?? '');
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [FIRST.id])).toEqual([FIRST]);
    const reasons = (await ask(OPTIONS_PAGE, 'listSnapshots')).map(({ reason }) => reason);
    expect(reasons).toContain('beforeRestore');
    const restored = { kind: 'restored', term: snapshot?.taken };
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject(restored);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [FIRST.id])).toEqual([]);
  });

  it('are kept in limited number', async () => {
    for (let day = 1; day <= 28; day += 1) {
      vi.setSystemTime(new Date(Date.UTC(2027, 0, day, 10)));
      await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', `第${day}`, `day ${day}`));
      await copiesAreMade();
      const [newest] = await ask(OPTIONS_PAGE, 'listSnapshots');
      expect(newest?.taken.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    }
    expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toHaveLength(8);
    const stored = Object.keys(await fakeBrowser.storage.local.get(null));
    expect(stored.filter((key) => key.startsWith('snapshot:'))).toHaveLength(8);
  });

  it('are found again when their list is damaged', async () => {
    const before = await ask(OPTIONS_PAGE, 'listSnapshots');
    await fakeBrowser.storage.local.set({ snapshots: 'damaged' });
    expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toEqual(before);
  });

  it('that are gone cannot be restored, and nothing is changed', async () => {
    await expect(ask(OPTIONS_PAGE, 'restoreSnapshot', 'gone')).rejects.toThrow(/gone/u);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [FIRST.id])).toEqual([FIRST]);
  });
});

it('what the user did is said to be done once it is on the disk; parts of an import do not wait', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  onTestFinished(() => transaction.mockRestore());
  const strict = (): readonly unknown[] =>
    transaction.mock.calls
      .splice(0)
      .filter(([, mode]) => mode === 'readwrite')
      .map(([, , options]) => options?.durability ?? 'default');
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-3', '第三', 'third'));
  expect(strict()[0]).toBe('strict');
  await copiesAreMade();
  for (const act of [
    () => ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id),
    () => ask(OPTIONS_PAGE, 'undoLastChange'),
    () => ask(OPTIONS_PAGE, 'changeGlossary', 'own', { enabled: false }),
    emptyTrash,
  ]) {
    strict();
    await act();
    expect(strict()).toContain('strict');
    await copiesAreMade();
  }
  const importing = await ask(OPTIONS_PAGE, 'beginImport');
  strict();
  await ask(OPTIONS_PAGE, 'stageEntries', importing, [SECOND]);
  expect(strict()).not.toContain('strict');
});

describe('a write that fails', () => {
  it('leaves everything as it was, and says so', async () => {
    const before = await ask(CONTENT_SCRIPT, 'getFrameState');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota is reached.', 'QuotaExceededError');
    });
    const result = await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-9', '第九', 'ninth'));
    vi.restoreAllMocks();
    expect(result).toMatchObject({ ok: false, issues: [{ place: '', code: 'storageFull' }] });
    wakeBackground();
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toEqual(before);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'user-9')).toBeNull();
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({ undo: { term: 'second' } });
  });
});

describe('a transaction that the browser gives up', () => {
  it('says why, and not that it was given up', async () => {
    const original = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(
      this: IDBObjectStore,
      ...args
    ) {
      const request = original.apply(this, args);
      // As the fake of the browser ends a transaction by itself.
      (Reflect.get(this.transaction, '_abort') as (name: string) => void).call(
        this.transaction,
        'QuotaExceededError',
      );
      return request;
    });
    const result = await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-9', '第九', 'ninth'));
    vi.restoreAllMocks();
    expect(result).toMatchObject({ ok: false, issues: [{ place: '', code: 'storageFull' }] });
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'user-9')).toBeNull();
  });
});

describe('a new curated glossary', () => {
  it('does not touch a change, and is seen everywhere else', async () => {
    const changed = entryOf('concept-green', '绿色发展', 'green growth');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', changed);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-sovereignty');
    packageFiles([
      entryOf('concept-cyberspace', '网络空间', 'cyber space'),
      entryOf('concept-green', '绿色发展', 'green and good development'),
      entryOf('concept-sovereignty', '网络主权', 'sovereignty'),
    ]);
    wakeBackground();
    const entries = await ask(CONTENT_SCRIPT, 'getConceptEntries', [
      'concept-cyberspace',
      'concept-green',
      'concept-sovereignty',
    ]);
    expect(entries).toEqual([entryOf('concept-cyberspace', '网络空间', 'cyber space'), changed]);
  });

  it('that lacks a changed entry leaves the change, and one that lacks a hidden entry nothing', async () => {
    const changed = entryOf('concept-green', '绿色发展', 'green growth');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', changed);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-sovereignty');
    packageFiles([]);
    wakeBackground();
    const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', { text: '', offset: 0, limit: 10 });
    expect(rows.map(({ entry, origin }) => [entry.id, origin])).toEqual([
      ['user-1', 'added'],
      ['concept-green', 'changed'],
      ['user-2', 'added'],
    ]);
  });
});

describe('two pages that save at once', () => {
  it('lose no entry', async () => {
    const entries = Array.from({ length: 50 }, (_, n) =>
      entryOf(`user-n${n}`, `条目${n}`, `n ${n}`),
    );
    await Promise.all(entries.map((entry) => ask(OPTIONS_PAGE, 'saveConceptEntry', entry)));
    const stored = await ask(
      CONTENT_SCRIPT,
      'getConceptEntries',
      entries.map(({ id }) => id),
    );
    expect(stored).toEqual(entries);
  });
});

function recordOf(): object {
  return {
    version: 1,
    id: 'user-1',
    kind: 'added',
    modified: '2026-11-24T10:00:00Z',
    entry: FIRST,
  };
}

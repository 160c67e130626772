import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { CheckAnswer } from '../../../glossary/model/check/answer.ts';
import type { PractisedCard } from '../../../glossary/model/practice/practised-card.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import formerV2 from '../../../glossary/storage/fixtures/subscriptions.v2.json' with { type: 'json' };
import settingsV2 from '../../../glossary/storage/fixtures/settings.v2.json' with { type: 'json' };
import { writeOwnData } from '../../../glossary/storage/own-data-file.ts';
import { fromBase64, toBase64 } from '../../shared/base64.ts';
import { packJson, unpackJson } from '../../shared/packed-json.ts';
import {
  ask,
  CONTENT_SCRIPT,
  copiesAreMade,
  emptyBrowser,
  emptyTrash,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  wakeBackground,
} from '../background-fixture.ts';

const FIRST = entryOf('user-1', '第一', 'first');
const SECOND = entryOf('user-2', '第二', 'second');
const THIRD = entryOf('user-3', '第三', 'third');
const ALL = { entries: true, settings: true, answers: true, practice: true };

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] });
  emptyBrowser();
  wakeBackground();
  await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
  await ask(OPTIONS_PAGE, 'saveConceptEntry', SECOND);
  await ask(OPTIONS_PAGE, 'updateSettings', { hoverDelay: 400 });
});

/** What there is after a backup was made: one entry gone, one changed, one new, other settings. */
async function goOn(): Promise<void> {
  await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf(SECOND.id, '第二', 'other'));
  await ask(OPTIONS_PAGE, 'saveConceptEntry', THIRD);
  await ask(OPTIONS_PAGE, 'updateSettings', { hoverDelay: 800 });
}

async function ids(): Promise<readonly string[]> {
  const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', {
    text: '',
    offset: 0,
    limit: 100,
    filter: { origins: ['added', 'changed', 'hidden'] },
  });
  return rows.map(({ entry }) => entry.id).toSorted();
}

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

describe('a backup file', () => {
  it('is previewed, then restored with the settings, and the entries are taken back', async () => {
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    await goOn();
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      ok: true,
      difference: {
        entries: 2,
        returning: 1,
        changed: 1,
        removed: 1,
        unreadable: 0,
        settings: 'changed',
      },
    });
    expect(await ids()).toEqual([SECOND.id, THIRD.id]);
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'termlight.json', ALL);
    expect(await ids()).toEqual([FIRST.id, SECOND.id]);
    expect((await ask(OPTIONS_PAGE, 'getSettings')).hoverDelay).toBe(400);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { returning: 0, changed: 0, removed: 0, settings: 'same' },
    });
    const restored = { kind: 'restored', term: 'termlight.json' };
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject(restored);
    expect(await ids()).toEqual([SECOND.id, THIRD.id]);
  });

  it('has settings as an earlier version wrote them, which are not changed by being read', async () => {
    await browser.storage.local.set({ settings: settingsV2 });
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { settings: 'same' },
    });
    await ask(OPTIONS_PAGE, 'updateSettings', { everydayWords: true });
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { settings: 'changed' },
    });
  });

  it('has the trash, which is put back beside what lies there now', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', SECOND.id);
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    await ask(OPTIONS_PAGE, 'takeFromTrash', [SECOND.id]);
    await emptyTrash();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', THIRD);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', THIRD.id);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { removed: 1, trash: 2 },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', { ...ALL, settings: false });
    const { rows } = await ask(OPTIONS_PAGE, 'listTrash', 0, 10);
    const lying = rows.map(({ entry }) => entry);
    expect(lying).toHaveLength(3);
    expect(lying).toEqual(expect.arrayContaining([FIRST, SECOND, THIRD]));
    await ask(OPTIONS_PAGE, 'takeFromTrash', [FIRST.id]);
    expect(await ids()).toEqual([FIRST.id]);
  });

  it('that took an entry out of the trash leaves it there when that is taken back', async () => {
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf(FIRST.id, '第一', 'changed since'));
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    const { total: lying, rows } = await ask(OPTIONS_PAGE, 'listTrash', 0, 10);
    expect(lying).toBe(1);
    vi.setSystemTime(new Date('2026-11-24T11:00:00Z'));
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', { ...ALL, settings: false });
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ total: 0 });
    for (const total of [1, 0, 1]) {
      await ask(OPTIONS_PAGE, total === 1 ? 'undoLastChange' : 'redoLastChange');
      expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ total });
    }
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ rows });
    expect(await ids()).toEqual([SECOND.id]);
  });

  it('has the columns and the saved filters, which come back with the settings', async () => {
    const view = {
      columns: ['chinese', 'pinyin'],
      savedFilters: [{ name: 'mine', text: '网络', filter: { origins: ['added'] } }],
    } as const;
    await ask(OPTIONS_PAGE, 'changeListView', view);
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { settings: 'same' },
    });
    await ask(OPTIONS_PAGE, 'changeListView', { columns: ['english'], savedFilters: [] });
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { settings: 'changed' },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', { ...ALL, settings: false });
    expect((await ask(OPTIONS_PAGE, 'getListView')).columns).toEqual(['english']);
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ask(OPTIONS_PAGE, 'getListView')).toEqual(view);
  });

  it('has the answers to checks, which come back beside those given since', async () => {
    const [first, second, third] = ['net', 'web', 'grid'].map((rendering): CheckAnswer => ({
      kind: 'text',
      concept: FIRST.id,
      rendering,
      scope: 'a1',
    })) as [CheckAnswer, CheckAnswer, CheckAnswer];
    for (const answer of [first, second]) await ask(OPTIONS_PAGE, 'changeAnswer', answer, true);
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { answers: 0 },
    });
    await ask(OPTIONS_PAGE, 'changeAnswer', first, false);
    await ask(OPTIONS_PAGE, 'changeAnswer', third, true);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { answers: 1 },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', { ...ALL, answers: false });
    expect(await ask(OPTIONS_PAGE, 'getAnswers')).toEqual([second, third]);
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ask(OPTIONS_PAGE, 'getAnswers')).toEqual([first, second, third]);
  });

  it('has the practised cards, of which the later day counts', async () => {
    const card = (concept: string, box: 1 | 2, day: string): PractisedCard => ({
      concept,
      direction: 'fromChinese',
      box,
      day,
    });
    const keep = async (one: PractisedCard): Promise<void> =>
      ask(OPTIONS_PAGE, 'changePractice', one, one);
    const [lost, earlier] = [card('a', 2, '2026-11-20'), card('b', 1, '2026-11-20')];
    for (const one of [lost, earlier]) await keep(one);
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { practice: 0 },
    });
    await ask(OPTIONS_PAGE, 'changePractice', lost, null);
    const later = card('b', 2, '2026-11-21');
    await keep(later);
    expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([later]);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { practice: 1 },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', { ...ALL, practice: false });
    expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([later]);
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([lost, later]);
  });

  it('with practised cards that cannot be read is restored without them', async () => {
    const file = { exported: '2026-11-24', records: [], trash: [], setAside: [], practice: 7 };
    const packed = toBase64(await packJson(writeOwnData(file)));
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { practice: 0, unreadable: 1 },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([]);
  });

  it('with answers that cannot be read is restored without them', async () => {
    const file = { exported: '2026-11-24', records: [], trash: [], setAside: [], answers: 7 };
    const packed = toBase64(await packJson(writeOwnData(file)));
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { answers: 0, unreadable: 1 },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ask(OPTIONS_PAGE, 'getAnswers')).toEqual([]);
  });

  it('has the answers that were set aside', async () => {
    const damaged = { version: 1, answers: [{ kind: 'perhaps' }] };
    await browser.storage.local.set({ 'check-answers': damaged });
    const answer: CheckAnswer = { kind: 'never', concept: FIRST.id, rendering: '', scope: '' };
    await ask(OPTIONS_PAGE, 'changeAnswer', answer, true);
    const text = await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData')));
    expect(JSON.parse(String(text))).toMatchObject({
      answers: { answers: [answer] },
      setAside: [{ answers: damaged }],
    });
  });

  const old = (name: string): unknown =>
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, `../../../glossary/storage/fixtures/${name}.json`),
        'utf8',
      ),
    );

  it.each(['settings.v2', 'settings.v3'])(
    'with every shape that was ever stored, and %s, gives all of it back',
    async (name) => {
      const records = old('overlay-records.v2') as readonly OverlayRecord[];
      const [glossaries, settings, listView] = ['glossaries.v1', name, 'list-view.v1'].map(old);
      const trash = records.slice(0, 1).map((record) => ({
        record: { ...record, id: 'user-thrown', entry: entryOf('user-thrown', '旧', 'old') },
        deleted: '2026-11-24T16:00:00.000Z',
      }));
      const subscriptions = old('subscriptions.v1');
      const content = {
        records,
        glossaries,
        settings,
        listView,
        trash,
        subscriptions,
        setAside: [],
      };
      const text = writeOwnData({ exported: '2026-11-25T10:00:00Z', ...content });
      const packed = toBase64(await packJson(text));
      expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
        ok: true,
        difference: { entries: records.length, unreadable: 0, settings: 'changed', trash: 1 },
      });
      await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
      const again = String(await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData'))));
      const byId = (some: readonly { readonly id: string }[]) =>
        some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const written = JSON.parse(again) as typeof content & { settings: { version: number } };
      expect(byId(written.records)).toEqual(byId(records));
      expect(written).toMatchObject({
        glossaries: { ...(glossaries as object), version: 2 },
        listView,
        // Those of version 1 are the first ones of version 2.
        subscriptions: { version: 2, subscriptions: formerV2.subscriptions.slice(0, 2) },
        settings: { ...(settings as object), version: 6 },
      });
      expect(written.trash).toEqual(expect.arrayContaining([expect.objectContaining(trash[0])]));
    },
  );

  it('with a damaged layout and trash gives back the rest', async () => {
    const exported = '2026-11-25T10:00:00Z';
    const trash = [null, { deleted: 'x', record: 7 }];
    const text = writeOwnData({ exported, records: [], trash, setAside: [], listView: 7 });
    const packed = toBase64(await packJson(text));
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { trash: 0, settings: 'unreadable' },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ids()).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ total: 0 });
  });

  it('gives back the settings alone', async () => {
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    await goOn();
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, '', { ...ALL, entries: false });
    expect(await ids()).toEqual([SECOND.id, THIRD.id]);
    expect((await ask(OPTIONS_PAGE, 'getSettings')).hoverDelay).toBe(400);
  });

  it('that cannot be put in place wholly leaves entries and trash as they were', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
    await emptyTrash();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', THIRD);
    const original = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementation(function putOrFail(this: IDBObjectStore, ...args) {
      if (this.name === 'trash') throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    });
    const restoring = ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    await expect(restoring).rejects.toThrow(/full/u);
    put.mockRestore();
    expect(await ids()).toEqual([SECOND.id, THIRD.id]);
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ids()).toEqual([SECOND.id]);
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ deleted: 1 });
  });

  it('with another entry of the same time is marked as it says', async () => {
    const text = String(await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData'))));
    const find = async (): Promise<number> =>
      matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', [])).find('first, foremost').length;
    expect(await find()).toBe(1);
    const other = toBase64(await packJson(text.replace('"first"', '"foremost"')));
    await ask(OPTIONS_PAGE, 'restoreBackup', other, 'a.json', ALL);
    expect(await ids()).toEqual([FIRST.id, SECOND.id]);
    const matcher = matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', []));
    expect(matcher.find('first')).toHaveLength(0);
    expect(matcher.find('foremost')).toHaveLength(1);
  });

  it('is written again as it was read', async () => {
    const text = String(await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData'))));
    await goOn();
    const packed = toBase64(await packJson(text));
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    const again = String(await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData'))));
    const { exported: _, trash: _trash, ...before } = JSON.parse(text);
    expect(JSON.parse(again)).toMatchObject(before);
  });

  it('leaves what cannot be read in it, and says how much that is', async () => {
    const exported = '2026-11-25T10:00:00Z';
    const records = [{ version: 1, id: 'x' }, null, { version: 99 }];
    const text = writeOwnData({ exported, records, trash: [], setAside: [], settings: 7 });
    const packed = toBase64(await packJson(text));
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      ok: true,
      difference: { entries: 0, removed: 2, unreadable: 3, settings: 'unreadable' },
    });
    await expect(ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL)).rejects.toThrow(
      /settings of this copy/u,
    );
    expect(await ids()).toEqual([FIRST.id, SECOND.id]);
  });

  it('passes the checks of an import: what does not is left out, and said', async () => {
    const exported = '2026-11-25T10:00:00Z';
    const added = (entry: ConceptEntry): object => {
      const { id } = entry;
      return { version: 2, id, kind: 'added', modified: exported, entry, glossary: 'own' };
    };
    const source = { title: 'x', url: 'javascript:alert(1)' };
    const [chinese, english] = THIRD.languageSections;
    const linked = { ...english?.termSections[0], sources: [source] };
    const bad = [
      entryOf('user-b1', ' ', 'blank'),
      entryOf('user-b2', '第\u202e四', 'turned'),
      entryOf('user-b3', 'x'.repeat(100_000), 'long'),
      { id: 'user-b4', languageSections: [chinese, { ...english, termSections: [linked] }] },
    ] as readonly ConceptEntry[];
    const base = { base: 'x', baseEntry: { ...bad[1], id: 'concept-green' } };
    const hidden = { version: 2, id: 'concept-green', kind: 'hidden', modified: exported, ...base };
    const records = [...bad, FIRST, entryOf('user-5', ' 第五 ', 'fifth')].map(added);
    const trash = [bad[0], THIRD].map((one) => ({
      record: added(one as ConceptEntry),
      deleted: exported,
    }));
    const text = writeOwnData({ exported, records: [...records, hidden], trash, setAside: [] });
    const packed = toBase64(await packJson(text));
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { entries: 3, refused: 5, unreadable: 0, trash: 1 },
    });
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
    expect(await ids()).toEqual(['concept-green', FIRST.id, 'user-5']);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'user-5')).toMatchObject({
      entry: entryOf('user-5', '第五', 'fifth'),
    });
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ deleted: 1 });
    const again = await unpackJson(fromBase64(await ask(OPTIONS_PAGE, 'exportOwnData')));
    expect(String(again)).not.toContain('\u202e');
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { returning: 0, changed: 0, removed: 0 },
    });
  });

  it.each([
    ['no base64', '%', 'notJson'],
    ['not compressed', btoa('x'), 'notJson'],
  ])('that is %s is refused', async (_name, packed, code) => {
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({ ok: false, code });
  });

  it.each([
    ['no JSON', '{', 'notJson'],
    ['JSON of something else', '[1]', 'notBackup'],
    ['of a later version', '{"format":"termlight-own-data","version":3}', 'newerBackup'],
    ['without records', '{"format":"termlight-own-data","version":2}', 'notBackup'],
  ])('that has %s is refused, and nothing is changed', async (_name, text, code) => {
    const packed = toBase64(await packJson(text));
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({ ok: false, code });
    await expect(ask(OPTIONS_PAGE, 'restoreBackup', packed, '', ALL)).rejects.toThrow(/./u);
    expect(await ids()).toEqual([FIRST.id, SECOND.id]);
  });
});

it('a backup has the glossaries, which are restored and taken back with their entries', async () => {
  const draft = { name: 'Trade', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
  const made = await ask(OPTIONS_PAGE, 'createGlossary', draft);
  if (!made.ok) throw new Error(made.issues[0].message);
  await ask(OPTIONS_PAGE, 'saveConceptEntry', THIRD, made.glossary);
  const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
  await ask(OPTIONS_PAGE, 'deleteGlossary', made.glossary);
  await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', ALL);
  const standing = { glossary: made.glossary, entry: THIRD };
  expect(await ask(OPTIONS_PAGE, 'getStoredEntry', THIRD.id)).toMatchObject(standing);
  await ask(OPTIONS_PAGE, 'undoLastChange');
  expect(await ask(OPTIONS_PAGE, 'getStoredEntry', THIRD.id)).toBeNull();
});

/** The copy that is made before an import, of which nothing is there. */
async function copyBeforeImport(): Promise<string> {
  await ask(OPTIONS_PAGE, 'commitImport', 'none', 'x', 0, { glossary: 'own' });
  const copies = await ask(OPTIONS_PAGE, 'listSnapshots');
  return copies.find(({ reason }) => reason === 'beforeImport')?.id ?? '';
}

describe('a snapshot', () => {
  it('is listed as soon as it is asked for after the change that it has', async () => {
    const [newest] = await ask(OPTIONS_PAGE, 'listSnapshots');
    expect(newest).toMatchObject({ reason: 'daily', entries: 2 });
  });

  it('has the settings as well, which are restored when they are asked for', async () => {
    await copiesAreMade();
    const [newest] = await ask(OPTIONS_PAGE, 'listSnapshots');
    expect(newest?.entries).toBe(2);
    const snapshot = newest?.id ?? '';
    expect(await ask(OPTIONS_PAGE, 'previewSnapshot', snapshot)).toMatchObject({
      settings: 'same',
    });
    // The copy of a day follows what is done in it.
    vi.setSystemTime(new Date('2026-11-25T10:00:00Z'));
    await goOn();
    expect(await ask(OPTIONS_PAGE, 'previewSnapshot', snapshot)).toMatchObject({
      returning: 1,
      changed: 1,
      removed: 1,
      settings: 'changed',
    });
    vi.setSystemTime(new Date('2026-11-26T10:00:00Z'));
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot);
    expect((await ask(OPTIONS_PAGE, 'getSettings')).hoverDelay).toBe(800);
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot, true);
    expect((await ask(OPTIONS_PAGE, 'getSettings')).hoverDelay).toBe(400);
    expect(await ids()).toEqual([FIRST.id, SECOND.id]);
  });

  it('has the trash, which is put back with it', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    const snapshot = await copyBeforeImport();
    await emptyTrash();
    expect(await ask(OPTIONS_PAGE, 'previewSnapshot', snapshot)).toMatchObject({ trash: 1 });
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot);
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ deleted: 1 });
  });

  it('is taken of a trash alone', async () => {
    emptyBrowser();
    wakeBackground();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    const snapshot = await copyBeforeImport();
    await emptyTrash();
    expect(await ask(OPTIONS_PAGE, 'previewSnapshot', snapshot)).toMatchObject({ trash: 1 });
  });

  it('is taken before a change of many entries', async () => {
    const ids101 = Array.from({ length: 101 }, (_, number) => `user-${number}`);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'takeFromTrash', ids101);
    const reasons = (await ask(OPTIONS_PAGE, 'listSnapshots')).map(({ reason }) => reason);
    expect(reasons).toContain('beforeChange');
  });
});

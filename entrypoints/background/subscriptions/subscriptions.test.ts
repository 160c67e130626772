import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SubscribeResult } from '../../../glossary/messages/subscription-requests.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryDraft, GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { Subscription } from '../../../glossary/model/glossary/subscription.ts';
import { EVERYWHERE } from '../../../glossary/model/settings/url-pattern.ts';
import { sourceEntries, sourceEntry } from '../../../glossary/subscription/source-fixture.ts';
import { fromBase64, toBase64 } from '../../shared/base64.ts';
import { packJson, unpackJson } from '../../shared/packed-json.ts';
import {
  HOSTILE,
  type HostileServer,
  startHostileServer,
} from '../../../tests/subscription/hostile-server.ts';
import {
  ask,
  CONTENT_SCRIPT,
  copiesAreMade,
  emptyBrowser,
  loseDatabase,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  termsOf,
  wakeBackground,
} from '../background-fixture.ts';
import { PATIENCE_OF_ALARMS, PATIENCE_OF_PAGES } from './ask-address.ts';
import * as asking from './ask-source.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

const DRAFT = { name: 'Ministry', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
const DAY = 24 * 3_600_000;

let server: HostileServer;

beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  emptyBrowser();
  wakeBackground();
  server.become(null);
  server.publish(sourceEntries(30), { name: 'Ministry', edition: 1 });
  await ask(OPTIONS_PAGE, 'updateSettings', { localSources: true });
});

const typed = () => ({ address: `${server.origin}/glossary.jsonl`, mayBePrivate: false });

/** Looks at the address. @returns the hash of what is there */
async function look(): Promise<string> {
  const looked = await ask(OPTIONS_PAGE, 'lookAtAddress', typed());
  if (!looked.ok) throw new Error(looked.fault);
  return looked.found.content;
}

/** Subscribes to what was looked at, or is there now. @param content absent to look first */
async function subscribeAs(draft: GlossaryDraft, content?: string): Promise<SubscribeResult> {
  return ask(OPTIONS_PAGE, 'subscribe', typed(), draft, 'daily', content ?? (await look()));
}

async function subscribe(content?: string): Promise<GlossaryId> {
  const result = await subscribeAs(DRAFT, content);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.glossary;
}

async function standing(glossary: GlossaryId): Promise<Subscription | undefined> {
  return (await ask(OPTIONS_PAGE, 'listSubscriptions')).find((one) => one.glossary === glossary);
}

const terms = (entries: readonly ConceptEntry[]): readonly string[] =>
  entries.map(({ id }) => `term ${id}`).toSorted();

/** Publishes a glossary and has it asked for. */
async function update(
  glossary: GlossaryId,
  entries: readonly ConceptEntry[],
  edition = 2,
): Promise<Subscription> {
  server.publish(entries, { edition });
  const after = await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
  if (after === null) throw new Error('There is no such subscription.');
  return after;
}

/** Settles what is kept back, as it is shown now. */
async function settle(glossary: GlossaryId, takeOver: boolean): Promise<Subscription | null> {
  const at = (await standing(glossary))?.keptBack?.at ?? '';
  return ask(OPTIONS_PAGE, 'settleKeptBack', glossary, at, takeOver);
}

/** Holds the next requests until the test answers them; further ones reach nobody. */
function holdAnswers(count = 1) {
  const packaged = globalThis.fetch;
  const held = Array.from({ length: count }, () => ({
    begun: Promise.withResolvers<void>(),
    answer: Promise.withResolvers<Response>(),
  }));
  let asked = 0;
  vi.stubGlobal('fetch', async (address: string, how?: RequestInit) => {
    if (!address.startsWith(server.origin)) return packaged(address, how);
    const one = held[asked];
    asked += 1;
    one?.begun.resolve();
    return one?.answer.promise;
  });
  return {
    /** Resolves when a request is there, the first being 0. */
    begins: async (place = 0) => held[place]?.begun.promise,
    answer: (status: number, place = 0) =>
      held[place]?.answer.resolve(new Response(null, { status })),
    asked: () => asked,
  };
}

/** Has the program be another version of itself. */
function becomeVersion(version: string): void {
  const manifest = fakeBrowser.runtime.getManifest();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ ...manifest, version });
}

async function marksOn(text: string): Promise<number> {
  return matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', [])).find(text).length;
}

describe('looking at an address', () => {
  it('tells what is there, and stores nothing', async () => {
    const looked = await ask(OPTIONS_PAGE, 'lookAtAddress', typed());
    expect(looked).toMatchObject({
      ok: true,
      found: {
        address: typed().address,
        host: server.origin.slice('http://'.length),
        name: 'Ministry',
        edition: 1,
        entries: 30,
        leftOut: 0,
        first: sourceEntries(10),
      },
    });
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'listGlossaries')).toHaveLength(2);
  });

  it('asks nothing where the address may not be asked', async () => {
    await ask(OPTIONS_PAGE, 'updateSettings', { localSources: false });
    const before = server.requests.length;
    const refused = { ok: false, fault: 'notHttps' };
    expect(await ask(OPTIONS_PAGE, 'lookAtAddress', typed())).toEqual(refused);
    expect(await subscribeAs(DRAFT, 'any')).toEqual(refused);
    expect(server.requests).toHaveLength(before);
  });

  it('leaves out entries with errors and those that are too long, and counts them', async () => {
    const long = [{ name: 'field', value: 'a'.repeat(70_000) }];
    const faulty = [sourceEntry('blank', ' '), { ...sourceEntry('long'), kept: long }];
    server.publish([...sourceEntries(2), ...faulty]);
    const looked = await ask(OPTIONS_PAGE, 'lookAtAddress', typed());
    expect(looked).toMatchObject({ ok: true, found: { entries: 2, leftOut: 2 } });
    expect(await standing(await subscribe())).toMatchObject({ entries: 2, leftOut: 2 });
  });
});

it('asks this machine no more once the settings forbid it', async () => {
  const glossary = await subscribe();
  await ask(OPTIONS_PAGE, 'updateSettings', { localSources: false });
  const before = server.requests.length;
  expect(await ask(OPTIONS_PAGE, 'refreshSubscription', glossary)).toMatchObject({
    entries: 30,
    fault: { kind: 'notHttps' },
  });
  expect(server.requests).toHaveLength(before);
});

describe('subscribing', () => {
  it('stores what was looked at, without asking for it again', async () => {
    const content = await look();
    const before = server.requests.length;
    server.publish(sourceEntries(3));
    const glossary = await subscribe(content);
    expect(server.requests).toHaveLength(before);
    expect(await termsOf(glossary)).toEqual(terms(sourceEntries(30)));
    expect(await standing(glossary)).toMatchObject({
      address: typed().address,
      rate: 'daily',
      entries: 30,
      edition: 1,
    });
  });

  it('stores nothing else where the background ended meanwhile, and shows what is there', async () => {
    const content = await look();
    wakeBackground();
    server.publish(sourceEntries(3));
    const other = await subscribeAs(DRAFT, content);
    expect(other).toMatchObject({ ok: false, found: { entries: 3, first: sourceEntries(3) } });
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toEqual([]);
    if (!('found' in other)) throw new Error('Nothing was shown.');
    const glossary = await subscribe(other.found.content);
    expect(await termsOf(glossary)).toEqual(terms(sourceEntries(3)));
  });

  it('takes the same where the background ended meanwhile', async () => {
    const content = await look();
    wakeBackground();
    expect(await subscribeAs(DRAFT, content)).toMatchObject({ ok: true, entries: 30 });
  });

  it('makes a read-only glossary behind all others, and marks its terms', async () => {
    const glossary = await subscribe();
    const list = await ask(OPTIONS_PAGE, 'listGlossaries');
    expect(list.map(({ glossary: { id } }) => id)).toEqual(['own', 'curated', glossary]);
    expect(list[2]).toMatchObject({
      glossary: { ...DRAFT, readOnly: true, enabled: true, comesFrom: 'subscription' },
      entries: 30,
    });
    expect(await marksOn('this is term e7.')).toBe(1);
  });

  it('comes to a card behind the curated entry of the same term, until it is moved up', async () => {
    server.publish([sourceEntry('rival', '绿色发展', 'rival')]);
    const glossary = await subscribe();
    const rival = await anEntryOf(glossary);
    const order = async (): Promise<readonly string[]> => {
      const asked = [rival.id, 'concept-green'];
      const entries = await ask(CONTENT_SCRIPT, 'getCardEntries', asked, '绿色发展', []);
      return entries.map(({ entry }) => entry.id);
    };
    expect(await order()).toEqual(['concept-green', rival.id]);
    await ask(OPTIONS_PAGE, 'orderGlossaries', ['own', glossary, 'curated']);
    expect(await order()).toEqual([rival.id, 'concept-green']);
  });

  it('tells its entries from those that the user added', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    await subscribe();
    const originsOf = async (...origins: readonly ('added' | 'subscribed')[]): Promise<number> =>
      (
        await ask(OPTIONS_PAGE, 'searchEntries', {
          text: '',
          filter: { origins },
          offset: 0,
          limit: 1,
        })
      ).total;
    expect(await originsOf('added')).toBe(1);
    expect(await originsOf('subscribed')).toBe(30);
  });

  it.each(['/404', '/login', '/truncated'])('stores nothing of %s', async (path) => {
    server.become(path);
    expect((await subscribeAs(DRAFT, 'any')).ok).toBe(false);
    expect(await ask(OPTIONS_PAGE, 'listGlossaries')).toHaveLength(2);
  });

  it('is refused under a name that another glossary has', async () => {
    await subscribe();
    const again = await subscribeAs(DRAFT);
    expect(again).toMatchObject({ ok: false, issues: [{ code: 'nameTaken' }] });
  });

  it('puts no entry in the place of a curated one or of the user', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    server.publish([sourceEntry('concept-green'), sourceEntry('user-1')]);
    const glossary = await subscribe();
    expect(await termsOf(glossary)).toHaveLength(2);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'user-1')).toMatchObject({ glossary: 'own' });
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'concept-green')).toMatchObject({
      origin: 'curated',
    });
  });
});

describe('an update', () => {
  it('is taken over and listed with what it did', async () => {
    const glossary = await subscribe();
    const [, , ...others] = sourceEntries(30);
    const renamed = sourceEntry('e1', '别名', 'other');
    const entries = [renamed, ...others, sourceEntry('new')];
    const after = await update(glossary, entries);
    expect(after).toMatchObject({ entries: 30, edition: 2 });
    expect(await termsOf(glossary)).toEqual(['other', 'term new', ...terms(others)].toSorted());
    const [listed] = await ask(OPTIONS_PAGE, 'listUpdates', glossary);
    expect(listed).toMatchObject({ counts: { new: 1, changed: 1, gone: 1 } });
    const page = await ask(OPTIONS_PAGE, 'getUpdatedEntries', glossary, listed?.at ?? '', 0, 2);
    expect(page.total).toBe(3);
    expect(page.rows).toMatchObject([{ before: {}, after: {} }, { after: {} }]);
  });

  it('changes nothing and lists nothing where nothing is new, with a tag and without', async () => {
    const glossary = await subscribe();
    const { revision } = await ask(CONTENT_SCRIPT, 'getFrameState');
    await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    expect(server.requests.at(-1)?.headers).toHaveProperty('if-none-match');
    await update(glossary, sourceEntries(30), 1);
    expect(await ask(OPTIONS_PAGE, 'listUpdates', glossary)).toEqual([]);
    expect((await ask(CONTENT_SCRIPT, 'getFrameState')).revision).toBe(revision);
  });

  it('is told to the pages of the extension, and to no tab', async () => {
    const glossary = await subscribe();
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
    const toPages = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
    const toTabs = vi.mocked(fakeBrowser.tabs.sendMessage);
    toTabs.mockClear();
    await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    const told = { kind: 'event', call: 'subscriptionsChanged', args: [] };
    await expect.poll(() => toPages.mock.calls).toEqual([[told]]);
    expect(toTabs).not.toHaveBeenCalled();
  });

  it('is read anew by another version of the program, which may read more of it', async () => {
    const glossary = await subscribe();
    const asked = async (): Promise<boolean> => {
      await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
      return server.requests.at(-1)?.headers['if-none-match'] === undefined;
    };
    expect(await asked()).toBe(false);
    becomeVersion('9.0');
    expect(await asked()).toBe(true);
    expect(await asked()).toBe(false);
  });

  it('is read anew each month, as what is stored may have been damaged', async () => {
    const glossary = await subscribe();
    const { id } = await anEntryOf(glossary, 'term e7');
    await inDatabase((database) => database.put('entries', 'broken', id));
    wakeBackground();
    const now = Date.now();
    const isWhole = async (days: number): Promise<boolean> => {
      vi.setSystemTime(now + days * DAY);
      await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
      return server.requests.at(-1)?.headers['if-none-match'] === undefined;
    };
    try {
      expect(await isWhole(29)).toBe(false);
      expect(await termsOf(glossary)).not.toContain('term e7');
      expect(await isWhole(31)).toBe(true);
      expect(await termsOf(glossary)).toContain('term e7');
      expect(await isWhole(32)).toBe(false);
      // A clock that ran ahead counts for nothing.
      expect(await isWhole(1)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is listed in part where its entries are large', async () => {
    const glossary = await subscribe();
    const kept = [{ name: 'field', value: 'a'.repeat(60_000) }];
    const large = sourceEntries(30).map((entry) => ({ ...entry, kept }));
    expect(await update(glossary, large)).toMatchObject({ entries: 30 });
    const [listed] = await ask(OPTIONS_PAGE, 'listUpdates', glossary);
    expect(listed?.counts.changed).toBe(30);
    const page = await ask(OPTIONS_PAGE, 'getUpdatedEntries', glossary, listed?.at ?? '', 0, 30);
    expect(page.total).toBe(16);
  });

  it('is listed with the nineteen before it', async () => {
    const glossary = await subscribe();
    for (let count = 31; count < 53; count += 1) await update(glossary, sourceEntries(count));
    const listed = await ask(OPTIONS_PAGE, 'listUpdates', glossary);
    expect(listed).toHaveLength(20);
    const kept = await inDatabase((database) => database.getAllKeys('sourceUpdates'));
    expect(kept).toHaveLength(20);
  });

  it('leaves what the user did alone: undo, the trash, the log', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    const glossary = await subscribe();
    await update(glossary, sourceEntries(29));
    const steps = await ask(OPTIONS_PAGE, 'getUndoSteps');
    expect(steps.undo).toMatchObject({ kind: 'added', term: 'own' });
    expect((await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).total).toBe(0);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await termsOf(glossary)).toHaveLength(29);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'user-1')).toBeNull();
  });

  it('of a server that fails changes the one line that says so, and comes again', async () => {
    const glossary = await subscribe();
    server.become('/503');
    const failed = await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    expect(failed).toMatchObject({ entries: 30, fault: { kind: 'busy' } });
    const wait = Date.parse(failed?.next ?? '') - Date.now();
    expect(wait).toBeLessThan(20 * 60_000);
    const again = await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    expect(again?.fault?.since).toBe(failed?.fault?.since);
    // What the user asks puts nothing off.
    expect(Date.parse(again?.next ?? '') - Date.now()).toBeLessThan(20 * 60_000);
    expect(await termsOf(glossary)).toHaveLength(30);
    server.become('/429');
    const putOff = await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    expect(Date.parse(putOff?.next ?? '') - Date.now()).toBeGreaterThan(7_100_000);
    server.become(null);
    expect(await ask(OPTIONS_PAGE, 'refreshSubscription', glossary)).not.toHaveProperty('fault');
  });
});

it.each(Object.entries(HOSTILE).filter(([, { isSlow }]) => isSlow !== true))(
  'stays in use as it was where the server does %s',
  async (path, { fault }) => {
    const glossary = await subscribe();
    server.become(path);
    const after = await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    // With a tag of ours, “not modified” is no fault.
    const said = path === '/304' ? {} : { fault: { kind: fault } };
    expect(after).toMatchObject({ entries: 30, edition: 1, ...said });
    expect(after).not.toHaveProperty('keptBack');
    expect(await termsOf(glossary)).toEqual(terms(sourceEntries(30)));
    expect(await ask(OPTIONS_PAGE, 'listUpdates', glossary)).toEqual([]);
    // Nor is a tag of what was refused kept in the place of the one that is known.
    server.become(null);
    expect(await ask(OPTIONS_PAGE, 'refreshSubscription', glossary)).not.toHaveProperty('fault');
    expect(server.requests.at(-1)?.headers['if-none-match']).toMatch(/^W\//u);
  },
);

it('tells of an update that cannot be stored, and asks again later', async () => {
  const glossary = await subscribe();
  server.publish(sourceEntries(31), { edition: 2 });
  const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
  const full = vi.spyOn(IDBObjectStore.prototype, 'put');
  full.mockImplementation(function putOrFail(this: IDBObjectStore, ...args) {
    if (this.name === 'entries') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(ask(OPTIONS_PAGE, 'refreshSubscription', glossary)).rejects.toThrow(/full/u);
  full.mockRestore();
  const after = await standing(glossary);
  expect(after).toMatchObject({ entries: 30, edition: 1, fault: { kind: 'notStored' } });
  expect(Date.parse(after?.next ?? '') - Date.now()).toBeLessThan(20 * 60_000);
});

describe('what an update would destroy', () => {
  it('is kept back, and shown, while the copy stays in use', async () => {
    const glossary = await subscribe();
    const kept = await update(glossary, sourceEntries(2));
    expect(kept).toMatchObject({
      entries: 30,
      edition: 1,
      keptBack: {
        reasons: ['manyGone'],
        counts: { new: 0, changed: 0, gone: 28 },
        entries: 2,
      },
    });
    expect(kept.keptBack).not.toHaveProperty('content');
    expect(await termsOf(glossary)).toHaveLength(30);
    const page = await ask(OPTIONS_PAGE, 'getUpdatedEntries', glossary, 'keptBack', 0, 100);
    expect(page.total).toBe(28);
    expect(page.rows.every(({ before, after }) => before && !after)).toBe(true);
    // The server says that it is the same file: nothing else is asked of the user.
    const again = await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    expect(again?.keptBack).toEqual(kept.keptBack);
  });

  it('is an edition from before a file that said none', async () => {
    const glossary = await subscribe();
    server.publish(sourceEntries(31));
    expect(await ask(OPTIONS_PAGE, 'refreshSubscription', glossary)).toMatchObject({
      entries: 31,
      edition: 1,
    });
    expect(await update(glossary, sourceEntries(32), 0)).toMatchObject({
      entries: 31,
      keptBack: { reasons: ['older'] },
    });
  });

  it('is taken over when the user says so', async () => {
    const glossary = await subscribe();
    await update(glossary, sourceEntries(2));
    const settled = await settle(glossary, true);
    expect(settled).toMatchObject({ entries: 2, edition: 2 });
    expect(settled).not.toHaveProperty('keptBack');
    expect(await termsOf(glossary)).toHaveLength(2);
    expect(await ask(OPTIONS_PAGE, 'listUpdates', glossary)).toMatchObject([
      { counts: { gone: 28 } },
    ]);
  });

  it('is taken over when the user changes their mind', async () => {
    const glossary = await subscribe();
    await update(glossary, sourceEntries(2));
    await settle(glossary, false);
    const settled = await settle(glossary, true);
    expect(settled).toMatchObject({ entries: 2, edition: 2 });
    expect(settled).not.toHaveProperty('keptBack');
  });

  it('is kept back again where the server has something else by then', async () => {
    const glossary = await subscribe();
    await update(glossary, sourceEntries(2));
    server.publish(sourceEntries(1), { edition: 3 });
    const settled = await settle(glossary, true);
    expect(settled).toMatchObject({ entries: 30, keptBack: { entries: 1 } });
  });

  it.each([true, false])('is not settled by whoever saw another one (%s)', async (takeOver) => {
    const glossary = await subscribe();
    const shown = await update(glossary, sourceEntries(2));
    // So that the times differ by which the two are told apart.
    await expect.poll(() => new Date().toISOString()).not.toBe(shown.keptBack?.at);
    const other = await update(glossary, sourceEntries(1));
    const at = shown.keptBack?.at ?? '';
    expect(await ask(OPTIONS_PAGE, 'settleKeptBack', glossary, at, takeOver)).toEqual(other);
    expect(other).toMatchObject({ entries: 30, keptBack: { entries: 1 } });
    expect(await standing(glossary)).toEqual(other);
  });

  it('is refused, and not asked about again until it is another', async () => {
    const glossary = await subscribe();
    await update(glossary, sourceEntries(2));
    const refused = await settle(glossary, false);
    expect(refused).toMatchObject({ entries: 30, keptBack: { entries: 2, isRefused: true } });
    const again = await update(glossary, sourceEntries(2));
    expect(again.keptBack).toEqual(refused?.keptBack);
    const other = await update(glossary, sourceEntries(3));
    expect(other).toMatchObject({ keptBack: { entries: 3 } });
    expect(other.keptBack).not.toHaveProperty('isRefused');
    expect(await update(glossary, sourceEntries(31))).toMatchObject({ entries: 31 });
    expect(await standing(glossary)).not.toHaveProperty('keptBack');
  });
});

describe('the entries of a subscription', () => {
  it.each([
    ['changed', 'saveConceptEntry', (entry: ConceptEntry) => [{ ...entry, note: 'Mine' }]],
    ['deleted', 'deleteConceptEntry', ({ id }: ConceptEntry) => [id]],
  ] as const)('cannot be %s', async (_what, call, argsOf) => {
    const glossary = await subscribe();
    const entry = await anEntryOf(glossary);
    const refused = await ask(OPTIONS_PAGE, call, ...(argsOf(entry) as [never]));
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'readOnlyGlossary' }] });
  });

  it('stay where many are changed, moved or deleted at once', async () => {
    const glossary = await subscribe();
    const { id } = await anEntryOf(glossary);
    const selection = { concepts: [id] };
    for (const change of [
      { kind: 'delete' },
      { kind: 'glossary', glossary: 'own' },
      { kind: 'subjectField', subjectField: 'x' },
    ] as const) {
      expect(await ask(OPTIONS_PAGE, 'changeEntries', selection, change, [])).toMatchObject({
        changed: 0,
        refused: 1,
      });
    }
  });

  it('go into no other glossary, and none come to them', async () => {
    const glossary = await subscribe();
    for (const [from, into] of [
      [glossary, 'own'],
      ['own', glossary],
    ] as const) {
      expect(await ask(OPTIONS_PAGE, 'mergeGlossaries', from, into)).toMatchObject({ ok: false });
    }
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    const staged = await ask(OPTIONS_PAGE, 'stageEntries', importing, [
      { ...(await anEntryOf(glossary)), note: 'From a file' },
    ]);
    expect(staged.refused).toMatchObject([{ issue: { code: 'readOnlyGlossary' } }]);
    const { revision } = await ask(CONTENT_SCRIPT, 'getFrameState');
    expect(
      await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', revision, { glossary }),
    ).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('cannot be opened for changes', async () => {
    const glossary = await subscribe();
    expect(await ask(OPTIONS_PAGE, 'changeGlossary', glossary, { readOnly: false })).toMatchObject({
      ok: false,
      issues: [{ code: 'readOnlyGlossary' }],
    });
    expect(
      await ask(OPTIONS_PAGE, 'changeGlossary', glossary, { name: 'Other', enabled: false }),
    ).toMatchObject({ ok: true });
    expect(await marksOn('this is term e7.')).toBe(0);
  });

  it('are left unmarked one by one, whatever an update brings', async () => {
    const glossary = await subscribe();
    const { id } = await anEntryOf(glossary, 'term e7');
    const rule = { kind: 'concepts', pattern: EVERYWHERE, concepts: [id], marked: false } as const;
    await ask(OPTIONS_PAGE, 'changeSiteRule', rule);
    expect(await marksOn('term e7 and term e8')).toBe(1);
    await update(glossary, sourceEntries(40));
    await update(
      glossary,
      sourceEntries(40).filter(({ id: remote }) => remote !== 'e7'),
    );
    await update(glossary, sourceEntries(40));
    expect(await marksOn('term e7 and term e8')).toBe(1);
    await ask(OPTIONS_PAGE, 'changeSiteRule', { ...rule, marked: true });
    expect(await marksOn('term e7 and term e8')).toBe(2);
  });
});

describe('copies', () => {
  it('have the own entries alone, and restoring one leaves subscriptions as they are', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    await copiesAreMade();
    const glossary = await subscribe();
    await copiesAreMade();
    const [newest] = await ask(OPTIONS_PAGE, 'listSnapshots');
    expect(newest?.entries).toBe(1);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'user-1');
    const difference = await ask(OPTIONS_PAGE, 'previewSnapshot', newest?.id ?? '');
    expect(difference).toMatchObject({ entries: 1, returning: 1, removed: 0 });
    await ask(OPTIONS_PAGE, 'restoreSnapshot', newest?.id ?? '');
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'user-1')).toMatchObject({ glossary: 'own' });
    expect(await termsOf(glossary)).toHaveLength(30);
    const file = await backup();
    expect(file.records).toHaveLength(1);
  });

  it('of a day stay, however often a server publishes', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    const glossary = await subscribe();
    await copiesAreMade();
    const before = await ask(OPTIONS_PAGE, 'listSnapshots');
    const now = Date.now();
    try {
      for (let day = 1; day <= 9; day += 1) {
        vi.setSystemTime(now + day * DAY);
        await update(glossary, sourceEntries(30 + day), day + 1);
        await copiesAreMade();
      }
      expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toEqual(before);
      await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', '另一个', 'other'));
      await copiesAreMade();
      expect(await ask(OPTIONS_PAGE, 'listSnapshots')).toEqual([
        expect.objectContaining({ entries: 2 }),
        ...before,
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('from before a subscription bring back no list without it', async () => {
    await ask(OPTIONS_PAGE, 'createGlossary', { name: 'Law', languages: [], colour: 'grey' });
    await copiesAreMade();
    const [before] = await ask(OPTIONS_PAGE, 'listSnapshots');
    const glossary = await subscribe();
    await ask(OPTIONS_PAGE, 'restoreSnapshot', before?.id ?? '');
    expect(await termsOf(glossary)).toHaveLength(30);
    const list = await ask(OPTIONS_PAGE, 'listGlossaries');
    expect(list.map(({ glossary: { name } }) => name)).toEqual(['Law', '', '', 'Ministry']);
  });

  it('from a stranger change nothing of a subscription', async () => {
    const glossary = await subscribe();
    const { id } = await anEntryOf(glossary);
    const file = await backup();
    const forged = { ...entryOf(id, '伪造', 'forged') };
    const record = { version: 2, kind: 'added', id, modified: '', entry: forged };
    for (const target of [glossary, 'own']) {
      const records = [{ ...record, glossary: target }];
      await restoreFile({ ...file, records, trash: [] });
      expect(await termsOf(glossary)).toHaveLength(30);
      expect(await termsOf('own')).toEqual([]);
    }
  });
});

describe('an entry that is not to be marked', () => {
  const leaveUnmarked = async (glossary: GlossaryId): Promise<void> => {
    const { id } = await anEntryOf(glossary, 'term e0');
    const rule = { kind: 'concepts', pattern: EVERYWHERE, concepts: [id], marked: false } as const;
    await ask(OPTIONS_PAGE, 'changeSiteRule', rule);
    expect(await marksOn('term e0')).toBe(0);
  };

  it('stays so when a copy is restored elsewhere and its glossary is subscribed to again', async () => {
    await leaveUnmarked(await subscribe());
    const file = await backup();
    await elsewhere();
    await restoreFile(file, true);
    await subscribe();
    expect(await marksOn('term e0')).toBe(0);
    expect(await marksOn('term e1')).toBe(1);
  });

  it('stays so when its glossary is left and subscribed to again', async () => {
    const before = await subscribe();
    await leaveUnmarked(before);
    await ask(OPTIONS_PAGE, 'deleteGlossary', before);
    await subscribe();
    expect(await marksOn('term e0')).toBe(0);
    const all = (await ask(OPTIONS_PAGE, 'listGlossaries')).map(({ glossary }) => glossary);
    // It took the place of the one in the trash.
    expect(all.filter(({ comesFrom }) => comesFrom === 'subscription')).toEqual([
      expect.not.objectContaining({ deleted: expect.anything() as unknown }),
    ]);
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toHaveLength(1);
  });
});

describe('a subscription that takes the place of the one in the trash', () => {
  it('stays when what was done before is undone', async () => {
    await ask(OPTIONS_PAGE, 'deleteGlossary', await subscribe());
    await ask(OPTIONS_PAGE, 'createGlossary', { ...DRAFT, name: 'Trade' });
    await subscribe();
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await marksOn('term e0')).toBe(1);
  });
});

describe('an address of which there is a glossary already', () => {
  it('is subscribed to a second time under another id', async () => {
    const both = await Promise.all([
      subscribe(),
      subscribeAs({ ...DRAFT, name: 'Twice' }, await look()),
    ]);
    const list = await ask(OPTIONS_PAGE, 'listSubscriptions');
    expect(both[1]).toMatchObject({ ok: true });
    expect(new Set(list.map(({ glossary }) => glossary)).size).toBe(2);
    expect(await termsOf(both[0])).toHaveLength(30);
  });

  it('overwrites nothing that was exported elsewhere and is the own here', async () => {
    const { id } = await anEntryOf(await subscribe());
    await elsewhere();
    const own = entryOf(id, '自己的', 'own');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', own);
    const glossary = await subscribe();
    expect(await termsOf(glossary)).toHaveLength(30);
    expect(await termsOf('own')).toEqual(['own']);
  });

  it('overwrites nothing by an update either', async () => {
    const glossary = await subscribe();
    server.publish(sourceEntries(31), { edition: 2 });
    await elsewhere();
    const { id } = await anEntryOf(await subscribe(), 'term e30');
    await elsewhere();
    server.publish(sourceEntries(30), { edition: 1 });
    expect(await subscribe()).toBe(glossary);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf(id, '自己的', 'own'));
    await update(glossary, sourceEntries(31));
    expect(await termsOf('own')).toEqual(['own']);
  });
});

describe('a subscription that a copy names', () => {
  const named = () => ({
    comesFrom: 'subscription' as const,
    name: 'Ministry',
    address: typed().address,
    rate: 'daily' as const,
    colour: 'blue' as const,
    place: 2,
  });
  const former = async () => ask(OPTIONS_PAGE, 'listFormerSources');

  it('is listed after the backup is restored elsewhere, and is not asked for', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    await subscribe();
    const file = await backup();
    expect(file).toMatchObject({ subscriptions: { version: 2, subscriptions: [named()] } });
    await elsewhere();
    const asked = server.requests.length;
    expect(await previewFile(file)).toMatchObject({ subscriptions: 1, unreadable: 0 });
    expect(await former()).toEqual([]);
    await restoreFile(file);
    expect(await former()).toEqual([named()]);
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toEqual([]);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(server.requests).toHaveLength(asked);
  });

  it('is listed until it is subscribed to again, and comes back to its place', async () => {
    const glossary = await subscribe();
    await ask(OPTIONS_PAGE, 'orderGlossaries', [glossary, 'own', 'curated']);
    await ask(OPTIONS_PAGE, 'changeRefreshRate', glossary, 'weekly');
    const file = await backup();
    await elsewhere();
    await restoreFile(file);
    const [lost] = await former();
    expect(lost).toEqual({ ...named(), rate: 'weekly', place: 0 });
    const content = await look();
    const again = await ask(OPTIONS_PAGE, 'subscribe', typed(), DRAFT, 'weekly', content, 0);
    expect(again).toMatchObject({ ok: true });
    expect(await former()).toEqual([]);
    const list = await ask(OPTIONS_PAGE, 'listGlossaries');
    expect(list.map(({ glossary: { name } }) => name)).toEqual(['Ministry', '', '']);
    // A copy names it once, and restoring it lists nothing that is there.
    expect(await previewFile(await backup())).toMatchObject({ subscriptions: 0 });
    await restoreFile(file);
    expect(await former()).toEqual([]);
  });

  it('is listed until the user wants it no longer', async () => {
    await subscribe();
    const file = await backup();
    await elsewhere();
    await restoreFile(file);
    // It is in each later backup until then.
    expect(await backup()).toMatchObject({ subscriptions: { subscriptions: [named()] } });
    await ask(OPTIONS_PAGE, 'forgetFormerSource', named());
    expect(await former()).toEqual([]);
    expect(await backup()).not.toHaveProperty('subscriptions.subscriptions.0');
  });

  it('is named no longer once the user left it', async () => {
    const glossary = await subscribe();
    await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
    expect(await backup()).not.toHaveProperty('subscriptions');
  });

  it.each(['restored', 'begun anew'])('is listed when a lost database is %s', async (way) => {
    await subscribe();
    await copiesAreMade();
    const snapshot = await loseDatabase();
    expect(snapshot.entries).toBe(0);
    expect(await backup()).toMatchObject({ subscriptions: { subscriptions: [named()] } });
    const asked = server.requests.length;
    if (way === 'restored') await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot.id);
    else await ask(OPTIONS_PAGE, 'beginAnew');
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    expect(await former()).toEqual([named()]);
    expect(server.requests).toHaveLength(asked);
  });

  it('is found when the index of copies is lost as well', async () => {
    await subscribe();
    await copiesAreMade();
    indexedDB.deleteDatabase('termlight');
    await fakeBrowser.storage.local.remove('snapshots');
    wakeBackground();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toMatchObject({ state: 'lost' });
  });

  it('is in the copy of the day when its rate changed alone', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    const glossary = await subscribe();
    await copiesAreMade();
    await ask(OPTIONS_PAGE, 'changeRefreshRate', glossary, 'weekly');
    await ask(OPTIONS_PAGE, 'updateSettings', { hoverDelay: 400 });
    await copiesAreMade();
    const [newest] = await ask(OPTIONS_PAGE, 'listSnapshots');
    await elsewhere({ withCopies: true });
    await ask(OPTIONS_PAGE, 'restoreSnapshot', newest?.id ?? '');
    expect(await former()).toEqual([{ ...named(), rate: 'weekly' }]);
  });

  it.each([
    ['an old backup', undefined, 0],
    ['one of a later version', { version: 9, subscriptions: [] }, 1],
    ['a list that is none', 7, 1],
    ['no address', { version: 1, subscriptions: [bad({ address: 'x' })] }, 1],
    ['a name that reads backwards', { version: 1, subscriptions: [bad({ name: '\u202Ea' })] }, 1],
    ['a rate that there is not', { version: 1, subscriptions: [bad({ rate: 'always' })] }, 1],
    ['a place before the first', { version: 1, subscriptions: [bad({ place: -1 })] }, 1],
    ['more than there can be', { version: 1, subscriptions: Array(201).fill(bad({})) }, 1],
  ])('is left out where the backup has %s', async (_what, subscriptions, unreadable) => {
    const others = await backup();
    const file = { ...others, ...(subscriptions !== undefined && { subscriptions }) };
    expect(await previewFile(file)).toMatchObject({ subscriptions: 0, unreadable });
    await restoreFile(file);
    expect(await former()).toEqual([]);
  });
});

/** A subscription as a strange backup may name it. */
function bad(change: object): object {
  const sound = { name: 'A', address: 'https://terms.example/a.jsonl', rate: 'daily' };
  return { ...sound, colour: 'blue', place: 0, ...change };
}

/** Another computer, or this one after everything was lost. */
async function elsewhere({ withCopies = false } = {}): Promise<void> {
  await copiesAreMade();
  const copies = withCopies ? await fakeBrowser.storage.local.get(null) : {};
  emptyBrowser();
  await fakeBrowser.storage.local.set(copies);
  wakeBackground();
  if (!withCopies) await ask(OPTIONS_PAGE, 'updateSettings', { localSources: true });
}

describe('undoing a change of the list of glossaries', () => {
  it('keeps a subscription that came since', async () => {
    await ask(OPTIONS_PAGE, 'createGlossary', { name: 'Law', languages: [], colour: 'grey' });
    const glossary = await subscribe();
    await ask(OPTIONS_PAGE, 'undoLastChange');
    const list = await ask(OPTIONS_PAGE, 'listGlossaries');
    expect(list.map(({ glossary: { id } }) => id)).toEqual(['own', 'curated', glossary]);
    expect(await termsOf(glossary)).toHaveLength(30);
  });

  it.each([
    ['cannot be read', 'broken'],
    ['lacks a subscription', { version: 1, glossaries: [] }],
  ])('restores it as it was read where what was stored %s', async (_what, stored) => {
    const glossary = await subscribe();
    await inDatabase((database) => database.put('state', stored, 'glossaries'));
    wakeBackground();
    const before = await ask(OPTIONS_PAGE, 'listGlossaries');
    await ask(OPTIONS_PAGE, 'changeGlossary', glossary, { enabled: true, name: 'Again' });
    const after = await ask(OPTIONS_PAGE, 'listGlossaries');
    expect(after).not.toEqual(before);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await ask(OPTIONS_PAGE, 'listGlossaries')).toEqual(before);
    await ask(OPTIONS_PAGE, 'redoLastChange');
    expect(await ask(OPTIONS_PAGE, 'listGlossaries')).toEqual(after);
  });

  it('brings back none that was deleted for good', async () => {
    const glossary = await subscribe();
    await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
    await ask(OPTIONS_PAGE, 'eraseGlossary', glossary);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await ask(OPTIONS_PAGE, 'listGlossaries')).toHaveLength(2);
    expect(await termsOf('own')).toEqual([]);
  });
});

describe('leaving', () => {
  it('puts the glossary in the trash, from where it comes back', async () => {
    const glossary = await subscribe();
    await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
    expect(await termsOf(glossary)).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'refreshSubscription', glossary)).toBeNull();
    expect(await fakeBrowser.alarms.get('subscriptions')).toBeUndefined();
    await ask(OPTIONS_PAGE, 'restoreGlossary', glossary);
    expect(await termsOf(glossary)).toHaveLength(30);
    await expect.poll(() => fakeBrowser.alarms.get('subscriptions')).toBeDefined();
  });

  it('ends all requests, those that wait for another as well', async () => {
    const glossary = await subscribe();
    const kept = await update(glossary, sourceEntries(2));
    const { begins, answer, asked } = holdAnswers();
    const first = ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
    await begins();
    const others = [
      ask(OPTIONS_PAGE, 'refreshSubscription', glossary),
      ask(OPTIONS_PAGE, 'settleKeptBack', glossary, kept.keptBack?.at ?? '', true),
    ];
    await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
    answer(503);
    await first;
    expect(await Promise.all(others)).toEqual([null, null]);
    expect(asked()).toBe(1);
  });

  it('for good deletes neighbours at once, and nothing that stands between them', async () => {
    const glossary = await subscribe();
    const keys = await inDatabase((database) => database.getAllKeys('entries'));
    const between = `${(keys as string[])[9]}-mine`;
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf(between, '自己的', 'own'));
    await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
    const deletes = vi.spyOn(IDBObjectStore.prototype, 'delete');
    await ask(OPTIONS_PAGE, 'eraseGlossary', glossary);
    const stores = deletes.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(stores.filter((name) => name === 'entries')).toHaveLength(2);
    expect(await inDatabase((database) => database.getAllKeys('entries'))).toEqual([between]);
    deletes.mockRestore();
  });

  it('for good leaves nothing', async () => {
    const glossary = await subscribe();
    await update(glossary, sourceEntries(31));
    await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
    expect(await ask(OPTIONS_PAGE, 'eraseGlossary', glossary)).toMatchObject({ ok: true });
    const left = await inDatabase((database) =>
      Promise.all(
        (['entries', 'sources', 'sourceUpdates'] as const).map((name) => database.count(name)),
      ),
    );
    expect(left).toEqual([0, 0, 0]);
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toEqual([]);
  });
});

it('takes what the user decides while the server is slow to answer', async () => {
  const glossary = await subscribe();
  await update(glossary, sourceEntries(2));
  const { begins, answer } = holdAnswers();
  const refreshing = ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
  await begins();
  await ask(OPTIONS_PAGE, 'changeRefreshRate', glossary, 'weekly');
  await settle(glossary, false);
  answer(304);
  const after = await refreshing;
  expect(after).toMatchObject({ rate: 'weekly', keptBack: { entries: 2, isRefused: true } });
  expect(Date.parse(after?.next ?? '') - Date.now()).toBeGreaterThan(6 * DAY);
  expect(await standing(glossary)).toEqual(after);
});

it.each([
  ['cannot be read', 'broken'],
  ['is gone', undefined],
])('stays a subscription, switched off, where the list of glossaries %s', async (_what, list) => {
  const glossary = await subscribe();
  await inDatabase(async (database) => {
    await database.delete('state', 'glossaries');
    if (list !== undefined) await database.put('state', list, 'glossaries');
  });
  wakeBackground();
  const { id } = await anEntryOf(glossary);
  expect(await termsOf('own')).toEqual([]);
  expect(await ask(OPTIONS_PAGE, 'deleteConceptEntry', id)).toMatchObject({ ok: false });
  expect((await backup()).records).toEqual([]);
  expect((await ask(OPTIONS_PAGE, 'listGlossaries'))[2]).toMatchObject({
    glossary: { id: glossary, enabled: false, readOnly: true, name: new URL(server.origin).host },
    entries: 30,
  });
  expect(await update(glossary, sourceEntries(29))).toMatchObject({ entries: 29 });
  await expect.poll(() => fakeBrowser.alarms.get('subscriptions')).toBeUndefined();
  await ask(OPTIONS_PAGE, 'changeGlossary', glossary, { enabled: true, name: 'Again' });
  await expect.poll(() => fakeBrowser.alarms.get('subscriptions')).toBeDefined();
  await ask(OPTIONS_PAGE, 'deleteGlossary', glossary);
  expect(await ask(OPTIONS_PAGE, 'eraseGlossary', glossary)).toMatchObject({ ok: true });
  expect(await inDatabase((database) => database.count('entries'))).toBe(0);
});

it.each([
  ['no address', 'broken'],
  ['an address without a host', 'data:,'],
])('with %s breaks no other, nor the list', async (_what, address) => {
  const glossary = await subscribe();
  const other = await subscribeAs({ ...DRAFT, name: 'Desk' });
  await inDatabase(async (database) => {
    const source = (await database.get('sources', glossary)) as object;
    await database.put('sources', { ...source, address }, glossary);
    await database.delete('state', 'glossaries');
  });
  wakeBackground();
  const found = (await ask(OPTIONS_PAGE, 'listGlossaries')).map((one) => one.glossary);
  expect(found.find(({ id }) => id === glossary)?.name).toBe(glossary);
  const subscriptions = await ask(OPTIONS_PAGE, 'listSubscriptions');
  expect(subscriptions.map((one) => one.glossary)).toContain(other.ok && other.glossary);
});

describe('the alarm', () => {
  const alarm = async (): Promise<number | undefined> =>
    (await fakeBrowser.alarms.get('subscriptions'))?.scheduledTime;
  const ring = async (): Promise<void> => {
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'subscriptions' } as never);
  };

  /** The times of alarms that ring at once. */
  const dueOf = (set: readonly (readonly unknown[])[]): readonly number[] =>
    set
      .map(([, alarmInfo]) => (alarmInfo as { readonly when: number }).when)
      .filter((when) => when <= Date.now());

  it('is none where there is no subscription, and nothing is asked', async () => {
    const before = server.requests.length;
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    await marksOn('term e7');
    expect(await alarm()).toBeUndefined();
    expect(server.requests).toHaveLength(before);
  });

  it('is set for the next request, and gone where the user alone asks', async () => {
    const glossary = await subscribe();
    const wait = ((await alarm()) ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(0.85 * DAY);
    expect(wait).toBeLessThan(1.15 * DAY);
    await ask(OPTIONS_PAGE, 'changeRefreshRate', glossary, 'byHand');
    expect(await alarm()).toBeUndefined();
    expect(await standing(glossary)).not.toHaveProperty('next');
  });

  it('asks what is due, in the background alone', async () => {
    const glossary = await subscribe();
    server.publish(sourceEntries(35), { edition: 2 });
    const asked = vi.spyOn(asking, 'askSource');
    const patience = (): unknown => asked.mock.lastCall?.[2];
    vi.setSystemTime(Date.now() + 2 * DAY);
    try {
      await ring();
      await expect.poll(() => standing(glossary)).toMatchObject({ entries: 35 });
      // The browser ends a background that nobody waits for.
      expect(patience()).toBe(PATIENCE_OF_ALARMS);
      await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
      expect(patience()).toBe(PATIENCE_OF_PAGES);
      await expect.poll(async () => ((await alarm()) ?? 0) > Date.now() + DAY / 2).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['a day', 1],
    ['years', 1_000],
  ])('asks though a clock that ran ahead put the next request off for %s', async (_time, days) => {
    const now = Date.now();
    try {
      vi.setSystemTime(now + days * DAY);
      const glossary = await subscribe();
      server.publish(sourceEntries(35), { edition: 2 });
      vi.setSystemTime(now);
      // The browser runs on, and its alarm with it.
      wakeBackground();
      await expect.poll(alarm).toBe(now);
      await ring();
      await expect.poll(() => standing(glossary)).toMatchObject({ entries: 35 });
      await expect.poll(async () => (await alarm()) ?? 0).toBeGreaterThan(now);
    } finally {
      vi.useRealTimers();
    }
  });

  it('has noted the request before it asks, whatever becomes of the background', async () => {
    const glossary = await subscribe();
    const { begins, answer } = holdAnswers(2);
    try {
      vi.setSystemTime(Date.now() + 2 * DAY);
      wakeBackground();
      await ring();
      await begins(0);
      const noted = await standing(glossary);
      expect(noted).not.toHaveProperty('fault');
      const wait = Date.parse(noted?.next ?? '') - Date.now();
      expect(wait).toBeGreaterThan(13 * 60_000);
      // What a background leaves that ends here.
      const left = await inDatabase((database) => database.get('sources', glossary));
      answer(503, 0);
      await expect.poll(() => standing(glossary)).toMatchObject({ fault: { kind: 'busy' } });
      await inDatabase((database) => database.put('sources', left, glossary));
      vi.setSystemTime(Date.now() + DAY);
      wakeBackground();
      await ring();
      await begins(1);
      const again = await standing(glossary);
      expect(again?.fault?.kind).toBe('tooSlow');
      expect(Date.parse(again?.next ?? '') - Date.now()).toBeGreaterThan(50 * 60_000);
      answer(304, 1);
      await expect.poll(() => standing(glossary)).not.toHaveProperty('fault');
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves a whole file that was too slow for it to a request by hand', async () => {
    const glossary = await subscribe();
    const isWhole = (): boolean => server.requests.at(-1)?.headers['if-none-match'] === undefined;
    try {
      const asked = new Date(Date.now() + 31 * DAY).toISOString();
      await inDatabase(async (database) => {
        const source = (await database.get('sources', glossary)) as object;
        // As a background leaves it that the browser ended.
        await database.put('sources', { ...source, asked }, glossary);
      });
      for (const [days, version] of [
        [32, '0.1.0'],
        [34, '9.0'],
      ] as const) {
        becomeVersion(version);
        const before = server.requests.length;
        vi.setSystemTime(Date.parse(asked) + days * DAY);
        wakeBackground();
        await ring();
        await expect.poll(() => server.requests.length).toBe(before + 1);
        expect(isWhole()).toBe(false);
        await expect.poll(() => standing(glossary)).not.toHaveProperty('fault');
      }
      await ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
      expect(isWhole()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks nothing that was asked by hand a moment before', async () => {
    const glossary = await subscribe();
    const { begins, answer, asked } = holdAnswers();
    vi.setSystemTime(Date.now() + 2 * DAY);
    try {
      const byHand = ask(OPTIONS_PAGE, 'refreshSubscription', glossary);
      await begins();
      await ring();
      const waiting = async (): Promise<readonly (string | undefined)[]> =>
        (await navigator.locks.query()).pending?.map(({ name }) => name) ?? [];
      await expect.poll(waiting).toContain(`termlight-subscription-asking-${glossary}`);
      answer(304);
      await byHand;
      await expect.poll(async () => ((await alarm()) ?? 0) > Date.now() + DAY / 2).toBe(true);
      expect(asked()).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks the others beside servers that do not answer, three at once and in one round', async () => {
    const glossary = await subscribe();
    for (const name of ['Second', 'Third', 'Fourth']) await subscribeAs({ ...DRAFT, name });
    const { begins, answer, asked } = holdAnswers(4);
    vi.setSystemTime(Date.now() + 2 * DAY);
    try {
      await ring();
      for (const place of [0, 1, 2]) await begins(place);
      await fakeBrowser.alarms.clear('subscriptions');
      await ring();
      // A second round would have asked the fourth meanwhile.
      for (let looks = 0; looks < 20; looks += 1) await standing(glossary);
      expect(asked()).toBe(3);
      // In case the background ends.
      expect(await alarm()).toBe(Date.now() + 3_600_000);
      answer(304, 2);
      await begins(3);
      for (const place of [0, 1, 3]) answer(304, place);
      await expect.poll(async () => ((await alarm()) ?? 0) > Date.now() + DAY / 2).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not set for what is about to be asked', async () => {
    const glossary = await subscribe();
    const other = await subscribeAs({ ...DRAFT, name: 'Second' });
    vi.setSystemTime(Date.now() + 2 * DAY);
    const set = vi.spyOn(fakeBrowser.alarms, 'create');
    set.mockImplementationOnce(async () => {
      if (other.ok) await ask(OPTIONS_PAGE, 'changeRefreshRate', other.glossary, 'byHand');
    });
    try {
      await ring();
      await expect.poll(async () => ((await alarm()) ?? 0) > Date.now() + DAY / 2).toBe(true);
      expect(dueOf(set.mock.calls)).toEqual([]);
      expect(await standing(glossary)).toMatchObject({ checked: new Date().toISOString() });
    } finally {
      vi.useRealTimers();
      set.mockRestore();
    }
  });

  it('asks each of several once', async () => {
    const glossaries = [await subscribe()];
    for (const name of ['Second', 'Third']) {
      const draft = { ...DRAFT, name };
      const result = await subscribeAs(draft);
      if (result.ok) glossaries.push(result.glossary);
    }
    server.publish(sourceEntries(35), { edition: 2 });
    const before = server.requests.length;
    const set = vi.spyOn(fakeBrowser.alarms, 'create');
    vi.setSystemTime(Date.now() + 2 * DAY);
    try {
      await ring();
      for (const glossary of glossaries) {
        await expect.poll(() => standing(glossary)).toMatchObject({ entries: 35 });
      }
      await expect.poll(async () => ((await alarm()) ?? 0) > Date.now() + DAY / 2).toBe(true);
      expect(server.requests).toHaveLength(before + 3);
      // None is due while it is being asked.
      expect(dueOf(set.mock.calls)).toEqual([]);
    } finally {
      vi.useRealTimers();
      set.mockRestore();
    }
  });

  it('is set again in a browser that forgot it', async () => {
    await subscribe();
    await fakeBrowser.alarms.clear('subscriptions');
    await fakeBrowser.storage.session.clear();
    wakeBackground();
    await expect.poll(alarm).toBeDefined();
  });
});

async function anEntryOf(glossary: GlossaryId, english?: string): Promise<ConceptEntry> {
  const { entries } = await ask(OPTIONS_PAGE, 'readEntries', null, 1_000);
  const found = entries.find(
    ({ entry, glossary: place }) =>
      place === glossary &&
      (english === undefined || entry.languageSections[1]?.termSections[0].term === english),
  );
  if (found === undefined) throw new Error('There is no such entry.');
  return found.entry;
}

async function backup(): Promise<{ readonly records: readonly unknown[] }> {
  const packed = await ask(OPTIONS_PAGE, 'exportOwnData');
  return JSON.parse(String(await unpackJson(fromBase64(packed)))) as { records: unknown[] };
}

async function previewFile(file: object): Promise<unknown> {
  const packed = toBase64(await packJson(JSON.stringify(file)));
  const preview = await ask(OPTIONS_PAGE, 'previewBackup', packed);
  if (!preview.ok) throw new Error(preview.message);
  return preview.difference;
}

async function restoreFile(file: object, settings = false): Promise<void> {
  const packed = toBase64(await packJson(JSON.stringify(file)));
  await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', {
    entries: true,
    settings,
    answers: false,
    practice: false,
  });
}

/** Newer editions of the curated glossary, from the address that the build names. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SubscribeResult } from '../../../glossary/messages/subscription-requests.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { FoundGlossary, Subscription } from '../../../glossary/model/glossary/subscription.ts';
import { EVERYWHERE } from '../../../glossary/model/settings/url-pattern.ts';
import { sourceEntries } from '../../../glossary/subscription/source-fixture.ts';
import { fromBase64 } from '../../shared/base64.ts';
import { unpackJson } from '../../shared/packed-json.ts';
import {
  HOSTILE,
  type HostileServer,
  startHostileServer,
} from '../../../tests/subscription/hostile-server.ts';
import {
  ask,
  CONTENT_SCRIPT,
  copiesAreMade,
  CURATED,
  emptyBrowser,
  loseDatabase,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  packageFiles,
  wakeBackground,
} from '../background-fixture.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

/** The edition that is packaged at first, and later ones. */
const [PACKAGED, BETWEEN, NEWER, NEWEST] = [20261130, 20261205, 20261210, 20261220];
const DRAFT = { name: 'Termlight', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
const [CYBERSPACE, SOVEREIGNTY, GREEN] = CURATED as readonly [
  ConceptEntry,
  ConceptEntry,
  ConceptEntry,
];
const OTHER_GREEN = entryOf('concept-green', '绿色发展', 'green growth');
const NEW = entryOf('concept-new', '数字丝绸之路', 'Digital Silk Road');
/** One entry is changed, one new, and one gone: sovereignty. */
const EDITION = [CYBERSPACE, OTHER_GREEN, NEW];

let server: HostileServer;

beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  emptyBrowser();
  install();
  server.become(null);
  server.publish(EDITION, { name: 'Termlight', edition: NEWER });
  await ask(OPTIONS_PAGE, 'updateSettings', { localSources: true });
});

const address = () => `${server.origin}/glossary.jsonl`;

/** Installs a build, and starts it; what is stored stays. */
function install(
  entries: readonly ConceptEntry[] = CURATED,
  edition: Parameters<typeof packageFiles>[1] = { edition: PACKAGED, address: address() },
  version = '0.1.0',
): void {
  const manifest = { manifest_version: 3, name: 'Termlight', version } as const;
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest);
  packageFiles(entries, edition);
  wakeBackground();
}

async function look(typed = address()): Promise<FoundGlossary> {
  const looked = await ask(OPTIONS_PAGE, 'lookAtAddress', { address: typed, mayBePrivate: false });
  if (!looked.ok) throw new Error(looked.fault);
  return looked.found;
}

async function subscribe(typed = address()): Promise<Extract<SubscribeResult, { ok: true }>> {
  const { content } = await look(typed);
  const asked = { address: typed, mayBePrivate: false };
  const result = await ask(OPTIONS_PAGE, 'subscribe', asked, DRAFT, 'daily', content);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

async function update(entries: readonly ConceptEntry[], edition?: number): Promise<Subscription> {
  server.publish(entries, edition === undefined ? {} : { edition });
  const after = await ask(OPTIONS_PAGE, 'refreshSubscription', 'curated');
  if (after === null) throw new Error('There is no such subscription.');
  return after;
}

async function marks(text: string): Promise<readonly string[]> {
  const matcher = matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', []));
  return matcher.find(text).map(({ span }) => text.slice(span.start, span.end));
}

/** The ids in the list, hidden ones too, and the English term of each. */
async function listed(): Promise<Readonly<Record<string, string>>> {
  const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', { text: '', offset: 0, limit: 100 });
  return Object.fromEntries(
    rows
      .map(({ entry }) => [entry.id, entry.languageSections.at(-1)?.termSections[0].term ?? ''])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
}

const AS_PACKAGED = {
  'concept-cyberspace': 'cyberspace',
  'concept-green': 'green development',
  'concept-sovereignty': 'cyber sovereignty',
};
const AS_NEWER = {
  'concept-cyberspace': 'cyberspace',
  'concept-green': 'green growth',
  'concept-new': 'Digital Silk Road',
};
const TEXT = 'green growth, green development, Digital Silk Road, cyber sovereignty, cyberspace';

/** What is listed, and what is marked of the terms of all editions. */
async function seen(): Promise<unknown> {
  return { listed: await listed(), marks: await marks(TEXT) };
}

const PACKAGED_SEEN = {
  listed: AS_PACKAGED,
  marks: ['green development', 'cyber sovereignty', 'cyberspace'],
};

describe('newer editions', () => {
  it('are offered by a build that names their address, and by no other', async () => {
    const offered = { address: address(), host: new URL(address()).host };
    expect(await ask(OPTIONS_PAGE, 'getOfferedEditions')).toEqual(offered);
    install(CURATED, {});
    expect(await ask(OPTIONS_PAGE, 'getOfferedEditions')).toBeNull();
    expect(server.requests).toEqual([]);
  });

  it('are found, with what they would change, and nothing is changed by it', async () => {
    const found = await look();
    expect(found).toMatchObject({ entries: 3, edition: NEWER });
    expect(found?.curated).toEqual({ isNewer: true, counts: { new: 1, changed: 1, gone: 1 } });
    expect(found?.first.map(({ id }) => id).toSorted()).toEqual(['concept-green', 'concept-new']);
    server.publish(EDITION, { edition: PACKAGED });
    const packaged = await look();
    expect(packaged?.curated).toEqual({ isNewer: false });
    expect(packaged?.first).toHaveLength(3);
    expect(await seen()).toEqual(PACKAGED_SEEN);
  });

  it('take the place of the packaged entries, once each', async () => {
    await listed();
    await marks(TEXT);
    expect(await subscribe()).toMatchObject({ glossary: 'curated', entries: 3 });
    expect(await listed()).toEqual(AS_NEWER);
    expect(await marks(TEXT)).toEqual(['green growth', 'Digital Silk Road', 'cyberspace']);
    const list = await ask(OPTIONS_PAGE, 'listGlossaries');
    expect(list.map(({ glossary, entries }) => [glossary.id, entries])).toEqual([
      ['own', 0],
      ['curated', 3],
    ]);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'concept-new')).toMatchObject({
      origin: 'curated',
      glossary: 'curated',
    });
  });

  it('stay when the background wakes again', async () => {
    await subscribe();
    await listed();
    await marks(TEXT);
    wakeBackground();
    expect(await listed()).toEqual(AS_NEWER);
    expect(await marks(TEXT)).toEqual(['green growth', 'Digital Silk Road', 'cyberspace']);
    wakeBackground();
    expect(await marks(TEXT)).toEqual(['green growth', 'Digital Silk Road', 'cyberspace']);
  });

  it('come in the same way where the address is typed as any other', async () => {
    expect(await subscribe(` ${address()}#top `)).toMatchObject({ glossary: 'curated' });
    expect(await ask(OPTIONS_PAGE, 'listGlossaries')).toHaveLength(2);
  });

  it('bring entries of the curated glossary alone', async () => {
    server.publish([...EDITION, ...sourceEntries(2), entryOf('user-1', '甲', 'a')], {
      edition: NEWER,
    });
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    await subscribe();
    expect(await listed()).toEqual({ ...AS_NEWER, 'user-1': 'own' });
    expect((await ask(OPTIONS_PAGE, 'listSubscriptions'))[0]).toMatchObject({ leftOut: 3 });
  });

  it('follow their updates, and list what these did', async () => {
    await subscribe();
    const after = await update([CYBERSPACE, SOVEREIGNTY, OTHER_GREEN, NEW], NEWEST);
    expect(after).toMatchObject({ glossary: 'curated', entries: 4, edition: NEWEST });
    expect(await listed()).toEqual({ ...AS_NEWER, 'concept-sovereignty': 'cyber sovereignty' });
    expect(await marks('cyber sovereignty')).toEqual(['cyber sovereignty']);
    const [last] = await ask(OPTIONS_PAGE, 'listUpdates', 'curated');
    expect(last?.counts).toEqual({ new: 1, changed: 0, gone: 0 });
    const shown = await ask(OPTIONS_PAGE, 'getUpdatedEntries', 'curated', last?.at ?? '', 0, 9);
    expect(shown.rows).toEqual([{ concept: SOVEREIGNTY.id, after: SOVEREIGNTY }]);
  });

  it.each(Object.entries(HOSTILE).filter(([, { isSlow }]) => isSlow !== true))(
    'stay in use where the server does %s',
    async (path, { fault }) => {
      await subscribe();
      server.become(path);
      const after = await ask(OPTIONS_PAGE, 'refreshSubscription', 'curated');
      const said = path === '/304' ? {} : { fault: { kind: fault } };
      expect(after).toMatchObject({ entries: 3, edition: NEWER, ...said });
      expect(await listed()).toEqual(AS_NEWER);
    },
  );

  it('are kept back where they would destroy much, by what is in use', async () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      entryOf(`concept-${i}`, `术语${i}甲`, `t${i}`),
    );
    install(many);
    server.publish(many, { edition: NEWER });
    await subscribe();
    const kept = await update(many.slice(0, 10), NEWEST);
    expect(kept).toMatchObject({ entries: 40, keptBack: { reasons: ['manyGone'] } });
    expect(Object.keys(await listed())).toHaveLength(40);
    const at = kept.keptBack?.at ?? '';
    const taken = await ask(OPTIONS_PAGE, 'settleKeptBack', 'curated', at, true);
    expect(taken).toMatchObject({ entries: 10, edition: NEWEST });
    expect(Object.keys(await listed())).toHaveLength(10);
  });

  it('are kept back at first, too, where nothing would be left', async () => {
    server.publish(sourceEntries(2), { edition: NEWER });
    await subscribe();
    const [kept] = await ask(OPTIONS_PAGE, 'listSubscriptions');
    expect(kept).toMatchObject({ entries: 3, keptBack: { reasons: ['empty'], entries: 0 } });
    expect(await seen()).toEqual(PACKAGED_SEEN);
    expect(await update(EDITION, NEWER)).not.toHaveProperty('keptBack');
    expect(await listed()).toEqual(AS_NEWER);
  });

  it('are the last ones where the address is subscribed to again', async () => {
    await subscribe();
    await listed();
    server.publish([CYBERSPACE, SOVEREIGNTY, OTHER_GREEN], { edition: NEWEST });
    await subscribe();
    expect(await listed()).toEqual({ ...AS_PACKAGED, 'concept-green': 'green growth' });
    expect(await marks('Digital Silk Road, cyber sovereignty')).toEqual(['cyber sovereignty']);
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toHaveLength(1);
  });

  it.each([PACKAGED, undefined])(
    'are not taken back by an older file unasked (%s)',
    async (edition) => {
      await subscribe();
      const after = await update(CURATED, edition);
      expect(after).toMatchObject({ edition: NEWER, keptBack: { reasons: ['older'] } });
      expect(await listed()).toEqual(AS_NEWER);
      await ask(OPTIONS_PAGE, 'settleKeptBack', 'curated', after.keptBack?.at ?? '', true);
      expect(await seen()).toEqual(PACKAGED_SEEN);
    },
  );
});

describe('what the user did to curated entries', () => {
  it('counts over a newer edition, and after it', async () => {
    const mine = entryOf('concept-green', '绿色发展', 'my green');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', mine);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-cyberspace');
    const concepts = ['concept-new'];
    const rule = { kind: 'concepts', pattern: EVERYWHERE, concepts, marked: false } as const;
    await ask(OPTIONS_PAGE, 'changeSiteRule', rule);
    await subscribe();
    expect(await marks(`my green, ${TEXT}`)).toEqual(['my green']);
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toMatchObject([
      { concept: 'concept-green', isGone: false },
    ]);
    const versions = await ask(OPTIONS_PAGE, 'getBaseVersions', 'concept-green');
    expect(versions).toMatchObject({ earlier: GREEN, today: OTHER_GREEN, isSame: false });
    const trash = await ask(OPTIONS_PAGE, 'listTrash', 0, 10);
    expect(trash.total).toBe(1);
    await ask(OPTIONS_PAGE, 'leaveEditions');
    expect(await marks(`my green, ${TEXT}`)).toEqual(['my green', 'cyber sovereignty']);
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([]);
  });

  it('to an entry that is new is kept once that is gone again', async () => {
    await subscribe();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('concept-new', '数字丝绸之路', 'my road'));
    await ask(OPTIONS_PAGE, 'leaveEditions');
    expect(await listed()).toEqual({ ...AS_PACKAGED, 'concept-new': 'my road' });
  });

  it('can still be undone', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('concept-green', '绿色发展', 'my green'));
    await subscribe();
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await listed()).toEqual(AS_NEWER);
  });
});

describe('the packaged glossary', () => {
  it('is as it was once the subscription is left', async () => {
    await subscribe();
    await listed();
    expect(await ask(OPTIONS_PAGE, 'leaveEditions')).toMatchObject({ ok: true });
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toEqual([]);
    expect(await seen()).toEqual(PACKAGED_SEEN);
    expect(await inDatabase((database) => database.count('sourceUpdates'))).toBe(0);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'leaveEditions')).toMatchObject({ ok: false });
    wakeBackground();
    expect(await seen()).toEqual(PACKAGED_SEEN);
  });

  it('counts once an update of the program brings a newer edition, and says so', async () => {
    await subscribe();
    const brought = [CYBERSPACE, entryOf('concept-green', '绿色发展', 'verdure')];
    install(brought, { edition: NEWEST, address: address() }, '0.2.0');
    const now = { 'concept-cyberspace': 'cyberspace', 'concept-green': 'verdure' };
    expect(await listed()).toEqual(now);
    expect(await marks('verdure, green growth, Digital Silk Road')).toEqual(['verdure']);
    const [said] = await ask(OPTIONS_PAGE, 'listSubscriptions');
    expect(said).toMatchObject({ edition: NEWER, isSurpassed: true });
    // The server has the earlier one still, and then a newer one.
    expect(await ask(OPTIONS_PAGE, 'refreshSubscription', 'curated')).toMatchObject({
      isSurpassed: true,
    });
    expect(await listed()).toEqual(now);
    const after = await update([CYBERSPACE, OTHER_GREEN], NEWEST + 1);
    expect(after).not.toHaveProperty('isSurpassed');
    expect(await listed()).toEqual({ ...now, 'concept-green': 'green growth' });
  });

  it('does not come back under a newer one when that equals it again', async () => {
    await subscribe();
    install(CURATED, { edition: NEWEST, address: address() }, '0.2.0');
    await update(CURATED, NEWEST + 1);
    expect(await seen()).toEqual(PACKAGED_SEEN);
  });

  it('is brought up to date under a newer edition, which goes on counting', async () => {
    await subscribe();
    const brought = [CYBERSPACE, SOVEREIGNTY, GREEN, entryOf('concept-more', '更多', 'more')];
    install(brought, { edition: BETWEEN, address: address() }, '0.2.0');
    expect(await listed()).toEqual({ ...AS_NEWER, 'concept-more': 'more' });
    await ask(OPTIONS_PAGE, 'refreshSubscription', 'curated');
    expect(await listed()).toEqual(AS_NEWER);
  });

  it('counts alone where a build names another address, which is not asked', async () => {
    await subscribe();
    install(CURATED, { edition: PACKAGED, address: 'https://other.example/a.jsonl' }, '0.2.0');
    expect(await seen()).toEqual(PACKAGED_SEEN);
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toEqual([]);
    const before = server.requests.length;
    expect(await ask(OPTIONS_PAGE, 'refreshSubscription', 'curated')).toBeNull();
    expect(server.requests).toHaveLength(before);
  });

  it('counts alone where what is stored is damaged', async () => {
    await subscribe();
    await inDatabase((database) =>
      database.put('sourceUpdates', [{ concept: 'concept-green', after: {} }] as never, [
        'curated',
        'edition',
      ]),
    );
    install(CURATED, undefined, '0.2.0');
    expect(await seen()).toEqual(PACKAGED_SEEN);
  });

  it('is replaced by no other address', async () => {
    install(CURATED, { edition: PACKAGED, address: 'https://other.example/a.jsonl' });
    const { glossary } = await subscribe();
    expect(glossary).not.toBe('curated');
    expect(await listed()).toMatchObject(AS_PACKAGED);
    expect(await marks('green development')).toEqual(['green development']);
  });
});

describe('a subscription to them that a copy names', () => {
  const named = () => ({
    comesFrom: 'subscription',
    name: 'Termlight',
    address: address(),
    rate: 'daily',
    colour: 'amber',
    place: 1,
  });
  const former = async () => ask(OPTIONS_PAGE, 'listFormerSources');
  const backup = async () => ask(OPTIONS_PAGE, 'exportOwnData');
  const textOf = async (packed: string) => String(await unpackJson(fromBase64(packed)));

  /** Another computer, or this one after everything was lost, where a backup is restored. */
  async function restoreElsewhere(packed: string): Promise<void> {
    await copiesAreMade();
    emptyBrowser();
    install();
    await ask(OPTIONS_PAGE, 'updateSettings', { localSources: true });
    const parts = { entries: true, settings: true, answers: true, practice: true };
    await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', parts);
  }

  it('is listed after the backup is restored elsewhere, and nothing is asked for', async () => {
    await subscribe();
    const file = await backup();
    expect(JSON.parse(await textOf(file))).toMatchObject({
      records: [],
      subscriptions: { subscriptions: [named()] },
    });
    expect(await textOf(file)).not.toContain('Digital Silk Road');
    const asked = server.requests.length;
    await restoreElsewhere(file);
    expect(await former()).toEqual([named()]);
    expect(await ask(OPTIONS_PAGE, 'listSubscriptions')).toEqual([]);
    expect(await seen()).toEqual(PACKAGED_SEEN);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(server.requests).toHaveLength(asked);
  });

  it('counts again once its address was looked at and subscribed to', async () => {
    await subscribe();
    const file = await backup();
    await restoreElsewhere(file);
    const { content } = await look();
    const asked = { address: address(), mayBePrivate: false };
    const again = await ask(OPTIONS_PAGE, 'subscribe', asked, DRAFT, 'daily', content, 1);
    expect(again).toMatchObject({ ok: true, glossary: 'curated' });
    expect(await listed()).toEqual(AS_NEWER);
    expect(await former()).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', file)).toMatchObject({
      difference: { subscriptions: 0, unreadable: 0 },
    });
  });

  it.each(['restored', 'begun anew'])('is listed when a lost database is %s', async (way) => {
    await subscribe();
    await copiesAreMade();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
    const snapshot = await loseDatabase();
    const asked = server.requests.length;
    if (way === 'restored') await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot.id);
    else await ask(OPTIONS_PAGE, 'beginAnew');
    expect(await former()).toEqual([named()]);
    expect(await seen()).toEqual(PACKAGED_SEEN);
    expect(server.requests).toHaveLength(asked);
  });

  it('is named no longer once the user left it, and nothing counts as lost', async () => {
    await subscribe();
    await copiesAreMade();
    await ask(OPTIONS_PAGE, 'leaveEditions');
    await copiesAreMade();
    expect(await textOf(await backup())).not.toContain(address());
    wakeBackground();
    expect(await ask(OPTIONS_PAGE, 'getStorageHealth')).toEqual({ state: 'sound' });
  });
});

it('is asked by the alarm only while the curated glossary is switched on', async () => {
  await subscribe();
  expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  await ask(OPTIONS_PAGE, 'changeGlossary', 'curated', { enabled: false });
  await expect.poll(() => fakeBrowser.alarms.getAll()).toEqual([]);
  expect(await marks(TEXT)).toEqual([]);
});

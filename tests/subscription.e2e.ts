/** Glossaries that are read from an address, in each browser: by the options page, and by its messages. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LookResult, SubscribeResult } from '../glossary/messages/subscription-requests.ts';
import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import type { Subscription } from '../glossary/model/glossary/subscription.ts';
import { sourceEntries, sourceEntry } from '../glossary/subscription/source-fixture.ts';
import {
  control,
  fill,
  press,
  unfold,
  waitForNone,
  waitForNoText,
  waitForText,
} from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { COLOUR_RULES, violationsOf } from './launcher/axe.ts';
import { cardAt } from './launcher/card-at.ts';
import { deleteDatabase } from './launcher/delete-database.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { type PageServer, serve } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { isWholeRun } from './launcher/whole-run.ts';
import { FOREIGN_CERTIFICATE } from './subscription/foreign-certificate.ts';
import { HOSTILE, type HostileServer, startHostileServer } from './subscription/hostile-server.ts';

const pages = {
  '/a.html': '<!doctype html><meta charset="utf-8"><title>A</title><p>灯塔协定，浮标章程。</p>',
};
const DRAFT = { name: 'Ministry', languages: ['zh-Hans', 'en'], colour: 'blue' };
const ACCORD = sourceEntry('accord', '灯塔协定', 'Lighthouse Accord');
const CHARTER = sourceEntry('charter', '浮标章程', 'Buoy Charter');

describe.each(browserNames)('a subscription in %s', (name) => {
  let browser: RunningBrowser;
  let server: HostileServer;
  let site: PageServer;
  let options: Page;

  beforeAll(async () => {
    site = await serve({ pages });
    server = await startHostileServer();
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await site.close();
  });
  beforeEach(async () => {
    await browser.startOver();
    server.become(null);
    options = await browser.openExtensionPage('options.html');
    await askFrom(options, 'updateSettings', { localSources: true });
  });

  const typed = (): object => ({ address: `${server.origin}/glossary.jsonl`, mayBePrivate: false });
  const look = async (): Promise<LookResult> =>
    (await askFrom(options, 'lookAtAddress', typed())) as LookResult;
  const subscribe = async (...entries: readonly ConceptEntry[]): Promise<string> => {
    server.publish(entries, { edition: 1 });
    const looked = await look();
    if (!looked.ok) throw new Error(looked.fault);
    const result = (await askFrom(
      options,
      'subscribe',
      typed(),
      DRAFT,
      'daily',
      looked.found.content,
    )) as SubscribeResult;
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.glossary;
  };
  const standing = async (): Promise<Subscription | undefined> =>
    ((await askFrom(options, 'listSubscriptions')) as readonly Subscription[])[0];

  test('is found, confirmed and marked, follows its updates, and keeps one back', async () => {
    const others = sourceEntries(30);
    const page = await browser.newPage(`${site.origin}/a.html`);
    server.publish([ACCORD, ...others], { name: 'Ministry', edition: 1 });
    await options.bringToFront();
    await waitForText(options, 'Glossaries');
    await unfold(options, '.glossaries');
    await press(options, 'button', 'From an address…');
    await fill(options, 'textbox', 'Address', `${server.origin}/glossary.jsonl`);
    await press(options, 'button', 'See what is there');
    await waitForText(options, server.origin.slice('http://'.length));
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Subscribe');
    await waitForText(options, 'You have subscribed to “Ministry”.');
    await press(options, 'button', 'Close');
    await page.bringToFront();
    await waitForMark(page, '灯塔协定');
    await cardAt(browser, page, '灯塔协定', ({ text }) => text.includes('Ministry'));

    server.publish([CHARTER, ...others], { edition: 2 });
    await options.bringToFront();
    await press(options, 'button', 'Open “Ministry”');
    await press(options, 'button', 'Check now');
    await waitForText(options, '1 new · 1 removed');
    await page.bringToFront();
    await waitForMark(page, '浮标章程');
    await waitForNoMark(page, '灯塔协定');

    server.publish([CHARTER], { edition: 3 });
    await options.bringToFront();
    await press(options, 'button', 'Check now');
    await waitForText(options, 'An update would remove 30 of 31 entries.');
    expect(await standing()).toMatchObject({ entries: 31, edition: 2 });
    await unfold(options, '.subscription .notice details');
    await waitForText(options, 'term e7');
    expect(await violationsOf(options)).toEqual([]);
    for (const scheme of ['dark', 'forced'] as const) {
      await browser.showIn(options, scheme);
      expect(await violationsOf(options, COLOUR_RULES), scheme).toEqual([]);
    }
    await browser.showIn(options, 'light');
    await press(options, 'button', 'Use the update');
    await waitForNoText(options, 'Use the update');
    expect(await standing()).toMatchObject({ entries: 1, edition: 3 });
  });

  test('says nothing of who asks, and asks for no more once it has the file', async () => {
    const glossary = await subscribe(ACCORD);
    await askFrom(options, 'refreshSubscription', glossary);
    const [first, second] = server.requests.slice(-2).map(({ method, headers }) => {
      const { connection: _connection, host: _host, ...said } = headers;
      return { method, said };
    });
    expect(first?.method).toBe('GET');
    const own = name === 'firefox' ? ['priority'] : [];
    expect(Object.keys(first?.said ?? {}).toSorted()).toEqual([...HEADERS, ...own].toSorted());
    expect(second?.said).toEqual({ ...first?.said, 'if-none-match': expect.any(String) });
  });

  test('of a server that does anything else stores nothing, and says what it is', async () => {
    const quick = Object.entries(HOSTILE).filter(([, { isSlow }]) => isSlow !== true);
    const told: Record<string, unknown> = {};
    for (const [path] of quick) {
      server.become(path);
      const looked = await look();
      told[path] = looked.ok ? 'read' : looked.fault;
    }
    expect(told).toEqual(Object.fromEntries(quick.map(([path, { fault }]) => [path, fault])));
    expect(await askFrom(options, 'listGlossaries')).toHaveLength(2);
  });

  test('whose server has a certificate that nobody vouches for is not reached', async () => {
    let met = 0;
    const foreign = createServer(FOREIGN_CERTIFICATE, () => (met += 1));
    let tried = 0;
    foreign.on('tlsClientError', () => (tried += 1));
    await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
    const { port } = foreign.address() as AddressInfo;
    const address = `https://127.0.0.1:${port}/glossary.jsonl`;
    const asked = { address, mayBePrivate: true };
    expect(await askFrom(options, 'lookAtAddress', asked)).toEqual({
      ok: false,
      fault: 'notReached',
    });
    await until('the connection to be broken off', async () => tried > 0);
    expect(met).toBe(0);
    foreign.closeAllConnections();
    foreign.close();
  });

  test('stays as it was where the background ends while it asks, and is asked again', async () => {
    await subscribe(ACCORD);
    const asked = server.requests.length;
    server.become('/silent');
    await options.evaluate(makeDue);
    await until('the request', async () => server.requests.length > asked);
    await browser.sleepBackground();
    await until('the request to end', async () => server.answering() === 0);
    server.become(null);
    server.publish([ACCORD, CHARTER], { edition: 2 });
    expect(await standing()).toMatchObject({ entries: 1, edition: 1 });
    await options.evaluate(makeDue);
    await until('the update', async () => (await standing())?.edition === 2);
  });

  // Each takes as long as the background waits without a page of ours: twenty seconds or more.
  test.each(isWholeRun ? ['/silent', '/silent-body', '/byte-by-byte'] : [])(
    'is given up by the background alone where its server is slow: %s',
    async (path) => {
      await subscribe(ACCORD);
      const asked = server.requests.length;
      server.become(path);
      await options.evaluate(makeDue);
      await options.close();
      await until('the request', async () => server.requests.length > asked);
      await until('the request to end', async () => server.answering() === 0);
      options = await browser.openExtensionPage('options.html');
      expect(await standing()).toMatchObject({ entries: 1, fault: { kind: 'tooSlow' } });
    },
  );

  test('that was lost is listed, and asked for only once it is subscribed to again', async () => {
    await subscribe(ACCORD);
    await until('a copy', async () => ((await askFrom(options, 'listSnapshots')) as unknown[])[0]);
    await options.evaluate(deleteDatabase);
    await browser.sleepBackground();
    await options.close();
    const asked = server.requests.length;
    options = await browser.openExtensionPage('options.html');
    await waitForText(options, 'There is a copy that names them.');
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Start over with no entries', '[role=alert]');
    await waitForText(options, 'A glossary that you got from a server is no longer here.');
    expect(await violationsOf(options)).toEqual([]);
    for (const scheme of ['dark', 'forced'] as const) {
      await browser.showIn(options, scheme);
      expect(await violationsOf(options, COLOUR_RULES), scheme).toEqual([]);
    }
    await browser.showIn(options, 'light');
    await browser.restart();
    options = await browser.openExtensionPage('options.html');
    const again = await control(options, 'button', 'Subscribe again to “Ministry”');
    await again.focus();
    await options.keyboard.press('Enter');
    await waitForText(options, 'This one comes back as number 3 of your glossaries');
    expect(await violationsOf(options)).toEqual([]);
    expect(server.requests).toHaveLength(asked);
    await press(options, 'button', 'See what is there');
    await press(options, 'button', 'Subscribe', 'dialog');
    await waitForText(options, 'It is number 3 of your glossaries, as before.');
    await press(options, 'button', 'Close');
    await waitForNone(options, '.former-sources');
    expect(await standing()).toMatchObject({ entries: 1, rate: 'daily' });
  });

  test('is asked when it is time, though no page of ours is open', async () => {
    await subscribe(ACCORD);
    server.publish([ACCORD, CHARTER], { edition: 2 });
    await options.evaluate(makeDue);
    const page = await browser.newPage(`${site.origin}/a.html`);
    await options.close();
    await waitForMark(page, '浮标章程');
    options = await browser.openExtensionPage('options.html');
    expect(await standing()).toMatchObject({ entries: 2, edition: 2 });
  });
});

/** All that a browser says with the first request, beside the connection and the host. */
const HEADERS: readonly string[] = [
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'pragma',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
];

/** Runs in a page of ours: has the one subscription be asked, as if its time had come. */
async function makeDue(): Promise<void> {
  const open = Promise.withResolvers<IDBDatabase>();
  const opening = indexedDB.open('termlight');
  opening.addEventListener('success', () => open.resolve(opening.result));
  const database = await open.promise;
  const done = Promise.withResolvers<void>();
  const transaction = database.transaction('sources', 'readwrite');
  transaction.addEventListener('complete', () => done.resolve());
  const cursor = transaction.objectStore('sources').openCursor();
  cursor.addEventListener('success', () => {
    const source = cursor.result;
    source?.update({ ...(source.value as object), next: new Date().toISOString() });
  });
  await done.promise;
  database.close();
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly alarms: { create(name: string, when: object): Promise<void> } }
  >;
  await (browser ?? chrome).alarms.create('subscriptions', { when: Date.now() });
}

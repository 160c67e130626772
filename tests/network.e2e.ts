/** The extension asks the network for nothing but what a user subscribes to, whatever else is done with it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askFrom } from './launcher/ask.ts';
import { cardAt } from './launcher/card-at.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import type { LookResult } from '../glossary/messages/subscription-requests.ts';
import { sourceEntry } from '../glossary/subscription/source-fixture.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { type NotedRequests, watchRequests } from './launcher/requests.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { markedTexts } from './launcher/marks.ts';
import { pagesFolder } from './pages/expectation.ts';
import { isWholeRun } from './launcher/whole-run.ts';
import { startHostileServer } from './subscription/hostile-server.ts';
import { FakeTeamServer } from './team/fake-server.ts';
import { writtenByOthers } from './team/written-by-others.ts';

const pages = {
  '/news.html':
    '<!doctype html><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,"><p>网络主权</p>',
  '/asked-for.txt': 'text',
  '/linked.html': '<!doctype html>',
  '/own-link.html': '<!doctype html>',
  // The browser is to fetch what any link in the page leads to.
  '/rules.html':
    '<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><p>灯塔协定</p>' +
    '<a href="/own-link.html">a</a><script type="speculationrules">' +
    '{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"immediate"}]}</script>',
};
/** Pages of many makes that have marks without anything being done; all thirty in the whole run. */
const READ = (
  'chat controls deep-shadow body-replaced document-written drawing-runs editable evidence-feed frames-many ' +
  'infinite-scroll between-is-hidden body-without-box boxes-contents boxes-in-line clobbered clock ' +
  'computed-inline design-mode details-content-shown drop-cap evidence-articles evidence-full-form floats ' +
  'frozen-prototypes fullscreen-overlay generated-content hostile-styles japanese long-list modal'
)
  .split(' ')
  .slice(0, isWholeRun ? undefined : 10);
/** All that a browser says with something that is sent, beside the connection and the host. */
const HEADERS_OF_POST: readonly string[] = [
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'cache-control',
  'content-length',
  'content-type',
  'origin',
  'pragma',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
];
/** So many looks show that nothing is asked for: a link of the page is fetched within one or two. */
const LOOKS = 40;
/** Every page of ours. */
const own = ['welcome', 'options', 'settings', 'lookup', 'sidepanel', 'popup', 'reader'];

describe.each(browserNames)('in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let noted: NotedRequests;
  /** How much had been asked for before the test. */
  let before: number;
  /** What was asked for in the test that is no file of the extension's own. */
  const outside = async (): Promise<readonly string[]> =>
    (await noted.asked())
      .slice(before)
      .filter(
        (url) => !url.startsWith(browser.extensionUrl('')) && !/^(?:about|blob|data):/u.test(url),
      );

  beforeAll(async () => {
    site = await serve({ folder: pagesFolder, pages });
    browser = await lend({ browser: name });
    noted = await watchRequests(browser);
  });
  beforeEach(async () => {
    // A page that is left open might ask for something later; a background that is watched does not
    // end.
    await browser.installAnew();
    before = (await noted.asked()).length;
  });
  afterAll(async () => {
    await noted.stop();
    await browser.close();
    await site.close();
  });

  test('marks, cards and the pages of ours ask for nothing but what the page does', async () => {
    const page = await browser.newPage(`${site.origin}/news.html`);
    await cardAt(browser, page, '网络主权');
    for (const path of own) {
      const shown = await browser.openExtensionPage(`${path}.html`);
      await until(`${path} to show something`, async () =>
        shown.evaluate(() => document.body.innerText.trim() !== ''),
      );
      await shown.close();
    }
    // Firefox says of a tab that the driver opens that the browser asked.
    const others = (await outside()).filter((url) => url !== `${site.origin}/news.html`);
    expect(others).toEqual([]);
  });

  test('with a subscription, pages that are read and pages of ours ask for nothing more', async () => {
    const server = await startHostileServer();
    try {
      const options = await browser.openExtensionPage('options.html');
      await askFrom(options, 'updateSettings', { localSources: true });
      server.publish([sourceEntry('accord', '网络主权', 'of a subscription')]);
      const typed = { address: `${server.origin}/glossary.jsonl`, mayBePrivate: false };
      const draft = { name: 'Ministry', languages: ['en'], colour: 'blue' };
      const looked = (await askFrom(options, 'lookAtAddress', typed)) as LookResult;
      if (!looked.ok) throw new Error(looked.fault);
      await askFrom(options, 'subscribe', typed, draft, 'hourly', looked.found.content);
      await options.close();
      const page = await browser.newPage(`${site.origin}/news.html`);
      expect((await cardAt(browser, page, '网络主权')).text).toContain('of a subscription');
      for (const path of ['options', 'popup']) {
        const shown = await browser.openExtensionPage(`${path}.html`);
        await until(`${path} to show something`, async () =>
          shown.evaluate(() => document.body.innerText.trim() !== ''),
        );
        await shown.close();
      }
      expect(server.requests.map(({ path }) => path)).toEqual(['/glossary.jsonl']);
      const others = (await outside()).filter((url) => url !== `${site.origin}/news.html`);
      expect(others.filter((url) => url !== typed.address)).toEqual([]);
    } finally {
      await server.close();
    }
  });

  test('with a team, it is asked for nothing because of a page that is read', async () => {
    const desk = new FakeTeamServer();
    const accord = sourceEntry('accord', '网络主权', 'of a team');
    writtenByOthers(desk, accord);
    const listening = await desk.listen();
    try {
      const options = await browser.openExtensionPage('options.html');
      await changeSettings(options, { localSources: true });
      const typed = { address: listening.address, mayBePrivate: false };
      const draft = { name: 'Desk', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
      const how = { uuid: 'uuid-1', isRemembered: true };
      const credentials = { name: 'ada', password: 'a' };
      const joined = await ask(options, 'joinTeam', typed, credentials, draft, how);
      if (!joined.ok) throw new Error(JSON.stringify(joined));
      await ask(options, 'saveConceptEntry', ownEntry('user-1', '灯塔协定', 'x'), joined.glossary);
      await ask(options, 'syncTeam', joined.glossary);
      const sent = desk.requests.filter(({ method }) => method === 'POST');
      expect(sent).toHaveLength(1);
      const ofFirefox = name === 'firefox' ? ['priority'] : [];
      const { connection: _connection, host: _host, ...said } = sent[0]?.headers ?? {};
      expect(Object.keys(said).toSorted()).toEqual([...HEADERS_OF_POST, ...ofFirefox].toSorted());
      // In Chromium the same for everybody, in Firefox a number of this installation.
      expect(said['origin']).toBe(browser.extensionUrl('').replace(/\/$/u, ''));
      // It is asked when its time comes, and while a page of ours is open. Neither is so from here on.
      await options.evaluate(withoutAlarm, 'teams');
      await options.close();
      const asked = await lastSeen(
        async () => desk.requests.length,
        () => false,
        LOOKS,
      );
      const page = await browser.newPage(`${site.origin}/news.html`);
      expect((await cardAt(browser, page, '网络主权')).text).toContain('of a team');
      for (const path of READ) {
        await page.goto(`${site.origin}/${path}.html`);
        await until(`a mark in ${path}`, async () => (await markedTexts(page)).length > 0);
      }
      expect(desk.requests.slice(asked)).toEqual([]);
      const known = new Set([new URL(listening.address).origin, site.origin, site.otherOrigin]);
      const elsewhere = (url: string): boolean => !known.has(new URL(url).origin);
      expect((await outside()).filter(elsewhere)).toEqual([]);
    } finally {
      await listening.close();
    }
  });

  test.runIf(name === 'chromium')(
    'a link of a card is not asked for before it is pressed, where the page would have all links fetched',
    async () => {
      const entry = ownEntry('user-linked', '灯塔协定', 'Lighthouse Accord');
      const [chinese, english] = entry.languageSections;
      const source = { title: 'Document', url: `${site.origin}/linked.html` };
      const withSource = (english?.termSections ?? []).map((term) => ({
        ...term,
        sources: [source],
      }));
      const options = await browser.openExtensionPage('options.html');
      await askFrom(options, 'saveConceptEntry', {
        ...entry,
        languageSections: [chinese, { ...english, termSections: withSource }],
      });
      await options.close();
      const page = await browser.newPage(`${site.origin}/rules.html`);
      const isAsked = (path: string): boolean => site.requests.get(path) !== undefined;
      await until('the link of the page to be fetched', async () => isAsked('/own-link.html'));
      expect((await cardAt(browser, page, '灯塔协定')).text).toContain('Document');
      await lastSeen(async () => isAsked('/linked.html'), Boolean, LOOKS);
      expect(isAsked('/linked.html')).toBe(false);
    },
  );

  test('a request is seen where there is one, and refused to a page of ours', async () => {
    const address = `${site.origin}/asked-for.txt`;
    const fetched = async (url: string): Promise<number> =>
      fetch(url).then(
        ({ status }) => status,
        () => 0,
      );
    const options = await browser.openExtensionPage('options.html');
    expect(await options.evaluate(fetched, address)).toBe(0);
    expect(site.requests.get('/asked-for.txt')).toBeUndefined();

    const page = await browser.newPage(`${site.origin}/news.html`);
    expect(await page.evaluate(fetched, address)).toBe(200);
    // A page that was opened just now may come to be watched a little later.
    await until('the request to be seen', async () => {
      await page.evaluate(fetched, address);
      return (await outside()).includes(address);
    });
  });
});

/** Runs in a page of ours: takes an alarm of the extension away. */
async function withoutAlarm(alarm: string): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly alarms: { clear(name: string): Promise<unknown> } }
  >;
  await (browser ?? chrome).alarms.clear(alarm);
}

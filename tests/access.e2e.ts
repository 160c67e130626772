/** Access to sites that is withheld, taken back or given: noticed, explained, and one click away. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { sourceEntry } from '../glossary/subscription/source-fixture.ts';
import { control, press, waitForNoText, waitForText } from './controls.ts';
import { beginWithoutAccess, pressButton } from './launcher/extension-manager.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { startHostileServer } from './subscription/hostile-server.ts';

const TERM = '网络主权';
const MISSING = 'Termlight may not read this page';
const ALLOW = 'Allow on all sites';

describe.each(browserNames)('access to sites in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  beforeAll(async () => {
    site = await serve({
      pages: { '/': `<!doctype html><meta charset="utf-8"><p>坚持${TERM}。</p>` },
    });
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const expectExplained = async (tab: number): Promise<void> => {
    for (const path of ['popup.html', 'sidepanel.html']) {
      const own = await browser.openExtensionPage(`${path}?tab=${tab}`);
      await waitForText(own, MISSING);
      await control(own, 'button', ALLOW);
      await own.close();
    }
  };

  /** Gives access to all sites by the popup; the open page is marked without being loaded. */
  const allowAll = async (page: Page, tab: number): Promise<void> => {
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    // Chromium asks the user once more, in a window that no driver sees.
    if (name === 'chromium') await browser.setSiteAccess('all');
    else await press(popup, 'button', ALLOW);
    await page.bringToFront();
    await waitForMark(page, TERM);
    await popup.bringToFront();
    await waitForText(popup, TERM);
    await waitForNoText(popup, MISSING);
    await popup.close();
  };

  test('the marks go with it, popup and panel say why, and they come again with it', async () => {
    await browser.installAnew();
    const page = await browser.newPage(`${site.origin}/`);
    const loads = site.requests.get('/');
    await waitForMark(page, TERM);
    const tab = await browser.tabIdOf(page);
    await browser.setSiteAccess('none');
    await page.bringToFront();
    await waitForNoMark(page, TERM);
    await expectExplained(tab);
    await allowAll(page, tab);
    expect(site.requests.get('/')).toBe(loads);
    await page.close();
  });

  test('a subscription is not asked for while it is taken away, and then again', async () => {
    await browser.installAnew();
    const server = await startHostileServer();
    onTestFinished(() => server.close());
    server.publish([sourceEntry('accord')], { edition: 1 });
    let own = await browser.openExtensionPage('options.html');
    await changeSettings(own, { localSources: true });
    const typed = { address: `${server.origin}/glossary.jsonl`, mayBePrivate: false };
    const looked = await ask(own, 'lookAtAddress', typed);
    if (!looked.ok) throw new Error(looked.fault);
    const draft = { name: 'Desk', languages: ['en'], colour: 'blue' } as const;
    const { content } = looked.found;
    const subscribed = await ask(own, 'subscribe', typed, draft, 'daily', content);
    if (!subscribed.ok) throw new Error(JSON.stringify(subscribed));
    const refresh = async () => ask(own, 'refreshSubscription', subscribed.glossary);
    const asked = server.requests.length;
    await browser.setSiteAccess('none');
    own = await browser.openExtensionPage('options.html');
    expect(await refresh()).toMatchObject({ entries: 1, fault: { kind: 'noAccess' } });
    expect(server.requests).toHaveLength(asked);
    await browser.setSiteAccess('all');
    own = await browser.openExtensionPage('options.html');
    expect(await refresh()).not.toHaveProperty('fault');
    expect(server.requests).toHaveLength(asked + 1);
    await own.close();
  });

  test('withheld from the start it is asked for, and one click marks what is open', async () => {
    await beginWithoutAccess(browser);
    const page = await browser.newPage(`${site.origin}/`);
    const tab = await browser.tabIdOf(page);
    await expectExplained(tab);
    expect(await markedTexts(page)).toEqual([]);
    await allowAll(page, tab);
    await page.close();
  });

  test('given for one site, an open page of it is marked without being loaded', async () => {
    await beginWithoutAccess(browser);
    const page = await browser.newPage(`${site.origin}/`);
    const loads = site.requests.get('/');
    expect(await markedTexts(page)).toEqual([]);
    await browser.setSiteAccess([`${site.origin.replace(/:\d+$/u, '')}/*`]);
    await page.bringToFront();
    await waitForMark(page, TERM);
    expect(site.requests.get('/')).toBe(loads);
    await page.close();
  });

  test.runIf(name === 'chromium')(
    'given by Chrome on a click alone it marks in that tab, and in no other',
    async () => {
      await beginWithoutAccess(browser);
      const page = await browser.newPage(`${site.origin}/`);
      await pressButton(browser, page);
      await page.reload();
      await waitForMark(page, TERM);
      const other = await browser.newPage(`${site.origin}/`);
      await expectExplained(await browser.tabIdOf(other));
      expect(await markedTexts(other)).toEqual([]);
      await page.close();
      await other.close();
    },
  );

  test('given for one site alone it marks there, and elsewhere popup and panel say why', async () => {
    await browser.installAnew();
    await browser.setSiteAccess([`${site.origin.replace(/:\d+$/u, '')}/*`]);
    const given = await browser.newPage(`${site.origin}/`);
    await waitForMark(given, TERM);
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(given)}`);
    await waitForText(popup, TERM);
    await waitForNoText(popup, MISSING);
    await popup.close();
    const other = await browser.newPage(`${site.otherOrigin}/`);
    const tab = await browser.tabIdOf(other);
    await expectExplained(tab);
    expect(await markedTexts(other)).toEqual([]);
    await allowAll(other, tab);
    await given.bringToFront();
    await waitForMark(given, TERM);
    await given.close();
    await other.close();
  });
});

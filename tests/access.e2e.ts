/** Access to sites that the reader takes back, and gives again: noticed, explained, and one click away. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { control, press, waitForText } from './controls.ts';
import { browserNames, launch } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';

const TERM = '网络主权';
const MISSING = 'Termlight may not read this page';
const ALLOW = 'Allow on all sites';

describe.each(browserNames)('access to sites in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;
  let tab: number;

  beforeAll(async () => {
    site = await serve({
      pages: { '/': `<!doctype html><meta charset="utf-8"><p>坚持${TERM}。</p>` },
    });
    browser = await launch({ browser: name });
    page = await browser.newPage(`${site.origin}/`);
    await waitForMark(page, TERM);
    tab = await browser.tabIdOf(page);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('the marks go with it, and the popup and the panel say why', async () => {
    await browser.setSiteAccess(false);
    await page.bringToFront();
    await waitForNoMark(page, TERM);
    for (const path of ['popup.html', 'sidepanel.html']) {
      const own = await browser.openExtensionPage(`${path}?tab=${tab}`);
      await waitForText(own, MISSING);
      await control(own, 'button', ALLOW);
      await own.close();
    }
  });

  test('where it is given again, the open page is marked without being loaded', async () => {
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    // Chromium asks the reader once more, in a window that no driver sees.
    if (name === 'chromium') await browser.setSiteAccess(true);
    else await press(popup, 'button', ALLOW);
    await page.bringToFront();
    await waitForMark(page, TERM);
    await popup.bringToFront();
    await waitForText(popup, TERM);
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain(MISSING);
  });
});

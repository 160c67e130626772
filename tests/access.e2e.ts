/** Access to sites that the reader takes back, and gives again: noticed, explained, and one click away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { control, press, waitForNoText, waitForText } from './controls.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';

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

  test('the marks go with it, popup and panel say why, and they come again with it', async () => {
    await browser.installAnew();
    const page = await browser.newPage(`${site.origin}/`);
    await waitForMark(page, TERM);
    const tab = await browser.tabIdOf(page);

    await browser.setSiteAccess(false);
    await page.bringToFront();
    await waitForNoMark(page, TERM);
    for (const path of ['popup.html', 'sidepanel.html']) {
      const own = await browser.openExtensionPage(`${path}?tab=${tab}`);
      await waitForText(own, MISSING);
      await control(own, 'button', ALLOW);
      await own.close();
    }

    // Given again, the open page is marked without being loaded.
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
    // Chromium asks the reader once more, in a window that no driver sees.
    if (name === 'chromium') await browser.setSiteAccess(true);
    else await press(popup, 'button', ALLOW);
    await page.bringToFront();
    await waitForMark(page, TERM);
    expect(site.requests.get('/')).toBe(1);
    await popup.bringToFront();
    await waitForText(popup, TERM);
    await waitForNoText(popup, MISSING);
  });
});

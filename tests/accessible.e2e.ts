/** Every page of ours as axe sees it in real browsers: contrast too, in each scheme of colours. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { SiteRule } from '../glossary/model/settings/site-rules.ts';
import { COLOUR_RULES, violationsOf } from './launcher/axe.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { PRACTICE } from './launcher/practice-page.ts';
import { waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';

const text = '<p>坚持网络主权，绿色发展。</p><p>Respect for cyber sovereignty.</p>';

/** Each page with what it shows when it is ready. */
const PAGES = [
  ['popup.html?tab=', '.row'],
  ['sidepanel.html?tab=', '.panel-term'],
  ['settings.html', 'fieldset:not(:disabled) .site-rules li'],
  ['options.html', 'tbody tr, [role=row]'],
  ['lookup.html?text=cyberspac', '.row'],
  ['lookup.html?text=cyberspace&add', 'form'],
  ['reader.html', '.reader-card'],
  ['check.html', '.check-side'],
  [PRACTICE, '.speech-sheet'],
  ['welcome.html', 'article'],
] as const;

const RULE: SiteRule = { pattern: '*.gov.cn/zhengce/*', marking: 'on' };

describe.each(browserNames)('the pages of the extension in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let tab: number;

  beforeAll(async () => {
    site = await serve({ pages: { '/a.html': `<!doctype html><title>A</title>${text}` } });
    browser = await lend({ browser: name });
    await changeSettings(browser, { siteRules: [RULE] });
    const page = await browser.newPage(`${site.origin}/a.html`);
    await waitForMark(page, '网络主权');
    tab = await browser.tabIdOf(page);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(PAGES)('%s has nothing that axe finds wrong', async (path, ready) => {
    const page = await browser.openExtensionPage(path.endsWith('tab=') ? path + tab : path);
    onTestFinished(async () => {
      await browser.showIn(page, 'light');
      await page.close();
    });
    await page.waitForSelector(ready);
    expect(await violationsOf(page), 'light').toEqual([]);
    for (const scheme of ['dark', 'forced'] as const) {
      await browser.showIn(page, scheme);
      expect(await violationsOf(page, COLOUR_RULES), scheme).toEqual([]);
    }
  });
});

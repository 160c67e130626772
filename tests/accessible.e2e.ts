/** Every page of ours as axe sees it in real browsers: contrast too, in each scheme of colours. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteRule } from '../glossary/model/site-rules.ts';
import { violationsOf } from './launcher/axe.ts';
import { SCHEMES } from './launcher/driver.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const text = '<p>坚持网络主权，绿色发展。</p><p>Respect for cyber sovereignty.</p>';

/** Each page with what it shows when it is ready. */
const PAGES = [
  ['popup.html?tab=', '.row'],
  ['sidepanel.html?tab=', '.panel-term'],
  ['settings.html', 'fieldset:not(:disabled) .site-rules li'],
  ['options.html', 'tbody tr, [role=row]'],
  ['lookup.html?text=cyberspac', '.row'],
  ['lookup.html?text=cyberspace&add', 'form'],
  ['welcome.html', 'article'],
] as const;

const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
const RULE: SiteRule = { pattern: '*.gov.cn/zhengce/*', marking: 'on' };
/** A desk, the same with text twice as large, and the width that WCAG asks for. */
const VIEWS = [
  [1100, '100%'],
  [1100, '200%'],
  [320, '100%'],
] as const;

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
    await page.waitForSelector(ready);
    for (const scheme of SCHEMES) {
      await browser.showIn(page, scheme);
      expect(await violationsOf(page), scheme).toEqual([]);
    }
    await browser.showIn(page, 'light');
    await page.close();
  });

  test.each(PAGES)(
    '%s needs no scrolling sideways at 320 pixels, with text twice as large',
    async (path, ready) => {
      const page = await browser.openExtensionPage(path.endsWith('tab=') ? path + tab : path);
      await page.waitForSelector(ready);
      await page.setViewport({ width: 320, height: 640 });
      for (const size of ['100%', '200%']) {
        await page.evaluate((value) => {
          document.documentElement.style.fontSize = value;
        }, size);
        await until(`no overflow at ${size}`, async () =>
          page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        );
      }
      await page.close();
    },
  );

  test.each(LOCALES)('no choice of the settings is cut in %s', async (interfaceLanguage) => {
    await changeSettings(browser, { interfaceLanguage });
    const page = await browser.openExtensionPage('settings.html');
    await page.waitForSelector('fieldset:not(:disabled) .site-rules li');
    for (const [width, size] of VIEWS) {
      await page.setViewport({ width, height: 640 });
      await page.evaluate((value) => {
        document.documentElement.style.fontSize = value;
      }, size);
      expect(await page.evaluate(cutChoices), `${width} pixels, text of ${size}`).toEqual([]);
    }
    await page.close();
  });
});

/** Runs in the page: the chosen options that their fields have no room for. */
function cutChoices(): readonly string[] {
  return [...document.querySelectorAll('select')].flatMap((select) => {
    const chosen = select.selectedOptions[0]?.text ?? '';
    const roomy = select.cloneNode() as HTMLSelectElement;
    roomy.append(new Option(chosen));
    roomy.style.cssText = 'position: absolute; visibility: hidden; inline-size: max-content';
    select.after(roomy);
    const isCut = roomy.offsetWidth > select.offsetWidth;
    roomy.remove();
    return isCut ? [chosen] : [];
  });
}

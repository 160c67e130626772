/**
 * Takes pictures of everything that a reader sees: each page of the extension in both browsers,
 * in light, dark and forced colours, in the three languages, and at the width of a phone.
 * `npm run screens -- FOLDER` writes them there, by default into `tests/output/screens`.
 */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../glossary/model/settings.ts';
import { SAMPLE_TEXTS } from '../components/sample-texts.ts';
import { browserNames, launch } from '../tests/launcher/launch.ts';
import type { RunningBrowser } from '../tests/launcher/launch.ts';
import { pointAt, waitForMark } from '../tests/launcher/marks.ts';
import { waitForCard } from '../tests/launcher/card.ts';
import { serve } from '../tests/launcher/serve.ts';
import { changeSettings } from '../tests/launcher/settings.ts';

const folder = process.argv[2] ?? 'tests/output/screens';
const languages = ['en', 'zh-CN', 'zh-TW'] as const;
const schemes = ['light', 'dark', 'forced'] as const;
const desk = { width: 1100, height: 800 };
const phone = { width: 360, height: 740 };
const term = '网络主权';

const samples = SAMPLE_TEXTS.map(
  ({ language, title, paragraphs }) =>
    `<article lang="${language}"><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article>`,
).join('');

/** Each page with its name, what it shows when it is ready, and the width that it is made for. */
const pages = [
  ['popup', 'popup.html?tab=', '.row', 384],
  ['panel', 'sidepanel.html?tab=', '.panel-term', 420],
  ['settings', 'settings.html', 'fieldset:not(:disabled)', 1100],
  ['glossary', 'options.html', '.options', 1100],
  ['look-up', 'lookup.html?text=cyberspac', '.row', 480],
  ['add', 'lookup.html?text=cyberspace&add', 'form', 480],
  ['welcome', 'welcome.html', 'article', 1100],
] as const;

await mkdir(folder, { recursive: true });
const site = await serve({
  pages: {
    '/light.html': `<!doctype html><body style="font:1.1rem/1.7 sans-serif;margin:2rem">${samples}`,
    '/dark.html': `<!doctype html><body style="font:1.1rem/1.7 sans-serif;margin:2rem;background:#15181c;color:#e6e6e6">${samples}`,
  },
});
try {
  for (const name of browserNames) {
    const browser = await launch({ browser: name });
    try {
      await takeAll(browser);
    } finally {
      await browser.close();
    }
  }
} finally {
  await site.close();
}

async function takeAll(browser: RunningBrowser): Promise<void> {
  const article = await browser.newPage(`${site.origin}/light.html`);
  await article.setViewport(desk);
  await waitForMark(article, term);
  const tab = await browser.tabIdOf(article);
  for (const language of languages) {
    await changeSettings(browser, { interfaceLanguage: language });
    // A page reads on only while it is in front.
    await article.bringToFront();
    await waitForMark(article, term);
    for (const [name, path, ready, width] of pages) {
      const page = await browser.openExtensionPage(path.endsWith('tab=') ? path + tab : path);
      await page.waitForSelector(ready);
      for (const scheme of language === 'en' ? schemes : (['light'] as const)) {
        await page.setViewport({ width, height: desk.height });
        if (await show(page, browser, scheme))
          await take(page, browser, `${name}-${language}-${scheme}`);
      }
      if (language === 'en') {
        await page.setViewport(phone);
        await take(page, browser, `${name}-${language}-phone`);
      }
      await page.close();
    }
  }
  await changeSettings(browser, { interfaceLanguage: 'en' });
  for (const look of ['light', 'dark'] as const) {
    const page = await browser.newPage(`${site.origin}/${look}.html`);
    await page.setViewport(desk);
    await takeLooks(page, browser, look);
    await page.close();
  }
}

/** The marks in each line and colour, and the card. */
async function takeLooks(page: Page, browser: RunningBrowser, look: string): Promise<void> {
  const looks: readonly Partial<Settings>[] = [
    { markLine: 'dotted', markColour: 'amber', markTint: true },
    { markLine: 'wavy', markColour: 'purple', markTint: false },
    { markLine: 'solid', markColour: 'blue', markTint: false },
  ];
  for (const change of looks) {
    await changeSettings(browser, change);
    await page.bringToFront();
    await waitForMark(page, term);
    await take(page, browser, `marks-${look}-${change.markLine}-${change.markColour}`);
  }
  await pointAt(page, term);
  await waitForCard(browser, page);
  await take(page, browser, `card-${look}`);
}

/** Puts a page in a theme; false where the browser cannot be told to. */
async function show(
  page: Page,
  { name }: RunningBrowser,
  scheme: (typeof schemes)[number],
): Promise<boolean> {
  // Firefox cannot be told a theme through its driver.
  if (name === 'firefox') return scheme === 'light';
  await page.emulateMediaFeatures(
    scheme === 'forced'
      ? ([{ name: 'forced-colors', value: 'active' }] as never)
      : [{ name: 'prefers-color-scheme', value: scheme }],
  );
  return true;
}

async function take(page: Page, { name }: RunningBrowser, picture: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}-${picture}.png` });
}

/** What the reader's settings do to the pages, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings.ts';
import { fill, press, waitForText } from './controls.ts';
import { browserNames, launch } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, marksOf, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings, choose } from './launcher/settings.ts';
import { until } from './launcher/until.ts';

const chinese = '网络主权';
const english = 'cyber sovereignty';
const paragraph = `<p lang="zh">坚持${chinese}，维护${chinese}。</p><p>Respect for ${english}.</p>`;
const pages = {
  '/a.html': `<!doctype html><h1>One</h1>${paragraph}<h2>Two</h2>${paragraph}${paragraph}`,
  '/b.html': `<!doctype html><h1>Other</h1>${paragraph}`,
};

describe.each(browserNames)('a reader with %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await launch({ browser: name });
    page = await browser.newPage(`${site.origin}/a.html`);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(async () => {
    await changeSettings(browser, DEFAULT_SETTINGS);
    await page.bringToFront();
    await waitForMark(page, chinese);
  });

  /** The names of the highlights that a text is in. */
  const namesOf = async (text: string): Promise<readonly string[]> =>
    (await marksOf(page)).filter(({ texts }) => texts.includes(text)).map((mark) => mark.name);

  test('chooses how marks look, and the open page follows', async () => {
    await waitForMark(page, chinese);
    expect(await namesOf(chinese)).toEqual(['termlight-dotted-amber-tint']);
    const settings = await browser.openExtensionPage('settings.html');
    await waitForText(settings, 'How marks look');
    await settings.waitForSelector('fieldset:not(:disabled)');
    await choose(settings, 'Line', 'wavy');
    await choose(settings, 'Colour', 'purple');
    await press(settings, 'switch', 'A tint behind the text');
    await until('the preview to be drawn so', async () =>
      (await marksOf(settings)).some((mark) => mark.name === 'termlight-wavy-purple'),
    );
    await page.bringToFront();
    await until('the marks to be drawn so', async () => {
      const names = await namesOf(chinese);
      return names.length === 1 && names[0] === 'termlight-wavy-purple';
    });
    await settings.close();
  });

  test('has only the first of each term below a heading marked', async () => {
    await changeSettings(browser, { marksShown: 'firstInSection' });
    await page.bringToFront();
    // The Chinese and the English belong to one concept: the first of them is the Chinese.
    await until('one of them to be left below each heading', async () => {
      const texts = await markedTexts(page);
      const ofConcept = texts.filter((one) => one === chinese || one === english);
      return ofConcept.length === 2 && ofConcept.every((one) => one === chinese);
    });
  });

  test('sees no marks until asking for them in the popup', async () => {
    await changeSettings(browser, { marksShown: 'onKey' });
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await press(popup, 'button', 'Show or hide marks');
    await page.bringToFront();
    await waitForMark(page, chinese);
    await popup.bringToFront();
    await press(popup, 'button', 'Show or hide marks');
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await popup.close();
  });

  test('has one language marked on one site', async () => {
    const pattern = new URL(site.origin).host;
    await changeSettings(browser, { siteRules: [{ pattern, direction: 'en' }] });
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await waitForMark(page, english);
  });

  test('switches one page off, and another of the site stays marked', async () => {
    const other = await browser.newPage(`${site.origin}/b.html`);
    await waitForMark(other, chinese);
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await press(popup, 'button', 'Off on this page only');
    await waitForText(popup, 'Off on this page');
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await other.bringToFront();
    await waitForMark(other, chinese);
    await other.close();
    await popup.close();
  });

  test('switches a page off by a rule when it goes there without loading', async () => {
    const pattern = `${new URL(site.origin).host}/later`;
    await changeSettings(browser, { siteRules: [{ pattern, marking: 'off' }] });
    await page.bringToFront();
    await waitForMark(page, chinese);
    await page.evaluate(() => history.pushState({}, '', '/later'));
    await waitForNoMark(page, chinese);
    await page.evaluate(() => history.back());
    await waitForMark(page, chinese);
  });

  test('marks only sites that are listed', async () => {
    const settings = await browser.openExtensionPage('settings.html');
    await settings.waitForSelector('fieldset:not(:disabled)');
    await press(settings, 'switch', 'Mark terms only on sites that are switched on here');
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await settings.bringToFront();
    const host = new URL(site.origin).host;
    await fill(settings, 'textbox', 'Site', `${site.origin.replace(host, '')}${host}`);
    await press(settings, 'button', 'Add a rule');
    await waitForText(settings, host);
    await choose(settings, `Marking: ${host}`, 'on');
    await page.bringToFront();
    await waitForMark(page, chinese);
    await settings.close();
  });

  test('pauses for a time, and marking begins again by itself', async () => {
    await changeSettings(browser, { pausedUntil: new Date(Date.now() + 4_000).toISOString() });
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await waitForMark(page, chinese);
  });
});

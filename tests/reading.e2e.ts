/** What the user's settings do to the pages, in each browser. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings/settings.ts';
import { control, fill, press, waitForText } from './controls.ts';
import { cardAt } from './launcher/card-at.ts';
import { readCard, waitForCard, waitForNoCard } from './launcher/card.ts';
import type { Box } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, marksOf, pointAt, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings, choose } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const chinese = '网络主权';
const english = 'cyber sovereignty';
const paragraph = `<p lang="zh">坚持${chinese}，维护${chinese}。</p><p>Respect for ${english}.</p>`;
const pages = {
  '/a.html': `<!doctype html><h1>One</h1>${paragraph}<h2>Two</h2>${paragraph}${paragraph}`,
  '/b.html': `<!doctype html><h1>Other</h1>${paragraph}`,
};

/** A card that is not to open would be there by then, in milliseconds; on a busy machine it may not. */
const OPENED = 500;

describe.each(browserNames)('a user of %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  /** A page of ours behind the others. */
  let own: Page;
  let page: Page;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
    own = await browser.openExtensionPage('popup.html?tab=-1');
    page = await browser.newPage();
  });
  beforeEach(async () => {
    await page.bringToFront();
    await page.goto(`${site.origin}/a.html`);
    await waitForMark(page, chinese);
  });
  afterEach(async () => changeSettings(own, DEFAULT_SETTINGS));
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** The names of the highlights that a text is in. */
  const namesOf = async (text: string): Promise<readonly string[]> =>
    (await marksOf(page)).filter(({ texts }) => texts.includes(text)).map((mark) => mark.name);

  const waitForLook = async (text: string, look: string): Promise<void> => {
    await until(`${text} to be drawn as ${look}`, async () => {
      const names = await namesOf(text);
      return names.length === 1 && names[0] === look;
    });
  };

  test('chooses how marks look, and the open page follows', async () => {
    await waitForLook(chinese, 'termlight-dotted-amber-tint');
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
    await waitForLook(chinese, 'termlight-wavy-purple');
    await settings.close();
  });

  test('has only the first of each term below a heading marked', async () => {
    await changeSettings(own, { marksShown: 'firstInSection' });
    // The Chinese and the English belong to one concept: the first of them is the Chinese.
    await until('one of them to be left below each heading', async () => {
      const texts = await markedTexts(page);
      const ofConcept = texts.filter((one) => one === chinese || one === english);
      return ofConcept.length === 2 && ofConcept.every((one) => one === chinese);
    });
  });

  test('sees no marks until asking for them in the popup', async () => {
    await changeSettings(own, { marksShown: 'onKey' });
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

  test('has no card out of text that is not marked, until asking for the marks', async () => {
    await changeSettings(own, { marksShown: 'onKey', hoverDelay: 0 });
    await waitForNoMark(page, chinese);
    await browser.runCommand('toggle-marks');
    await waitForMark(page, chinese);
    const { mark } = await cardAt(browser, page, chinese, ({ text }) => text.includes(english));
    await page.keyboard.press('Escape');
    await browser.runCommand('toggle-marks');
    await waitForNoMark(page, chinese);
    await moveOver(page, mark);
    await wait(OPENED);
    expect(await readCard(browser, page)).toBeUndefined();
  });

  test('opens cards at a click alone, and never in place of what a click does', async () => {
    await changeSettings(own, { cardOpens: 'click', markColour: 'purple' });
    // Tells that the page has the settings.
    await waitForLook(chinese, 'termlight-dotted-purple-tint');
    const term = await pointAt(page, chinese);
    await wait(OPENED);
    expect(await readCard(browser, page)).toBeUndefined();
    await page.mouse.click(term.x + term.width / 2, term.y + term.height / 2);
    await waitForCard(browser, page);
    await page.mouse.click(5, 5);
    await waitForNoCard(browser, page);
    await page.evaluate(() => {
      document.querySelector('p')?.insertAdjacentHTML('beforeend', '<a href="#there">数字鸿沟</a>');
    });
    const link = await pointAt(page, '数字鸿沟');
    await page.mouse.click(link.x + link.width / 2, link.y + link.height / 2);
    await until('the link to be followed', async () => page.url().endsWith('#there'));
    expect(await readCard(browser, page)).toBeUndefined();
  });

  test('opens cards while a key is held, also out of text that is not marked', async () => {
    await changeSettings(own, { cardOpens: 'modifier', marksShown: 'onKey', hoverDelay: 0 });
    await waitForNoMark(page, english);
    const line = await page.evaluate(() => {
      const range = document.createRange();
      const text = document.querySelectorAll('p')[1]?.firstChild;
      if (text === null || text === undefined) throw new Error('No text');
      range.setStart(text, 12);
      range.setEnd(text, 29);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    });
    await moveOver(page, line);
    await wait(OPENED);
    expect(await readCard(browser, page)).toBeUndefined();
    await page.keyboard.down('Alt');
    await waitForCard(browser, page);
    await page.keyboard.up('Alt');
    await page.keyboard.press('Escape');
    await waitForNoCard(browser, page);
  });

  test('has one language marked on one site', async () => {
    const pattern = new URL(site.origin).host;
    await changeSettings(own, { siteRules: [{ pattern, direction: 'en' }] });
    await waitForNoMark(page, chinese);
    await waitForMark(page, english);
  });

  test('switches one page off, and another of the site stays marked', async () => {
    const other = await browser.newPage(`${site.origin}/b.html`);
    await waitForMark(other, chinese);
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await press(popup, 'button', 'Switch off for this page');
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
    await changeSettings(own, { siteRules: [{ pattern, marking: 'off' }] });
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
    await control(settings, 'textbox', `Site: ${host}`);
    await choose(settings, `Marking: ${host}`, 'marked');
    await page.bringToFront();
    await waitForMark(page, chinese);
    await settings.close();
  });

  test('pauses for a time, and marking begins again by itself', async () => {
    const pauseFor = async (milliseconds: number): Promise<void> =>
      changeSettings(own, { pausedUntil: new Date(Date.now() + milliseconds).toISOString() });
    await pauseFor(3_600_000);
    await waitForNoMark(page, chinese);
    // Where the page hears of it only when it is over, it is marked all the same.
    await pauseFor(1_000);
    await waitForMark(page, chinese);
  });

  test('has outdated forms look different', async () => {
    await changeSettings(own, { markColoursBy: 'status' });
    await page.evaluate(() => {
      document.body.append('a community of common destiny');
    });
    await waitForLook('community of common destiny', 'termlight-wavy-blue-tint');
    await waitForLook(chinese, 'termlight-dotted-amber-tint');
  });

  test('chooses the language of the interface, and every page of ours and the card follow', async () => {
    const settings = await browser.openExtensionPage('settings.html');
    await settings.waitForSelector('fieldset:not(:disabled)');
    await choose(settings, 'Language', '繁體中文');
    await waitForText(settings, '標示多少');
    expect(await settings.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
    expect(await settings.title()).toBe('設定 – Termlight');
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await waitForText(popup, '暫停');
    await page.bringToFront();
    await cardAt(browser, page, english, ({ text }) => text.includes('臺灣'));
    await popup.close();
    await settings.close();
  });
});

/** Points at the middle of a place, coming from beside it. */
async function moveOver(page: Page, { x, y, width, height }: Box): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(x + width / 2 - 3, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2);
}

/** The walk of a user, from the first page to the restarted browser, in each browser. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { control, fill, press, waitForText } from './controls.ts';
import { cardAt } from './launcher/card-at.ts';
import { readCard, waitForCard, waitForNoCard } from './launcher/card.ts';
import type { Card } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, marksOf, pointAt, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const curated = '网络主权';
const curatedEnglish = 'cyber sovereignty';
const changedEnglish = 'sovereignty in the net';
const added = '灯塔协定';
const addedEnglish = 'Lighthouse Accord';

describe.each(browserNames)('a user of %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    site = await serve({ folder: join(import.meta.dirname, 'pages') });
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('is welcomed by a page that explains, after the installation', async () => {
    const welcome = await browser.welcomePage();
    await waitForText(welcome, 'Point at a term');
  });

  test('opens a page and sees its terms marked, in both languages', async () => {
    page = await browser.newPage(`${site.origin}/reader.html`);
    await waitForMark(page, curated);
    await waitForMark(page, curatedEnglish);
    expect(await markedTexts(page)).not.toContain(added);
  });

  test('points at a term and reads its card, which leaves the line of the term free', async () => {
    const term = await pointAt(page, curated);
    const card = await waitForCard(browser, page);
    expect(card.text).toContain(curatedEnglish);
    expect(card.languages).toContain('en');
    const isAbove = card.box.y + card.box.height <= term.y;
    const isBelow = card.box.y >= term.y + term.height;
    expect(isAbove || isBelow).toBe(true);
  });

  test('keeps the card while pointing at it, and sends it away with Escape', async () => {
    const { box } = await waitForCard(browser, page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await pause(600);
    expect(await readCard(browser, page)).toBeDefined();
    await page.keyboard.press('Escape');
    await waitForNoCard(browser, page);
    await page.mouse.move(2, 2);
  });

  test('reads a card while the background sleeps', async () => {
    await browser.sleepBackground();
    await pointAt(page, curatedEnglish);
    expect((await waitForCard(browser, page)).text).toContain(curated);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
  });

  test('opens the toolbar popup, sees the terms with counts, and jumps to the next place', async () => {
    const popup = await browser.openPopup(page);
    const rows = await until('the popup to list terms', async () => {
      const texts = await popup.$$eval('.page-terms li', (items) =>
        items.map((item) => (item as HTMLElement).innerText.split(/\s*\n\s*/)),
      );
      return texts.some(([text]) => text === curated) && texts;
    });
    expect(rows.find(([text]) => text === curated)?.join(' ')).toMatch(
      /cyber sovereignty.*3 occurrences/,
    );
    const row = await popup.$(`.page-terms li ::-p-text(${curated})`);
    await until('a click to lead to the last place, marked for a moment', async () => {
      await row?.click();
      await pause(300);
      const isThere = await page.evaluate(() => scrollY > innerHeight / 2);
      const marks = await marksOf(page);
      return isThere && marks.some(({ texts }) => texts.length === 1 && texts[0] === curated);
    });
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, 0));
    if (!popup.isClosed()) await popup.close();
  });

  test('switches the site off and on, at once in effect', async () => {
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    const label = `Mark terms on ${new URL(site.origin).host}`;
    await press(popup, 'switch', label);
    await page.bringToFront();
    await waitForNoMark(page, curated);
    expect(await markedTexts(page)).toEqual([]);
    await popup.bringToFront();
    await press(popup, 'switch', label);
    await page.bringToFront();
    await waitForMark(page, curated);
    await popup.close();
  });

  test('pauses everywhere and goes on', async () => {
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await press(popup, 'switch', 'Pause on all sites');
    await page.bringToFront();
    await waitForNoMark(page, curated);
    await popup.bringToFront();
    await press(popup, 'switch', 'Pause on all sites');
    await page.bringToFront();
    await waitForMark(page, curated);
    await popup.close();
  });

  test('finds an entry in the options by pinyin without tones, and by its English', async () => {
    options = await browser.openExtensionPage('options.html');
    for (const text of ['wangluo zhuquan', 'cyber sovereignty', '網路主權']) {
      await search(options, text);
      await until(`${text} to find the entry`, async () =>
        (await rowsOf(options)).includes(curated),
      );
    }
  });

  test('changes an equivalent and reads it in the card of the open page', async () => {
    await openRow(options, curated);
    await fill(options, 'textbox', 'Term', changedEnglish, '.language-fields:has([lang=en])');
    await press(options, 'button', 'Save');
    await waitForText(options, 'Done: change of “');
    await page.bringToFront();
    await cardAt(browser, page, curated, ({ text }) => text.includes(changedEnglish));
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
  });

  test('adds a term and sees it marked without a reload', async () => {
    await options.bringToFront();
    await press(options, 'button', 'Add an entry');
    // The form takes the focus when it opens; typing before that would go astray.
    await options.waitForFunction(() => document.activeElement?.textContent === 'New entry');
    await fill(options, 'textbox', 'Term', added, '.language-fields:has([lang^=zh])');
    await fill(options, 'textbox', 'Term', addedEnglish, '.language-fields:has([lang=en])');
    await press(options, 'button', 'Save');
    await page.bringToFront();
    await waitForMark(page, added);
  });

  test('deletes it, and takes that back', async () => {
    await options.bringToFront();
    await press(options, 'button', 'Delete');
    await waitForText(options, 'Done: deletion of “');
    await page.bringToFront();
    await waitForNoMark(page, added);
    await options.bringToFront();
    await press(options, 'button', 'Undo');
    await page.bringToFront();
    await waitForMark(page, added);
  });

  test('finds everything again after a restart of the browser', async () => {
    await browser.restart();
    page = await browser.newPage(`${site.origin}/reader.html`);
    await waitForMark(page, added);
    await pointAt(page, curated);
    const card = await waitForCard(browser, page);
    expect(card.text).toContain(changedEnglish);
    options = await browser.openExtensionPage('options.html');
    await press(options, 'checkbox', 'Only my changes');
    await until('the own entries to be listed', async () => {
      const rows = await rowsOf(options);
      return rows.length === 2 && rows.includes(added) && rows.includes(curated);
    });
  });

  test('has the official entry back when it is reset', async () => {
    await openRow(options, curated);
    await press(options, 'button', 'Reset to the official entry');
    await waitForText(options, 'Done: return of “');
    await page.bringToFront();
    const isReset = ({ text }: Card): boolean => !text.includes(changedEnglish);
    expect((await cardAt(browser, page, curated, isReset)).text).toContain(curatedEnglish);
  });
});

async function search(options: Page, text: string): Promise<void> {
  await options.bringToFront();
  await fill(options, 'searchbox', 'Search: 简体, 繁體, English, pinyin', text);
}

/** The first Chinese term of each row. */
async function rowsOf(options: Page): Promise<readonly string[]> {
  return options.$$eval('.entry-table .open-entry .cell-text > span:first-child', (rows) =>
    rows.map((row) => row.textContent.trim()),
  );
}

async function openRow(options: Page, term: string): Promise<void> {
  await options.bringToFront();
  const row = await options.waitForSelector(`.entry-table .open-entry ::-p-text(${term})`);
  await row?.click();
  await control(options, 'textbox', 'Term');
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}

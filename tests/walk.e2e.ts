/** The walk of a user, from the first page to the restarted browser, in each browser. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings/settings.ts';
import { control, fill, press, turn, waitForText } from './controls.ts';
import { cardAt } from './launcher/card-at.ts';
import { readCard, waitForNoCard } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, marksOf, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';

const curated = '网络主权';
const curatedEnglish = 'cyber sovereignty';
const changedEnglish = 'sovereignty in the net';
const added = '灯塔协定';
const addedEnglish = 'Lighthouse Accord';

/** So many looks at a page before the next click on a row of the popup. */
const LOOKS_AFTER_CLICK = 5;

describe.each(browserNames)('a user of %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await serve({ folder: join(import.meta.dirname, 'pages') });
    browser = await lend({ browser: name, glossary: 'shipped' });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (page) => page.close().catch(() => undefined)));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const openReader = async (): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/reader.html`);
    opened.push(page);
    await waitForMark(page, curated);
    return page;
  };
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.openExtensionPage(path);
    opened.push(page);
    return page;
  };

  test('is welcomed by a page that explains, after the installation', async () => {
    await browser.installAnew();
    const welcome = await browser.welcomePage();
    await waitForText(welcome, 'Point at a term');
  });

  test('sees terms marked in both languages, reads the card of one and sends it away, and reads another', async () => {
    const page = await openReader();
    await waitForMark(page, curatedEnglish);
    expect(await markedTexts(page)).not.toContain(added);
    const { text, languages, box, mark } = await cardAt(browser, page, curated);
    expect(text).toContain(curatedEnglish);
    expect(languages).toContain('en');
    const isAbove = box.y + box.height <= mark.y;
    const isBelow = box.y >= mark.y + mark.height;
    expect(isAbove || isBelow, 'leaves the line of the term free').toBe(true);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // Longer than a card waits for a pointer that left its term: it is to stay.
    await wait(600);
    expect(await readCard(browser, page)).toBeDefined();
    await page.keyboard.press('Escape');
    await waitForNoCard(browser, page);
    // Also while the background sleeps.
    await browser.sleepBackground();
    expect((await cardAt(browser, page, curatedEnglish)).text).toContain(curated);
  });

  test('opens the toolbar popup, sees the terms with counts, and jumps to the next place', async () => {
    const page = await openReader();
    const popup = await browser.openPopup(page);
    opened.push(popup);
    const wanted = /cyber sovereignty.*3 occurrences/u;
    const row = await lastSeen(
      async () => {
        const rows = await popup.$$eval('.page-terms li', (items) =>
          items.map((item) => (item as HTMLElement).innerText.split(/\s*\n\s*/u)),
        );
        return rows.find(([text]) => text === curated)?.join(' ') ?? '';
      },
      (text) => wanted.test(text),
    );
    expect(row).toMatch(wanted);
    const isAtLast = async (): Promise<boolean> => {
      const isThere = await page.evaluate(() => scrollY > innerHeight / 2);
      const marks = await marksOf(page);
      return isThere && marks.some(({ texts }) => texts.length === 1 && texts[0] === curated);
    };
    await until('a click to lead to the last place, marked for a moment', async () => {
      const button = await popup.$(`.page-terms li ::-p-text(${curated})`);
      await button?.click();
      return lastSeen(isAtLast, (isThere) => isThere, LOOKS_AFTER_CLICK);
    });
  });

  test('switches the site off and on, pauses everywhere and goes on, at once in effect', async () => {
    const page = await openReader();
    const popup = await openOwn(`popup.html?tab=${await browser.tabIdOf(page)}`);
    onTestFinished(async () => changeSettings(browser, DEFAULT_SETTINGS));
    const label = `Mark terms on ${new URL(site.origin).host}`;
    await turn(popup, label, false);
    await page.bringToFront();
    await waitForNoMark(page, curated);
    expect(await markedTexts(page)).toEqual([]);
    await popup.bringToFront();
    await turn(popup, label, true);
    await page.bringToFront();
    await waitForMark(page, curated);
    await popup.bringToFront();
    await turn(popup, 'Pause on all sites', true);
    await page.bringToFront();
    await waitForNoMark(page, curated);
    await popup.bringToFront();
    await turn(popup, 'Pause on all sites', false);
    await page.bringToFront();
    await waitForMark(page, curated);
  });

  test('finds an entry in the options by pinyin without tones, and by its English', async () => {
    const options = await openOwn('options.html');
    for (const text of ['wangluo zhuquan', curatedEnglish, '網路主權']) {
      await search(options, text);
      await until(`${text} to find the entry`, async () =>
        (await rowsOf(options)).includes(curated),
      );
      // So that what the next one finds is not what this one found.
      await search(options, 'nothing like it');
      await until('no entry', async () => (await rowsOf(options)).length === 0);
    }
  });

  test('changes, adds and deletes entries, which open pages follow and a restart keeps', async () => {
    onTestFinished(async () => browser.startOver());
    let page = await openReader();
    let options = await openOwn('options.html');

    await search(options, curated);
    await until('the entry to come first', async () => (await rowsOf(options))[0] === curated);
    await openRow(options, curated);
    await fill(options, 'textbox', 'Term', changedEnglish, '.language-fields:has([lang=en])');
    await press(options, 'button', 'Save');
    await waitForText(options, 'Done: change of “');
    await page.bringToFront();
    await cardAt(browser, page, curated, ({ text }) => text.includes(changedEnglish));

    await options.bringToFront();
    await press(options, 'button', 'Add an entry');
    // The form takes the focus when it opens; typing before that would go astray.
    await until('the new form', async () =>
      options.evaluate(() => document.activeElement?.textContent === 'New entry'),
    );
    await fill(options, 'textbox', 'Term', added, '.language-fields:has([lang^=zh])');
    await fill(options, 'textbox', 'Term', addedEnglish, '.language-fields:has([lang=en])');
    await press(options, 'button', 'Save');
    await waitForText(options, `Undo: addition of “${addedEnglish}”`);
    await page.bringToFront();
    await waitForMark(page, added);

    await options.bringToFront();
    await press(options, 'button', 'Delete');
    await waitForText(options, 'Done: deletion of “');
    await page.bringToFront();
    await waitForNoMark(page, added);
    await options.bringToFront();
    await press(options, 'button', 'Undo');
    await page.bringToFront();
    await waitForMark(page, added);

    await browser.restart();
    page = await openReader();
    await waitForMark(page, added);
    await cardAt(browser, page, curated, ({ text }) => text.includes(changedEnglish));
    options = await openOwn('options.html');
    await press(options, 'checkbox', 'Only my changes');
    await until('the own entries to be listed', async () => {
      const rows = await rowsOf(options);
      return rows.length === 2 && rows.includes(added) && rows.includes(curated);
    });

    await openRow(options, curated);
    await press(options, 'button', 'Reset to the official entry');
    await waitForText(options, 'Done: reset of “');
    await page.bringToFront();
    const { text } = await cardAt(
      browser,
      page,
      curated,
      (card) => !card.text.includes(changedEnglish),
    );
    expect(text).toContain(curatedEnglish);
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

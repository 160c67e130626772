/** The list of a large glossary, by mouse and by keys, in each browser. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListColumn, ListView } from '../glossary/model/list-view.ts';
import { chineseWords, englishWords } from './bench/vocabulary.ts';
import { control, fill, press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { stagedId, stageEntries } from './launcher/stage-entries.ts';
import { until } from './launcher/until.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SEARCH = 'Search: 简体, 繁體, English, pinyin';
const pictures = process.env['TABLE_PICTURES'];

/** The columns of the list once one was put in another place and one hidden. */
const SHOWN: readonly ListColumn[] = ['english', 'chinese', 'subjectField'];

const COUNT = 30_000;
const english = englishWords();
const PAIRS = chineseWords()
  .slice(0, COUNT)
  .map(({ word }, place) => ({
    chinese: word,
    english: `${english[place % english.length]} ${english[(place * 7) % english.length]}`,
    subjectField: ['law', 'trade', 'energy'][place % 3] ?? '',
  }));
/** Terms that a test looks for, among all the others. */
const SPECIAL = [
  {
    chinese: '灯塔协定',
    english: 'Lighthouse Accord',
    reading: 'dēngtǎ xiédìng',
    subjectField: 'sea',
  },
  {
    chinese: '浮标章程',
    english: 'Buoy Charter',
    reading: 'fúbiāo zhāngchéng',
    subjectField: 'sea',
  },
];

describe.each(browserNames)('a list of 30,000 entries in %s', (name) => {
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await lend({ browser: name });
    const first = await browser.openExtensionPage('options.html');
    await first.waitForSelector('tbody tr');
    await stageEntries(first, [...SPECIAL, ...PAIRS]);
    await first.close();
    page = await browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1280, height: 860 });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
  });

  /** The text of each row that is in the document. */
  const rows = (): Promise<readonly string[]> =>
    page.$$eval('tbody tr', (all) => all.map((row) => row.textContent));
  const firstRow = async (): Promise<string> => (await rows())[0] ?? '';
  async function search(text: string, count: string): Promise<void> {
    await fill(page, 'searchbox', SEARCH, text);
    await waitForText(page, count);
  }
  async function picture(what: string): Promise<void> {
    if (pictures === undefined) return;
    await page.screenshot({ path: join(pictures, `${name}-${what}.png`) });
  }
  /** The number that a screen reader is told of the row with the focus, the headers being the first. */
  const focusedRow = (): Promise<number> =>
    page.evaluate(() =>
      Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? 0),
    );

  test('shows what is in view, and tells how many there are', async () => {
    await until('all entries to be listed', async () => {
      const found = await page.$eval('.found', ({ textContent }) => textContent);
      return /^30,6\d\d entries$/u.test(found);
    });
    const count = await page.$eval('[role=grid]', (grid) => Number(grid.ariaRowCount));
    expect(count).toBeGreaterThan(COUNT);
    expect((await rows()).length).toBeLessThan(80);
    await picture('list');
  });

  test('goes to the end and back by keys, with the focus in a row', async () => {
    const button = await page.waitForSelector('tbody .open-entry');
    await button?.focus();
    expect(await focusedRow()).toBe(2);
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    const last = await page.$eval('[role=grid]', (grid) => Number(grid.ariaRowCount));
    await until('the focus in the last row', async () => (await focusedRow()) === last);
    await until('the last row', async () => (await rows()).at(-1)?.trim() !== '');
    await page.keyboard.press('PageUp');
    await until('the focus a page above', async () => (await focusedRow()) < last - 3);
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    await until('the focus in the first row', async () => (await focusedRow()) === 2);
  });

  test.each([
    ['Traditional characters', '燈塔協定', '灯塔协定'],
    ['pinyin', 'fubiao zhang', '浮标章程'],
    ['initials', 'dtxd', '灯塔协定'],
    ['English', 'lighthouse acc', '灯塔协定'],
  ])('finds by %s', async (_name, text, term) => {
    await search(text, '1 entry');
    await until('the row', async () => (await firstRow()).includes(term));
  });

  test('finds in spite of a slip, and says so', async () => {
    await search('lighthuose accrod', 'Alike are');
    await until('the row', async () => (await firstRow()).includes('灯塔协定'));
  });

  test('filters by subject field and sorts by a column', async () => {
    await fill(page, 'searchbox', SEARCH, '');
    await waitForText(page, 'entries');
    await press(page, 'button', 'Subject field');
    await (await page.waitForSelector('.choice-list label ::-p-text(sea)'))?.click();
    await waitForText(page, '2 entries');
    await page.keyboard.press('Escape');
    const header = await page.waitForSelector('th.english .sort');
    await header?.click();
    await until('the order', async () => (await firstRow()).includes('Buoy'));
    await header?.click();
    await until('the order', async () => (await firstRow()).includes('Lighthouse'));
    expect(await page.$eval('th.english', ({ ariaSort }) => ariaSort)).toBe('descending');
    await picture('filtered');
  });

  test('edits a cell in place', async () => {
    const cell = await page.waitForSelector('tbody tr td.english');
    await cell?.click();
    await press(page, 'button', 'Close');
    await cell?.focus();
    await page.keyboard.press('F2');
    await page.waitForSelector('input.cell-field:focus');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('Lighthouse Treaty');
    await page.keyboard.press('Enter');
    await until('the change', async () => (await firstRow()).includes('Lighthouse Treaty'));
    await until('the focus in the cell', () =>
      page.evaluate(() => document.activeElement?.classList.contains('english') === true),
    );
  });

  test('finds and replaces in all that were found, and takes it back as one', async () => {
    await press(page, 'button', 'Clear the filters');
    await fill(page, 'searchbox', SEARCH, 'charter');
    await until('those with it', async () => {
      const shown = await rows();
      return shown.length > 0 && shown.every((row) => row.toLowerCase().includes('charter'));
    });
    await page.click('thead input[type=checkbox]');
    await press(page, 'button', 'Find and replace…');
    await fill(page, 'textbox', 'Find', 'Charter');
    await fill(page, 'textbox', 'Replace with', 'Statute');
    await waitForText(page, 'Buoy Statute');
    await picture('replace');
    expect(await violationsOf(page)).toEqual([]);
    const apply = await page.waitForSelector('dialog .primary:not(:disabled)');
    await apply?.click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await search('buoy statute', '1 entry');
    await press(page, 'button', 'Undo');
    await search('buoy charter', '1 entry');
  });

  test('selects by keys and deletes into the trash', async () => {
    await search('', '30,6');
    const button = await page.waitForSelector('tbody .open-entry');
    await button?.focus();
    await page.keyboard.press(' ');
    await waitForText(page, '1 selected');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await waitForText(page, '3 selected');
    await picture('selected');
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'button', 'Select none');
    await search('buoy charter', '1 entry');
    await page.click('tbody tr input[type=checkbox]');
    await press(page, 'button', 'Delete', '.selection-bar');
    await search('', '30,6');
    await until('the entry to be gone', async () => {
      const stored = await page.evaluate(askStored, stagedId(1));
      return stored === null;
    });
    await control(page, 'button', 'Undo');
  });

  test('has its saved filters and its columns again when it is opened anew', async () => {
    await press(page, 'button', 'Subject field');
    await (await page.waitForSelector('.choice-list label ::-p-text(sea)'))?.click();
    await waitForText(page, '1 entry');
    await page.keyboard.press('Escape');
    await press(page, 'button', 'Saved filters');
    await fill(page, 'textbox', 'Save what is shown now as', 'Of the sea', '.save-filter');
    await page.keyboard.press('Enter');
    await control(page, 'button', 'Of the sea', '.saved-filters');
    await page.keyboard.press('Escape');
    await press(page, 'button', 'Columns');
    await press(page, 'checkbox', 'Changes', '.column-choices');
    await press(page, 'button', 'Move “English” to the front', '.column-choices');
    await page.waitForFunction(shows, { polling: 50 }, SHOWN);
    await until('the layout to be stored', async () => {
      const { columns, savedFilters } = (await askFrom(page, 'getListView')) as ListView;
      return columns.join() === SHOWN.join() && savedFilters.length === 1;
    });
    await page.close();
    page = await browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1280, height: 860 });
    await page.waitForFunction(shows, { polling: 50 }, SHOWN);
    await waitForText(page, '30,6');
    await press(page, 'button', 'Saved filters');
    await press(page, 'button', 'Of the sea', '.saved-filters');
    await waitForText(page, '1 entry');
    await until('the row', async () => (await firstRow()).includes('灯塔协定'));
    await press(page, 'button', 'Saved filters');
    await press(page, 'button', 'Forget “Of the sea”', '.saved-filters');
    await page.waitForFunction(() => document.querySelector('.saved-filters') === null);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Saved filters');
  });

  test('is of use on a phone', async () => {
    await page.setViewport({ width: 390, height: 800 });
    await page.waitForSelector('tbody .open-entry');
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(390);
    await picture('phone');
    for (const menu of ['Saved filters', 'Columns']) {
      await press(page, 'button', menu);
      await page.waitForSelector('.menu-panel');
      expect(await width()).toBeLessThanOrEqual(390);
      await picture(`phone-${menu}`);
      await page.keyboard.press('Escape');
    }
    expect(await violationsOf(page)).toEqual([]);
  });
});

/** Runs in the page: whether the list has these columns, in this order. */
function shows(columns: readonly string[]): boolean {
  const headers = [...document.querySelectorAll('thead th:not(.select)')];
  return (
    headers.length === columns.length &&
    headers.every((header, at) => header.classList.contains(columns[at] ?? ''))
  );
}

/** Runs in a page of the extension. */
async function askStored(concept: string): Promise<unknown> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly runtime: { sendMessage(message: unknown): Promise<{ value?: unknown }> } }
  >;
  const wire = { kind: 'request', call: 'getStoredEntry', args: [concept] };
  return (await (browser ?? chrome).runtime.sendMessage(wire)).value ?? null;
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      readonly axe: {
        run(): Promise<{ violations: { help: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(({ help, nodes }) => `${help}: ${nodes[0]?.html ?? ''}`);
  });
}

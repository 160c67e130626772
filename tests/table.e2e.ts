/** The list of entries, large and changed, by mouse and by keys, in each browser. */
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ListColumn, ListView } from '../glossary/model/list/list-view.ts';
import { chineseWords, englishWords } from './bench/vocabulary.ts';
import { control, fill, press, waitForNone, waitForNoText, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { type StagedPair, stagedId, stageEntries } from './launcher/stage-entries.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

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
/**
 * What is looked for, in Traditional characters, pinyin, initials and English, and what is found: each
 * time another one, so that what one finds is not what the one before found.
 */
const WAYS = [
  ['燈塔協定', '灯塔协定'],
  ['fubiao zhang', '浮标章程'],
  ['dtxd', '灯塔协定'],
  ['buoy char', '浮标章程'],
] as const;
/** Entries that are changed together. */
const MANY = PAIRS.slice(0, 500).map((pair) => ({ ...pair, subjectField: 'ashore' }));
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

describe.each(ownPagesIn('chromium'))('in %s', (name) => {
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Installs anew, and puts entries beside the curated ones. */
  async function stage(pairs: readonly StagedPair[]): Promise<void> {
    await browser.startOver();
    const first = await browser.openExtensionPage('options.html');
    // It opens the database for that.
    await askFrom(first, 'getStoredEntry', stagedId(0));
    await stageEntries(first, pairs);
    await first.close();
  }
  /** Opens the list; gives what it says of how many there are, once all of them are listed. */
  async function open(): Promise<string> {
    page = await browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1280, height: 860 });
    const all = { text: '', offset: 0, limit: 1 };
    const { total } = (await askFrom(page, 'searchEntries', all)) as { readonly total: number };
    const count = `${total.toLocaleString('en')} entries`;
    await waitForFound(count);
    return count;
  }
  /** Waits until the list says how many it found, and its first row has a text. */
  async function waitForFound(count: string, first = ''): Promise<void> {
    await until(`${count}, the first with ${first}`, async () => {
      const said = await page.$eval('.found', (element) => element.textContent);
      return said.endsWith(count) && (await rows())[0]?.includes(first);
    });
  }
  /** The text of each row that is in the document. */
  const rows = (): Promise<readonly string[]> =>
    page.$$eval('tbody tr', (all) => all.map((row) => row.textContent));
  async function search(text: string, count: string, first = ''): Promise<void> {
    await fill(page, 'searchbox', SEARCH, text);
    await waitForFound(count, first);
  }
  async function picture(what: string): Promise<void> {
    if (pictures === undefined) return;
    await page.screenshot({ path: join(pictures, `${name}-${what}.png`) });
  }
  /** Presses keys together, those before the last held down. */
  async function chord(...keys: readonly KeyInput[]): Promise<void> {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.toReversed()) await page.keyboard.up(key);
  }
  /** Puts the focus into the first row. */
  async function focusFirst(): Promise<void> {
    await (await page.waitForSelector('tbody .open-entry'))?.focus();
  }
  async function filterBy(field: string, count: string): Promise<void> {
    await press(page, 'button', 'Subject field');
    await (await page.waitForSelector(`.choice-list label ::-p-text(${field})`))?.click();
    await waitForFound(count);
    await page.keyboard.press('Escape');
  }
  /** Waits until the list has these columns, in this order. */
  async function waitForColumns(wanted: readonly ListColumn[]): Promise<void> {
    await until('the columns', () =>
      page.$$eval(
        'thead th:not(.select)',
        (all, names) =>
          all.length === names.length &&
          all.every((header, at) => header.classList.contains(names[at] ?? '')),
        wanted,
      ),
    );
  }

  describe('a list of 30,000 entries', () => {
    /** What the list says when nothing is looked for. */
    let all: string;

    // No test here changes what is stored.
    beforeAll(async () => stage([...SPECIAL, ...PAIRS]));
    beforeEach(async () => {
      all = await open();
    });
    afterEach(async () => page.close());

    /** The number that a screen reader is told of the row with the focus, the headers being the first. */
    const focusedRow = (): Promise<number> =>
      page.evaluate(() =>
        Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? 0),
      );

    test('shows what is in view, goes through it and selects by keys', async () => {
      const count = await page.$eval('[role=grid]', (grid) => Number(grid.ariaRowCount));
      expect(count).toBeGreaterThan(COUNT);
      expect((await rows()).length).toBeLessThan(80);
      await picture('list');

      await focusFirst();
      expect(await focusedRow()).toBe(2);
      await chord('Control', 'End');
      const last = await page.$eval('[role=grid]', (grid) => Number(grid.ariaRowCount));
      await until('the focus in the last row', async () => (await focusedRow()) === last);
      await until('the last row', async () => (await rows()).at(-1)?.trim() !== '');
      await page.keyboard.press('PageUp');
      await until('the focus a page above', async () => (await focusedRow()) < last - 3);
      await chord('Control', 'Home');
      await until('the focus in the first row', async () => (await focusedRow()) === 2);

      await focusFirst();
      await page.keyboard.press(' ');
      await waitForText(page, '1 selected');
      await page.keyboard.down('Shift');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.up('Shift');
      await waitForText(page, '3 selected');
      await picture('selected');
      expect(await violationsOf(page)).toEqual([]);
      await press(page, 'button', 'Clear selection');
      await waitForNoText(page, ' selected');
    });

    test('finds in every way, in spite of a slip, filters and sorts', async () => {
      for (const [text, term] of WAYS) await search(text, '1 entry', term);

      await fill(page, 'searchbox', SEARCH, 'lighthuose accrod');
      await waitForText(page, 'No exact matches. Similar:');
      await until('the row', async () => (await rows())[0]?.includes('灯塔协定'));

      await fill(page, 'searchbox', SEARCH, '');
      await waitForFound(all);
      await filterBy('sea', '2 entries');
      const header = await page.waitForSelector('th.english .sort');
      await header?.click();
      await waitForFound('2 entries', 'Buoy');
      await header?.click();
      await waitForFound('2 entries', 'Lighthouse');
      expect(await page.$eval('th.english', ({ ariaSort }) => ariaSort)).toBe('descending');
      await picture('filtered');
    });

    test('is of use on a phone', async () => {
      await page.setViewport({ width: 390, height: 800 });
      await page.waitForSelector('tbody .open-entry');
      const width = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth);
      await until('the list to be narrow', async () => (await width()) <= 390);
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

  describe('a list that is changed', () => {
    /** What the list says when nothing is looked for. */
    let all: string;

    beforeEach(async () => {
      await stage([...SPECIAL, ...MANY]);
      all = await open();
    });

    test('edits in place, replaces and deletes together, with a way back', async () => {
      await search('灯塔协定', '1 entry', 'Lighthouse Accord');
      const cell = await page.waitForSelector('tbody tr td.english');
      await cell?.click();
      await press(page, 'button', 'Close');
      await until('the focus back in the list', () =>
        page.evaluate(() => document.activeElement?.closest('tbody') !== null),
      );
      await cell?.focus();
      await page.keyboard.press('F2');
      await page.waitForSelector('input.cell-field:focus');
      await chord('Control', 'a');
      await page.keyboard.type('Lighthouse Treaty');
      await page.keyboard.press('Enter');
      await waitForFound('1 entry', 'Lighthouse Treaty');
      await until('the focus in the cell', () =>
        page.evaluate(() => document.activeElement?.classList.contains('english')),
      );

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
      await (await page.waitForSelector('dialog .primary:not(:disabled)'))?.click();
      await waitForNone(page, 'dialog');
      await search('buoy statute', '1 entry', 'Buoy Statute');
      await press(page, 'button', 'Undo');
      await search('buoy charter', '1 entry', 'Buoy Charter');

      const stored = (): Promise<unknown> => askFrom(page, 'getStoredEntry', stagedId(1));
      await page.click('tbody tr input[type=checkbox]');
      await press(page, 'button', 'Delete', '.selection-bar');
      await until('the entry to be gone', async () => (await stored()) === null);
      await press(page, 'button', 'Undo');
      await until('the entry to be back', async () => (await stored()) !== null);

      // Hundreds together are one change.
      const inTrash = async (): Promise<number> =>
        ((await askFrom(page, 'listTrash', 0, 1)) as { readonly total: number }).total;
      await fill(page, 'searchbox', SEARCH, '');
      await waitForFound(all);
      await filterBy('ashore', '500 entries');
      await page.click('thead input[type=checkbox]');
      await press(page, 'button', 'Delete', '.selection-bar');
      await until('all to lie in the trash', async () => (await inTrash()) === MANY.length);
      await press(page, 'button', 'Undo');
      await until('all to be back', async () => (await inTrash()) === 0);
      await waitForFound('500 entries');
    });

    test('has its saved filters and its columns again when it is opened anew', async () => {
      await filterBy('sea', '2 entries');
      await press(page, 'button', 'Saved filters');
      await fill(page, 'textbox', 'Save the current results as', 'Of the sea', '.save-filter');
      await page.keyboard.press('Enter');
      await control(page, 'button', 'Of the sea', '.saved-filters');
      await page.keyboard.press('Escape');
      await press(page, 'button', 'Columns');
      await press(page, 'checkbox', 'Origin', '.column-choices');
      await press(page, 'button', 'Move “English” forward', '.column-choices');
      await waitForColumns(SHOWN);
      await until('the layout to be stored', async () => {
        const { columns, savedFilters } = (await askFrom(page, 'getListView')) as ListView;
        return columns.join() === SHOWN.join() && savedFilters.length === 1;
      });
      await page.close();
      expect(await open()).toBe(all);
      await waitForColumns(SHOWN);
      await press(page, 'button', 'Saved filters');
      await press(page, 'button', 'Of the sea', '.saved-filters');
      await waitForFound('2 entries');
      await press(page, 'button', 'Saved filters');
      await press(page, 'button', 'Delete the saved filter “Of the sea”', '.saved-filters');
      await waitForNone(page, '.saved-filters');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Saved filters');
    });
  });
});

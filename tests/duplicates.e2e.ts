/** Entries with the same terms, found among many, side by side and made one by keys, in each browser. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DuplicatePage } from '../glossary/model/list/duplicate-group.ts';
import type { StoredEntry } from '../glossary/model/list/stored-entry.ts';
import { chineseWords, englishWords } from './bench/vocabulary.ts';
import { unfold, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { COLOUR_RULES, violationsOf } from './launcher/axe.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { stagedId, stageEntries } from './launcher/stage-entries.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

const pictures = process.env['DUPLICATES_PICTURES'];

const COUNT = 5_000;
const english = englishWords();
/** Two of them always have one equivalent. */
const MANY = chineseWords()
  .slice(0, COUNT)
  .map(({ word }, place) => ({ chinese: word, english: `${english[place % (COUNT / 2)]} ashore` }));
const PAIRS = [
  { chinese: '灯塔协定', english: 'Lighthouse Accord', subjectField: 'sea' },
  { chinese: '燈塔協定', english: 'lighthouse  ACCORD', subjectField: 'law of the sea' },
  ...MANY,
];
const GROUP = '.duplicates details';

describe.each(ownPagesIn('chromium'))('duplicates in %s', (name) => {
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await lend({ browser: name, glossary: 'shipped' });
    const first = await browser.openExtensionPage('options.html');
    // It opens the database for that.
    await askFrom(first, 'getStoredEntry', stagedId(0));
    await stageEntries(first, PAIRS);
    await first.close();
  });
  afterAll(async () => browser.close());
  beforeEach(async () => {
    page = await browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1280, height: 860 });
    await unfold(page, 'details:has(.duplicates)');
    await until('the groups', async () => (await shown()).length > 0);
  });
  afterEach(async () => {
    await browser.showIn(page, 'light');
    await page.close();
  });

  const found = async (): Promise<DuplicatePage> =>
    (await askFrom(page, 'findDuplicates', 0, 10)) as DuplicatePage;
  const shown = (): Promise<readonly string[]> =>
    page.$$eval(`${GROUP} > summary`, (all) => all.map((summary) => summary.textContent));
  async function openFirst(): Promise<void> {
    await page.click(`${GROUP} > summary`);
    await page.waitForSelector(`${GROUP} fieldset`);
  }
  async function picture(what: string): Promise<void> {
    if (pictures === undefined) return;
    await page.$eval('.duplicates', (list) => list.scrollIntoView());
    await page.screenshot({ path: join(pictures, `${name}-${what}.png`) });
  }

  test('are found among 5,000 entries of one’s own and all official ones, the surest first', async () => {
    expect((await shown())[0]).toBe('灯塔协定 · Lighthouse Accord · 2 entries');
    const { total, rows } = await found();
    expect(total).toBeGreaterThan(COUNT / 2);
    expect(rows[1]?.entries.map(({ isOwn }) => isOwn)).toEqual([true, true]);
    const { rows: last } = (await askFrom(page, 'findDuplicates', total - 1, 1)) as DuplicatePage;
    expect(last[0]?.entries.map(({ isOwn }) => isOwn)).toContain(false);
  });

  test('stand beside each other, in the dark and on a phone too', async () => {
    await openFirst();
    const placesOf = async (): Promise<readonly (readonly number[])[]> =>
      page.$eval(`${GROUP} fieldset`, (field) =>
        [...field.querySelectorAll('label')].map((label) => {
          const { x, y } = label.getBoundingClientRect();
          return [Math.round(x), Math.round(y)];
        }),
      );
    const beside = await placesOf();
    expect(new Set(beside.map(([, y]) => y)).size).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await picture('light');
    for (const scheme of ['dark', 'forced'] as const) {
      await browser.showIn(page, scheme);
      expect(await violationsOf(page, COLOUR_RULES), scheme).toEqual([]);
      await picture(scheme);
    }
    await page.setViewport({ width: 360, height: 740 });
    const below = await placesOf();
    expect(new Set(below.map(([x]) => x)).size).toBe(1);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    await picture('phone');
  });

  test('become one by keys alone, and two again with one key', async () => {
    const before = await found();
    await openFirst();
    await page.focus(`${GROUP} fieldset input:checked`);
    const chosen = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');
    await until('the subject field of the other', async () => {
      if ((await chosen()).includes('law of the sea')) return true;
      await page.keyboard.press((await chosen()).endsWith(' sea') ? 'ArrowDown' : 'Tab');
      return false;
    });
    await until('the button', async () => {
      const label = await page.evaluate(() => document.activeElement?.textContent);
      if (label === 'Merge into one entry') return true;
      await page.keyboard.press('Tab');
      return false;
    });
    await page.keyboard.press('Enter');
    await waitForText(page, 'Done: merging of the entries for “Lighthouse Accord”');
    const merged = (await askFrom(page, 'getStoredEntry', stagedId(0))) as StoredEntry;
    expect(merged.entry.subjectField).toBe('law of the sea');
    expect(await askFrom(page, 'getStoredEntry', stagedId(1))).toBeNull();
    await until('one group less', async () => (await found()).total === before.total - 1);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Duplicates');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await waitForText(page, 'Undone: merging of the entries for “Lighthouse Accord”');
    expect(await found()).toEqual(before);
  });
});

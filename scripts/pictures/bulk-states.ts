/** Several entries selected in the list, and what is changed in all of them. */
import type { Page } from 'puppeteer-core';
import type { Prepare } from './prepare.ts';

/** Finds some entries and selects the first of them. */
const selectSome: Prepare = async (page) => {
  await page.type('.list-tools input', '数字');
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('.open-entry')]
        .slice(0, 6)
        .every((one) => one.textContent.includes('数字')),
    { polling: 50 },
  );
  for (const nth of [0, 1, 2, 3]) {
    await page.$$eval(
      'tbody .select input',
      (boxes, index) => (boxes[index] as HTMLElement | undefined)?.click(),
      nth,
    );
  }
  await page.waitForSelector('.selection-bar');
};

/** Opens one of the two dialogs, which the first buttons of the bar open. */
const openBulk = async (page: Page, nth: number): Promise<void> => {
  await selectSome(page);
  await page.$$eval(
    '.selection-bar button',
    (all, index) => (all[index] as HTMLElement | undefined)?.click(),
    nth,
  );
  await page.waitForSelector('dialog[open]');
};

/** Has the status of all terms changed. */
const changeStatus: Prepare = async (page) => {
  await openBulk(page, 0);
  await page.select('dialog select', 'status');
  await (await page.$$('dialog select')).at(-1)?.select('deprecated');
  await page.waitForSelector('.bulk-preview li li');
};

/** Has a word replaced that is in every entry. */
const replaceWord: Prepare = async (page) => {
  await openBulk(page, 1);
  const [find, replacement] = await page.$$('dialog input:not([type=checkbox])');
  await find?.type('数字');
  await replacement?.type('数智');
  await page.waitForSelector('.bulk-preview li li');
};

/** The pictures of entries that are selected, and of the two dialogs for them. */
export const BULK_SCREENS = [
  { name: 'bulk-selection', prepare: selectSome },
  { name: 'bulk-change', prepare: changeStatus },
  { name: 'bulk-replace', prepare: replaceWord },
] as const;

import type { Page } from 'puppeteer-core';

/** Does something in a page of ours before its picture is taken. */
export type Prepare = (page: Page) => Promise<unknown>;

/** Opens a part that is closed, and waits until its list has loaded. */
export const openPart =
  (selector: string): Prepare =>
  async (page) => {
    await page.waitForSelector(selector);
    await page.$eval(selector, (part) => ((part as HTMLDetailsElement).open = true));
    await page.waitForSelector(`${selector} li`);
  };

/** Opens a glossary in the list. */
export async function openNamed(page: Page, name: string): Promise<void> {
  await openPart('.glossaries')(page);
  const button = await page.waitForSelector(`.glossary-row [aria-label*="${name}"][aria-expanded]`);
  await button?.evaluate((one) => (one as HTMLElement).click());
}

/** Opens the n-th entry of the list, from 0. */
export const openEntry =
  (nth: number): Prepare =>
  async (page) => {
    await page.$$eval(
      '.open-entry',
      (buttons, index) => (buttons[index] as HTMLElement | undefined)?.click(),
      nth,
    );
    await page.waitForSelector('.entry-form');
  };

/** Presses the n-th button in the header, which opens a dialog. */
export const openDialog =
  (nth: number): Prepare =>
  async (page) => {
    await page.$$eval(
      '.header-actions button',
      (all, index) => (all[index] as HTMLElement | undefined)?.click(),
      nth,
    );
    await page.waitForSelector('dialog[open]');
  };

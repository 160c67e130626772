import type { Page } from 'puppeteer-core';

/** What is done in a page of ours before its picture is taken. */
export type Prepare = (page: Page) => Promise<unknown>;

/** Opens a part that stands closed, and waits until its list has come. */
export const openPart =
  (selector: string): Prepare =>
  async (page) => {
    await page.waitForSelector(selector);
    await page.$eval(selector, (part) => ((part as HTMLDetailsElement).open = true));
    await page.waitForSelector(`${selector} li`);
  };

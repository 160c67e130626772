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

/** Several windows of one browser, used one after another, so that tests run side by side. */
import type { Page } from 'puppeteer-core';
import { patient, type RunningBrowser } from './launch.ts';

/** Lends a window that nobody uses, and waits for one if need be. */
export interface WindowPool {
  lend<T>(use: (page: Page) => Promise<T>): Promise<T>;
  /** Opens a window for a single use. */
  lendOnce<T>(use: (page: Page) => Promise<T>): Promise<T>;
}

/**
 * Opens windows, not tabs: a tab behind another is hidden, and nothing happens in a hidden tab.
 * @param count how many
 */
export async function openWindows({ browser }: RunningBrowser, count: number): Promise<WindowPool> {
  const free: Page[] = [];
  // One at a time: Firefox mixes windows up when it opens two at once.
  let opening: Promise<unknown> = Promise.resolve();
  const open = async (): Promise<Page> => {
    const opened = opening.then(async () => patient(await browser.newPage({ type: 'window' })));
    opening = opened.catch(() => undefined);
    return opened;
  };
  while (free.length < count) free.push(await open());
  const waiting: ((page: Page) => void)[] = [];
  const take = async (): Promise<Page> =>
    free.pop() ?? (await new Promise<Page>((resolve) => waiting.push(resolve)));
  const give = (page: Page): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(page);
    else next(page);
  };
  return {
    lend: async (use) => {
      let page = await take();
      try {
        return await use(page);
      } catch (error) {
        // A window in which a page hung does not load another.
        const hung = page;
        page = await open();
        hung.close().catch(() => undefined);
        throw error;
      } finally {
        give(page);
      }
    },
    lendOnce: async (use) => {
      const page = await open();
      return use(page).finally(() => page.close().catch(() => undefined));
    },
  };
}

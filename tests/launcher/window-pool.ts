/** Some windows of one browser, used one after another, so that tests run side by side. */
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './launch.ts';

/** Lends a window that is in nobody's hands, waiting for one if need be. */
export interface WindowPool {
  lend<T>(use: (page: Page) => Promise<T>): Promise<T>;
}

/**
 * Opens windows, not tabs: a tab behind another is hidden, and nothing is done in a hidden tab.
 * @param count how many
 */
export async function openWindows({ browser }: RunningBrowser, count: number): Promise<WindowPool> {
  const free: Page[] = [];
  // One at a time: Firefox answers for the wrong window when it opens two at once.
  while (free.length < count) free.push(await browser.newPage({ type: 'window' }));
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
      const page = await take();
      try {
        return await use(page);
      } finally {
        give(page);
      }
    },
  };
}

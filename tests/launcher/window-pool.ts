/** Some windows of one browser, used one after another, so that tests run side by side. */
import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './launch.ts';

/** Lends a window that is in nobody's hands, waiting for one if need be. */
export interface WindowPool {
  /** @param isOnce whether the window is used no more afterwards, and another comes for it */
  lend<T>(use: (page: Page) => Promise<T>, isOnce?: boolean): Promise<T>;
}

/**
 * Opens windows, not tabs: a tab behind another is hidden, and nothing is done in a hidden tab.
 * @param count how many
 */
export async function openWindows({ browser }: RunningBrowser, count: number): Promise<WindowPool> {
  const free: Page[] = [];
  // One at a time: Firefox answers for the wrong window when it opens two at once.
  let opening: Promise<unknown> = Promise.resolve();
  const open = async (): Promise<Page> => {
    const opened = opening.then(async () => browser.newPage({ type: 'window' }));
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
    lend: async (use, isOnce = false) => {
      let page = await take();
      let isUsedUp = isOnce;
      try {
        return await use(page);
      } catch (error) {
        // A window in which one page hung loads no other.
        isUsedUp = true;
        throw error;
      } finally {
        if (isUsedUp) {
          const used = page;
          page = await open();
          used.close().catch(() => undefined);
        }
        give(page);
      }
    },
  };
}

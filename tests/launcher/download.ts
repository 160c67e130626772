import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Catches what a page gives the browser to save from now on: a headless one saves no file. */
export async function catchDownloads(page: Page): Promise<void> {
  await page.evaluate(catchDownload);
}

/** The text of the last file that a page gave to be saved since `catchDownloads`. */
export async function caughtDownload(page: Page): Promise<string> {
  return until('the file', async () => page.evaluate(textOfCaught));
}

/** Runs in the page. */
function catchDownload(): void {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    Reflect.set(globalThis, 'caught', blob);
    return create(blob);
  };
}

/** Runs in the page. */
async function textOfCaught(): Promise<string | undefined> {
  const caught = Reflect.get(globalThis, 'caught') as Blob | undefined;
  return caught?.text();
}

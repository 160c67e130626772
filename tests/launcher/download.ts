import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** From now on, catches what a page gives the browser to save: a headless browser saves no file. */
export async function catchDownloads(page: Page): Promise<void> {
  await page.evaluate(catchDownload);
}

/**
 * The bytes of the next file that a page has given to be saved since `catchDownloads`. Each is
 * returned once.
 */
export async function caughtDownload(page: Page): Promise<Uint8Array> {
  const base64 = await until('the file', async () => page.evaluate(takeCaught));
  return new Uint8Array(Buffer.from(base64, 'base64'));
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
async function takeCaught(): Promise<string | undefined> {
  const caught = Reflect.get(globalThis, 'caught') as Blob | undefined;
  Reflect.deleteProperty(globalThis, 'caught');
  return caught === undefined ? undefined : (await caught.bytes()).toBase64();
}

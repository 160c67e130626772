/** An import that is still being stored: cancelled, and beside another window that is typed in. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill, press, waitForText } from './controls.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';

const SEARCH = 'Search: 简体, 繁體, English, pinyin';
const COUNT = 3000;
const ROWS = Array.from(
  { length: COUNT },
  (_, place) => `灯塔第${place}号协定,Lighthouse Accord ${place}\n`,
);
/** Under load, an import of some thousand rows takes its time. */
const PATIENCE = { timeout: 60_000, polling: 50 };

describe.each(browserNames)('an import of 3,000 rows in %s', (name) => {
  let folder: string;
  let browser: RunningBrowser;
  let other: Page;
  let importing: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-import-'));
    await writeFile(join(folder, 'many.csv'), `zh-CN,English\n${ROWS.join('')}`);
    browser = await launch({ browser: name });
    other = await browser.openExtensionPage('options.html');
    await other.waitForSelector('tbody .open-entry');
    importing = await browser.openExtensionPage('options.html');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Hands all rows over, while the transaction that is to store them cannot begin. */
  async function importUntilHeld(): Promise<() => Promise<void>> {
    await other.evaluate(holdTrash);
    await press(importing, 'button', 'Import…');
    const input = await importing.waitForSelector('dialog input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, 'many.csv'));
    const write = await importing.waitForSelector('dialog .primary:not(:disabled)', PATIENCE);
    await write?.click();
    await importing.waitForFunction(
      () => document.querySelector('progress')?.position === 0.5,
      PATIENCE,
    );
    return async () => other.evaluate(() => globalThis.dispatchEvent(new Event('let-go'))) as never;
  }

  test('leaves nothing when it is cancelled while it is stored', async () => {
    const letGo = await importUntilHeld();
    await press(importing, 'button', 'Cancel', 'dialog');
    await importing.waitForFunction(() => document.querySelector('dialog') === null, PATIENCE);
    await letGo();
    expect(await other.evaluate(countEntries)).toBe(0);
  });

  test('is stored beside a window that is typed in, which follows', async () => {
    const letGo = await importUntilHeld();
    await other.bringToFront();
    await fill(other, 'searchbox', SEARCH, 'lighthouse accord');
    await letGo();
    await importing.waitForFunction(
      () => document.body.innerText.includes('Done: import of many.csv'),
      PATIENCE,
    );
    await other.waitForFunction(
      () => document.querySelector('.found')?.textContent === '3,000 entries',
      PATIENCE,
    );
    const field = await other.$eval('input[type=search]', ({ value }) => value);
    expect(field).toBe('lighthouse accord');
    expect(await other.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(80);
    expect(await other.evaluate(countEntries)).toBe(COUNT);
    await press(importing, 'button', 'Undo');
    await waitForText(importing, 'Taken back: import of many.csv');
    expect(await other.evaluate(countEntries)).toBe(0);
  });
});

/** Runs in a page of ours: keeps a store of the database to itself until the event `let-go`. */
async function holdTrash(): Promise<void> {
  const opened = Promise.withResolvers<IDBDatabase>();
  const opening = indexedDB.open('termlight');
  opening.addEventListener('success', () => opened.resolve(opening.result));
  const database = await opened.promise;
  let isHeld = true;
  addEventListener('let-go', () => (isHeld = false), { once: true });
  const transaction = database.transaction('trash', 'readwrite');
  transaction.addEventListener('complete', () => database.close());
  const begun = Promise.withResolvers<void>();
  const keep = (): void => {
    const asked = transaction.objectStore('trash').count();
    asked.addEventListener('success', () => {
      begun.resolve();
      if (isHeld) keep();
    });
  };
  keep();
  return begun.promise;
}

/** Runs in a page of ours; waits for what is being written. */
async function countEntries(): Promise<number> {
  const counted = Promise.withResolvers<number>();
  const opening = indexedDB.open('termlight');
  opening.addEventListener('success', () => {
    const database = opening.result;
    const asked = database.transaction('entries').objectStore('entries').count();
    asked.addEventListener('success', () => {
      database.close();
      counted.resolve(asked.result);
    });
  });
  return counted.promise;
}

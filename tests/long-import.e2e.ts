/** An import that is still being stored: cancelled, and beside another window that is typed in. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fill, press, waitForNone, waitForText } from './controls.ts';
import { countStored } from './launcher/count-stored.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { stageEntries } from './launcher/stage-entries.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

const SEARCH = 'Search: 简体, 繁體, English, pinyin';
const COUNT = 3000;
const ROWS = Array.from(
  { length: COUNT },
  (_, place) => `灯塔第${place}号协定,Lighthouse Accord ${place}\n`,
);

describe.each(ownPagesIn('firefox'))('an import of 3,000 rows in %s', (name) => {
  let folder: string;
  let browser: RunningBrowser;
  let other: Page;
  let importing: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-import-'));
    await writeFile(join(folder, 'many.csv'), `zh-CN,English\n${ROWS.join('')}`);
    browser = await lend({ browser: name });
  });
  beforeEach(async () => {
    await browser.startOver();
    const first = await browser.openExtensionPage('options.html');
    await first.waitForSelector('tbody .open-entry');
    // Something of the user's own, which is copied before the import.
    await stageEntries(first, [{ chinese: '浮标章程', english: 'Buoy Charter' }]);
    await first.close();
    other = await browser.openExtensionPage('options.html');
    importing = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Hands all rows over; the copy that is made before they are stored waits for us. */
  async function importUntilHeld(): Promise<() => Promise<void>> {
    await other.evaluate(holdCopies);
    await importing.bringToFront();
    await press(importing, 'button', 'Import…');
    const input = await importing.waitForSelector('dialog input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, 'many.csv'));
    await press(importing, 'button', `Import ${COUNT} entries`, 'dialog');
    await until('all rows to be handed over', () =>
      importing.evaluate(() => document.querySelector('progress')?.position === 0.5),
    );
    return async () => other.evaluate(letGoOfCopies);
  }

  test('leaves nothing when it is cancelled while it is stored', async () => {
    const letGo = await importUntilHeld();
    await press(importing, 'button', 'Cancel', 'dialog');
    await waitForNone(importing, 'dialog');
    await letGo();
    expect(await other.evaluate(countStored)).toBe(1);
  });

  test('is stored beside a window that is typed in, which follows', async () => {
    const letGo = await importUntilHeld();
    await other.bringToFront();
    await fill(other, 'searchbox', SEARCH, 'lighthouse accord');
    await letGo();
    await waitForText(importing, 'Done: import of many.csv');
    await until('all rows to be found', async () => {
      const found = await other.$eval('.found', ({ textContent }) => textContent);
      return found === '3,000 entries';
    });
    const field = await other.$eval('input[type=search]', ({ value }) => value);
    expect(field).toBe('lighthouse accord');
    expect(await other.$$eval('tbody tr', (rows) => rows.length)).toBeLessThan(80);
    expect(await other.evaluate(countStored)).toBe(COUNT + 1);
    await importing.bringToFront();
    await press(importing, 'button', 'Undo');
    await waitForText(importing, 'Undone: import of many.csv');
    expect(await other.evaluate(countStored)).toBe(1);
  });
});

/** Runs in a page of ours: keeps every copy waiting until the event `let-go`. */
async function holdCopies(): Promise<void> {
  const held = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  addEventListener('let-go', () => over.resolve(), { once: true });
  void navigator.locks.request('termlight-snapshots', async () => {
    held.resolve();
    await over.promise;
  });
  return held.promise;
}

/** Runs in a page of ours: lets the copies that wait be made, and waits until they are. */
async function letGoOfCopies(): Promise<void> {
  dispatchEvent(new Event('let-go'));
  await navigator.locks.request('termlight-snapshots', () => undefined);
}

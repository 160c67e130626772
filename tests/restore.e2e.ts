/**
 * What was lost, and the ways back to it by files and past other windows, in each browser. Those to what
 * was deleted or changed are tested in `entrypoints/options/ways-back.test.tsx`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import { catchDownloads, caughtDownload } from './launcher/download.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { putBackDatabase } from './launcher/older-database.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

/** As a version wrote it whose official entries were other ones. */
const OLDER_BASE = join(import.meta.dirname, 'restore/older-base.json');

const ACCORD = ownEntry('user-r1', '灯塔协定', 'Lighthouse Accord');
const CHARTER = ownEntry('user-r2', '浮标章程', 'Buoy Charter');

describe.each(ownPagesIn('chromium'))('the ways back in %s', (name) => {
  let browser: RunningBrowser;
  let options: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-restore-'));
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await browser.startOver();
    options = await browser.openExtensionPage('options.html');
    await askFrom(options, 'saveConceptEntry', ACCORD);
    await askFrom(options, 'saveConceptEntry', CHARTER);
  });

  /** What of an entry stands in the store; null where there is none. */
  const stored = async (id: string): Promise<{ readonly note?: string } | null> => {
    const found = (await askFrom(options, 'getStoredEntry', id)) as {
      readonly entry: { readonly note?: string };
    } | null;
    return found?.entry ?? null;
  };
  const open = async (concept: string): Promise<void> => {
    await options.evaluate((id) => {
      location.hash = `#${id}`;
    }, concept);
    await options.waitForSelector('.entry-form');
  };
  const unfold = async (summary: string): Promise<void> => {
    const found = await options.waitForSelector(`summary::-p-text(${summary})`);
    await found?.evaluate((element) => {
      const details = element.closest('details');
      if (details !== null) details.open = true;
    });
  };
  const say = async (sentence: string): Promise<void> => waitForText(options, sentence);
  const giveBackup = async (path: string): Promise<void> => {
    await unfold('Copies and backup');
    const input = await options.waitForSelector('input[aria-label="Restore from a backup file…"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await say('Restore from a backup file');
  };

  test('a backup file brings everything back after all was lost', async () => {
    await askFrom(options, 'updateSettings', { hoverDelay: 700 });
    await askFrom(options, 'changeListView', { columns: ['english', 'chinese'] });
    await askFrom(options, 'saveConceptEntry', { ...ACCORD, note: 'a note' });
    await askFrom(options, 'deleteConceptEntry', CHARTER.id);
    await unfold('Trash');
    await options.waitForSelector('.trash li');
    await open(ACCORD.id);
    await unfold('History');
    await options.waitForSelector('.entry-history > li:nth-child(2) button');
    await unfold('Copies and backup');
    await pressIn(options, '.snapshots li', 'daily copy');
    await options.waitForSelector('.copy-preview');
    expect(await violationsOf(options)).toEqual([]);
    await catchDownloads(options);
    await press(options, 'button', 'Export my data');
    const path = join(folder, 'backup.json');
    await writeFile(path, await caughtDownload(options));
    await options.evaluate(loseEverything);
    await browser.sleepBackground();
    await options.close();
    options = await browser.openExtensionPage('options.html');
    expect(await stored(ACCORD.id)).toBeNull();
    await giveBackup(path);
    await say('1 of them no longer exists and will come back.');
    await say('1 deleted entry will be back in the trash.');
    await say(
      'The settings, rules for sites, columns or saved filters in the copy differ from those you have now.',
    );
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Restore', 'dialog');
    await say('Done: restoring');
    expect(await stored(ACCORD.id)).toMatchObject({ note: 'a note' });
    expect(await askFrom(options, 'getSettings')).toMatchObject({ hoverDelay: 700 });
    expect(await askFrom(options, 'getListView')).toMatchObject({
      columns: ['english', 'chinese'],
    });
    expect(await askFrom(options, 'listTrash', 0, 10)).toMatchObject({ deleted: 1 });
    await giveBackup(OLDER_BASE);
    await press(options, 'button', 'Restore', 'dialog');
    await say('A new version of the glossary changed 3 entries that you had changed or hidden.');
    await open('concept-cyberspace');
    await say('The official entry has changed');
    expect(await violationsOf(options)).toEqual([]);
  });

  test('a window that keeps the database from an upgrade is told to be closed, and it goes on', async () => {
    await options.close();
    const old = await browser.openExtensionPage('settings.html');
    // What is asked before is answered before: nobody opens the database between its two versions.
    expect(await askFrom(old, 'getStorageHealth')).toEqual({ state: 'sound' });
    await old.evaluate(putBackDatabase, false);
    options = await browser.openExtensionPage('options.html');
    await say(
      'Another Termlight window is still running an older version. Close it, then try again.',
    );
    expect(await violationsOf(options)).toEqual([]);
    await old.close();
    // The window may take a while to be gone, and is in the way until then.
    await until('the list as it is stored', async () => {
      const again = await options.$('button::-p-text(Try again)');
      await again?.click();
      return again === null && (await options.$('.found[aria-busy=false]')) !== null;
    });
    expect(await stored(ACCORD.id)).toEqual(ACCORD);
    expect(await askFrom(options, 'getStorageHealth')).toEqual({ state: 'sound' });
    await until('the copy from before that', async () => {
      const copies = (await askFrom(options, 'listSnapshots')) as { readonly reason: string }[];
      return copies.some(({ reason }) => reason === 'beforeMigration');
    });
  });

  test('settings go into a file and come from one, after it was shown what changes', async () => {
    const settings = await browser.openExtensionPage('settings.html');
    await askFrom(settings, 'updateSettings', { hoverDelay: 700 });
    await catchDownloads(settings);
    await press(settings, 'button', 'Export settings');
    const path = join(folder, 'settings.json');
    await writeFile(path, await caughtDownload(settings));
    await askFrom(settings, 'updateSettings', { hoverDelay: 200 });
    const input = await settings.waitForSelector('input[aria-label="Import settings…"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForText(settings, 'These settings will change:');
    expect(await violationsOf(settings)).toEqual([]);
    expect(await askFrom(settings, 'getSettings')).toMatchObject({ hoverDelay: 200 });
    await press(settings, 'button', 'Use these settings');
    await until('the settings of the file', async () => {
      const now = (await askFrom(settings, 'getSettings')) as { readonly hoverDelay: number };
      return now.hoverDelay === 700;
    });
  });
});

/** Presses the first button of the part of a list that says something. */
async function pressIn(page: Page, parts: string, saying: string): Promise<void> {
  await until(`a button at ${saying}`, async () => {
    for (const part of await page.$$(parts)) {
      const text = await part.evaluate((element) => (element as HTMLElement).innerText);
      const button = text.includes(saying) ? await part.$('button') : null;
      if (button === null) continue;
      await button.click();
      return true;
    }
    return false;
  });
}

/** Runs in a page of the extension: as a browser does that clears what a site stored. */
async function loseEverything(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly storage: { readonly local: { clear(): Promise<void> } } }
  >;
  await (browser ?? chrome).storage.local.clear();
  const deleted = Promise.withResolvers<void>();
  const request = indexedDB.deleteDatabase('termlight');
  request.addEventListener('success', () => deleted.resolve());
  request.addEventListener('error', () => deleted.reject(new Error('It was not deleted.')));
  await deleted.promise;
}

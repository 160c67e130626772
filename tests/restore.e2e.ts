/** What was deleted, changed or lost, and the ways back to it, in each browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fill, press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import { catchDownloads, caughtDownload } from './launcher/download.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { putBackDatabase } from './launcher/older-database.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

/** As a version wrote it whose official entries were other ones. */
const OLDER_BASE = join(import.meta.dirname, 'restore/older-base.json');

const ACCORD = ownEntry('user-r1', '灯塔协定', 'Lighthouse Accord');
const CHARTER = ownEntry('user-r2', '浮标章程', 'Buoy Charter');

describe.each(browserNames)('the ways back in %s', (name) => {
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

  test('an entry that was deleted lies in the trash, and is taken back from there', async () => {
    await open(ACCORD.id);
    await press(options, 'button', 'Delete', '.entry-form');
    await say('Done: deletion of “Lighthouse Accord”');
    expect(await stored(ACCORD.id)).toBeNull();
    await unfold('Trash');
    await options.waitForSelector('.trash li');
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Restore', '.trash');
    await say('Done: restoring of “Lighthouse Accord” from the trash');
    expect(await stored(ACCORD.id)).toEqual(ACCORD);
    await say('The trash is empty.');
  });

  test('a trash that is emptied, which is asked first, gives nothing back', async () => {
    await askFrom(options, 'deleteConceptEntry', CHARTER.id);
    await unfold('Trash');
    await press(options, 'button', 'Empty the trash…');
    await press(options, 'button', 'Cancel', '.copies');
    expect(((await askFrom(options, 'listTrash', 0, 10)) as { total: number }).total).toBe(1);
    await press(options, 'button', 'Empty the trash…');
    await press(options, 'button', 'Delete 1 entry permanently');
    await say('The trash is empty.');
    expect(await askFrom(options, 'listTrash', 0, 10)).toMatchObject({ total: 0 });
  });

  test('an entry has its history, with the way back to each version', async () => {
    await open(ACCORD.id);
    await fill(options, 'textbox', 'Note on the entry', 'the first note');
    await press(options, 'button', 'Save');
    await say('Done: change of “Lighthouse Accord”');
    await fill(options, 'textbox', 'Note on the entry', 'the second note');
    await press(options, 'button', 'Save');
    await until(
      'the second note',
      async () => (await stored(ACCORD.id))?.note === 'the second note',
    );
    await unfold('History');
    await until('the three versions', async () => {
      const [last = '', middle = '', first = ''] = await options.$$eval(
        '.entry-history > li',
        (versions) => versions.map((version) => version.innerText),
      );
      return (
        last.includes('the first note') &&
        last.includes('the second note') &&
        middle.includes('changed by you') &&
        first.includes('added by you')
      );
    });
    expect(await violationsOf(options)).toEqual([]);
    const back = await options.waitForSelector('.entry-history > li:nth-child(2) button');
    await back?.click();
    await until('the first note', async () => (await stored(ACCORD.id))?.note === 'the first note');
  });

  test('a dated copy says what it would bring, and is restored by two presses', async () => {
    await unfold('Copies and backup');
    await say('daily copy');
    // A copy before a step that could do harm, of the two entries as they are.
    await askFrom(options, 'commitImport', 'none', 'x', 0, { glossary: 'own' });
    await askFrom(options, 'deleteConceptEntry', ACCORD.id);
    await askFrom(options, 'saveConceptEntry', { ...CHARTER, note: 'otherwise' });
    await say('before an import');
    await pressIn(options, '.snapshots li', 'before an import');
    await say('1 of them no longer exists and will come back.');
    await say('1 is different now and will be put back as it was.');
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Restore this copy');
    await until('the entry to be back', async () => (await stored(ACCORD.id)) !== null);
    expect(await stored(CHARTER.id)).toEqual(CHARTER);
    await say('before a restore');
    await press(options, 'button', 'Undo');
    await until('the restore to be taken back', async () => (await stored(ACCORD.id)) === null);
    const again = await options.waitForSelector('button::-p-text(Redo: restoring)');
    await again?.click();
    await until('the restore to be done again', async () => (await stored(ACCORD.id)) !== null);
  });

  test('a backup file brings everything back after all was lost', async () => {
    await askFrom(options, 'updateSettings', { hoverDelay: 700 });
    await askFrom(options, 'changeListView', { columns: ['english', 'chinese'] });
    await askFrom(options, 'saveConceptEntry', { ...ACCORD, note: 'a note' });
    await askFrom(options, 'deleteConceptEntry', CHARTER.id);
    await catchDownloads(options);
    await unfold('Copies and backup');
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
  });

  test('a file that is no backup is refused in words, and nothing changes', async () => {
    const path = join(folder, 'other.json');
    await writeFile(path, '{"format":"something"}');
    await giveBackup(path);
    await say('This file is not a Termlight backup.');
    await press(options, 'button', 'Cancel', 'dialog');
    expect(await stored(ACCORD.id)).toEqual(ACCORD);
  });

  test('a new official entry under a change is shown, and kept, taken or merged', async () => {
    await giveBackup(OLDER_BASE);
    await press(options, 'button', 'Restore', 'dialog');
    await say('A new version of the glossary changed 3 entries that you had changed or hidden.');
    await open('concept-cyberspace');
    await say('The official entry has changed');
    // What only the user changed is no question.
    const asked = await options.$eval(
      '.base-update',
      (update) => (update as HTMLElement).innerText,
    );
    expect(asked).toMatch(/Before:.*network space/u);
    expect(asked).not.toContain('Note');
    expect(await violationsOf(options)).toEqual([]);
    await press(options, 'button', 'Keep mine');
    await say('A new version of the glossary changed 2 entries');
    expect(await stored('concept-cyberspace')).toMatchObject({
      note: 'my note on cyberspace',
      languageSections: [{}, { termSections: [{ term: 'network space' }] }],
    });
    await open('concept-cyber-sovereignty');
    await say('network sovereignty');
    await press(options, 'button', 'Use the new entry');
    await say('A new version of the glossary changed 1 entry');
    expect(await askFrom(options, 'getStoredEntry', 'concept-cyber-sovereignty')).toMatchObject({
      origin: 'curated',
    });
    await open('concept-digital-economy');
    await say('numeric economy');
    await press(options, 'button', 'Merge as chosen');
    await until('nothing to be left', async () => (await options.$('.changed-bases')) === null);
    const merged = JSON.stringify(await stored('concept-digital-economy'));
    expect(merged).toContain('my note on the economy');
    expect(merged).toContain('digital economy');
    expect(merged).not.toContain('numeric economy');
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

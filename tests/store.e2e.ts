/** What is stored, and stays through sleep, restarts, losses and several writers, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fill, press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { deleteDatabase } from './launcher/delete-database.ts';
import { caughtDownload, catchDownloads } from './launcher/download.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const OWN = ownEntry('user-5b1a2f30-0d7e-4d39-8f7c-0a54d2b7f7aa', '测试术语', 'test term');

describe.each(browserNames)('the stored glossary in %s', (name) => {
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await lend({ browser: name });
  });
  afterAll(async () => browser.close());
  beforeEach(async () => {
    await browser.startOver();
    page = await browser.openExtensionPage('options.html');
  });

  const ask = (call: string, ...args: readonly unknown[]): Promise<unknown> =>
    askFrom(page, call, ...args);
  const waitForCopy = (): Promise<unknown> =>
    until('a copy', async () => ((await ask('listSnapshots')) as unknown[])[0]);
  const untilSound = (): Promise<unknown> =>
    until('the loss to be settled', async () => {
      const { state } = (await ask('getStorageHealth')) as { readonly state: string };
      return state === 'sound';
    });

  test('keeps an added entry while the background sleeps, and when the browser is restarted', async () => {
    expect(await ask('saveConceptEntry', OWN)).toMatchObject({ ok: true });
    await browser.sleepBackground();
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN, origin: 'added' });
    expect(await ask('getUndoSteps')).toMatchObject({ undo: { kind: 'added' } });
    await browser.restart();
    page = await browser.openExtensionPage('options.html');
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN, origin: 'added' });
    expect(await ask('getStorageHealth')).toEqual({ state: 'sound' });
    expect(await ask('getUndoSteps')).toMatchObject({ undo: null, redo: null });
  });

  test('stays when its copies are lost, and is restored or begun anew when the database is', async () => {
    await ask('saveConceptEntry', OWN);
    await waitForCopy();
    await page.evaluate(clearLocal);
    await browser.sleepBackground();
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
    expect(await ask('getStorageHealth')).toEqual({ state: 'sound' });
    await ask('saveConceptEntry', { ...OWN, note: 'again' });
    await waitForCopy();

    await page.evaluate(deleteDatabase);
    await browser.sleepBackground();
    expect(await ask('getStorageHealth')).toMatchObject({
      state: 'lost',
      snapshot: { entries: 1 },
    });
    // Nothing is written until it is decided what holds, in no later life of the browser either.
    const other = ownEntry('user-7f', '另一术语', 'other term');
    expect(await ask('saveConceptEntry', other)).toMatchObject({ ok: false });
    await browser.restart();
    page = await browser.openExtensionPage('options.html');
    expect(await ask('getStorageHealth')).toMatchObject({ state: 'lost' });
    const restore = await page.waitForSelector('[role=alert] .primary');
    const copy = (await restore?.evaluate(({ textContent }) => textContent)) ?? '';
    expect(copy).toContain('Restore the copy of');
    await press(page, 'button', copy, '[role=alert]');
    await untilSound();
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });

    await page.evaluate(deleteDatabase);
    await browser.sleepBackground();
    page = await browser.openExtensionPage('options.html');
    await press(page, 'button', 'Start over with no entries', '[role=alert]');
    await untilSound();
    expect(await ask('saveConceptEntry', OWN)).toMatchObject({ ok: true });
  });

  test('loses no edit of two windows with three writers at once', async () => {
    const other = await browser.openExtensionPage('options.html');
    const count = 25;
    const write = async (window: Page, who: string): Promise<void> => {
      for (let number = 0; number < count; number += 1) {
        const [id, term] = [`user-${who}-${number}`, `窗口${who}第${number}条`];
        const entry = ownEntry(id, term, `window ${who} entry ${number}`);
        await askFrom(window, 'saveConceptEntry', entry);
      }
    };
    await Promise.all([write(page, 'one'), write(other, 'two'), write(other, 'three')]);
    const { rows } = (await ask('searchEntries', {
      text: '',
      filter: { origins: ['added'] },
      offset: 0,
      limit: 500,
    })) as {
      readonly rows: readonly unknown[];
    };
    expect(rows).toHaveLength(3 * count);

    // One entry that is edited in both: who saves last is told before, and nothing is lost.
    await ask('saveConceptEntry', OWN);
    for (const [window, note] of [
      [other, 'of the other window'],
      [page, 'of this window'],
    ] as const) {
      await window.bringToFront();
      await window.evaluate((id) => {
        location.hash = id;
      }, OWN.id);
      await fill(window, 'textbox', 'Note on the entry', note);
    }
    await press(page, 'button', 'Save');
    await waitForText(page, 'Done: change');
    await other.bringToFront();
    await waitForText(other, 'changed in another window while you were editing it');
    await press(other, 'button', 'Save');
    await waitForText(other, 'Done: change');
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({
      entry: { note: 'of the other window' },
    });
    expect(JSON.stringify(await ask('getEntryHistory', OWN.id))).toContain('of this window');
  });

  test('is used without a damaged record, is only read when it is of a later version, and exported', async () => {
    const other = ownEntry('user-7f', '另一术语', 'other term');
    await ask('saveConceptEntry', OWN);
    await ask('saveConceptEntry', other);
    const quiet = await browser.openExtensionPage('notices.txt');
    /** Nobody has the database while it is changed. */
    const openChanged = async (isLater: boolean): Promise<void> => {
      await page.close();
      await browser.sleepBackground();
      await quiet.evaluate(changeDatabase, other.id, isLater);
      page = await browser.openExtensionPage('options.html');
    };
    const expectExport = async (): Promise<void> => {
      await catchDownloads(page);
      await press(page, 'button', 'Export my data', '[role=alert]');
      const file = JSON.parse(new TextDecoder().decode(await caughtDownload(page))) as object;
      expect(file).toMatchObject({ setAside: [{ concept: other.id, record: 7 }] });
      expect(JSON.stringify(file)).toContain('test term');
    };
    await openChanged(false);
    await waitForText(page, '1 record could not be read and was set aside.');
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
    await expectExport();
    await openChanged(true);
    await waitForText(page, 'Your glossary was saved by a later version of Termlight.');
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
    expect(await ask('saveConceptEntry', { ...OWN, note: 'no' })).toMatchObject({ ok: false });
    await expectExport();
  });
});

/** Runs in a page of the extension. */
async function clearLocal(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly storage: { readonly local: { clear(): Promise<void> } } }
  >;
  await (browser ?? chrome).storage.local.clear();
}

/** Runs in a page of the extension: damages a record, or makes the database that of a later version. */
async function changeDatabase(damaged: string, isLater: boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const opening = (version?: number): IDBOpenDBRequest => {
    const request = indexedDB.open('termlight', version);
    request.addEventListener('error', () => reject(new Error('The database did not open.')));
    return request;
  };
  const first = opening();
  first.addEventListener('success', () => {
    const database = first.result;
    if (!isLater) {
      resolve(database);
      return;
    }
    database.close();
    const later = opening(database.version + 3);
    later.addEventListener('success', () => resolve(later.result));
  });
  const database = await promise;
  if (!isLater) {
    const change = database.transaction('entries', 'readwrite');
    const done = new Promise((stored) => {
      change.addEventListener('complete', stored);
    });
    change.objectStore('entries').put(7, damaged);
    await done;
  }
  database.close();
}

/** What is stored, and stays through sleep, restarts, losses and several writers, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { press } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
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

  test('is restored from its copy when the database is lost', async () => {
    await ask('saveConceptEntry', OWN);
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
  });

  test('is begun anew when that is chosen after the database is lost', async () => {
    await ask('saveConceptEntry', OWN);
    await waitForCopy();
    await page.evaluate(deleteDatabase);
    await browser.sleepBackground();
    page = await browser.openExtensionPage('options.html');
    await press(page, 'button', 'Start over with no entries', '[role=alert]');
    await untilSound();
    expect(await ask('saveConceptEntry', OWN)).toMatchObject({ ok: true });
  });

  test('stays when the storage of settings and copies is lost, and is copied again', async () => {
    await ask('saveConceptEntry', OWN);
    await waitForCopy();
    await page.evaluate(clearLocal);
    await browser.sleepBackground();
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
    expect(await ask('getStorageHealth')).toEqual({ state: 'sound' });
    await ask('saveConceptEntry', { ...OWN, note: 'again' });
    await waitForCopy();
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

/** Runs in a page of the extension. */
async function deleteDatabase(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = indexedDB.deleteDatabase('termlight');
  request.addEventListener('success', () => resolve());
  request.addEventListener('error', () => reject(new Error('The database was not deleted.')));
  request.addEventListener('blocked', () => reject(new Error('The database is held open.')));
  await promise;
}

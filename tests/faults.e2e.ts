/** Storage that fails, in a build of its own in which a test can make it fail. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Faults } from '../entrypoints/background/faults.ts';
import { control, fill, press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { caughtDownload, catchDownloads } from './launcher/download.ts';
import { builtExtension } from './launcher/extension.ts';
import { buildWithFaults } from './launcher/faults-build.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';
import { putBackDatabase } from './launcher/older-database.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { until } from './launcher/until.ts';

const OWN = ownEntry('user-5b1a2f30-0d7e-4d39-8f7c-0a54d2b7f7aa', '灯塔协定', 'Lighthouse Accord');
const ENGLISH = '.language-fields:has([lang=en])';

describe.each(browserNames)('for %s', (name) => {
  let build: string;
  beforeAll(() => {
    build = buildWithFaults(name);
  });

  test('the released build has no trace of what makes storage fail, while that for tests has', () => {
    expect(traces(builtExtension(name))).toEqual([]);
    expect(traces(build)).toContain('background.js');
  });

  describe('storage that fails', () => {
    let running: RunningBrowser;
    /** A page of the extension that asks nothing of the background, so that it stays asleep. */
    let quiet: Page;
    let page: Page;

    beforeAll(async () => {
      running = await launch({ browser: name, extension: build, attachesToBackground: false });
    });
    afterAll(async () => running.close());
    beforeEach(async () => {
      await running.startOver();
      quiet = await running.openExtensionPage('notices.txt');
      page = await running.openExtensionPage('options.html');
      await askFrom(page, 'saveConceptEntry', OWN);
    });

    /** Nobody asks the background for anything from here on. */
    async function closeAndSleep(): Promise<void> {
      if (!page.isClosed()) await page.close();
      // One that was just ended by itself is gone before it can be told to.
      await until('the background to end', async () => {
        await running.sleepBackground();
        return true;
      });
    }

    /** Lets storage fail, and opens the options page anew with a background that just woke. */
    async function openWith(faults: Faults): Promise<void> {
      await closeAndSleep();
      // This wakes it, if anything; it reads what is to fail before all else.
      await quiet.evaluate(setFaults, faults);
      page = await running.openExtensionPage('options.html');
    }

    async function expectSound(): Promise<void> {
      expect(await askFrom(page, 'getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
      expect(await askFrom(page, 'getStorageHealth')).toEqual({ state: 'sound' });
    }

    /** What the button beside a message saves has the user's own entry. */
    async function expectExport(beside: string): Promise<void> {
      await catchDownloads(page);
      await press(page, 'button', 'Export my data', beside);
      const file = new TextDecoder().decode(await caughtDownload(page));
      expect(file).toContain('Lighthouse Accord');
    }

    test('a full disk keeps an edit and an import, says what to do, offers an export, and takes both when there is room', async () => {
      await openWith({ put: 'quota' });
      await press(page, 'button', 'Add an entry');
      await fill(page, 'textbox', 'Term', '港口章程', '.language-fields:has([lang^=zh])');
      await fill(page, 'textbox', 'Term', 'Harbour Charter', ENGLISH);
      await press(page, 'button', 'Save');
      await waitForText(page, 'There is not enough space to save this.');
      const field = await control(page, 'textbox', 'Term', ENGLISH);
      expect(await field.evaluate((input) => (input as HTMLInputElement).value)).toBe(
        'Harbour Charter',
      );
      await expectExport('.entry-form [role=alert]');
      await press(page, 'button', 'Import…');
      await page.waitForSelector('.file-drop');
      await page.type('.file-drop textarea', '浮标章程,Buoy Charter');
      await press(page, 'button', 'Preview the pasted text');
      await press(page, 'button', 'Import 1 entry', 'dialog');
      await waitForText(page, 'The import failed');
      await expectExport('dialog [role=alert]');
      await expectSound();
      await page.evaluate(setFaults, {});
      await press(page, 'button', 'Import 1 entry', 'dialog');
      await waitForText(page, 'Done: import of pasted text');
      await press(page, 'button', 'Save');
      await waitForText(page, 'Done: addition of “');
    });

    test.each<[string, Faults, string]>([
      ['cannot be read', { read: 'rejects' }, 'The storage is not to be read.'],
      ['does not answer', { read: 'hangs' }, 'The storage of settings does not answer.'],
      ['has a database that cannot be opened', { open: 'fails' }, 'The database cannot be opened'],
      ['has a database that does not answer', { open: 'hangs' }, 'The database does not answer.'],
    ])(
      'that %s is said to be so, with a way out, and not written over',
      async (_n, faults, words) => {
        await openWith(faults);
        // The list may have failed before it is known how storage stands: all of it is waited for.
        for (const text of [
          'Your glossary cannot be opened',
          words,
          'Try again',
          'Export my data',
        ]) {
          await waitForText(page, text);
        }
        expect(await disabledButtons(page)).toContain('Add an entry');
        await openWith({});
        await expectSound();
      },
    );

    test.each(['popup.html?tab=-1', 'lookup.html'])(
      'that fails is said in %s as well',
      async (path) => {
        await openWith({ open: 'fails' });
        const small = await running.openExtensionPage(path);
        await waitForText(small, 'Your glossary cannot be opened');
        await small.close();
      },
    );

    test('a migration that fails leaves all as it was, is said, and succeeds the next time', async () => {
      await closeAndSleep();
      const before = await quiet.evaluate(putBackDatabase, true, 1);
      await openWith({ migration: 'throws' });
      await waitForText(page, 'The stored glossary could not be brought up to date');
      expect(await askFrom(page, 'getStorageHealth')).toMatchObject({ state: 'unreadable' });
      expect(await disabledButtons(page)).toContain('Add an entry');
      expect(await page.evaluate(recordOf, OWN.id)).toEqual(before[OWN.id]);
      await openWith({});
      await expectSound();
      expect(await page.evaluate(recordOf, OWN.id)).toMatchObject({ version: 2, glossary: 'own' });
    });
  });
});

/** What stands in a build that can be made to fail, in the words of the build. */
const TRACES = /is not to be read|installFaults|__test|sourceMappingURL/u;

function traces(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(?:map)$/u.test(file) ||
      (/\.(?:js|html|json|css)$/u.test(file) &&
        TRACES.test(readFileSync(join(folder, file), 'utf8'))),
  );
}

async function disabledButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter(({ disabled }) => disabled)
      .map(({ innerText }) => innerText.trim()),
  );
}

/** Runs in a page of the extension. */
async function setFaults(faults: Faults): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    {
      readonly storage: {
        readonly session: { set(values: Readonly<Record<string, unknown>>): Promise<void> };
      };
    }
  >;
  await (browser ?? chrome).storage.session.set({ faults });
}

/** Runs in a page of the extension: what is stored of an entry, as it lies there. */
async function recordOf(id: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const opening = indexedDB.open('termlight');
  opening.addEventListener('error', () => reject(new Error('The database did not open.')));
  opening.addEventListener('success', () => {
    const database = opening.result;
    const asked = database.transaction('entries').objectStore('entries').get(id);
    asked.addEventListener('success', () => {
      database.close();
      resolve(asked.result);
    });
  });
  return promise;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Faults } from '../entrypoints/background/faults.ts';
import { control, fill, press, waitForText } from './controls.ts';
import { builtExtension } from './launcher/extension.ts';
import { buildWithFaults } from './launcher/faults-build.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';
import { until } from './launcher/until.ts';

const OWN = {
  id: 'user-5b1a2f30-0d7e-4d39-8f7c-0a54d2b7f7aa',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '灯塔协定', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [{ term: 'Lighthouse Accord', administrativeStatus: 'preferred' }],
    },
  ],
};

/** Long enough for a build on a machine that is busy. */
const BUILD = 180_000;

describe.each(browserNames)('storage that fails in %s', (name) => {
  let running: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    running = await launch({
      browser: name,
      extension: buildWithFaults(name),
      attachesToBackground: false,
    });
    page = await running.openExtensionPage('options.html');
    await ask(page, 'saveConceptEntry', OWN);
  }, BUILD);

  afterAll(async () => {
    await running?.close();
  });

  /** Lets storage fail, and opens the options page anew with a background that just woke. */
  async function openWith(faults: Faults): Promise<void> {
    await page.evaluate(setFaults, faults);
    // One that was just ended by itself is gone before it can be told to.
    await until('the background to end', async () => {
      await running.sleepBackground();
      return true;
    });
    await page.close();
    page = await running.openExtensionPage('options.html');
  }

  test('a full disk keeps the edit in the form, says what to do, and takes it when there is room', async () => {
    await openWith({ put: 'quota' });
    await pressStill(page, 'Add an entry');
    await fill(page, 'textbox', 'Term', '港口章程', '.language-fields:has([lang^=zh])');
    await fill(page, 'textbox', 'Term', 'Harbour Charter', '.language-fields:has([lang=en])');
    await pressStill(page, 'Save');
    await waitForText(page, 'There is no room left to store this.');
    const field = await control(page, 'textbox', 'Term', '.language-fields:has([lang=en])');
    expect(await field.evaluate((input) => (input as HTMLInputElement).value)).toBe(
      'Harbour Charter',
    );
    await page.evaluate(setFaults, {});
    await pressStill(page, 'Save');
    await waitForText(page, 'Done: adding “');
  });

  test.each<[string, Faults, string]>([
    ['cannot be read', { read: 'rejects' }, 'The storage is not to be read.'],
    ['does not answer', { read: 'hangs' }, 'The storage of settings does not answer.'],
    ['has a database that cannot be opened', { open: 'fails' }, 'The database cannot be opened'],
    ['has a database that does not answer', { open: 'hangs' }, 'The database does not answer.'],
  ])(
    'storage that %s is said to be so, with a way out, and not written over',
    async (_n, faults, words) => {
      await openWith(faults);
      await until('the notice', async () => saysAll(await textOf(page), words));
      const text = await textOf(page);
      expect(text).toContain('Try again');
      expect(text).toContain('Export my data');
      expect(await disabledButtons(page)).toContain('Add an entry');
      await openWith({});
      expect(await ask(page, 'getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
      expect(await ask(page, 'getStorageHealth')).toEqual({ state: 'sound' });
    },
  );

  test('a migration that fails leaves all as it was, is said, and succeeds the next time', async () => {
    const before = await page.evaluate(putBackToFirstShape, OWN.id);
    await openWith({ migration: 'throws' });
    await waitForText(page, 'The stored glossary could not be brought up to date');
    expect(await ask(page, 'getStorageHealth')).toMatchObject({ state: 'unreadable' });
    expect(await disabledButtons(page)).toContain('Add an entry');
    expect(await page.evaluate(recordOf, OWN.id)).toEqual(before);
    await openWith({});
    expect(await ask(page, 'getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
    expect(await ask(page, 'getStorageHealth')).toEqual({ state: 'sound' });
    expect(await page.evaluate(recordOf, OWN.id)).toMatchObject({ version: 2, glossary: 'own' });
  });

  test('a lost storage of settings and copies leaves the glossary, which is copied again', async () => {
    await page.evaluate(clearLocal);
    await running.sleepBackground();
    expect(await ask(page, 'getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
    expect(await ask(page, 'getStorageHealth')).toEqual({ state: 'sound' });
    await ask(page, 'saveConceptEntry', { ...OWN, note: 'again' });
    await until('a copy', async () => ((await ask(page, 'listSnapshots')) as unknown[])[0]);
  });

  test('a page of ours runs no markup that gets into it', async () => {
    expect(await page.evaluate(plantMarkup)).toBe('nothing ran');
  });

  test('two windows with three writers at once lose no edit', async () => {
    const other = await running.openExtensionPage('options.html');
    const count = 25;
    const write = (window: Page, who: string): Promise<void> =>
      window.evaluate(saveMany, who, count);
    await Promise.all([write(page, 'one'), write(other, 'two'), write(other, 'three')]);
    const { rows } = (await ask(page, 'searchEntries', {
      text: 'window',
      offset: 0,
      limit: 500,
    })) as { readonly rows: readonly unknown[] };
    expect(rows).toHaveLength(3 * count);
    await other.close();
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

describe.each(browserNames)('the released build for %s', (name) => {
  test('has no trace of what makes storage fail, while the build for tests has', () => {
    expect(traces(builtExtension(name))).toEqual([]);
    const planted = builtExtension(name).replace(/mv3$/u, 'mv3-faults');
    expect(traces(planted)).toContain('background.js');
  });
});

/** The list may have failed before it is known how storage stands: both are waited for. */
function saysAll(text: string, words: string): boolean {
  return text.includes(words) && text.includes('Your glossary cannot be opened');
}

async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Presses a button of a page that is still being drawn: a button that is exchanged is tried again. */
async function pressStill(page: Page, name: string): Promise<void> {
  await until(`a press of ${name}`, async () => {
    await press(page, 'button', name);
    return true;
  });
}

async function disabledButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter(({ disabled }) => disabled)
      .map(({ innerText }) => innerText.trim()),
  );
}

async function ask(page: Page, call: string, ...args: readonly unknown[]): Promise<unknown> {
  const reply = await page.evaluate(sendRequest, call, args);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

interface Area {
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  clear(): Promise<void>;
}

interface Api {
  readonly storage: { readonly session: Area; readonly local: Area };
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: string }>;
  };
}

/** Runs in a page of the extension. */
async function sendRequest(
  call: string,
  args: readonly unknown[],
): Promise<{ ok: boolean; value?: unknown; error?: string }> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  return (browser ?? chrome).runtime.sendMessage({ kind: 'request', call, args });
}

/** Runs in a page of the extension. */
async function setFaults(faults: Faults): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  await (browser ?? chrome).storage.session.set({ faults });
}

/** Runs in a page of the extension. */
async function clearLocal(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  await (browser ?? chrome).storage.local.clear();
}

/** Runs in a page of the extension: puts a handler into it in three ways, and lets it fail to load. */
async function plantMarkup(): Promise<string> {
  const ways = [
    (): void =>
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.body.id=1">'),
    (): void => {
      document.body.append(
        document.createRange().createContextualFragment('<img src=x onerror=document.body.id=1>'),
      );
    },
    (): void => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.body.id = 1');
      image.src = 'x';
      document.body.append(image);
    },
  ];
  for (const way of ways) {
    try {
      way();
    } catch {
      // Trusted types refuse it before it is there.
    }
  }
  const images = [...document.querySelectorAll<HTMLImageElement>('img[src=x]')];
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  for (const image of images) image.remove();
  return document.body.id === '' ? 'nothing ran' : 'a handler ran';
}

/** Runs in a page of the extension: saves entries one after another. */
async function saveMany(who: string, count: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  for (let number = 0; number < count; number += 1) {
    const entry = {
      id: `user-${who}-${number}`,
      languageSections: [
        {
          language: 'zh-Hans',
          termSections: [{ term: `窗口${who}第${number}条`, administrativeStatus: 'preferred' }],
        },
        {
          language: 'en',
          termSections: [
            { term: `window ${who} entry ${number}`, administrativeStatus: 'preferred' },
          ],
        },
      ],
    };
    const reply = await (browser ?? chrome).runtime.sendMessage({
      kind: 'request',
      call: 'saveConceptEntry',
      args: [entry],
    });
    if (!reply.ok) throw new Error(reply.error);
  }
}

/**
 * Runs in a page of the extension: puts the database back to an earlier version, with one entry as
 * the first version of the program wrote it, and gives that record.
 */
async function putBackToFirstShape(id: string): Promise<unknown> {
  const answerOf = async <T>(request: IDBRequest<T>): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The database did not answer.')));
    return promise;
  };
  const now = await answerOf(indexedDB.open('termlight'));
  const found: unknown = await answerOf(now.transaction('entries').objectStore('entries').get(id));
  now.close();
  const record = { ...(found as object), version: 1 };
  Reflect.deleteProperty(record, 'glossary');
  // Nobody gets in between: they are done in the order in which they are asked for.
  indexedDB.deleteDatabase('termlight');
  const opening = indexedDB.open('termlight', 2);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore('entries').put(record, id);
    opening.result.createObjectStore('state').put(1, 'revision');
  });
  const old = await answerOf(opening);
  // The page goes before the background, which upgrades as soon as this lets go.
  old.addEventListener('versionchange', () => old.close());
  return record;
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

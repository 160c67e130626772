/** Private windows: marked when the user allows it, and nothing of them is kept. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { allowPrivateWindows, openPrivately } from './launcher/extension-manager.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, waitForMark } from './launcher/marks.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';

const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><p>网络空间</p>';

let server: PageServer;
beforeAll(async () => {
  server = await serve({ pages: { '/behind-a-curtain.html': PAGE } });
});
afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await lend({ browser: name });
  });
  afterAll(async () => browser.close());

  test('a page in a private window is marked when allowed, and leaves nothing behind', async () => {
    await browser.installAnew();
    await allowPrivateWindows(browser);
    // Before the private window is there: Firefox opens no database for a page within one.
    const own = await browser.openExtensionPage('popup.html?tab=-1');
    const page = await openPrivately(browser, `${server.origin}/behind-a-curtain.html`);
    onTestFinished(async () => page.close());
    await waitForMark(page, '网络空间');
    expect(await markedTexts(page)).toEqual(['网络空间']);
    // An entry that is added meanwhile is kept, and marked there as everywhere.
    const before = await own.evaluate(everythingStored);
    expect(before).not.toContain('curtain accord');
    await ask(own, 'saveConceptEntry', ownEntry('user-curtain', '帷幕协定', 'curtain accord'));
    await page.evaluate(() => document.body.append('，帷幕协定'));
    await waitForMark(page, '帷幕协定');
    const stored = await own.evaluate(everythingStored);
    expect(stored).toContain('curtain accord');
    // All is read indeed: the stores of the glossary are among it.
    expect(stored).toContain('"entries"');
    expect(stored).not.toContain('behind-a-curtain');
    expect(stored).not.toContain(new URL(server.origin).host);
  });
});

/** Runs in a page of the extension: all that it stores, as one text. */
async function everythingStored(): Promise<string> {
  const { browser, chrome } = globalThis as unknown as Record<
    string,
    { readonly storage: Record<'local' | 'session', { get(): Promise<unknown> }> }
  >;
  const storage = (browser ?? chrome)?.storage;
  const parts: unknown[] = [await storage?.local.get(), await storage?.session.get()];
  for (const { name = '' } of await indexedDB.databases()) {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(name)));
    });
    for (const store of opened.objectStoreNames) {
      const all = await new Promise<unknown>((resolve, reject) => {
        const request = opened.transaction(store).objectStore(store).getAll();
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(store)));
      });
      parts.push(store, all);
    }
    opened.close();
  }
  return JSON.stringify(parts);
}

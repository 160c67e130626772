/**
 * Firefox for Android as far as a desktop can be it: its window is as narrow, and the parts of the
 * browser that a phone lacks are gone, from the manifest and from what scripts see.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { smallExtension } from './launcher/extension.ts';
import { launch } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { PRACTICE } from './launcher/practice-page.ts';
import { readCard } from './launcher/card.ts';
import { waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lastSeen, until } from './launcher/until.ts';
import { control, press } from './controls.ts';

const width = 360;
/** So many looks, 50 ms apart, before a term is tapped again. */
const LOOKS = 40;
const text =
  '<meta name="viewport" content="width=device-width"><title>A</title>' +
  '<p id="term">网络主权</p><p>Respect for cyber sovereignty.</p>';

describe('on a phone', () => {
  let folder: string;
  let site: PageServer;
  let browser: RunningBrowser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termlight-phone-'));
    await buildForPhone(folder);
    site = await serve({ pages: { '/a.html': `<!doctype html>${text}` } });
    browser = await launch({ browser: 'firefox', extension: folder });
    // Not before it is there: it would hide what is opened meanwhile.
    await browser.welcomePage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  });

  test('works without menus, keys, address bar, side and windows', async () => {
    const page = await openPage();
    await waitForMark(page, '网络主权');
    const own = await openOwn('popup.html?tab=-1');
    const there = await own.evaluate(() => {
      const { browser: api } = globalThis as unknown as { readonly browser: object };
      return ['commands', 'contextMenus', 'omnibox', 'sidebarAction', 'windows'].filter(
        (name) => (api as Readonly<Record<string, unknown>>)[name] !== undefined,
      );
    });
    expect(there).toEqual([]);
  });

  test('shows the card of a term that is tapped', async () => {
    const page = await openPage();
    await waitForMark(page, '网络主权');
    const card = await until('the card of the term', async () => {
      const box = await page.evaluate(() => {
        const { x, y } = document.querySelector('#term')?.getBoundingClientRect() ?? {};
        return x === undefined || y === undefined ? undefined : { x, y };
      });
      if (box === undefined) return undefined;
      await page.touchscreen.tap(box.x + 20, box.y + 8);
      return lastSeen(
        async () => readCard(browser, page),
        (open) => open?.text.includes('cyber sovereignty') === true,
        LOOKS,
      );
    });
    expect(card.text).toContain('cyber sovereignty');
    expect(card.box.x).toBeGreaterThanOrEqual(0);
    expect(card.box.x + card.box.width).toBeLessThanOrEqual(width);
  });

  test('opens the list of terms in a tab, and leads from there to the page', async () => {
    const page = await openPage();
    await waitForMark(page, '网络主权');
    const popup = await openOwn(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await popup.waitForSelector('.row');
    const before = await browser.browser.pages();
    await press(popup, 'button', 'Side panel');
    // The popup closes meanwhile, and answers nothing any more.
    const panel = await until('the list to open', async () =>
      (await browser.browser.pages()).find((one) => !before.includes(one)),
    );
    const next = await control(panel, 'button', 'Next occurrence: 网络主权');
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    await next.evaluate((button) => button.click());
    await until('the page to come to the front', async () =>
      page.evaluate(() => document.visibilityState === 'visible'),
    );
    await panel.close();
  });

  test.each([
    'popup.html?tab=-1',
    'sidepanel.html?tab=-1',
    'settings.html',
    'options.html',
    'lookup.html?text=cyberspac',
    'lookup.html?text=cyberspace&add',
    'reader.html',
    'check.html',
    PRACTICE,
    'welcome.html',
  ])('has %s no wider than the screen', async (path) => {
    const own = await openOwn(path);
    await own.waitForSelector('h1');
    await until(`${path} to fit`, async () =>
      own.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    );
  });

  /** Opens the page with the terms, until the end of the test. */
  async function openPage(): Promise<Page> {
    return asOnPhone(await browser.newPage(`${site.origin}/a.html`));
  }

  /** Opens a page of the extension, until the end of the test. */
  async function openOwn(path: string): Promise<Page> {
    return asOnPhone(await browser.openExtensionPage(path));
  }
});

async function asOnPhone(page: Page): Promise<Page> {
  // A popup closes by itself.
  onTestFinished(async () => page.close().catch(() => undefined));
  await page.setViewport({ width, height: 740 });
  return page;
}

/** Copies the extension for Firefox without what Firefox for Android does not have. */
async function buildForPhone(folder: string): Promise<void> {
  await cp(smallExtension('firefox'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    readonly permissions: readonly string[];
    readonly background: { readonly scripts: readonly string[] };
    readonly [key: string]: unknown;
  };
  const { commands, omnibox, sidebar_action: side, ...kept } = manifest;
  expect([commands, omnibox, side]).not.toContain(undefined);
  await writeFile(
    path,
    JSON.stringify({
      ...kept,
      permissions: manifest.permissions.filter((one) => one !== 'contextMenus'),
      background: { ...manifest.background, scripts: ['phone.js', ...manifest.background.scripts] },
    }),
  );
  await writeFile(
    join(folder, 'phone.js'),
    "Object.defineProperty(browser, 'windows', { value: undefined });\n",
  );
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.html'))) {
    const html = await readFile(join(folder, name), 'utf8');
    await writeFile(
      join(folder, name),
      html.replace('<head>', '<head><script src="/phone.js"></script>'),
    );
  }
}

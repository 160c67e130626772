/** The extension comes, goes and comes again under pages that stay open. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askFrom } from './launcher/ask.ts';
import { cardAt } from './launcher/card-at.ts';
import { switchExtension } from './launcher/extension-manager.ts';
import { builtExtension } from './launcher/extension.ts';
import { browserNames, launch, patient } from './launcher/launch.ts';
import type { BrowserName, RunningBrowser } from './launcher/launch.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lastSeen, until } from './launcher/until.ts';
import { isWholeRun } from './launcher/whole-run.ts';
import type { Marks } from './pages/expectation.ts';
import { keyOf, marksIn } from './pages/visit.ts';

const PAGE =
  '<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,">' +
  '<p>会上谈到了网络主权问题。</p><iframe srcdoc="<p>数字鸿沟</p>"></iframe>' +
  '<iframe src="{{otherOrigin}}/frame.html"></iframe>' +
  // Frames without an origin of their own, or with that of whoever made them.
  '<iframe sandbox srcdoc="<p>网络空间</p>"></iframe>' +
  '<iframe src="data:text/html;charset=utf-8,<p>营商环境</p>"></iframe><iframe id="blank"></iframe>' +
  "<script>document.querySelector('#blank').contentDocument.body.textContent = '网络犯罪';" +
  "const blob = new Blob(['<meta charset=utf-8><p>一带一路</p>'], { type: 'text/html' });" +
  "document.body.append(Object.assign(document.createElement('iframe'), { src: URL.createObjectURL(blob) }));" +
  '</script>';
const FRAME = '<!doctype html><meta charset="utf-8"><p>网络主权问题</p>';
const ALL = { 网络主权: 2, 数字鸿沟: 1, 网络空间: 1, 营商环境: 1, 网络犯罪: 1, 一带一路: 1 };
/** Windows that a user looks at, and tabs that stand behind others. */
const [WINDOWS, TABS] = isWholeRun ? [5, 15] : [2, 4];
/** Milliseconds in which marks may come or go that must not. */
const CALM = 500;

let server: PageServer;
beforeAll(async () => {
  server = await serve({ pages: { '/a.html': PAGE, '/frame.html': FRAME } });
});
afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  let pages: readonly Page[];
  let folder: string;
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launch({ browser: name, extension: false });
    folder = await copyOfExtension(name);
    const opened: Page[] = [];
    for (let count = 0; count < WINDOWS + TABS; count += 1) {
      const page = patient(
        await browser.browser.newPage({ type: count < WINDOWS ? 'window' : 'tab' }),
      );
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => errors.push(message.text()));
      await page.goto(`${server.origin}/a.html`);
      opened.push(page);
    }
    pages = opened;
  });
  /** What a failed try left installed, so that another begins without it. */
  let installed: string | undefined;
  afterEach(async () => {
    if (installed !== undefined) await browser.browser.uninstallExtension(installed);
    installed = undefined;
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  const expectMarks = async (marks: Marks): Promise<void> => {
    const areThere = (found: Marks): boolean => keyOf(found) === keyOf(marks);
    const look = async (page: Page): Promise<Marks> => {
      const now = await marksIn(page);
      // Behind others it may not be read yet.
      if (!areThere(now)) await page.bringToFront();
      return now;
    };
    for (const page of pages) {
      const found = await lastSeen(async () => look(page), areThere);
      expect(found).toEqual(marks);
    }
    await wait(CALM);
    // What was seen first may have been the marks of the version before, which went meanwhile.
    const lookAtAll = async (): Promise<readonly Marks[]> => {
      const all: Marks[] = [];
      for (const page of pages) all.push(await look(page));
      return all;
    };
    const calm = await lastSeen(lookAtAll, (found) => found.every(areThere));
    for (const found of calm) expect(found).toEqual(marks);
  };

  /** An entry that is saved is marked in a page that was open before the update. */
  const editUnder = async (page: Page, address: string): Promise<void> => {
    const own = await browser.newPage(address);
    await askFrom(own, 'saveConceptEntry', ownEntry('user-life', '会上', 'meeting'));
    await page.bringToFront();
    await until('the entry to be marked', async () => (await marksIn(page))['会上'] === 1);
    await askFrom(own, 'deleteConceptEntry', 'user-life');
    await own.close();
  };

  test('marks come with the extension, go with it, and come again with a newer one', async () => {
    await expectMarks({});
    const [first] = pages;
    if (first === undefined) throw new Error('No page');
    const bare = await pictureOf(first);
    const id = await browser.browser.installExtension(folder);
    installed = id;
    await expectMarks(ALL);
    await until('marks to be painted', async () => (await pictureOf(first)) !== bare);
    await browser.browser.uninstallExtension(id);
    installed = undefined;
    // Firefox takes style and script away and leaves the names of the highlights: nothing is seen.
    if (name === 'chromium') await expectMarks({});
    await until('the page to look as it did', async () => (await pictureOf(first)) === bare);
    installed = await browser.browser.installExtension(folder);
    await expectMarks(ALL);
    await raiseVersion(folder);
    await browser.browser.installExtension(folder);
    await expectMarks(ALL);
    // The script of the older version is gone: one card opens, and what comes is marked once.
    await first.bringToFront();
    await cardAt(browser, first, '网络主权');
    expect(await first.$$eval(':popover-open', (cards) => cards.length)).toBe(1);
    await first.evaluate(() => document.body.append('数字鸿沟'));
    await until('what came to be marked', async () => (await marksIn(first))['数字鸿沟'] === 2);
    await first.evaluate(() => document.body.lastChild?.remove());
    // Firefox tells a driver no address of a page of an extension that was put in later.
    if (name === 'chromium') await editUnder(first, `chrome-extension://${id}/popup.html?tab=-1`);
    await switchExtension(browser, id, false);
    if (name === 'chromium') await expectMarks({});
    await switchExtension(browser, id, true);
    await expectMarks(ALL);
    // Firefox ends the script with the card open: the next one takes that away.
    expect(await first.$$eval(':popover-open', (cards) => cards.length)).toBe(0);
    expect(errors).toEqual([]);
  });
});

/** How the first line of a page looks. */
async function pictureOf(page: Page): Promise<string> {
  await page.bringToFront();
  const line = await page.waitForSelector('p');
  return (await line?.screenshot({ encoding: 'base64' })) ?? '';
}

/** A copy of the built extension, for a test to change. */
async function copyOfExtension(name: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'termlight-extension-'));
  await cp(builtExtension(name), folder, { recursive: true });
  return folder;
}

async function raiseVersion(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>;
  await writeFile(path, JSON.stringify({ ...manifest, version: '99.0.0' }));
}

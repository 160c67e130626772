/**
 * `npm start [-- firefox] [-- --page URL-or-file]`: builds, and opens a real browser with the
 * extension. A PDF, a book or a document is opened in the reader. Without a display it prints the
 * terms that were found on the page, and writes a screenshot.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElementHandle, Page } from 'puppeteer-core';
import { foundTerms } from '../tests/launcher/found-terms.ts';
import { launch } from '../tests/launcher/launch.ts';
import type { BrowserName, RunningBrowser } from '../tests/launcher/launch.ts';
import { markedTexts } from '../tests/launcher/marks.ts';
import { serve } from '../tests/launcher/serve.ts';
import type { PageServer } from '../tests/launcher/serve.ts';
import { until } from '../tests/launcher/until.ts';
import { termTable } from './term-table.ts';

const root = join(import.meta.dirname, '..');
const welcome = 'welcome.html';

/** Files that no browser shows as a page with text. */
const FOR_THE_READER = /\.(?:pdf|epub|docx|md|srt|vtt)$/iu;

/** What was asked for on the command line. */
interface Wish {
  readonly browser: BrowserName;
  /** Absent for the welcome page. */
  readonly url?: string;
  /** A file that is opened in the reader. */
  readonly file?: string;
  readonly server?: PageServer;
}

try {
  await main();
} catch (error) {
  console.error(`✘ ${error instanceof Error ? messageOf(error) : String(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const wish = await readWish();
  try {
    build(wish.browser);
    const hasDisplay = process.platform !== 'linux' || displayOf(process.env) !== undefined;
    const browser = await launch({
      browser: wish.browser,
      headless: !hasDisplay,
      offline: false,
      fonts: 'installed',
    });
    try {
      const page = await open(browser, wish);
      await (hasDisplay ? untilClosed(browser) : show(browser, page, wish));
    } finally {
      await browser.close();
    }
  } finally {
    await wish.server?.close();
  }
}

async function readWish(): Promise<Wish> {
  const { values, positionals } = parseArgs({
    options: { page: { type: 'string' } },
    allowPositionals: true,
  });
  const [name = 'chromium'] = positionals;
  if (name !== 'chromium' && name !== 'firefox') {
    throw new Error(`${name} is no browser of ours: chromium or firefox`);
  }
  if (values.page === undefined) return { browser: name };
  if (/^https?:/.test(values.page)) return { browser: name, url: values.page };
  const file = resolve(values.page);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Error(`${values.page} is neither an address nor a file`);
  }
  if (FOR_THE_READER.test(file)) return { browser: name, file };
  const server = await serve({ folder: dirname(file) });
  return { browser: name, url: `${server.origin}/${encodeURIComponent(basename(file))}`, server };
}

function build(browser: BrowserName): void {
  const script = browser === 'chromium' ? 'build' : 'build:firefox';
  // The build says nothing for so long that it would seem to hang.
  console.log(`Building the extension: npm run ${script}`);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${script} failed\n${stdout}${stderr}`);
}

async function open(browser: RunningBrowser, { url, file }: Wish): Promise<Page> {
  if (file !== undefined) return read(browser, file);
  if (url === undefined) return browser.welcomePage();
  const page = await browser.newPage();
  const response = await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  if (response?.ok() === false) throw new Error(`${url} answers ${response.status()}`);
  return page;
}

/** Opens a file in the reader, and waits until it is shown or refused. */
async function read(browser: RunningBrowser, file: string): Promise<Page> {
  const page = await browser.openExtensionPage('reader.html');
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  const refusal = await until('the file to be shown', async () =>
    page.evaluate(() =>
      document.querySelector('.document')?.hasChildNodes() === true
        ? ''
        : (document.querySelector<HTMLElement>('[role="alert"]')?.innerText ?? false),
    ),
  );
  if (refusal !== '') throw new Error(`${file}: ${refusal}`);
  return page;
}

async function untilClosed(browser: RunningBrowser): Promise<void> {
  console.log('The browser is open; it ends this command when it is closed.');
  await new Promise((done) => {
    browser.browser.once('disconnected', done);
  });
}

async function show(browser: RunningBrowser, page: Page, wish: Wish): Promise<void> {
  const terms = await foundTerms(browser, page);
  console.log(termTable(terms));
  const path = await screenshot(page, wish);
  console.log(`Screenshot: ${relative('.', path)}`);
}

/**
 * Takes a picture of the whole page. The view is made as high as the page, because only terms in
 * view are marked.
 */
async function screenshot(page: Page, wish: Wish): Promise<string> {
  const highest = 8000;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: 1200, height: Math.min(Math.max(height, 800), highest) });
  let marks = -1;
  await until('the marks to be still', async () => {
    const before = marks;
    marks = (await markedTexts(page)).length;
    return marks === before;
  });
  const folder = join(root, '.output/screenshots');
  mkdirSync(folder, { recursive: true });
  const name = wish.file ?? (wish.url === undefined ? welcome : new URL(wish.url).pathname);
  const path: `${string}.png` = `${folder}/${wish.browser}-${basename(name).replace(/[^\w.-]/g, '_') || 'page'}.png`;
  await page.screenshot({ path });
  return path;
}

function displayOf(env: NodeJS.ProcessEnv): string | undefined {
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].find(
    (display) => display !== undefined && display !== '',
  );
}

function messageOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** How files come to the reader and what is said when they do not, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { pdfOf } from '../entrypoints/reader/pdf/pdf-fixture.ts';
import { press, waitForNoText, waitForText } from './controls.ts';
import { allowPrivateWindows, openPrivately } from './launcher/extension-manager.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { until } from './launcher/until.ts';
import { fileDropped } from './reader/drop-file.ts';
import { ReaderStage } from './reader/reader-stage.ts';

const texts = [{ text: '这里谈到网络主权。', at: [40, 300] }] as const;
const paper = pdfOf({ pages: [{ texts }] });
const pdfOn = (term: string): Uint8Array =>
  pdfOf({ pages: [{ texts: [{ text: `这里谈到${term}。`, at: [40, 300] }] }] });
/** Takes longer to be read than to say so. */
const long = pdfOf({ pages: Array.from({ length: 300 }, () => ({ texts })) });
const SO_FAR = 'pages so far';
/** Comes over in several pieces. */
const large = pdfOf({
  pages: [{ texts }],
  objects: [`<< /Length 12000000 >>\nstream\n${'x'.repeat(12_000_000)}\nendstream`],
});

describe.each(browserNames)('the file of a tab in %s', (name) => {
  let stage: ReaderStage;
  let browser: RunningBrowser;

  beforeAll(async () => {
    stage = await ReaderStage.start(name, {
      pages: {
        '/paper.pdf': paper,
        '/large.pdf': large,
        '/login.pdf': '<!doctype html><title>Sign in</title>',
        '/frames.html':
          '<!doctype html><iframe src="/a.pdf"></iframe><iframe src="/b.pdf"></iframe>',
        '/a.pdf': paper,
        '/b.pdf': paper,
      },
      headers: { '/login.pdf': { 'content-type': 'text/html' } },
      needed: { '/shut.pdf': 'never' },
    });
    ({ browser } = stage);
  });
  afterEach(async () => stage.closeOpened());
  afterAll(async () => stage.end());

  /** A tab with a file. */
  const tabWith = async (path: string): Promise<Page> => {
    const page = await stage.goTo('about:blank');
    await stage.goToFile(page, path);
    return page;
  };

  test('comes whole though the background ends meanwhile', async () => {
    const tab = await tabWith('/large.pdf');
    await press(await stage.listOf(tab), 'button', 'Read it in Termlight');
    const page = await stage.readerOpened();
    for (let time = 0; time < 3; time += 1) await browser.sleepBackground();
    await page.bringToFront();
    await waitForMark(page, '网络主权');
  });

  test('that does not come is said to be gone, or what came in its place', async () => {
    const from = async (path: string): Promise<Page> =>
      stage.open(
        `reader.html?${new URLSearchParams({ from: stage.site.origin + path, tab: '-1' }).toString()}`,
      );
    const said: Readonly<Record<string, string>> =
      name === 'chromium'
        ? { '/paper.pdf': 'The tab that showed the file was closed, or shows something else.' }
        : {
            '/login.pdf': 'This is a web page and not a file.',
            '/missing.pdf': 'The site answered with an error (404).',
            '/shut.pdf': 'The site answered with an error (403).',
          };
    for (const [path, why] of Object.entries(said)) await waitForText(await from(path), why);
  });

  test.runIf(name === 'chromium')('in frames is offered by its name, and read', async () => {
    const tab = await tabWith('/frames.html');
    await until('both files', async () => stage.site.requests.has('/b.pdf'));
    const popup = await until('the popup to know both', async () => {
      const page = await stage.listOf(tab);
      await waitForText(page, 'Termlight');
      const text = await page.evaluate(() => document.body.innerText);
      return text.includes('a.pdf') && text.includes('b.pdf') ? page : undefined;
    });
    await popup.evaluate(() => {
      // Which of two frames has loaded first is the browser's affair.
      const offers = Array.from(document.querySelectorAll('.file-offer .notice-actions'));
      const own = offers.find((offer) => offer.textContent?.includes('b.pdf'));
      own?.querySelector('button')?.click();
    });
    const page = await stage.readerOpened();
    expect(await page.evaluate(() => location.search)).toContain('b.pdf');
    await page.bringToFront();
    await waitForMark(page, '网络主权');
  });

  test('that is on this computer is asked for, and why is said', async () => {
    const page = await stage.open('reader.html?from=file%3A%2F%2F%2Fhome%2Fa.pdf&tab=1');
    await waitForText(page, 'Files on this computer cannot be opened from their tab.');
  });

  test('is given up when its thread ends, and another one is opened', async () => {
    const page = await stage.reader();
    // One of the first two files has the thread that was started for the first.
    for (const term of ['数字鸿沟', '营商环境']) {
      await fileDropped(page, 'other.pdf', pdfOn(term));
      await waitForMark(page, term);
    }
    await page.evaluate(keepThread);
    await fileDropped(page, 'paper.pdf', paper);
    await waitForMark(page, '网络主权');
    await page.evaluate(failThread);
    await waitForText(page, 'There was not enough memory to read this file.');
    // Nothing more is said of how far it was read.
    const popup = await stage.listOf(page);
    await page.evaluate(endThreadMidway);
    await fileDropped(page, 'long.pdf', long);
    await waitForText(popup, SO_FAR);
    await page.evaluate(failThread);
    await waitForNoText(popup, SO_FAR);
    await page.bringToFront();
    await fileDropped(page, 'other.pdf', pdfOn('数字鸿沟'));
    await waitForMark(page, '数字鸿沟');
  });

  test('of a private window is read in one or not at all, and leaves nothing behind', async () => {
    await browser.installAnew();
    await allowPrivateWindows(browser);
    const own = await stage.open('popup.html?tab=-1');
    const address = `${stage.site.origin}/paper.pdf`;
    const tab = await openPrivately(browser, address);
    onTestFinished(async () => tab.close());
    const id = await until('its tab', async () => own.evaluate(tabAt, address));
    const popup = await stage.open(`popup.html?tab=${id}`);
    const isRefused = async (): Promise<true> => {
      await waitForText(popup, 'This browser cannot open the reader in private windows.');
      return true;
    };
    const isReadThere = async (): Promise<boolean | undefined> => {
      await press(popup, 'button', 'Read it in Termlight');
      const page = await stage.readerOpened();
      await waitForMark(page, '网络主权');
      return page.evaluate(isPrivate);
    };
    expect(await (name === 'chromium' ? isRefused() : isReadThere())).toBe(true);
    const stored = await own.evaluate(async () => {
      const { browser: api, chrome } = globalThis as unknown as Record<string, Api>;
      const { storage } = api ?? chrome ?? {};
      return JSON.stringify([await storage?.local.get(), await storage?.session.get()]);
    });
    expect(stored).not.toContain('paper.pdf');
    expect(stored).not.toContain(new URL(stage.site.origin).host);
  });
});

declare global {
  var thread: Worker;
}

interface Api {
  readonly storage: Record<'local' | 'session', { get(): Promise<unknown> }>;
  readonly tabs: {
    query(query: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    getCurrent(): Promise<{ readonly incognito: boolean }>;
  };
}

/** Runs in the reader: keeps the thread that reads a PDF. */
function keepThread(): void {
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      globalThis.thread = this;
    }
  };
}

/** Runs in the reader: says of the thread what the browser says where memory is short. */
function failThread(): void {
  globalThis.thread.dispatchEvent(new ErrorEvent('error'));
}

/** Runs in the reader: ends the thread, which is not said yet, once it is shown how far a file is read. */
function endThreadMidway(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.reader-progress') === null) return;
    observer.disconnect();
    globalThis.thread.terminate();
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** Runs in a page of the extension. */
async function tabAt(address: string): Promise<number | undefined> {
  const { browser, chrome } = globalThis as unknown as Record<string, Api>;
  const tabs = await (browser ?? chrome)?.tabs.query({});
  return tabs?.find(({ url }) => url === address)?.id;
}

async function isPrivate(): Promise<boolean | undefined> {
  const { browser, chrome } = globalThis as unknown as Record<string, Api>;
  return (await (browser ?? chrome)?.tabs.getCurrent())?.incognito;
}

/** A browser for tests of the reader, with a site, and the pages that a test opens. */
import type { Page } from 'puppeteer-core';
import { waitForText } from '../controls.ts';
import type { BrowserName, RunningBrowser } from '../launcher/launch.ts';
import { type PageServer, serve, type ServeOptions } from '../launcher/serve.ts';
import { lend } from '../launcher/shared-browsers.ts';
import { until } from '../launcher/until.ts';

/** Starts once for a file of tests; `closeOpened` goes after each test, `end` after the last. */
export class ReaderStage {
  readonly site: PageServer;
  readonly browser: RunningBrowser;
  readonly #opened: Page[] = [];

  private constructor(site: PageServer, browser: RunningBrowser) {
    this.site = site;
    this.browser = browser;
  }

  /** Starts a browser and the site. */
  static async start(name: BrowserName, served: ServeOptions = {}): Promise<ReaderStage> {
    const site = await serve(served);
    return new ReaderStage(site, await lend({ browser: name }));
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }

  /** Closes the pages that were opened by the methods below. */
  async closeOpened(): Promise<void> {
    await Promise.all(this.#opened.splice(0).map(async (page) => page.close()));
  }

  /** Opens a page of the extension. */
  async open(path: string): Promise<Page> {
    return this.#keep(await this.browser.openExtensionPage(path));
  }

  /** Opens a page of the site, or of another address. */
  async goTo(address: string): Promise<Page> {
    return this.#keep(await this.browser.newPage(new URL(address, this.site.origin).href));
  }

  /** Opens the reader without a file. */
  async reader(): Promise<Page> {
    const page = await this.open('reader.html');
    await waitForText(page, 'Read a file with its terms marked');
    return page;
  }

  /** Opens the popup or the panel for the tab of a page. */
  async listOf(page: Page, own: 'popup' | 'sidepanel' = 'popup'): Promise<Page> {
    return this.open(`${own}.html?tab=${await this.browser.tabIdOf(page)}`);
  }

  /** Lets a tab go to a file of the site, which a driver cannot wait for, and waits until it is asked for. */
  async goToFile(tab: Page, path: string): Promise<void> {
    await tab.goto(this.site.origin + path, { waitUntil: [] }).catch(() => undefined);
    await until(`${path} to be asked for`, async () => this.site.requests.has(path));
  }

  /** Waits for the reader that a press has opened. */
  async readerOpened(): Promise<Page> {
    const page = await until('the reader', async () => {
      for (const one of await this.browser.browser.pages()) {
        // Firefox does not tell its driver where a page of an extension is.
        const address = await one.evaluate(() => location.href).catch(() => '');
        if (address.includes('/reader.html?')) return one;
      }
      return undefined;
    });
    return this.#keep(page);
  }

  #keep(page: Page): Page {
    this.#opened.push(page);
    return page;
  }
}

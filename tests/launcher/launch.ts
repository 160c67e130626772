import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { BrowserName } from '../../scripts/find-browser.mjs';
import { startChromium } from './chromium.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { builtExtension, smallExtension, type GlossarySize } from './extension.ts';
import { emptySession, emptyStorage } from './empty-storage.ts';
import { startFirefox } from './firefox.ts';
import type { FontSet } from './fonts.ts';
import { newProfile, noteProcess } from './run-folder.ts';
import { until } from './until.ts';

export type { BrowserName };

/** Both browsers, for `describe.each`. */
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** How a browser is started. */
export interface LaunchOptions {
  readonly browser: BrowserName;
  /** True (the default) for the built extension, false for none, a folder for another one. */
  readonly extension?: boolean | string;
  /** Which glossary the built extension has; the shipped one by default. */
  readonly glossary?: GlossarySize;
  /**
   * A folder to keep. Without one each launch has a new profile, which is deleted with the browser.
   */
  readonly profile?: string;
  /** BCP 47 tag, `en` by default. Firefox has only the languages of its installed packs. */
  readonly language?: string;
  /** True by default. */
  readonly headless?: boolean;
  /** True by default. False for tests that end the background at any moment; see `DriverOptions`. */
  readonly attachesToBackground?: boolean;
  /** True by default: no connection leaves this machine. */
  readonly offline?: boolean;
  /** The fonts that it has on Linux, `wide` by default: no result depends on what is installed. */
  readonly fonts?: FontSet | 'installed';
}

/** What a driver does in the same way however often its browser was started. */
type FromDriver = Pick<
  Driver,
  | 'runCommand'
  | 'clickMenu'
  | 'suggestionsFor'
  | 'enterInAddressBar'
  | 'sidePanel'
  | 'setSiteAccess'
  | 'showIn'
  | 'showPrinted'
  | 'sleepBackground'
>;

/** A running browser. Always `close` it. */
export interface RunningBrowser extends FromDriver {
  readonly name: BrowserName;
  /** puppeteer's own object; another one after `restart`. */
  readonly browser: Browser;
  /**
   * The page that the extension opens when it is installed; it is behind every tab opened later.
   * The browser takes each start for an installation, because it knows the profile but not the
   * history of the folder.
   * @throws Error when the extension under test opens none
   */
  welcomePage(): Promise<Page>;
  /** The full address of a page of the extension such as `options.html`. */
  extensionUrl(path: string): string;
  /** Opens a tab in front; with an address, waits for its load event. */
  newPage(url?: string): Promise<Page>;
  /** Opens a page of the extension in a tab in front, and waits until its document was read. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * A page of the extension that shows nothing but text, to ask and to look from. It stays open
   * behind the others, also from test to test.
   */
  pageBehind(): Promise<Page>;
  /** Opens the popup over a page: the real one in Chromium, in Firefox `popup.html` in a tab. */
  openPopup(page: Page): Promise<Page>;
  /** The number by which the extension knows a tab. Brings the page to the front. */
  tabIdOf(page: Page): Promise<number>;
  /**
   * Runs `ask` with the closed shadow root of the hover card that is open in a page or a frame.
   * `ask` is sent as text: it must not use anything outside itself, and take and return only what
   * JSON can carry.
   * @returns the answer; undefined when no card is open
   */
  inCard<Q, A>(
    place: Page | Frame,
    ask: (root: ShadowRoot, argument: Q) => A,
    argument: Q,
  ): Promise<A | undefined>;
  /**
   * Closes all pages, and empties all that the extension stored. The extension starts afresh when
   * it is next used.
   */
  startOver(): Promise<void>;
  /**
   * Makes everything as it is after an installation, for tests that change what the browser itself
   * keeps about the extension. It takes several times as long as `startOver`, and leaves the
   * welcome page open.
   */
  installAnew(): Promise<void>;
  /** Closes the browser and starts it again with the same profile; open pages are gone. */
  restart(): Promise<void>;
  /** Ends the browser's processes at once (SIGKILL), then starts it again with the same profile. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a browser, with the built extension unless told otherwise.
 * @throws Error when the browser is not installed or the extension was not built
 */
export async function launch(options: LaunchOptions): Promise<RunningBrowser> {
  const name = options.browser;
  const temporary = options.profile === undefined;
  const driverOptions: DriverOptions = {
    extension: extensionFolder(options),
    profile: options.profile ?? (await newProfile(name)),
    language: options.language ?? 'en',
    headless: options.headless ?? true,
    attachesToBackground: options.attachesToBackground ?? true,
    offline: options.offline ?? true,
    fonts: options.fonts === 'installed' ? undefined : (options.fonts ?? 'wide'),
    opensWelcome: (options.extension ?? true) === true,
  };
  const clean = async (): Promise<void> => {
    if (temporary) await rm(driverOptions.profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let driver = await start(name, driverOptions).catch(async (error: unknown) => {
    await clean();
    throw error;
  });
  const pageBehind = async (): Promise<Page> => {
    const address = driver.extensionOrigin + QUIET_PAGE;
    const known = (await driver.openPages()).find(({ url }) => url === address);
    return patient(known?.page ?? (await driver.openTab(address, 'behind', 'read')));
  };
  const running: RunningBrowser = {
    name,
    get browser() {
      return driver.browser;
    },
    welcomePage: async () => patient(await welcomePage(driver)),
    extensionUrl: (path) => driver.extensionOrigin + path,
    newPage: async (url) => {
      if (url !== undefined) return patient(await driver.openTab(url, 'in front', 'loaded'));
      // A browser that has just started, on a busy machine, may close a tab that it opens.
      const openOnce = async (): Promise<Page> => driver.browser.newPage();
      const page = patient(await openOnce().catch(openOnce));
      await page.bringToFront();
      return page;
    },
    openExtensionPage: async (path) =>
      patient(await driver.openTab(driver.extensionOrigin + path, 'in front', 'read')),
    pageBehind,
    openPopup: async (page) =>
      name === 'chromium'
        ? patient(await driver.openPopup(page))
        : running.openExtensionPage(`popup.html?tab=${await running.tabIdOf(page)}`),
    tabIdOf: async (page) => {
      const own = await pageBehind();
      await page.bringToFront();
      return own.evaluate(activeTab);
    },
    runCommand: async (command) => driver.runCommand(command),
    clickMenu: async (item, text) => driver.clickMenu(item, text),
    suggestionsFor: async (text) => driver.suggestionsFor(text),
    enterInAddressBar: async (text) => driver.enterInAddressBar(text),
    sidePanel: async (path) => {
      const page = await driver.sidePanel(path);
      return page && patient(page);
    },
    setSiteAccess: async (sites) => driver.setSiteAccess(sites),
    showIn: async (page, scheme) => driver.showIn(page, scheme),
    showPrinted: async (page) => driver.showPrinted(page),
    sleepBackground: async () => driver.sleepBackground(),
    inCard: async <Q, A>(
      place: Page | Frame,
      ask: (root: ShadowRoot, argument: Q) => A,
      argument: Q,
    ): Promise<A | undefined> => {
      const frame = 'mainFrame' in place ? place.mainFrame() : place;
      const answer = await driver.inCard(frame, String(ask), argument);
      return answer === undefined ? undefined : (JSON.parse(answer) as A);
    },
    startOver: async () => {
      const emptyOnce = async (): Promise<true> => {
        const page = await pageBehind();
        await driver.showIn(await closeAllBut(driver, page), 'light');
        // A background that is ended during its start may never wake again, so it has to answer
        // first.
        await page.evaluate(emptySession);
        await driver.sleepBackground();
        await page.evaluate(emptyStorage);
        return true;
      };
      // Whatever held a database meanwhile is closed or ended by the next attempt.
      await until('all that is stored to be let go of', emptyOnce, TRIES_TO_EMPTY);
    },
    installAnew: async () => {
      const installOnce = async (): Promise<void> => {
        await driver.showIn(await closeAllBut(driver), 'light');
        await driver.installAnew();
        if (driverOptions.opensWelcome) await welcomePage(driver, LOOKS_AT_A_START);
      };
      // As at a start, a process of Firefox may do nothing.
      await installOnce().catch(installOnce);
    },
    restart: async () => {
      await closed(driver.browser, driverOptions.profile);
      driver = await start(name, driverOptions);
    },
    crash: async () => {
      await killed(driver.browser, driverOptions.profile);
      driver = await start(name, driverOptions);
    },
    close: async () => {
      await closed(driver.browser, driverOptions.profile);
      await clean();
    },
  };
  return running;
}

/**
 * Starts a browser, and starts it again if it does not come up. Now and then a process that Firefox
 * starts for a page does nothing; on a busy machine, at one start in ten.
 */
async function start(name: BrowserName, options: DriverOptions): Promise<Driver> {
  const startOnce = async (): Promise<Driver> => startAndWelcome(name, options);
  return startOnce().catch(startOnce).catch(startOnce);
}

async function startAndWelcome(name: BrowserName, options: DriverOptions): Promise<Driver> {
  const program = findBrowser(name);
  if (program === undefined) throw new Error(`No ${name} on this machine`);
  const driver = await (name === 'chromium'
    ? startChromium(program, options)
    : startFirefox(program, options));
  await noteProcess(driver.browser.process()?.pid);
  try {
    if (options.opensWelcome) await welcomePage(driver, LOOKS_AT_A_START);
  } catch (error) {
    await driver.browser.close();
    throw error;
  }
  return driver;
}

/**
 * Closes a browser. One that does not end when it is asked is killed, and that is logged: Chromium
 * did it once in some hundred runs.
 */
async function closed(browser: Browser, profile: string): Promise<void> {
  let isOver = false;
  const closing = browser.close().finally(() => {
    isOver = true;
  });
  await Promise.race([
    closing,
    until('a browser to end', async () => isOver).catch(async (error: unknown) => {
      console.warn(error);
      await killed(browser, profile);
    }),
  ]);
}

/** Kills the processes of a browser that was started here, and waits until they are gone. */
async function killed(browser: Browser, profile: string): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('This browser has no process');
  const gone = once(child, 'exit');
  // The driver starts it as the leader of a process group, so its helpers end with it.
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  // The driver restores the preferences that it changed; a start during that finds none.
  await until('the preferences to be put back', async () =>
    (await readdir(profile)).every((file) => !file.endsWith('.puppeteer')),
  );
}

function extensionFolder({
  browser,
  extension = true,
  glossary = 'shipped',
}: LaunchOptions): string | undefined {
  if (typeof extension === 'string') return extension;
  if (!extension) return undefined;
  const built = builtExtension(browser);
  return glossary === 'small' ? smallExtension(browser) : built;
}

/** Waits for the welcome page; a page that comes to the front later would hide one under test. */
async function welcomePage(driver: Driver, mostLooks?: number): Promise<Page> {
  const address = `${driver.extensionOrigin}welcome.html`;
  return until(
    'the extension to open its welcome page',
    async () => (await driver.openPages()).findLast(({ url }) => url.startsWith(address))?.page,
    mostLooks,
  );
}

/**
 * Closes all pages except a blank one, which is returned, and another. The blank one is opened if it
 * is missing, because a browser ends with its last page. The blank page that the browser began with
 * is in a full window; the small window of a look-up takes no tabs.
 */
async function closeAllBut(driver: Driver, other?: Page): Promise<Page> {
  const open = await driver.openPages();
  const kept = open.find(({ url }) => url === BLANK)?.page ?? (await driver.browser.newPage());
  await Promise.all(
    open
      .filter(({ page }) => page !== kept && page !== other)
      // One may close by itself meanwhile.
      .map(async ({ page }) => page.close().catch(() => undefined)),
  );
  return kept;
}

const BLANK = 'about:blank';

/** A page of the extension that asks nothing of the background; it stays open between tests. */
const QUIET_PAGE = 'notices.txt';

/** A page that has not opened by then is given up: the browser is started again. */
const LOOKS_AT_A_START = 250;

/** How long puppeteer waits, in milliseconds: the limit only ends a hang. */
const PATIENCE = 300_000;

/** A window that closes may hold a database for a while. */
const TRIES_TO_EMPTY = 20;

/** A page in which puppeteer waits longer than its half minute, which a busy machine needs for many frames. */
export function patient(page: Page): Page {
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** Runs in a page of the extension. */
async function activeTab(): Promise<number> {
  const { browser, chrome } = globalThis as unknown as Partial<
    Record<'browser' | 'chrome', ExtensionApi>
  >;
  const tabs = await (browser ?? chrome)?.tabs.query({ active: true });
  const id = tabs?.[0]?.id;
  if (id === undefined) throw new Error('No tab in front');
  return id;
}

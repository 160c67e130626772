import { launch as launchBrowser, TargetType } from 'puppeteer-core';
import type { Browser, Extension, Page, WebWorker } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { fontVariables } from './fonts.ts';
import { until } from './until.ts';
import { DRIVER_LIMITS, isOpen, pageWithId } from './driver.ts';
import type { Driver, DriverOptions, SiteAccess, Suggestion } from './driver.ts';

/** An event of Chromium's in the background. A test may trigger it as the browser does. */
interface Dispatched {
  dispatch(...args: readonly unknown[]): void;
}

/** The parts of the browser's API that functions of the driver use. */
declare const chrome: Pick<ExtensionApi, 'tabs'> & {
  readonly commands: { readonly onCommand: Dispatched };
  /** In the page of extensions only. */
  readonly developerPrivate: {
    updateExtensionConfiguration(change: {
      readonly extensionId: string;
      readonly hostAccess: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';
    }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
  readonly contextMenus: { readonly onClicked: Dispatched };
  readonly omnibox: Readonly<
    Record<'onInputStarted' | 'onInputChanged' | 'onInputEntered', Dispatched>
  >;
};

/**
 * Starts Chromium with the unpacked extension, whose id depends on the folder and so stays the
 * same.
 */
export async function startChromium(program: string, options: DriverOptions): Promise<Driver> {
  const { extension, profile, language, headless, offline, attachesToBackground, fonts } = options;
  const browser = await launchBrowser({
    executablePath: program,
    userDataDir: profile,
    headless,
    pipe: true,
    ...DRIVER_LIMITS,
    // True lets a test install an extension later.
    enableExtensions: extension === undefined ? true : [extension],
    defaultViewport: null,
    ...(attachesToBackground
      ? {}
      : { targetFilter: (one) => one.type() !== TargetType.SERVICE_WORKER }),
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), ...fontVariables(fonts) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1200,800',
      `--lang=${language}`,
      ...(offline
        ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1']
        : []),
    ],
  });
  let installed = extension === undefined ? undefined : await installedExtension(browser);
  /** Runs a function in the background; it is sent as text. */
  const inBackground = async <Q, A>(run: (argument: Q) => Promise<A>, argument: Q): Promise<A> => {
    // A sleeping worker has nothing to run code in; a message wakes it.
    const worker = await until('the background to be awake', async () => {
      const [awake] = (await installed?.workers()) ?? [];
      return awake;
    });
    return worker.evaluate(run as (argument: unknown) => Promise<A>, argument);
  };
  return {
    browser,
    extensionOrigin: installed === undefined ? '' : `chrome-extension://${installed.id}/`,
    openTab: async (url, place, wanted) => {
      const session = await browser.target().createCDPSession();
      const { targetId } = await session.send('Target.createTarget', {
        url,
        background: place === 'behind',
      });
      await session.detach();
      const page = await until(`the tab of ${url}`, async () => pageWithId(browser, targetId));
      await page.waitForFunction(isOpen, { polling: 10 }, url, wanted);
      return page;
    },
    openPages: async () => (await browser.pages()).map((page) => ({ page, url: page.url() })),
    openPopup: async (page) => {
      if (installed === undefined) throw new Error('This browser runs without the extension');
      const known = new Set(browser.targets());
      await page.bringToFront();
      await page.triggerExtensionAction(installed);
      return popupPage(browser, installed, known);
    },
    runCommand: async (name) => {
      await inBackground(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    clickMenu: async (menuItemId, selectionText) => {
      await inBackground(
        async (click) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          chrome.contextMenus.onClicked.dispatch({ ...click, frameId: 0, editable: false }, tab);
        },
        { menuItemId, selectionText },
      );
    },
    suggestionsFor: async (text) =>
      inBackground(async (typed) => {
        const { promise, resolve } = Promise.withResolvers<readonly Suggestion[]>();
        chrome.omnibox.onInputStarted.dispatch();
        chrome.omnibox.onInputChanged.dispatch(typed, resolve);
        return promise;
      }, text),
    enterInAddressBar: async (text) => {
      await inBackground(async (typed) => {
        chrome.omnibox.onInputEntered.dispatch(typed, 'currentTab');
      }, text);
    },
    sidePanel: async (path) => {
      const target = await until('the panel at the side to open', async () =>
        browser
          .targets()
          .find((one) => one.url() === `chrome-extension://${installed?.id}/${path}`),
      );
      return target.asPage();
    },
    setSiteAccess: async (sites) => {
      const page = await browser.newPage();
      try {
        await page.goto('chrome://extensions');
        await page.evaluate(setHostAccess, installed?.id ?? '', sites);
      } finally {
        await page.close();
      }
    },
    showIn: async (page, scheme) => {
      await page.emulateMediaFeatures([
        { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
        { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
      ]);
    },
    showPrinted: async (page) => page.emulateMediaType('print'),
    installAnew: async () => {
      if (installed === undefined || extension === undefined) return;
      await browser.uninstallExtension(installed.id);
      await browser.installExtension(extension);
      installed = await installedExtension(browser);
    },
    sleepBackground: async () => {
      if (!attachesToBackground) {
        await closeWorkers(browser, `chrome-extension://${installed?.id}/`);
        return;
      }
      const workers = async (): Promise<readonly WebWorker[]> => (await installed?.workers()) ?? [];
      for (const worker of await workers()) {
        await worker.close().catch(async () =>
          // It may just be falling asleep on its own.
          until('the background to end', async () => !(await workers()).includes(worker)),
        );
      }
    },
    inCard: async (frame, ask, argument) => {
      // The world of our content script may look into closed roots, and so may our pages; other
      // worlds may not.
      const [realm] = frame.extensionRealms();
      const own = frame.url().startsWith(`chrome-extension://${installed?.id}/`);
      const world = own ? frame : realm;
      if (world === undefined) return undefined;
      const answer: unknown = await world.evaluate(`(() => {
        const root = [...document.querySelectorAll(':popover-open')]
          .map((host) => chrome.dom.openOrClosedShadowRoot(host))
          .find((one) => one !== null);
        if (root === undefined) return undefined;
        return JSON.stringify((${ask})(root, ${JSON.stringify(argument ?? null)}) ?? null);
      })()`);
      return typeof answer === 'string' ? answer : undefined;
    },
  };
}

/** Runs in the page of extensions. */
async function setHostAccess(extensionId: string, sites: SiteAccess): Promise<void> {
  const { developerPrivate } = chrome;
  if (sites === 'all' || sites === 'none') {
    const hostAccess = sites === 'all' ? 'ON_ALL_SITES' : 'ON_CLICK';
    await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    return;
  }
  const hostAccess = 'ON_SPECIFIC_SITES';
  await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
  for (const site of sites) await developerPrivate.addHostPermission(extensionId, site);
}

/** Ends the workers of an origin without attaching the driver to them. */
async function closeWorkers(browser: Browser, origin: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos) {
    if (type !== 'service_worker' || !url.startsWith(origin)) continue;
    await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
}

async function installedExtension(browser: Browser): Promise<Extension> {
  return until('the extension to be installed', async () => {
    const [extension] = (await browser.extensions()).values();
    return extension;
  });
}

async function popupPage(
  browser: Browser,
  extension: Extension,
  known: ReadonlySet<unknown>,
): Promise<Page> {
  const target = await browser.waitForTarget(
    (one) => !known.has(one) && one.url().startsWith(`chrome-extension://${extension.id}/popup`),
  );
  return target.asPage();
}

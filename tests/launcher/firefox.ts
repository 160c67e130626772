import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch as launchBrowser } from 'puppeteer-core';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { FONT_ROOT, fontVariables } from './fonts.ts';
import { until } from './until.ts';
import { DRIVER_LIMITS, frameId, isOpen, pageWithId } from './driver.ts';
import type { Driver, DriverOptions, Suggestion } from './driver.ts';

/** Chosen once, so that the addresses of the extension's pages are the same in every run. */
const uuid = '0e8b7f2c-6a41-4d0b-9a5e-3c1d2f4b5a69';

/**
 * Starts Firefox and installs the extension for this run, as about:debugging does. Firefox forgets
 * such an extension and its storage when it ends. Preferences keep the address and the storage, so
 * that a start with the same profile finds both again.
 */
export async function startFirefox(program: string, options: DriverOptions): Promise<Driver> {
  const { extension, profile, language, headless, offline, fonts } = options;
  const id = extension === undefined ? '' : geckoId(extension);
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath: program,
    userDataDir: profile,
    headless,
    ...DRIVER_LIMITS,
    defaultViewport: null,
    env: { ...process.env, ...fontVariables(fonts) },
    args: ['--remote-allow-system-access', '--width=1200', '--height=800'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'extensions.webextensions.keepUuidOnUninstall': true,
      [KEEPS_STORAGE]: true,
      // Permissions that an extension asks for at a click are granted: no driver sees the question.
      'extensions.webextOptionalPermissionPrompts': false,
      // A process for pages without a page waits for the next one, which else has a new one started.
      'dom.ipc.keepProcessesAlive.web': 3,
      // Its processes for pages can read only folders in which fonts are installed.
      'security.sandbox.content.read_path_whitelist': fonts === undefined ? '' : FONT_ROOT,
      'intl.accept_languages': language,
      'intl.locale.requested': language,
      ...(offline ? deadProxy : {}),
    },
  });
  await evaluateInBrowser(browser, STILL_WINDOWS);
  if (extension !== undefined) await browser.installExtension(extension);
  const origin = extension === undefined ? '' : `moz-extension://${uuid}/`;
  return {
    browser,
    extensionOrigin: origin,
    openTab: async (url, place, wanted) => {
      const openOnce = async (): Promise<Page> => openKnownTab(browser, url);
      const page = await openOnce().catch(openOnce);
      if (place === 'in front') await page.bringToFront();
      // A driver is never told of the load event of an extension's page.
      await until(`${url} to open`, async () => page.evaluate(isOpen, url, wanted));
      return page;
    },
    openPages: async () => {
      // puppeteer also lists pages of the extension that are gone.
      const { contexts = [] } = await send(browser, 'browsingContext.getTree', { maxDepth: 0 });
      const pages = await Promise.all(
        contexts.map(async ({ context, url }) => {
          const page = await pageWithId(browser, context);
          return page && { page, url };
        }),
      );
      return pages.filter((page) => page !== undefined);
    },
    openPopup: async () => {
      throw new Error('Firefox shows its popup to no driver: open popup.html?tab=… instead');
    },
    runCommand: async (name) => {
      await evaluateInBrowser(
        browser,
        `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.shortcuts.onCommand(${JSON.stringify(name)})`,
      );
    },
    clickMenu: async (menuItemId, selectionText) => {
      const click = { menuItemId, selectionText, frameId: 0, editable: false, modifiers: [] };
      await evaluateInBrowser(
        browser,
        `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.emit(
          'webext-menu-menuitem-click', ${JSON.stringify(click)}, gBrowser.selectedTab)`,
      );
    },
    suggestionsFor: async (text) => {
      const { value } = await evaluateInBrowser(
        browser,
        `(async () => {
          const { ExtensionSearchHandler } = ${SEARCH_HANDLER};
          const { promise, resolve } = Promise.withResolvers();
          ExtensionSearchHandler.handleSearch(
            { keyword: 'term', text: ${JSON.stringify(`term ${text}`)}, inPrivateWindow: false },
            resolve,
          );
          return JSON.stringify(await promise);
        })()`,
      );
      return JSON.parse(String(value)) as readonly Suggestion[];
    },
    enterInAddressBar: async (text) => {
      await evaluateInBrowser(
        browser,
        `${SEARCH_HANDLER}.ExtensionSearchHandler.handleInputEntered(
          'term', ${JSON.stringify(`term ${text}`)}, 'current')`,
      );
    },
    sidePanel: async (path) => {
      await until('the panel at the side to open', async () => {
        const { value } = await evaluateInBrowser(
          browser,
          `document.getElementById('sidebar')?.contentDocument
            ?.getElementById('webext-panels-browser')?.currentURI.spec ?? ''`,
        );
        return value === `${origin}${path}`;
      });
      return undefined;
    },
    setSiteAccess: async (sites) => {
      const wanted = { all: ['<all_urls>'], none: [] };
      const origins = typeof sites === 'string' ? wanted[sites] : sites;
      await evaluateInBrowser(
        browser,
        `(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
          const before = await ExtensionPermissions.get(extension.id);
          const change = (name, origins) =>
            ExtensionPermissions[name](extension.id, { permissions: [], origins }, extension);
          await change('remove', before.origins);
          await change('add', ${JSON.stringify(origins)});
        })()`,
      );
    },
    showIn: async (_page, scheme) => {
      const [overrideColours, prefersLight] = [
        scheme === 'forced' ? 2 : 0,
        scheme === 'dark' ? 0 : 1,
      ];
      await evaluateInBrowser(
        browser,
        `(() => {
          Services.prefs.setIntPref('browser.display.document_color_use', ${overrideColours});
          Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${prefersLight});
        })()`,
      );
    },
    showPrinted: async () => {
      await evaluateInBrowser(
        browser,
        `(() => { gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'; })()`,
      );
    },
    installAnew: async () => {
      if (extension === undefined) return;
      await evaluateInBrowser(browser, `Services.prefs.setBoolPref('${KEEPS_STORAGE}', false)`);
      await browser.uninstallExtension(id);
      await evaluateInBrowser(browser, `Services.prefs.setBoolPref('${KEEPS_STORAGE}', true)`);
      await browser.installExtension(extension);
    },
    sleepBackground: async () => {
      await evaluateInBrowser(
        browser,
        `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground({
          disableResetIdleForTest: true })`,
      );
    },
    inCard: async (frame, ask, argument) => {
      const root = await openCardRoot(browser, frame);
      if (root === undefined) return undefined;
      const { value } = await call(browser, frameId(frame), {
        functionDeclaration: `(root, argument) => JSON.stringify((${ask})(root, JSON.parse(argument)) ?? null)`,
        arguments: [
          { sharedId: root },
          { type: 'string', value: JSON.stringify(argument ?? null) },
        ],
      });
      return String(value);
    },
  };
}

/**
 * The animation for a page that loads costs as much as the page, so nothing moves in the browser's
 * own windows.
 */
const STILL_WINDOWS = `(() => {
  const sheet = \`@-moz-document url("chrome://browser/content/browser.xhtml") {
    *, *::before, *::after { animation: none !important; transition: none !important }
  }\`;
  const service = Cc['@mozilla.org/content/style-sheet-service;1'].getService(Ci.nsIStyleSheetService);
  const address = Services.io.newURI('data:text/css,' + encodeURIComponent(sheet));
  service.loadAndRegisterSheet(address, service.USER_SHEET);
})()`;

/** The preference that keeps what an extension stored when it is removed. */
const KEEPS_STORAGE = 'extensions.webextensions.keepStorageOnUninstall';

/** Where Firefox keeps which keywords in the address bar belong to what. */
const SEARCH_HANDLER =
  "ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')";

/** Where Firefox keeps by which names a driver knows the contents of tabs. */
const NAVIGABLES =
  "ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')";

/** A proxy that does not exist, for every address except this machine's. */
const deadProxy = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
};

/** The id of a built extension in Firefox, from its manifest. */
export function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** The parts of a WebDriver BiDi answer that are read here. */
interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}
interface BidiResult {
  readonly type?: string;
  readonly result?: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
  readonly contexts?: readonly { readonly context: string; readonly url: string }[];
}

async function send(browser: Browser, method: string, parameters: object): Promise<BidiResult> {
  const { connection } = browser as unknown as {
    readonly connection: {
      send(name: string, input: object): Promise<{ readonly result: BidiResult }>;
    };
  };
  return (await connection.send(method, parameters)).result;
}

async function call(browser: Browser, context: string, parameters: object): Promise<RemoteValue> {
  const answer = await send(browser, 'script.callFunction', {
    target: { context },
    awaitPromise: true,
    ...parameters,
  });
  if (answer.result === undefined) throw new Error(answer.exceptionDetails?.text ?? 'No answer');
  return answer.result;
}

/** Runs an expression with the rights of the browser's own window. */
export async function evaluateInBrowser(
  browser: Browser,
  expression: string,
): Promise<RemoteValue> {
  const { contexts } = await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = contexts?.[0]?.context;
  if (context === undefined) throw new Error('Firefox has no window');
  return call(browser, context, { functionDeclaration: `async () => await (${expression})` });
}

/** The protocol includes a closed root when it describes the host. */
async function openCardRoot(browser: Browser, frame: Frame): Promise<string | undefined> {
  const { value } = await call(browser, frameId(frame), {
    functionDeclaration: `() => [...document.querySelectorAll(':popover-open')]`,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const hosts = value as readonly {
    readonly value: { readonly shadowRoot: RemoteValue | null };
  }[];
  return hosts.map((host) => host.value.shadowRoot?.sharedId).find((root) => root !== undefined);
}

/** A tab that the driver does not know by then is given up. */
const LOOKS_AT_A_TAB = 250;

/**
 * Opens a tab that the driver knows. Now and then it is not told of one; that one is closed.
 * @throws Error when it is not told
 */
async function openKnownTab(browser: Browser, url: string): Promise<Page> {
  const { value: context } = await evaluateInBrowser(
    browser,
    `(() => {
      const { gBrowser } = Services.wm.getMostRecentBrowserWindow();
      const tab = gBrowser.addTrustedTab(${JSON.stringify(url)});
      return ${NAVIGABLES}.NavigableManager.getIdForBrowser(tab.linkedBrowser);
    })()`,
  );
  const id = String(context);
  const look = async (): Promise<Page | undefined> => pageWithId(browser, id);
  return until(`the tab of ${url}`, look, LOOKS_AT_A_TAB).catch(async (error: unknown) => {
    await evaluateInBrowser(
      browser,
      `(() => {
        const { gBrowser } = Services.wm.getMostRecentBrowserWindow();
        const { NavigableManager } = ${NAVIGABLES};
        const idOf = (tab) => NavigableManager.getIdForBrowser(tab.linkedBrowser);
        const tab = gBrowser.tabs.find((one) => idOf(one) === ${JSON.stringify(id)});
        if (tab !== undefined) gBrowser.removeTab(tab);
      })()`,
    );
    throw error;
  });
}

/** Does what a user does with an extension in the browser's page of extensions. */
import type { Browser, Page } from 'puppeteer-core';
import { builtExtension } from './extension.ts';
import { evaluateInBrowser, geckoId } from './firefox.ts';
import type { BrowserName, RunningBrowser } from './launch.ts';
import { until } from './until.ts';

type Running = Pick<RunningBrowser, 'browser' | 'name'>;

/** The id of the extension in a running browser. */
export function extensionIdOf(running: RunningBrowser): string {
  return running.name === 'firefox'
    ? geckoId(builtExtension(running.name))
    : new URL(running.extensionUrl('')).host;
}

/** Switches the extension off or on. */
export async function switchExtension(running: Running, id: string, isOn: boolean): Promise<void> {
  await manage(running, {
    chromium: `chrome.management.setEnabled('${id}', ${isOn})`,
    firefox: `${ADD_ONS}.getAddonByID('${id}').then((one) => one.${isOn ? 'enable' : 'disable'}())`,
  });
}

/**
 * Starts the extension without access to any site. In Firefox it is installed so; in Chromium it is
 * switched on again, because its driver cannot withhold access from an installation.
 */
export async function beginWithoutAccess(running: RunningBrowser): Promise<void> {
  if (running.name === 'firefox') {
    const grant = async (isGranted: boolean): Promise<unknown> =>
      evaluateInBrowser(
        running.browser,
        `Services.prefs.setBoolPref('extensions.originControls.grantByDefault', ${isGranted})`,
      );
    await grant(false);
    await running.installAnew();
    await grant(true);
    return;
  }
  await running.installAnew();
  const id = extensionIdOf(running);
  await switchExtension(running, id, false);
  await running.setSiteAccess('none');
  await switchExtension(running, id, true);
}

/**
 * Presses the extension's button in Chromium's toolbar over a page. Where the browser lets the
 * extension read pages on a click alone, it takes that for the click, and opens no popup.
 */
export async function pressButton({ browser }: Running, page: Page): Promise<void> {
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error('This browser runs without the extension');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
}

/** Allows the extension in private windows; the browser loads it again for that. */
export async function allowPrivateWindows(running: RunningBrowser): Promise<void> {
  const id = extensionIdOf(running);
  const permission = "{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }";
  await manage(running, {
    // Outside developer mode it does not load an unpacked extension again.
    chromium: `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      .then(() => chrome.developerPrivate.updateExtensionConfiguration(
        { extensionId: '${id}', incognitoAccess: true }))`,
    firefox: `${PERMISSIONS}.add('${id}', ${permission})
      .then(() => ${ADD_ONS}.getAddonByID('${id}')).then((one) => one.reload())`,
  });
  if (running.name === 'firefox') return;
  const isBack = `chrome.developerPrivate.getExtensionInfo('${id}')
    .then(({ state, incognitoAccess }) => state === 'ENABLED' && incognitoAccess.isActive)`;
  await until('the extension to be loaded again', async () =>
    inExtensionsPage(running.browser, isBack),
  );
}

/** Opens a page in a private window. */
export async function openPrivately(running: RunningBrowser, url: string): Promise<Page> {
  if (running.name === 'firefox') {
    await evaluateInBrowser(
      running.browser,
      `${WINDOWS}.promiseOpenWindow({ private: true }).then((opened) => {
        opened.gBrowser.selectedBrowser.fixupAndLoadURIString('${url}',
          { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
      })`,
    );
  } else {
    // The browser's page of extensions cannot open windows; a page of the extension can.
    const own = await running.openExtensionPage('popup.html?tab=-1');
    await own.evaluate(`chrome.windows.create({ incognito: true, url: '${url}' })`);
    await own.close();
  }
  return until('the private window', async () => {
    for (const target of running.browser.targets()) {
      const page = target.url() === url ? await target.asPage() : undefined;
      if (page !== undefined) return page;
    }
    return undefined;
  });
}

const ADD_ONS =
  "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager";
const WINDOWS =
  "ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs').BrowserWindowTracker";
const PERMISSIONS =
  "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions";

async function manage(
  { browser, name }: Running,
  expressions: Readonly<Record<BrowserName, string>>,
): Promise<void> {
  const expression = expressions[name];
  await (name === 'firefox'
    ? evaluateInBrowser(browser, `(${expression}).then(() => true)`)
    : inExtensionsPage(browser, expression));
}

/** Runs an expression with the rights of the browser's page of extensions. */
async function inExtensionsPage(browser: Browser, expression: string): Promise<unknown> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const value: unknown = await page.evaluate(expression);
  await page.close();
  return value;
}

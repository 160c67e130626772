/** What a user does with an extension in the browser's own page of extensions. */
import type { Browser } from 'puppeteer-core';
import { evaluateInBrowser } from './firefox.ts';
import type { BrowserName, RunningBrowser } from './launch.ts';

type Running = Pick<RunningBrowser, 'browser' | 'name'>;

/** Switches the extension off or on. */
export async function switchExtension(running: Running, id: string, isOn: boolean): Promise<void> {
  await manage(running, {
    chromium: `chrome.management.setEnabled('${id}', ${isOn})`,
    firefox: `${ADD_ONS}.getAddonByID('${id}').then((one) => one.${isOn ? 'enable' : 'disable'}())`,
  });
}

const ADD_ONS =
  "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager";

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

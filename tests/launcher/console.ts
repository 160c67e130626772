import type { Browser, Target } from 'puppeteer-core';
import { evaluateInBrowser } from './firefox.ts';
import type { RunningBrowser } from './launch.ts';

/**
 * Begins to note what goes wrong in scripts, as it is logged to the console: in Chromium in the
 * pages that are open now and in the background, in Firefox in scripts of the extension wherever
 * they run.
 * @returns a function that returns the errors and warnings noted so far, in order
 */
export async function watchConsole(
  running: RunningBrowser,
): Promise<() => Promise<readonly string[]>> {
  return running.name === 'firefox' ? watchFirefox(running) : watchChromium(running.browser);
}

async function watchChromium(browser: Browser): Promise<() => Promise<readonly string[]>> {
  const noted: string[] = [];
  const watch = async (target: Target): Promise<void> => {
    const session = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      noted.push(exception?.description ?? text);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (['error', 'warning', 'assert'].includes(type)) noted.push(JSON.stringify(args));
    });
    session.on('Log.entryAdded', ({ entry: { level, text } }) => {
      if (['error', 'warning'].includes(level)) noted.push(text);
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  };
  const watched = browser
    .targets()
    .filter((target) => ['page', 'service_worker'].includes(target.type()));
  await Promise.all(watched.map(watch));
  return async () => [...noted];
}

async function watchFirefox(running: RunningBrowser): Promise<() => Promise<readonly string[]>> {
  const { browser } = running;
  const scripts = JSON.stringify(running.extensionUrl(''));
  await evaluateInBrowser(browser, 'Services.console.reset()');
  return async () => {
    const { value } = await evaluateInBrowser(
      browser,
      `JSON.stringify(Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError)
        .filter(({ sourceName }) => sourceName.startsWith(${scripts}))
        .map(({ errorMessage }) => errorMessage))`,
    );
    return JSON.parse(String(value)) as readonly string[];
  };
}

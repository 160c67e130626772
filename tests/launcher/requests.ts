import type { Browser, Target } from 'puppeteer-core';
import { evaluateInBrowser } from './firefox.ts';
import type { RunningBrowser } from './launch.ts';

/**
 * Begins to note what pages and the extension ask for; those of the browser itself are left out.
 * In Chromium that is all that is loaded, by any scheme, by tabs, their workers and the background;
 * in Firefox what goes by HTTP, which has to ask another machine.
 * @returns gives the addresses noted so far, in order, each as often as it was asked for
 */
export async function watchRequests(
  running: RunningBrowser,
): Promise<() => Promise<readonly string[]>> {
  return running.name === 'firefox'
    ? watchFirefox(running.browser)
    : watchChromium(running.browser);
}

async function watchChromium(browser: Browser): Promise<() => Promise<readonly string[]>> {
  const asked: string[] = [];
  const watch = async (target: Target): Promise<void> => {
    if (!WATCHED.has(target.type())) return;
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    await session.send('Network.enable');
  };
  browser.on('targetcreated', (target) => {
    // One that is gone before it is watched asks for nothing more.
    watch(target).catch(() => undefined);
  });
  await Promise.all(browser.targets().map(watch));
  return async () => [...asked];
}

/** The kinds of targets that load anything. */
const WATCHED: ReadonlySet<string> = new Set(['page', 'background_page', 'service_worker']);

async function watchFirefox(browser: Browser): Promise<() => Promise<readonly string[]>> {
  await evaluateInBrowser(
    browser,
    `(() => {
      window.requestsAsked = [];
      Services.obs.addObserver((subject) => {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) {
          window.requestsAsked.push(channel.URI.spec);
        }
      }, 'http-on-opening-request');
    })()`,
  );
  return async () => {
    const { value } = await evaluateInBrowser(browser, 'JSON.stringify(window.requestsAsked)');
    return JSON.parse(String(value)) as readonly string[];
  };
}

import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { evaluateInBrowser } from './firefox.ts';
import type { RunningBrowser } from './launch.ts';

/** A log of requests. */
export interface NotedRequests {
  /** The addresses so far, in order, each as often as it was asked for. */
  asked(): Promise<readonly string[]>;
  /** Stops the log, so that it does not slow the browser down for the next test. */
  stop(): Promise<void>;
}

/**
 * Begins to log what pages and the extension ask for; requests of the browser itself are left out.
 * In Chromium these are all loads, by any scheme, of tabs, their workers and the background. In
 * Firefox these are requests by HTTP, without which no other machine can be reached.
 */
export async function watchRequests(running: RunningBrowser): Promise<NotedRequests> {
  return running.name === 'firefox'
    ? watchFirefox(running.browser)
    : watchChromium(running.browser);
}

async function watchChromium(browser: Browser): Promise<NotedRequests> {
  const asked: string[] = [];
  const sessions: CDPSession[] = [];
  const watch = async (target: Target): Promise<void> => {
    if (!WATCHED.has(target.type())) return;
    const session = await target.createCDPSession();
    sessions.push(session);
    session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    await session.send('Network.enable');
  };
  const watchNew = (target: Target): void => {
    // A target that is gone before it is watched asks for nothing more.
    watch(target).catch(() => undefined);
  };
  browser.on('targetcreated', watchNew);
  await Promise.all(browser.targets().map(watch));
  return {
    asked: async () => [...asked],
    stop: async () => {
      browser.off('targetcreated', watchNew);
      // The sessions of closed pages are detached already.
      await Promise.allSettled(sessions.map(async (session) => session.detach()));
    },
  };
}

/** The kinds of targets that load anything. */
const WATCHED: ReadonlySet<string> = new Set(['page', 'background_page', 'service_worker']);

async function watchFirefox(browser: Browser): Promise<NotedRequests> {
  await evaluateInBrowser(
    browser,
    `(() => {
      const asked = [];
      const note = (subject) => {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) asked.push(channel.URI.spec);
      };
      Services.obs.addObserver(note, '${FIREFOX_ASKS}');
      window.notedRequests = { asked, note };
    })()`,
  );
  return {
    asked: async () => {
      const { value } = await evaluateInBrowser(
        browser,
        'JSON.stringify(window.notedRequests.asked)',
      );
      return JSON.parse(String(value)) as readonly string[];
    },
    stop: async () => {
      await evaluateInBrowser(
        browser,
        `Services.obs.removeObserver(window.notedRequests.note, '${FIREFOX_ASKS}')`,
      );
    },
  };
}

/** The notification that scripts of Firefox get before each request. */
const FIREFOX_ASKS = 'http-on-opening-request';

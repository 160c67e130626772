import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { evaluateInBrowser } from './firefox.ts';
import type { RunningBrowser } from './launch.ts';

/** What is asked for while it is being noted. */
export interface NotedRequests {
  /** The addresses noted so far, in order, each as often as it was asked for. */
  asked(): Promise<readonly string[]>;
  /** Ends the noting, so that whoever has the browser next is not held up by it. */
  stop(): Promise<void>;
}

/**
 * Begins to note what pages and the extension ask for; those of the browser itself are left out.
 * In Chromium that is all that is loaded, by any scheme, by tabs, their workers and the background;
 * in Firefox what goes by HTTP, which has to ask another machine.
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
    // One that is gone before it is watched asks for nothing more.
    watch(target).catch(() => undefined);
  };
  browser.on('targetcreated', watchNew);
  await Promise.all(browser.targets().map(watch));
  return {
    asked: async () => [...asked],
    stop: async () => {
      browser.off('targetcreated', watchNew);
      // Those of pages that are closed are detached already.
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

/** What Firefox tells its own scripts when anything is about to be asked for. */
const FIREFOX_ASKS = 'http-on-opening-request';

/** Documents that are kept, put away, made ahead, and scripts put in twice. */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ConceptId } from '../glossary/model/entry/concept-entry.ts';
import { cardAt } from './launcher/card-at.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';

const HEAD =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">' +
  "<script>addEventListener('pageshow', (event) => { globalThis.wasKept = event.persisted; });</script>";
const DIVIDE = 'concept-digital-divide' as ConceptId;
const PAGES = {
  '/kept.html': `${HEAD}<p>会上谈到了网络主权和数字鸿沟。</p>`,
  '/other.html': `${HEAD}<p>营商环境</p>`,
  '/ahead.html': `${HEAD}<p>营商环境，营商环境</p><iframe srcdoc="<p>数字鸿沟</p>"></iframe>`,
  '/link.html': `${HEAD}<p>数字鸿沟</p><a href="/ahead.html">next</a><script type="speculationrules">
    {"prerender":[{"source":"list","urls":["/ahead.html"],"eagerness":"immediate"}]}</script>`,
};

let server: PageServer;
beforeAll(async () => {
  // A page that must not be stored is kept in no cache.
  const headers = Object.fromEntries(
    Object.keys(PAGES).map((path) => [path, { 'cache-control': 'no-cache' }]),
  );
  server = await serve({ pages: PAGES, headers });
});
afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  /** A page of ours behind the others. */
  let own: Page;
  const opened: Page[] = [];
  beforeAll(async () => {
    browser = await lend({ browser: name });
    own = await browser.openExtensionPage('popup.html?tab=-1');
  });
  afterAll(async () => browser.close());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (page) => page.close().catch(() => undefined)));
  });

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage(server.origin + path);
    opened.push(page);
    return page;
  };
  const expectMarks = async (page: Page, texts: readonly string[]): Promise<void> => {
    const wanted = texts.toSorted();
    const found = await lastSeen(
      async () => {
        // The page may be on its way to another document.
        const marked: readonly string[] = await markedTexts(page).catch(() => []);
        return marked.toSorted();
      },
      (seen) => seen.join() === wanted.join(),
    );
    expect(found).toEqual(wanted);
  };
  /** Runs a function with the extension's own rights, in a page of it. It is sent as text. */
  const withOurRights = async <T>(
    work: (api: ExtensionApi, tab: number) => Promise<T>,
    tab: number,
  ): Promise<T> => {
    const answer: unknown = await own.evaluate(
      `(${String(work)})(globalThis.browser ?? globalThis.chrome, ${tab}).then((value) => value ?? null)`,
    );
    return answer as T;
  };
  const waitForBadge = async (tab: number, count: string): Promise<void> => {
    const badge = await lastSeen(
      async () => withOurRights(async (api, id) => api.action.getBadgeText({ tabId: id }), tab),
      (seen) => seen === count,
    );
    expect(badge).toBe(count);
  };
  /** Takes a concept out of the glossary; it is there again when the test is over. */
  const takeOut = async (concept: ConceptId): Promise<void> => {
    onTestFinished(async () => {
      await ask(own, 'resetConceptEntry', concept);
    });
    await ask(own, 'deleteConceptEntry', concept);
  };

  test('a page that comes back has the marks of the glossary as it is now', async () => {
    const page = await open('/kept.html');
    await expectMarks(page, ['网络主权', '数字鸿沟']);
    await page.goto(`${server.otherOrigin}/other.html`);
    await expectMarks(page, ['营商环境']);
    await takeOut(DIVIDE);
    // Firefox tells a driver of no load when it shows a page that it kept.
    await page.evaluate(() => {
      setTimeout(() => history.back());
    });
    await expectMarks(page, ['网络主权']);
    // Nothing of ours keeps a page out of the cache.
    expect(await page.evaluate(() => (globalThis as { wasKept?: boolean }).wasKept)).toBe(true);
    await ask(own, 'resetConceptEntry', DIVIDE);
    await expectMarks(page, ['网络主权', '数字鸿沟']);
  });

  // Firefox makes no page ahead.
  test.runIf(name === 'chromium')(
    'a page made ahead is marked and counted when shown',
    async () => {
      const before = server.requests.get('/ahead.html') ?? 0;
      const page = await open('/link.html');
      const tab = await browser.tabIdOf(page);
      await expectMarks(page, ['数字鸿沟']);
      await until(
        'the next page to be made',
        async () => (server.requests.get('/ahead.html') ?? 0) > before,
      );
      await waitForBadge(tab, '1');
      await page.click('a');
      // The driver has no word with a page that was made ahead: a script of ours asks it.
      const shown = async (): Promise<readonly [activation: number, marks: number]> =>
        withOurRights(async (api, id) => {
          const [answer] = await api.scripting.executeScript({
            target: { tabId: id },
            func: () => {
              const [entry] = performance.getEntriesByType('navigation');
              const sizes = Array.from(CSS.highlights.values(), ({ size }) => size);
              return [
                Reflect.get(entry ?? {}, 'activationStart') as number,
                sizes.reduce((sum, size) => sum + size, 0),
              ];
            },
          });
          return answer?.result as readonly [number, number];
        }, tab);
      await until('the marks of the shown page', async () => (await shown())[1] === 2);
      expect((await shown())[0]).toBeGreaterThan(0);
      await waitForBadge(tab, '3');
    },
  );

  test('a tab that the browser put away is marked when the user comes back', async () => {
    const page = await open('/kept.html');
    await expectMarks(page, ['网络主权', '数字鸿沟']);
    const tab = await browser.tabIdOf(page);
    await open('/other.html');
    // Chromium gives the tab another number.
    await withOurRights(async (api, id) => {
      const put = await api.tabs.discard(id);
      const { id: now = id } = (put as unknown as { readonly id?: number } | undefined) ?? {};
      await api.tabs.update(now, { active: true });
    }, tab);
    const back = await until('the tab to be there again', async () =>
      (await browser.browser.pages()).find((one) => one.url().endsWith('/kept.html')),
    );
    opened.push(back);
    await expectMarks(back, ['网络主权', '数字鸿沟']);
  });

  // The driver of Firefox freezes no page.
  test.runIf(name === 'chromium')('a page that was frozen follows again', async () => {
    const page = await open('/kept.html');
    await expectMarks(page, ['网络主权', '数字鸿沟']);
    // Only what lies behind another tab is frozen.
    await own.bringToFront();
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await takeOut(DIVIDE);
    await ask(own, 'resetConceptEntry', DIVIDE);
    await ask(own, 'deleteConceptEntry', DIVIDE);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await expectMarks(page, ['网络主权']);
    await ask(own, 'resetConceptEntry', DIVIDE);
    await expectMarks(page, ['网络主权', '数字鸿沟']);
  });

  test('a page that was written anew has cards, and no marks once it is switched off from elsewhere', async () => {
    onTestFinished(async () => changeSettings(own, { siteRules: [] }));
    const page = await open('/other.html');
    await expectMarks(page, ['营商环境']);
    await page.evaluate(() => {
      // What a page that is written anew does.
      // oxlint-disable-next-line typescript/no-deprecated
      document.open().write('<p>数字鸿沟</p>');
      document.close();
    });
    await expectMarks(page, ['数字鸿沟']);
    await cardAt(browser, page, '数字鸿沟');
    await own.bringToFront();
    const { host } = new URL(server.origin);
    await changeSettings(own, { siteRules: [{ pattern: host, marking: 'off' }] });
    await page.bringToFront();
    await expectMarks(page, []);
  });

  test('a script that is put in again changes nothing', async () => {
    const page = await open('/ahead.html');
    await expectMarks(page, ['营商环境', '营商环境']);
    const tab = await browser.tabIdOf(page);
    for (let times = 0; times < 3; times += 1) {
      await withOurRights(async (api, id) => {
        const target = { tabId: id, allFrames: true };
        await api.scripting.executeScript({ target, files: ['/content-script.js'] });
      }, tab);
    }
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.$eval('p:last-of-type', (added) => {
      added.textContent = '网络主权';
    });
    await expectMarks(page, ['营商环境', '营商环境', '网络主权']);
    await cardAt(browser, page, '网络主权');
    expect(await page.$$eval(':popover-open', (cards) => cards.length)).toBe(1);
    await waitForBadge(tab, '4');
  });
});

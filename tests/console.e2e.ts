/** What is left in the console by frames that the page takes away, in each browser. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchConsole } from './launcher/console.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';
import { serve, type PageServer } from './launcher/serve.ts';
import { until } from './launcher/until.ts';
import { closeWelcome } from './launcher/welcome.ts';
import type { Marks } from './pages/expectation.ts';
import { keyOf, marksIn } from './pages/visit.ts';

const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">';
const ALONE: Marks = { 数字鸿沟: 1 };
const WITH_FRAMES: Marks = { ...ALONE, 网络空间: 1, 网络主权: 1 };

describe.each(browserNames)(
  'frames that are taken away leave nothing in the console of %s',
  (name) => {
    let site: PageServer;
    let browser: RunningBrowser;
    let page: Page;

    beforeAll(async () => {
      site = await serve({
        pages: {
          '/a.html': `${HEAD}<p>数字鸿沟</p>`,
          '/outer.html': `${HEAD}<p>网络空间</p><iframe src="inner.html"></iframe>`,
          '/inner.html': `${HEAD}<p>网络主权</p>`,
        },
      });
      browser = await launch({ browser: name, glossary: 'small' });
      await closeWelcome(browser);
      page = await browser.newPage();
    });
    afterAll(async () => {
      await browser.close();
      await site.close();
    });

    const waitForMarks = async (marks: Marks): Promise<void> => {
      await until('the marks', async () => keyOf(await marksIn(page)) === keyOf(marks));
    };

    test('after they were read', async () => {
      await page.goto(`${site.origin}/a.html`);
      const noted = await watchConsole(browser);
      for (let time = 0; time < 3; time += 1) {
        await page.evaluate(addFrame);
        await waitForMarks(WITH_FRAMES);
        await page.evaluate(removeFrame);
        await waitForMarks(ALONE);
      }
      // What frames of this process leave comes before the marks of a later one.
      await page.evaluate(addFrame);
      await waitForMarks(WITH_FRAMES);
      expect(await noted()).toEqual([]);
    });

    test('while they ask the background', async () => {
      await page.goto(`${site.origin}/a.html`);
      const noted = await watchConsole(browser);
      for (let moment = 0; moment < 30; moment += 1) {
        await page.evaluate(addFrame);
        await wait(5 * moment);
        await page.evaluate(removeFrame);
      }
      await page.evaluate(addFrame);
      await waitForMarks(WITH_FRAMES);
      expect(await noted()).toEqual([]);
    });
  },
);

/** Runs in the page. */
function addFrame(): void {
  const frame = document.createElement('iframe');
  frame.src = 'outer.html';
  document.body.append(frame);
}

/** Runs in the page. */
function removeFrame(): void {
  document.querySelector('iframe')?.remove();
}

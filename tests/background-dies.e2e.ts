/** A background that dies at any moment, under pages that open and under pages that are open. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from './launcher/card.ts';
import { browserNames, launch } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, pointAt } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { until } from './launcher/until.ts';
import { closeWelcome } from './launcher/welcome.ts';

const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">' +
  '<p>会上谈到了网络主权和数字鸿沟。</p>';
const MOMENTS = 20;

let server: PageServer;
beforeAll(async () => {
  server = await serve({ pages: { '/a.html': PAGE } });
});
afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await launch({ browser: name, attachesToBackground: false });
    await closeWelcome(browser);
  });
  afterAll(async () => browser.close());

  test('marks and cards come however often the background dies meanwhile', async () => {
    const page = await browser.newPage(`${server.origin}/a.html`);
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const going = page.goto(`${server.origin}/a.html?${moment}`);
      // Nothing is waited for: each time another moment of the load is the last of the background.
      await wait(10 * moment);
      // It may be dead already, or not be there yet.
      await browser.sleepBackground().catch(() => undefined);
      await going;
      await until(
        'the marks',
        async () => (await markedTexts(page)).toSorted().join() === '数字鸿沟,网络主权',
      );
    }
    await browser.sleepBackground();
    await pointAt(page, '网络主权');
    expect((await waitForCard(browser, page)).text).toContain('sovereignty');
  });
});

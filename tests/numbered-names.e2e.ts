/** Names with a number of the page: which are marked, and what their cards say. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from './card-stage.ts';
import { waitForCard, waitForNoCard } from './launcher/card.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { markedTexts, pointAt, waitForMark } from './launcher/marks.ts';
import { type PageServer, serve } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';

/** Each name with what its card proposes. */
const NAMES = [
  ['首届中国国际进口博览会', '1st China International Import Expo'],
  ['民法典第一千一百六十五条', 'Article 1165 of the Civil Code'],
  ['安全理事会第9500次会议', '9500th meeting of the Security Council'],
  [
    '十四届全国人大三次会议第二次全体会议',
    'Second plenary meeting of the third session of the 14th',
  ],
  ['113年度中央政府總預算', '2024 central government general budget'],
  ['基本法附件三', 'Annex III to the Basic Law'],
  ['人权理事会第五十八届会议', 'Fifty-eighth session of the Human Rights Council'],
] as const;
const body = NAMES.map(([name]) => `<p>关于${name}。</p>`).join('');

describe.each(browserNames)('names with a number in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let tab: Page;

  beforeAll(async () => {
    site = await serve({
      pages: { '/': html(`${body}<p>第十四届全国人大常委会</p><p>UNFCCC COP29 和 Cop29</p>`) },
    });
    browser = await lend({ browser: name });
    tab = await browser.newPage();
    await tab.goto(site.origin);
    await waitForMark(tab, NAMES[0][0]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(NAMES)('%s is marked, and its card says %s', async (text, equivalent) => {
    await waitForMark(tab, text);
    await pointAt(tab, text);
    const { text: card } = await waitForCard(browser, tab);
    expect(card.toLowerCase()).toContain(equivalent.toLowerCase());
    await tab.mouse.move(1, 1);
    await waitForNoCard(browser, tab);
  });

  test('the longest name with a number has the place, and an acronym its capitals', async () => {
    await waitForMark(tab, '第十四届全国人大常委会');
    await waitForMark(tab, 'COP29');
    const marked = await markedTexts(tab);
    expect(marked).not.toContain('第十四届全国人大');
    expect(marked).not.toContain('Cop29');
  });
});

/** Practising terms in each browser: the ways to the page, keys and the focus, what is kept, and paper. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choose, control, press, waitForText } from './controls.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { PRACTICE } from './launcher/practice-page.ts';
import { type PageServer, serve } from './launcher/serve.ts';
import { ask } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const SPEECH =
  '<!doctype html><title>A speech</title><p lang="zh">坚持绿色发展，维护网络主权。</p>';

describe.each(browserNames)('practice in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await serve({ pages: { '/speech.html': SPEECH } });
    browser = await lend({ browser: name });
  });
  afterEach(async () => {
    // The page that was opened last is of the extension.
    const own = opened.at(-1) ?? browser;
    for (const { concept, direction } of await ask(own, 'getPractice'))
      await ask(own, 'changePractice', { concept, direction }, null);
    await Promise.all(opened.splice(0).map(async (page) => page.close()));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await browser.openExtensionPage(path);
    opened.push(page);
    return page;
  };
  /** The page that a press opens. */
  const openedBy = async (pressed: () => Promise<void>): Promise<Page> => {
    const before = await browser.browser.pages();
    await pressed();
    const page = await until('the page of practice to open', async () =>
      (await browser.browser.pages()).find((one) => !before.includes(one)),
    );
    opened.push(page);
    await page.waitForSelector('.speech-sheet');
    return page;
  };

  test('takes the terms of a page from the list at its side, also when it is loaded again', async () => {
    const speech = await browser.newPage(`${site.origin}/speech.html`);
    opened.push(speech);
    for (const term of ['绿色发展', '网络主权']) await waitForMark(speech, term);
    const panel = await open(`sidepanel.html?tab=${await browser.tabIdOf(speech)}`);
    await waitForText(panel, '2 terms on this page');
    const page = await openedBy(async () => press(panel, 'button', 'Practise'));
    await waitForText(page, 'A speech');
    expect(await fronts(page)).toEqual(['绿色发展', '网络主权']);
    // The load event of a page of the extension never comes in Firefox.
    await page.evaluate(() => {
      document.body.setAttribute('data-before', '');
      location.reload();
    });
    await page.waitForSelector('body:not([data-before]) .speech-sheet');
    expect(await fronts(page)).toEqual(['绿色发展', '网络主权']);
    await choose(page, 'Direction', 'toChinese');
    expect((await fronts(page))[0]).toBe('green development');
  });

  test('takes selected entries of the glossary, and those that were found', async () => {
    const options = await open('options.html');
    await options.waitForSelector('tbody tr');
    await options.evaluate(() => history.replaceState(null, '', location.pathname));
    const search = await control(options, 'searchbox', 'Search: 简体, 繁體, English, pinyin');
    await search.type('网络主权');
    const found = await openedBy(async () => press(options, 'button', 'Practise these'));
    expect(await fronts(found)).toContain('网络主权');
    await options.bringToFront();
    await (await options.waitForSelector('tbody tr input[type=checkbox]'))?.click();
    const selected = await openedBy(async () => press(options, 'button', 'Practise'));
    expect(await fronts(selected)).toHaveLength(1);
  });

  test('takes the terms of the findings of a translation check', async () => {
    const check = await open('check.html');
    for (const [side, text] of [
      ['source', '维护网络主权。'],
      ['target', 'Uphold the sovereignty of networks.'],
    ] as const) {
      await check.waitForSelector(`#check-${side}`);
      await check.focus(`#check-${side}`);
      await check.keyboard.type(text);
    }
    const page = await openedBy(async () => press(check, 'button', 'Practise these terms'));
    expect(await fronts(page)).toEqual(['网络主权']);
  });

  test('is a round by keys alone, with what was typed judged, and what is known kept', async () => {
    const page = await open(PRACTICE);
    await press(page, 'checkbox', 'Type the equivalents');
    await press(page, 'button', 'Start');
    await page.waitForSelector('.drill-actions input:focus');
    const isGreen = (await front(page)) === '绿色发展';
    await page.keyboard.type(isGreen ? 'the Green Development' : 'the Cyber Sovereignty');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.drill-judged.right');
    await page.waitForSelector('[data-grade=known]:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.drill-actions input:focus');
    await page.keyboard.type('something else');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-grade=unknown]:focus');
    await page.keyboard.press('2');
    await page.waitForSelector('.drill-actions input:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-grade=known]:focus');
    await page.keyboard.press('1');
    await page.waitForSelector('h2:focus');
    await waitForText(page, 'The round is over');
    const boxes = (await ask(page, 'getPractice')).map(({ box }) => box);
    expect(boxes.toSorted((a, b) => a - b)).toEqual([1, 2]);

    const again = await open('practice.html');
    await waitForText(again, 'Terms that you practised before');
    await waitForText(again, 'None of 2 is due today.');
  });

  test('takes an answer back by a key, and ends the round by another', async () => {
    const page = await open(PRACTICE);
    await press(page, 'button', 'Start');
    await page.waitForSelector('.drill form .primary:focus');
    const first = await front(page);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-grade=known]:focus');
    await page.keyboard.press('3');
    await page.waitForSelector('.drill form .primary:focus');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('the first card to be there again', async () => (await front(page)) === first);
    await until('nothing to be kept', async () => (await ask(page, 'getPractice')).length === 0);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.speech-sheet');
  });

  test('prints the sheet in two columns without its controls, in the colours of paper', async () => {
    const page = await open(PRACTICE);
    await page.waitForSelector('.speech-sheet');
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', '');
    });
    await press(page, 'button', 'Print');
    await page.waitForSelector('[data-printed]');
    await browser.showPrinted(page);
    await page.waitForFunction(() => matchMedia('print').matches);
    const seen = await page.evaluate(() => {
      const isSeen = (one: Element): boolean => one.getClientRects().length > 0;
      const sheet = document.querySelector('.speech-sheet');
      return {
        controls: [...document.querySelectorAll('button, input, select, a')].filter(isSeen).length,
        lines: [...document.querySelectorAll('.speech-sheet > li')].filter(isSeen).length,
        columns: sheet && getComputedStyle(sheet).columnCount,
        scheme: getComputedStyle(document.documentElement).colorScheme,
        text: document.body.innerText,
      };
    });
    expect(seen).toMatchObject({ controls: 0, lines: 2, columns: '2', scheme: 'light' });
    for (const wanted of ['A speech', '网络主权', 'wǎngluò zhǔquán', 'cyber sovereignty'])
      expect(seen.text).toContain(wanted);
  });
});

/** What the lines of the sheet begin with. */
async function fronts(page: Page): Promise<readonly string[]> {
  return page.$$eval('.sheet-term > .term', (all) => all.map(({ textContent }) => textContent));
}

/** What the card asks. */
async function front(page: Page): Promise<string> {
  return page.$eval('.drill-front .term', ({ textContent }) => textContent);
}

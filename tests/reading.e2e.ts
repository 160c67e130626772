/** What the reader's settings do to the pages, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings.ts';
import { control, fill, press, waitForText } from './controls.ts';
import { readCard, waitForCard, waitForNoCard } from './launcher/card.ts';
import type { Box } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, marksOf, pointAt, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { type SavedFile, savedFile } from './launcher/saved-file.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask, changeSettings, choose } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const chinese = '网络主权';
const english = 'cyber sovereignty';
const paragraph = `<p lang="zh">坚持${chinese}，维护${chinese}。</p><p>Respect for ${english}.</p>`;
const pages = {
  '/a.html': `<!doctype html><h1>One</h1>${paragraph}<h2>Two</h2>${paragraph}${paragraph}`,
  '/frames.html': `<!doctype html><title>Two frames</title>${paragraph}<iframe src="/b.html"></iframe>`,
  '/news.html': `<!doctype html><html lang="en"><title>Harbour news</title><p>It rained. They
    signed the <b id="term">Lighthouse Accord</b> at noon. It rained on.</p>`,
  '/b.html': `<!doctype html><h1>Other</h1>${paragraph}`,
};

describe.each(browserNames)('a reader with %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
    page = await browser.newPage(`${site.origin}/a.html`);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(async () => {
    await changeSettings(browser, DEFAULT_SETTINGS);
    await page.bringToFront();
    await waitForMark(page, chinese);
  });

  /** The names of the highlights that a text is in. */
  const namesOf = async (text: string): Promise<readonly string[]> =>
    (await marksOf(page)).filter(({ texts }) => texts.includes(text)).map((mark) => mark.name);

  /** A page that comes to lie behind another tab is read no more: first all its frames are. */
  const panelBeside = async (read: Page): Promise<Page> => {
    for (const frame of read.frames()) await waitForMark(frame, chinese);
    return browser.openExtensionPage(`sidepanel.html?tab=${await browser.tabIdOf(read)}`);
  };

  test('chooses how marks look, and the open page follows', async () => {
    await waitForMark(page, chinese);
    expect(await namesOf(chinese)).toEqual(['termlight-dotted-amber-tint']);
    const settings = await browser.openExtensionPage('settings.html');
    await waitForText(settings, 'How marks look');
    await settings.waitForSelector('fieldset:not(:disabled)');
    await choose(settings, 'Line', 'wavy');
    await choose(settings, 'Colour', 'purple');
    await press(settings, 'switch', 'A tint behind the text');
    await until('the preview to be drawn so', async () =>
      (await marksOf(settings)).some((mark) => mark.name === 'termlight-wavy-purple'),
    );
    await page.bringToFront();
    await until('the marks to be drawn so', async () => {
      const names = await namesOf(chinese);
      return names.length === 1 && names[0] === 'termlight-wavy-purple';
    });
    await settings.close();
  });

  test('has only the first of each term below a heading marked', async () => {
    await changeSettings(browser, { marksShown: 'firstInSection' });
    await page.bringToFront();
    // The Chinese and the English belong to one concept: the first of them is the Chinese.
    await until('one of them to be left below each heading', async () => {
      const texts = await markedTexts(page);
      const ofConcept = texts.filter((one) => one === chinese || one === english);
      return ofConcept.length === 2 && ofConcept.every((one) => one === chinese);
    });
  });

  test('sees no marks until asking for them in the popup', async () => {
    await changeSettings(browser, { marksShown: 'onKey' });
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await press(popup, 'button', 'Show or hide marks');
    await page.bringToFront();
    await waitForMark(page, chinese);
    await popup.bringToFront();
    await press(popup, 'button', 'Show or hide marks');
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await popup.close();
  });

  test('has no card out of text that is not marked, until asking for the marks', async () => {
    await changeSettings(browser, { marksShown: 'onKey', hoverDelay: 0 });
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await browser.runCommand('toggle-marks');
    await waitForMark(page, chinese);
    const term = await pointAt(page, chinese);
    const card = await waitForCard(browser, page);
    expect(card.text).toContain(english);
    await page.keyboard.press('Escape');
    await browser.runCommand('toggle-marks');
    await waitForNoMark(page, chinese);
    await moveOver(page, term);
    await pause(500);
    expect(await readCard(browser, page)).toBeUndefined();
  });

  test('opens cards at a click alone, and never in place of what a click does', async () => {
    await changeSettings(browser, { cardOpens: 'click' });
    await page.bringToFront();
    await waitForMark(page, chinese);
    const term = await pointAt(page, chinese);
    await pause(500);
    expect(await readCard(browser, page)).toBeUndefined();
    await page.mouse.click(term.x + term.width / 2, term.y + term.height / 2);
    await waitForCard(browser, page);
    await page.mouse.click(5, 5);
    await waitForNoCard(browser, page);
    await page.evaluate(() => {
      document.querySelector('p')?.insertAdjacentHTML('beforeend', '<a href="#there">数字鸿沟</a>');
    });
    const link = await pointAt(page, '数字鸿沟');
    await page.mouse.click(link.x + link.width / 2, link.y + link.height / 2);
    await until('the link to be followed', async () => page.url().endsWith('#there'));
    expect(await readCard(browser, page)).toBeUndefined();
  });

  test('opens cards while a key is held, also out of text that is not marked', async () => {
    await changeSettings(browser, { cardOpens: 'modifier', marksShown: 'onKey', hoverDelay: 0 });
    await page.bringToFront();
    await waitForNoMark(page, english);
    const line = await page.evaluate(() => {
      const range = document.createRange();
      const text = document.querySelectorAll('p')[1]?.firstChild;
      if (text === null || text === undefined) throw new Error('No text');
      range.setStart(text, 12);
      range.setEnd(text, 29);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    });
    await moveOver(page, line);
    await pause(500);
    expect(await readCard(browser, page)).toBeUndefined();
    await page.keyboard.down('Alt');
    await waitForCard(browser, page);
    await page.keyboard.up('Alt');
    await page.keyboard.press('Escape');
    await waitForNoCard(browser, page);
  });

  test('has one language marked on one site', async () => {
    const pattern = new URL(site.origin).host;
    await changeSettings(browser, { siteRules: [{ pattern, direction: 'en' }] });
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await waitForMark(page, english);
  });

  test('switches one page off, and another of the site stays marked', async () => {
    const other = await browser.newPage(`${site.origin}/b.html`);
    await waitForMark(other, chinese);
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await press(popup, 'button', 'Off on this page only');
    await waitForText(popup, 'Off on this page');
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await other.bringToFront();
    await waitForMark(other, chinese);
    await other.close();
    await popup.close();
  });

  test('switches a page off by a rule when it goes there without loading', async () => {
    const pattern = `${new URL(site.origin).host}/later`;
    await changeSettings(browser, { siteRules: [{ pattern, marking: 'off' }] });
    await page.bringToFront();
    await waitForMark(page, chinese);
    await page.evaluate(() => history.pushState({}, '', '/later'));
    await waitForNoMark(page, chinese);
    await page.evaluate(() => history.back());
    await waitForMark(page, chinese);
  });

  test('marks only sites that are listed', async () => {
    const settings = await browser.openExtensionPage('settings.html');
    await settings.waitForSelector('fieldset:not(:disabled)');
    await press(settings, 'switch', 'Mark terms only on sites that are switched on here');
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await settings.bringToFront();
    const host = new URL(site.origin).host;
    await fill(settings, 'textbox', 'Site', `${site.origin.replace(host, '')}${host}`);
    await press(settings, 'button', 'Add a rule');
    await control(settings, 'textbox', `Site: ${host}`);
    await choose(settings, `Marking: ${host}`, 'on');
    await page.bringToFront();
    await waitForMark(page, chinese);
    await settings.close();
  });

  test('pauses for a time, and marking begins again by itself', async () => {
    await changeSettings(browser, { pausedUntil: new Date(Date.now() + 4_000).toISOString() });
    await page.bringToFront();
    await waitForNoMark(page, chinese);
    await waitForMark(page, chinese);
  });

  test('reads the list at the side: all frames, an order, a filter, and each occurrence', async () => {
    const framed = await browser.newPage(`${site.origin}/frames.html`);
    const panel = await panelBeside(framed);
    await waitForText(panel, '1 term on this page');
    const [count] = await panel.$$eval('.panel-term .count', (all) =>
      all.map((one) => one.textContent),
    );
    expect(count).toContain('6 occurrences');
    const next = `Next occurrence: ${chinese}`;
    for (const place of [1, 2, 3]) {
      await press(panel, 'button', next);
      await waitForText(panel, `Occurrence ${place} of 6`);
    }
    const current = await marksOf(framed);
    expect(current.find(({ name: one }) => one === 'termlight-current')?.texts).toEqual([english]);
    await press(panel, 'button', next);
    await waitForText(panel, 'Occurrence 4 of 6');
    const [, inner] = framed.frames();
    if (inner === undefined) throw new Error('No inner frame');
    await until('the first in the inner frame to stand out', async () =>
      (await marksOf(inner)).some(({ name: one }) => one === 'termlight-current'),
    );
    await press(panel, 'button', `Previous occurrence: ${chinese}`);
    await waitForText(panel, 'Occurrence 3 of 6');
    await choose(panel, 'Order', 'by subject field');
    await waitForText(panel, 'Cyberspace');
    await fill(panel, 'searchbox', 'Filter these terms', 'nothing like it');
    await waitForText(panel, '0 terms');
    await panel.close();
    await framed.close();
  });

  test('has the list follow the page, and takes it along as a file', async () => {
    const live = await browser.newPage(`${site.origin}/b.html`);
    const panel = await panelBeside(live);
    await waitForText(panel, '1 term on this page');
    await live.bringToFront();
    await live.evaluate(() => document.body.append('绿色发展'));
    await waitForMark(live, '绿色发展');
    await panel.bringToFront();
    await waitForText(panel, '绿色发展');
    const csv = await savedList(panel, 'CSV');
    expect(csv.name).toMatch(/^termlight-.+\.csv$/u);
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
    expect(csv.text).toContain('green development');
    const tbx = await savedList(panel, 'TBX');
    expect(tbx.text).toContain('type="TBX-Basic"');
    expect(tbx.text.match(/<conceptEntry/gu)).toHaveLength(2);
    const tsv = await savedList(panel, 'TSV');
    expect(tsv.name).toMatch(/^termlight-.+\.tsv$/u);
    const rows = tsv.text.trimEnd().split('\n');
    const cells = rows.map((row) => row.split('\t'));
    expect(cells.map((row) => row.length)).toEqual([5, 5, 5]);
    expect(cells[0]).toEqual(['Term', 'Equivalents', 'Occurrences', 'Subject field', 'Sources']);
    expect(cells[1]?.slice(0, 4)).toEqual([
      chinese,
      'cyber sovereignty; sovereignty in cyberspace; internet sovereignty',
      '3',
      'Cyberspace',
    ]);
    expect(cells[2]?.slice(0, 3)).toEqual(['绿色发展', 'green development', '1']);
    const markdown = await savedList(panel, 'Markdown');
    expect(markdown.name).toMatch(/^termlight-.+\.md$/u);
    const lines = markdown.text.trimEnd().split('\n');
    expect(lines[0]).toContain(`](<${site.origin}/b.html>)`);
    expect(lines[2]).toBe('| Term | Equivalents | Occurrences | Subject field | Sources |');
    expect(lines[3]).toBe('| --- | --- | --- | --- | --- |');
    expect(lines.slice(4).map((line) => line.split(' | ').slice(0, 3))).toEqual(
      cells.slice(1).map(([term, ...others]) => [`| ${term}`, ...others.slice(0, 2)]),
    );
    await panel.close();
    await live.close();
  });

  test('prints the list without its controls, the whole of it on paper colours', async () => {
    const read = await browser.newPage(`${site.origin}/b.html`);
    const panel = await panelBeside(read);
    await waitForText(panel, '1 term on this page');
    await panel.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', '');
    });
    await press(panel, 'button', 'Print');
    await panel.waitForSelector('[data-printed]');
    await browser.showPrinted(panel);
    await panel.waitForFunction(() => matchMedia('print').matches);
    const seen = await panel.evaluate(() => {
      const isSeen = (one: Element): boolean => one.getClientRects().length > 0;
      return {
        controls: [...document.querySelectorAll('button, input, select, summary')].filter(isSeen)
          .length,
        terms: [...document.querySelectorAll('.panel-term')].filter(isSeen).length,
        text: document.body.innerText,
        scheme: getComputedStyle(document.documentElement).colorScheme,
      };
    });
    expect(seen).toMatchObject({ controls: 0, terms: 1, scheme: 'light' });
    for (const wanted of ['Terms on this page', chinese, 'cyber sovereignty', '3']) {
      expect(seen.text).toContain(wanted);
    }
    const paper = await panel.pdf();
    expect(Buffer.from(paper.subarray(0, 5)).toString()).toBe('%PDF-');
    await panel.close();
    await read.close();
  });

  test('looks a selection up, adds it with its sentence and page, and takes that back', async () => {
    const news = await browser.newPage(`${site.origin}/news.html`);
    await news.evaluate(() => {
      const term = document.getElementById('term');
      if (term !== null) getSelection()?.selectAllChildren(term);
    });
    const tab = await browser.tabIdOf(news);
    const look = await browser.openExtensionPage(
      `lookup.html?text=${encodeURIComponent('網路空間的主權')}&tab=${tab}&frame=0`,
    );
    await waitForText(look, chinese);
    await look.close();
    const add = await browser.openExtensionPage(
      `lookup.html?text=Lighthouse%20Accord&add&tab=${tab}&frame=0`,
    );
    await add.waitForFunction(
      () =>
        [...document.querySelectorAll('textarea')].some(
          ({ value }) => value === 'They signed the Lighthouse Accord at noon.',
        ),
      { timeout: 10_000 },
    );
    await fill(add, 'textbox', 'Equivalent', '灯塔协定');
    await press(add, 'button', 'Add');
    await waitForText(add, 'Added “Lighthouse Accord”');
    await news.bringToFront();
    await waitForMark(news, 'Lighthouse Accord');
    await add.bringToFront();
    await press(add, 'button', 'Add “Lighthouse Accord” to the glossary');
    await waitForText(add, 'has this term already');
    await press(add, 'button', 'Undo');
    await news.bringToFront();
    await waitForNoMark(news, 'Lighthouse Accord');
    await add.close();
    await news.close();
  });

  test('adds an entry to the one of several glossaries that is chosen', async () => {
    const made = await ask(browser, 'createGlossary', {
      name: 'Trade',
      languages: ['zh-Hans', 'en'],
      colour: 'blue',
    });
    if (!made.ok) throw new Error(made.issues[0].message);
    const add = await browser.openExtensionPage('lookup.html?text=Buoy%20Charter&add');
    await add.waitForFunction(() => document.querySelectorAll('form select').length === 2);
    await choose(add, 'Glossary', 'Trade');
    await fill(add, 'textbox', 'Equivalent', '浮标章程');
    await press(add, 'button', 'Add');
    await waitForText(add, 'Added “Buoy Charter”');
    const query = { text: 'Buoy Charter', offset: 0, limit: 1 };
    const [found] = (await ask(browser, 'searchEntries', query)).rows;
    expect(found?.glossary).toBe(made.glossary);
    await ask(browser, 'undoLastChange');
    await ask(browser, 'undoLastChange');
    await add.close();
  });

  test('has outdated forms look different', async () => {
    await changeSettings(browser, { markColoursBy: 'status' });
    await page.bringToFront();
    await page.evaluate(() => {
      document.body.append('a community of common destiny');
    });
    await until('the outdated form to be drawn otherwise', async () => {
      const names = await namesOf('community of common destiny');
      return names.length === 1 && names[0] === 'termlight-wavy-blue-tint';
    });
    expect(await namesOf(chinese)).toEqual(['termlight-dotted-amber-tint']);
  });

  test('chooses the language of the interface, and every page of ours and the card follow', async () => {
    const settings = await browser.openExtensionPage('settings.html');
    await settings.waitForSelector('fieldset:not(:disabled)');
    await choose(settings, 'Language', '繁體中文');
    await waitForText(settings, '標示多少');
    expect(await settings.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
    expect(await settings.title()).toBe('設定 – Termlight');
    const popup = await browser.openExtensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
    await waitForText(popup, '暫停');
    await page.bringToFront();
    await waitForMark(page, english);
    await pointAt(page, english);
    const card = await waitForCard(browser, page);
    expect(card.text).toContain('臺灣');
    await page.keyboard.press('Escape');
    await popup.close();
    await settings.close();
  });
});

/** Points at the middle of a place, coming from beside it. */
async function moveOver(page: Page, { x, y, width, height }: Box): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(x + width / 2 - 3, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2);
}

/** Long enough for what is not to happen. */
async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}

/** What the panel gives the browser to save, in a format. */
async function savedList(panel: Page, format: string): Promise<SavedFile> {
  await choose(panel, 'File format', format);
  return savedFile(panel, 'Save the list');
}

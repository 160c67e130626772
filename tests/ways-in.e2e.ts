/** The ways that the browser itself offers: side panel, menu of a selection, address bar, popup. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fill, press, waitForText } from './controls.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask, choose } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}`;
const pages = {
  '/news.html': html(
    'Harbour news',
    '<p>It rained. They signed the <b id="term">Lighthouse Accord</b> on 网络主权 at noon. It rained on.</p>',
  ),
  '/other.html': html('Other news', '<p>On green development.</p>'),
};

describe.each(browserNames)('the ways in that %s offers', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
  });
  beforeEach(async () => {
    await browser.startOver();
    page = await browser.newPage(`${site.origin}/news.html`);
    await waitForMark(page, '网络主权');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** The page that the extension opened by itself, in a tab or a window. */
  const openedPage = async (path: string): Promise<Page> =>
    until(`${path} to open`, async () => {
      for (const one of await browser.browser.pages()) {
        // A page that is being closed answers no more.
        const url = await one.evaluate(() => location.href).catch(() => '');
        if (url.startsWith(browser.extensionUrl(path))) return one;
      }
      return undefined;
    });

  test('add a selection by its menu, with sentence, title and address, warn, and take back', async () => {
    await page.evaluate(() => {
      const term = document.getElementById('term');
      if (term !== null) getSelection()?.selectAllChildren(term);
    });
    await browser.clickMenu('add', 'Lighthouse Accord');
    const add = await openedPage('lookup.html');
    await until('the form to know where the selection stands', async () => {
      const values = await add.$$eval('input, textarea', (all) =>
        all.map((field) => (field as HTMLInputElement).value),
      );
      return [
        'Lighthouse Accord',
        'They signed the Lighthouse Accord on 网络主权 at noon.',
        'Harbour news',
        `${site.origin}/news.html`,
      ].every((value) => values.includes(value));
    });
    await fill(add, 'textbox', 'Equivalent', '灯塔协定');
    await press(add, 'button', 'Add');
    await waitForText(add, 'Added “Lighthouse Accord”');
    await page.bringToFront();
    await waitForMark(page, 'Lighthouse Accord');
    await add.bringToFront();
    await press(add, 'button', 'Add “Lighthouse Accord” to the glossary');
    await waitForText(add, 'The glossary already has this term.');
    await press(add, 'button', 'Undo');
    await waitForText(add, 'Undone: addition of “Lighthouse Accord”.');
    await page.bringToFront();
    await waitForNoMark(page, 'Lighthouse Accord');
  });

  test('add what is selected by a key, and look it up by another', async () => {
    await page.evaluate(() => {
      const term = document.getElementById('term');
      if (term !== null) getSelection()?.selectAllChildren(term);
    });
    await browser.runCommand('add-selection');
    const add = await openedPage('lookup.html');
    await until('the form to have the selection and its sentence', async () => {
      const values = await add.$$eval('input, textarea', (all) =>
        all.map((field) => (field as HTMLInputElement).value),
      );
      return ['Lighthouse Accord', 'They signed the Lighthouse Accord on 网络主权 at noon.'].every(
        (value) => values.includes(value),
      );
    });
    await add.close();
    await page.bringToFront();
    await browser.runCommand('look-up-selection');
    await waitForText(await openedPage('lookup.html'), 'Add “Lighthouse Accord” to the glossary');
  });

  test('keep a further sentence with a term that is there', async () => {
    const add = await browser.openExtensionPage('lookup.html?text=cyber%20sovereignty&add');
    await waitForText(add, 'The glossary already has this term.');
    await fill(add, 'textbox', 'Sentence it appears in', 'They spoke of cyber sovereignty.');
    await fill(add, 'textbox', 'Page or text', 'Harbour news');
    await press(add, 'button', 'Save the sentence in “cyber sovereignty”');
    await waitForText(add, 'Sentence saved in “cyber sovereignty”');
    const query = { text: 'cyber sovereignty', offset: 0, limit: 1 };
    const examplesNow = async (): Promise<unknown> => {
      const [row] = (await ask(browser, 'searchEntries', query)).rows;
      const terms = row?.entry.languageSections.flatMap(({ termSections }) => termSections);
      return terms?.flatMap(({ examples = [] }) => examples);
    };
    const date = new Date().toISOString().slice(0, 10);
    const sentence = 'They spoke of cyber sovereignty.';
    expect(await examplesNow()).toEqual([{ sentence, title: 'Harbour news', date }]);
    await press(add, 'button', 'Undo');
    await waitForText(add, 'Undone: change of “cyber sovereignty”.');
    expect(await examplesNow()).toEqual([]);
  });

  test('add an entry to the one of several glossaries that is chosen', async () => {
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
  });

  test('look a selection of other script up by its menu, nearest entries first', async () => {
    await browser.clickMenu('look-up', '網路空間的主權');
    const look = await openedPage('lookup.html');
    // The browser keeps addresses, also of what was selected in a private window.
    expect(decodeURIComponent(look.url())).not.toContain('網路');
    await waitForText(look, '网络主权');
    const nearest = ['网络空间', '网络空间主权'];
    const found = await lastSeen(
      async () => look.$$eval('.row .term', (all) => all.slice(0, 3).map((one) => one.textContent)),
      (terms) => nearest.every((term) => terms.includes(term)),
    );
    expect(found).toEqual(expect.arrayContaining(nearest));
  });

  test('suggest entries in the address bar, and lead to a look-up', async () => {
    const found = await browser.suggestionsFor('cyberspac');
    expect(found[0]).toEqual({ content: '网络空间', description: '网络空间 — cyberspace' });
    expect(found.length).toBeGreaterThan(2);
    await browser.enterInAddressBar('cyberspac');
    const look = await openedPage('lookup.html?text=cyberspac');
    await waitForText(look, '网络空间');
  });

  test('open the list at the side from the popup, which follows the tab in front', async () => {
    const popup = await browser.openPopup(page);
    await press(popup, 'button', 'Side panel');
    const panel = await browser.sidePanel('sidepanel.html');
    if (panel === undefined) return;
    await page.bringToFront();
    await waitForText(panel, '网络主权');
    await waitForText(panel, 'Harbour news');
    const other = await browser.newPage(`${site.origin}/other.html`);
    await waitForMark(other, 'green development');
    await waitForText(panel, '绿色发展');
    await waitForText(panel, 'Other news');
    await other.evaluate(() => document.body.append(' And 数字鸿沟.'));
    await waitForText(panel, '数字鸿沟');
    await other.close();
    await page.bringToFront();
    await waitForText(panel, '网络主权');
  });
});

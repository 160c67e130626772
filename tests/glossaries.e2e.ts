/** Several glossaries, from the list in the options to the marks and cards of pages. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GlossaryId } from '../glossary/model/glossary.ts';
import { DEFAULT_SETTINGS } from '../glossary/model/settings.ts';
import { control, fill, press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import { cardAt } from './launcher/card-at.ts';
import { waitForCard, waitForNoCard } from './launcher/card.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { marksOf, pointAt, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve, type PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const TRADE = 'Trade talks';
const official = '网络主权';
const own = '灯塔协定';
const pages = {
  '/a.html': `<!doctype html><html lang="zh"><title>A</title><p>坚持${official}，签署${own}。</p>`,
};

const termsOf = (id: string, chinese: string, english: string) => ({
  id,
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: chinese, administrativeStatus: 'preferred' }],
    },
    { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
  ],
});

describe.each(browserNames)('a user of several glossaries with %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;
  let options: Page;
  let trade: GlossaryId;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
    page = await browser.newPage(`${site.origin}/a.html`);
    options = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** The names of the glossaries in use, in their order. */
  const listed = (): Promise<readonly string[]> =>
    options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.glossary-row .glossary-mark')].map((one) =>
        one.innerText.trim(),
      ),
    );
  const waitForList = (wanted: readonly string[]): Promise<unknown> =>
    until(`the list ${wanted.join(', ')}`, async () => {
      const found = await listed();
      return found.join() === wanted.join();
    });
  const openOptions = async (): Promise<void> => {
    await options.bringToFront();
  };
  /** Opens the form of a glossary, and waits until it has taken the focus, and scrolled to it. */
  const change = async (glossary: string): Promise<void> => {
    await press(options, 'button', `Change “${glossary}”`);
    await options.waitForFunction(
      () => document.activeElement?.matches('.glossary-form input') === true,
    );
  };
  const toPage = async (): Promise<void> => {
    await page.bringToFront();
  };

  test('makes one, and what is put in it is marked on the open page', async () => {
    await openOptions();
    await waitForText(options, 'Glossaries');
    await options.click('.glossaries > summary');
    await press(options, 'button', 'New glossary');
    await fill(options, 'textbox', 'Name', TRADE);
    await press(options, 'button', 'Create');
    await waitForList([TRADE, 'My glossary', 'Termlight glossary']);
    const list = (await askFrom(options, 'listGlossaries')) as {
      readonly glossary: { readonly id: string };
    }[];
    trade = list[0]?.glossary.id ?? '';
    await askFrom(options, 'saveConceptEntry', termsOf('user-e1', own, 'Lighthouse Accord'), trade);
    await askFrom(options, 'saveConceptEntry', termsOf('user-e2', official, 'net rule'), trade);
    await waitForText(options, '2 entries');
    expect(await violationsOf(options)).toEqual([]);
    await toPage();
    await waitForMark(page, own);
  });

  test('reads in the card which glossary each entry is from, the first one first', async () => {
    await toPage();
    await pointAt(page, official);
    const before = await waitForCard(browser, page);
    expect(before.text.indexOf(TRADE)).toBeGreaterThan(0);
    expect(before.text.indexOf(TRADE)).toBeLessThan(before.text.indexOf('Termlight glossary'));
    await page.keyboard.press('Escape');
    await waitForNoCard(browser, page);
    await openOptions();
    await press(options, 'button', `Move “${TRADE}” down`);
    await waitForList(['My glossary', TRADE, 'Termlight glossary']);
    await press(options, 'button', `Move “${TRADE}” down`);
    await waitForList(['My glossary', 'Termlight glossary', TRADE]);
    expect(await options.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Move “${TRADE}” down`,
    );
    await toPage();
    await cardAt(browser, page, official, ({ text }) => {
      const [first, second] = [text.indexOf('Termlight glossary'), text.indexOf(TRADE)];
      return first > 0 && first < second;
    });
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await waitForNoCard(browser, page);
  });

  test('has the marks of each in its own colour', async () => {
    await changeSettings(browser, { markColoursBy: 'glossary' });
    await toPage();
    const nameOf = async (text: string): Promise<string | undefined> =>
      (await marksOf(page)).find(({ texts }) => texts.includes(text))?.name;
    await until('the colour of the trade talks', async () =>
      (await nameOf(own))?.startsWith('termlight-wavy-blue'),
    );
    expect(await nameOf(official)).toMatch(/^termlight-dotted-amber/u);
    await changeSettings(browser, DEFAULT_SETTINGS);
  });

  test('switches one off and on, and the open page follows', async () => {
    await openOptions();
    await press(options, 'switch', `Use “${TRADE}”`);
    await toPage();
    await waitForNoMark(page, own);
    await waitForMark(page, official);
    await openOptions();
    await press(options, 'switch', `Use “${TRADE}”`);
    await toPage();
    await waitForMark(page, own);
  });

  test('chooses in the popup which ones mark on a site', async () => {
    await toPage();
    await waitForMark(page, own);
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('.glossary-choice');
    expect(
      await popup.$$eval('.glossary-of', (all) => all.map((one) => one.textContent)),
    ).toContain(TRADE);
    await popup.click('.glossary-choice > summary');
    await press(popup, 'checkbox', TRADE, '.glossary-choice');
    await waitForText(popup, '2 of 3');
    await popup.close();
    await toPage();
    await waitForNoMark(page, own);
    await waitForMark(page, official);
    await changeSettings(browser, DEFAULT_SETTINGS);
    await toPage();
    await waitForMark(page, own);
  });

  test('throws one away and takes it back, and merges it after what comes of it is said', async () => {
    await openOptions();
    // What was just done is said at the lower edge, over what stands there.
    await press(options, 'button', 'Close');
    await change(TRADE);
    await press(options, 'button', 'Move to trash');
    await waitForList(['My glossary', 'Termlight glossary']);
    await toPage();
    await waitForNoMark(page, own);
    await openOptions();
    await press(options, 'button', 'Close');
    await press(options, 'button', `Restore “${TRADE}”`);
    await waitForList(['My glossary', 'Termlight glossary', TRADE]);
    await press(options, 'button', 'Close');
    await change(TRADE);
    await press(options, 'button', 'Merge into another…');
    await waitForText(options, '2 entries move.');
    await press(options, 'button', 'Merge');
    await waitForList(['My glossary', 'Termlight glossary']);
    expect(await askFrom(options, 'getStoredEntry', 'user-e1')).toMatchObject({ glossary: 'own' });
    await toPage();
    await waitForMark(page, own);
    await openOptions();
    await askFrom(options, 'undoLastChange');
    await waitForList(['My glossary', 'Termlight glossary', TRADE]);
    expect(await askFrom(options, 'getStoredEntry', 'user-e1')).toMatchObject({ glossary: trade });
  });

  test('puts them in another order by dragging, and by keys', async () => {
    await openOptions();
    // What was just done is said at the lower edge, over what stands there.
    await press(options, 'button', 'Close');
    await options.evaluate(() => scrollTo(0, 0));
    const last = await options.waitForSelector('.glossary-row:last-child .drag-handle');
    const first = await options.waitForSelector('.glossary-row:first-child .glossary-about');
    if (last === null || first === null) throw new Error('No list');
    // The mouse of Firefox's driver begins a drag and goes over places, but never lets go.
    if (name === 'firefox') await last.evaluate(dragByEvents, first);
    else await drag(options, last, first);
    await waitForList([TRADE, 'My glossary', 'Termlight glossary']);
    const up = await control(options, 'button', 'Move “My glossary” up');
    await up.focus();
    await options.keyboard.press('Enter');
    await waitForList(['My glossary', TRADE, 'Termlight glossary']);
    const order = (await askFrom(options, 'listGlossaries')) as {
      readonly glossary: { readonly id: string };
    }[];
    expect(order.map(({ glossary }) => glossary.id).slice(0, 2)).toEqual(['own', trade]);
  });

  test('finds all of it there after the browser was restarted', async () => {
    await browser.restart();
    options = await browser.openExtensionPage('options.html');
    await waitForText(options, 'Glossaries');
    await options.click('.glossaries > summary');
    await waitForList(['My glossary', TRADE, 'Termlight glossary']);
    page = await browser.newPage(`${site.origin}/a.html`);
    await waitForMark(page, own);
  });
});

/** Drags one element to the middle of another with the mouse. */
async function drag(page: Page, from: ElementHandle, to: ElementHandle): Promise<void> {
  const [start, end] = [await from.clickablePoint(), await to.clickablePoint()];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y - 10, { steps: 3 });
  await to.evaluate((element) => {
    element.addEventListener('dragover', () => Reflect.set(globalThis, 'isOver', true));
  });
  // Let go before the page was told that it is there, it is dropped nowhere.
  let aside = 0;
  await until('the drag to be over the place', async () => {
    aside = 1 - aside;
    await page.mouse.move(end.x + aside, end.y);
    return page.evaluate(() => Reflect.get(globalThis, 'isOver') === true);
  });
  await page.mouse.up();
}

/** Runs in the page: what a browser tells of a drag from one element to another. */
function dragByEvents(from: Element, to: Element): void {
  const dataTransfer = new DataTransfer();
  const tell = (element: Element, type: string): boolean =>
    element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  tell(from, 'dragstart');
  // Only where it is taken, which is said by preventing the default, is it let go.
  if (!tell(to, 'dragover')) tell(to, 'drop');
  tell(from, 'dragend');
}

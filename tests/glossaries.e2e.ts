/**
 * Several glossaries, from the list in the options to the marks and cards of pages. What the list itself
 * offers and says is tested in `entrypoints/options/glossaries/`.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GlossaryResult, ListedGlossary } from '../glossary/messages/glossary-answers.ts';
import type { Glossary, GlossaryId } from '../glossary/model/glossary/glossary.ts';
import { DEFAULT_SETTINGS } from '../glossary/model/settings/settings.ts';
import { control, fill, press, turn, unfold, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import { cardAt } from './launcher/card-at.ts';
import { waitForNoCard } from './launcher/card.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { marksOf, waitForMark, waitForNoMark } from './launcher/marks.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { serve, type PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

const TRADE = 'Trade talks';
const official = '网络主权';
const own = '灯塔协定';
const pages = {
  '/a.html': `<!doctype html><html lang="zh"><title>A</title><p>坚持${official}，签署${own}。</p>`,
};

describe.each(ownPagesIn('chromium'))('a user of several glossaries with %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let options: Page;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    await browser.startOver();
    options = await browser.openExtensionPage('options.html');
  });

  /** Opens the page with both terms, and waits until the official one is marked. */
  const openPage = async (): Promise<Page> => {
    const page = await browser.newPage(`${site.origin}/a.html`);
    await waitForMark(page, official);
    return page;
  };
  /** Unfolds the list of glossaries. */
  const openList = async (): Promise<void> => {
    await options.bringToFront();
    await waitForText(options, 'Glossaries');
    await unfold(options, '.glossaries');
  };
  const glossaries = async (): Promise<readonly Glossary[]> =>
    ((await askFrom(options, 'listGlossaries')) as readonly ListedGlossary[]).map(
      ({ glossary }) => glossary,
    );
  /** Puts two entries into a glossary, one with an official term. */
  const addEntries = async (glossary: GlossaryId): Promise<void> => {
    const accord = ownEntry('user-e1', own, 'Lighthouse Accord');
    await askFrom(options, 'saveConceptEntry', accord, glossary);
    await askFrom(options, 'saveConceptEntry', ownEntry('user-e2', official, 'net rule'), glossary);
  };
  /** Makes a glossary with two entries, and puts all in an order in which it is `trade`. */
  const stageTrade = async (
    order: readonly ('curated' | 'own' | 'trade')[],
  ): Promise<GlossaryId> => {
    const draft = { name: TRADE, languages: ['zh-Hans', 'en'], colour: 'blue' };
    const made = (await askFrom(options, 'createGlossary', draft)) as GlossaryResult;
    if (!made.ok) throw new Error(made.issues[0].message);
    const trade = made.glossary;
    await addEntries(trade);
    const ids = order.map((one) => (one === 'trade' ? trade : one));
    await askFrom(options, 'orderGlossaries', ids);
    return trade;
  };
  /** Waits until the list has these in use, in this order. */
  const waitForList = async (wanted: readonly string[]): Promise<void> => {
    await until(`the list ${wanted.join(', ')}`, async () => {
      const found = await options.$$eval('.glossary-row .glossary-mark', (all) =>
        all.map((one) => (one as HTMLElement).innerText.trim()),
      );
      return found.join() === wanted.join();
    });
  };
  /** Opens the form of a glossary, and waits until it has taken the focus, and scrolled to it. */
  const change = async (glossary: string): Promise<void> => {
    await press(options, 'button', `Open “${glossary}”`);
    await until('the focus in the form', () =>
      options.evaluate(() => document.activeElement?.matches('.glossary-form input')),
    );
  };

  test('makes one, marked and read on an open page in the order of the list', async () => {
    const page = await openPage();
    await openList();
    await press(options, 'button', 'New glossary');
    await fill(options, 'textbox', 'Name', TRADE);
    await press(options, 'button', 'Create');
    await waitForList([TRADE, 'My glossary', 'Termlight glossary']);
    const [trade] = await glossaries();
    // A colour that no other has.
    expect(trade).toMatchObject({ name: TRADE, colour: 'blue' });
    await addEntries(trade?.id ?? '');
    await waitForText(options, '2 entries');
    expect(await violationsOf(options)).toEqual([]);
    await page.bringToFront();
    await waitForMark(page, own);

    /** Waits for a card that names two glossaries, one before the other. */
    const readFrom = async (first: string, second: string): Promise<void> => {
      await page.bringToFront();
      await cardAt(browser, page, official, ({ text }) => {
        const [one, other] = [text.indexOf(first), text.indexOf(second)];
        return one > 0 && one < other;
      });
      await page.keyboard.press('Escape');
      await waitForNoCard(browser, page);
    };
    await readFrom(TRADE, 'Termlight glossary');
    await options.bringToFront();
    await press(options, 'button', `Move “${TRADE}” down`);
    await waitForList(['My glossary', TRADE, 'Termlight glossary']);
    await press(options, 'button', `Move “${TRADE}” down`);
    await waitForList(['My glossary', 'Termlight glossary', TRADE]);
    expect(await options.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Move “${TRADE}” down`,
    );
    await readFrom('Termlight glossary', TRADE);

    await options.bringToFront();
    await askFrom(options, 'orderGlossaries', ['own', 'curated', trade?.id]);
    await waitForList(['My glossary', 'Termlight glossary', TRADE]);
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
    expect((await glossaries()).map(({ id }) => id).slice(0, 2)).toEqual(['own', trade?.id]);
  });

  test('has each in its colour, off and on, on some sites, thrown away, taken back and merged', async () => {
    const trade = await stageTrade(['own', 'curated', 'trade']);
    await askFrom(options, 'updateSettings', { markColoursBy: 'glossary' });
    const page = await openPage();
    await until('the two colours', async () => {
      const marks = await marksOf(page);
      const isOf = (text: string, look: string): boolean =>
        marks.some(({ name: mark, texts }) => mark.startsWith(look) && texts.includes(text));
      return isOf(own, 'termlight-wavy-blue') && isOf(official, 'termlight-dotted-amber');
    });

    await askFrom(options, 'updateSettings', DEFAULT_SETTINGS);
    await openList();
    await turn(options, `Use “${TRADE}”`, false);
    await page.bringToFront();
    await waitForNoMark(page, own);
    await waitForMark(page, official);
    await options.bringToFront();
    await turn(options, `Use “${TRADE}”`, true);
    await page.bringToFront();
    await waitForMark(page, own);

    const popup = await browser.openPopup(page);
    await popup.waitForSelector('.glossary-choice');
    await until('the glossary at its term', () =>
      popup.$$eval(
        '.glossary-of',
        (all, wanted) => all.some(({ textContent }) => textContent === wanted),
        TRADE,
      ),
    );
    await unfold(popup, '.glossary-choice');
    await press(popup, 'checkbox', TRADE, '.glossary-choice');
    await waitForText(popup, '2 of 3');
    await popup.close();
    await page.bringToFront();
    await waitForNoMark(page, own);
    await waitForMark(page, official);
    await askFrom(options, 'updateSettings', DEFAULT_SETTINGS);
    await waitForMark(page, own);

    await options.bringToFront();
    await change(TRADE);
    await press(options, 'button', 'Move to trash');
    await waitForList(['My glossary', 'Termlight glossary']);
    await page.bringToFront();
    await waitForNoMark(page, own);
    await options.bringToFront();
    // What was just done is said at the lower edge, over what stands there.
    await press(options, 'button', 'Close');
    await press(options, 'button', `Restore “${TRADE}”`);
    await waitForList(['My glossary', 'Termlight glossary', TRADE]);
    await press(options, 'button', 'Close');
    await change(TRADE);
    await press(options, 'button', 'Merge into another…');
    await waitForText(options, '2 entries will move.');
    await press(options, 'button', 'Merge');
    await waitForList(['My glossary', 'Termlight glossary']);
    expect(await askFrom(options, 'getStoredEntry', 'user-e1')).toMatchObject({ glossary: 'own' });
    await page.bringToFront();
    await waitForMark(page, own);
    await options.bringToFront();
    await askFrom(options, 'undoLastChange');
    await waitForList(['My glossary', 'Termlight glossary', TRADE]);
    expect(await askFrom(options, 'getStoredEntry', 'user-e1')).toMatchObject({ glossary: trade });
  });

  test('finds all of it there after the browser was restarted', async () => {
    await stageTrade(['own', 'trade', 'curated']);
    await browser.restart();
    options = await browser.openExtensionPage('options.html');
    await openList();
    await waitForList(['My glossary', TRADE, 'Termlight glossary']);
    await waitForMark(await openPage(), own);
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

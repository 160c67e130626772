/** Files in the reader, in each browser: from a disk and from a tab, with the marks of any page. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../entrypoints/reader/pdf/pdf-fixture.ts';
import { press, waitForText } from './controls.ts';
import { violationsOf } from './launcher/axe.ts';
import { waitForCard } from './launcher/card.ts';
import { cardAt } from './launcher/card-at.ts';
import { foundTerms } from './launcher/found-terms.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, waitForMark } from './launcher/marks.ts';
import { lastSeen, until } from './launcher/until.ts';
import { fileDropped } from './reader/drop-file.ts';
import { hostileFiles, SOUND_FILES, WORD_SHAPES } from './reader/document-files.ts';
import { RAN } from './reader/hostile-book.ts';
import { hostilePdf } from './reader/hostile-pdf.ts';
import { FAR_PAGE, PAPER, PAPER_AS_PAGE } from './reader/paper.ts';
import { ReaderStage } from './reader/reader-stage.ts';

const paper = pdfOf(PAPER);
const LOCKED = pdfOf({
  pages: [{ texts: [{ text: 'cyber sovereignty', at: [40, 500] }] }],
  password: 'open',
});
/** So many looks before a term is gone to anew. */
const LOOKS = 10;
const COOKIE = 'signed-in=yes';

describe.each(browserNames)('the reader in %s', (name) => {
  let stage: ReaderStage;
  let browser: RunningBrowser;

  beforeAll(async () => {
    stage = await ReaderStage.start(name, {
      pages: {
        '/paper.html': PAPER_AS_PAGE,
        '/paper.pdf': paper,
        '/login.pdf': '<!doctype html><title>Sign in</title>',
        '/sign-in.html': '<!doctype html><title>Signed in</title>',
      },
      headers: {
        '/sign-in.html': { 'set-cookie': `${COOKIE}; SameSite=Strict; HttpOnly` },
        '/paper.pdf': { 'cache-control': 'max-age=600' },
      },
      needed: { '/paper.pdf': COOKIE },
    });
    ({ browser } = stage);
  });
  afterEach(async () => stage.closeOpened());
  afterAll(async () => stage.end());

  /** The texts and counts of what was found. */
  const counts = async (page: Page): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      (await foundTerms(browser, page)).map(({ entry, count }) => [entry.id, count]),
    );

  /** How often each text is marked. */
  const foundIn = async (page: Page): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      Map.groupBy(await markedTexts(page), (text) => text)
        .entries()
        .map(([text, all]) => [text, all.length]),
    );

  test('marks a PDF as the same text on a page, and goes to a page far off', async () => {
    const page = await stage.reader();
    await fileDropped(page, 'paper.pdf', paper);
    await waitForMark(page, '网络主权');
    await until('the whole to be read', async () =>
      page.evaluate(() => document.querySelector('.reader-progress') === null),
    );
    const asPage = await stage.goTo('/paper.html');
    await waitForMark(asPage, '网络主权');
    const expected = await counts(asPage);
    expect(await counts(page)).toEqual(expected);
    expect(Object.keys(expected).length).toBeGreaterThan(4);

    expect(await violationsOf(page)).toEqual([]);

    // What is copied is a paragraph: no ends of lines, and words that are whole.
    expect(await page.evaluate(copied)).toBe(
      'All countries respect cyber sovereignty and digital economy.',
    );
    // Pages grow by the keys, and their text with them.
    const widths = async (): Promise<readonly number[]> => page.evaluate(widthsOfText);
    const [width = 0, share = 0] = await widths();
    await page.keyboard.press('-');
    await until('the page to be smaller', async () => ((await widths())[0] ?? width) < width);
    expect((await widths())[1]).toBeCloseTo(share, 2);
    await page.keyboard.press('0');

    // Hovered, with its card.
    await page.bringToFront();
    expect((await cardAt(browser, page, '网络主权')).text).toContain('cyber sovereignty');
    await page.mouse.move(2, 2);

    // A page that is not in view has its term gone to, and its card shown by the keys.
    expect(await page.evaluate(isPlaced, FAR_PAGE)).toBe(false);
    const popup = await stage.listOf(page);
    await until('the term to stand out over its picture', async () => {
      await popup.bringToFront();
      await popup.evaluate(pressTerm, '绿色发展');
      await page.bringToFront();
      // It stands out for a moment only.
      return lastSeen(async () => page.evaluate(standsOutOn, FAR_PAGE), Boolean, LOOKS);
    });
    await browser.runCommand('next-term');
    await waitForCard(browser, page);
  });

  test('reads the PDF of a tab, with what the site knows its reader by', async () => {
    const tab = await stage.goTo('/sign-in.html');
    await stage.goToFile(tab, '/paper.pdf');
    await press(await stage.listOf(tab), 'button', 'Read it in Termlight');
    const page = await stage.readerOpened();
    await page.bringToFront();
    await waitForMark(page, '网络主权');
    expect(stage.site.requests.get('/paper.pdf')).toBe(name === 'chromium' ? 1 : 2);
  });

  test('marks books, documents and texts', async () => {
    const page = await stage.reader();
    for (const { name: file, content, terms } of [...SOUND_FILES, WORD_SHAPES]) {
      await fileDropped(page, file, content);
      const areThere = (found: Readonly<Record<string, number>>): boolean =>
        Object.entries(terms).every(([text, count]) => found[text] === count);
      expect(await lastSeen(async () => foundIn(page), areThere), file).toMatchObject(terms);
    }
  });

  test('lets hostile files run nothing and ask for nothing', async () => {
    const page = await stage.reader();
    const before = stage.site.requests.size;
    const pdf = {
      name: 'hostile.pdf',
      content: hostilePdf(stage.site.origin),
      terms: { 数字鸿沟: 1 },
    };
    for (const { name: file, content, terms } of [pdf, ...hostileFiles(stage.site.origin)]) {
      await fileDropped(page, file, content);
      const [[term, count] = ['', 0]] = Object.entries(terms);
      await until(`the terms of ${file}`, async () => (await foundIn(page))[term] === count);
      expect(await page.evaluate((name_) => name_ in globalThis, RAN)).toBe(false);
    }
    expect([...stage.site.requests.keys()].slice(before)).toEqual([]);
  });

  test('says why a file is refused, and asks for a password', async () => {
    const page = await stage.reader();
    const refused: readonly (readonly [string, Uint8Array, string])[] = [
      ['empty.pdf', new Uint8Array(), 'The file is empty.'],
      ['cut.pdf', paper.slice(0, 300), 'The file is damaged or cut off.'],
    ];
    for (const [file, bytes, why] of refused) {
      await fileDropped(page, file, bytes);
      await waitForText(page, why);
    }
    // A field for a password has no role.
    const unlock = async (password: string): Promise<void> => {
      await page.type('input[type=password]', password);
      await press(page, 'button', 'Open');
    };
    await fileDropped(page, 'locked.pdf', LOCKED);
    await waitForText(page, 'This file is protected by a password');
    await unlock('wrong');
    await waitForText(page, 'That is not the password.');
    await unlock('open');
    await waitForMark(page, 'cyber sovereignty');
    await fileDropped(page, 'scan.pdf', pdfOf({ pages: [{}, {}] }));
    await waitForText(page, 'The pages of this file are pictures');
    expect(await markedTexts(page)).toEqual([]);
  });
});

/** Selects the second paragraph. @returns what is copied then */
function copied(): string {
  const paragraph = document.querySelectorAll('#page-1 [role=paragraph]')[1];
  if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph);
  let text = '';
  // Firefox gives an event of a script no clipboard.
  const setData = (_type: string, data: string): void => {
    text = data;
  };
  const event = new Event('copy', { bubbles: true, cancelable: true });
  document.dispatchEvent(Object.assign(event, { clipboardData: { setData } }));
  getSelection()?.removeAllRanges();
  return text;
}

/** How wide the first page is, and which part of it the first piece of its text is. */
function widthsOfText(): readonly number[] {
  const page = document.querySelector('#page-1');
  const width = page?.getBoundingClientRect().width ?? 0;
  return [width, (page?.querySelector('span')?.getBoundingClientRect().width ?? 0) / width];
}

function isPlaced(page: number): boolean {
  return document.querySelector(`#page-${page}`)?.classList.contains('placed') === true;
}

/** Whether the term that was gone to is emphasized in the text over the picture of a page in view. */
function standsOutOn(page: number): boolean {
  const element = document.querySelector(`#page-${page}`);
  const box = element?.getBoundingClientRect();
  const [range] = CSS.highlights.get('termlight-current') ?? [];
  const around = range?.startContainer.parentElement;
  const isInView = box !== undefined && box.top < innerHeight && box.bottom > 0;
  return isInView && around?.localName === 'span' && element?.contains(around) === true;
}

function pressTerm(text: string): boolean {
  const button = [...document.querySelectorAll<HTMLElement>('.page-terms button')].find((one) =>
    one.innerText.includes(text),
  );
  button?.click();
  return button !== undefined;
}

/** The whole document of the reader in popup and panel and by keys, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../entrypoints/reader/pdf/pdf-fixture.ts';
import { choose } from './launcher/settings.ts';
import { press, waitForText } from './controls.ts';
import { readCard } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { savedFile } from './launcher/saved-file.ts';
import { until } from './launcher/until.ts';
import { fileDropped } from './reader/drop-file.ts';
import { ReaderStage } from './reader/reader-stage.ts';

/** A term a page, far enough from each other that most pages are not placed. */
const TERMS = [
  ['网络主权', 'cyber sovereignty'],
  ['数字鸿沟', 'digital divide'],
  ['营商环境', 'business environment'],
  ['绿色发展', 'green development'],
  ['数字经济', 'digital economy'],
  ['人类命运共同体', 'community with a shared future'],
] as const;
/** Empty pages between two of them. */
const BETWEEN = 8;
const PAGES = TERMS.length * (BETWEEN + 1);
const paper = pdfOf({
  pages: TERMS.flatMap(([term]) => [
    { texts: [{ text: `这里谈到${term}。`, at: [40, 300] as const }] },
    ...Array.from({ length: BETWEEN }, () => ({
      texts: [{ text: 'Nothing to see here.', at: [40, 300] as const }],
    })),
  ]),
});

describe.each(browserNames)('a document in %s', (name) => {
  let stage: ReaderStage;
  let browser: RunningBrowser;

  beforeAll(async () => {
    stage = await ReaderStage.start(name);
    ({ browser } = stage);
  });
  afterEach(async () => stage.closeOpened());
  afterAll(async () => stage.end());

  /** The reader with the whole paper read. */
  const read = async (): Promise<Page> => {
    const page = await stage.reader();
    await fileDropped(page, 'paper.pdf', paper);
    await waitForMark(page, TERMS[0][0]);
    await until('the whole to be read', async () =>
      page.evaluate(() => document.querySelector('.reader-progress') === null),
    );
    return page;
  };
  const placeOf = async (page: Page): Promise<string> =>
    page.$eval('.page-field input', ({ value }) => value);

  test.each(['popup', 'sidepanel'] as const)('says in the %s how far it is read', async (own) => {
    const page = await stage.reader();
    const list = await stage.listOf(page, own);
    await list.waitForSelector('main');
    await list.evaluate(keepSaid);
    await fileDropped(page, 'paper.pdf', paper);
    const said = async (): Promise<readonly string[]> => list.evaluate(() => globalThis.said);
    await until('it to be said', async () => (await said()).length > 0);
    expect((await said())[0]).toBe(`Terms from 1 of ${PAGES} pages so far`);
    await until('it to be said no more', async () => list.evaluate(isNothingSaid));
  });

  test('is listed whole, leads to a page far off, and is taken along as a file', async () => {
    const page = await read();
    const panel = await stage.listOf(page, 'sidepanel');
    await waitForText(panel, `${TERMS.length} terms on this page`);
    await press(panel, 'button', 'Next occurrence: 数字经济');
    // A page that lies behind another one is not laid out.
    await page.bringToFront();
    await until(
      'the page far off',
      async () => (await placeOf(page)) === String(4 * (BETWEEN + 1) + 1),
    );
    await panel.bringToFront();
    await choose(panel, 'File format', 'TSV');
    const { text } = await savedFile(panel, 'Save the list');
    const rows = text.trimEnd().split('\n').slice(1);
    expect(rows.map((row) => row.split('\t')[0])).toEqual(TERMS.map(([term]) => term));
    await choose(panel, 'File format', 'Markdown');
    const markdown = await savedFile(panel, 'Save the list');
    expect(markdown.text).toMatch(/^# paper\.pdf/u);
    expect(markdown.text).not.toContain('opened-file');
  });

  test('is gone through by keys, from its first page to its last and back', async () => {
    const page = await read();
    await page.bringToFront();
    const step = async (
      command: string,
      [term, english]: (typeof TERMS)[number],
    ): Promise<void> => {
      await browser.runCommand(command);
      await until(`the card of ${term}`, async () =>
        (await readCard(browser, page))?.text.includes(english),
      );
    };
    for (const term of TERMS) await step('next-term', term);
    const isOn = async (number: number): Promise<boolean> =>
      (await placeOf(page)) === String(number);
    await until('the last page', async () => isOn((TERMS.length - 1) * (BETWEEN + 1) + 1));
    for (const term of TERMS.slice(0, -1).toReversed()) await step('previous-term', term);
    await until('the first page', async () => isOn(1));
  });
});

declare global {
  var said: string[];
}

/** Runs in popup and panel: keeps what is said of how far a file is read. */
function keepSaid(): void {
  globalThis.said = [];
  const look = (): void => {
    const text = /Terms from \d+ of \d+ pages so far/u.exec(document.body.textContent ?? '')?.[0];
    if (text !== undefined && globalThis.said.at(-1) !== text) globalThis.said.push(text);
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

function isNothingSaid(): boolean {
  return !(document.body.textContent ?? '').includes('pages so far');
}

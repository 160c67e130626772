/**
 * The form of an entry in real browsers: proposals by a worker, remarks, a text to try, the official entry.
 * Drafts and what becomes of fields are tested in `entrypoints/options/entry/`.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { control, fill, press, waitForNoText, waitForText } from './controls.ts';
import { violationsOf } from './launcher/axe.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

const chinese = '.language-fields:has([lang=zh-Hans])';
const english = '.language-fields:has([lang=en])';

describe.each(ownPagesIn('chromium'))('the form of an entry in %s', (name) => {
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    await browser.startOver();
    page = await browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1200, height: 900 });
  });

  const waitForMarks = async (
    place: string,
    areWanted: (marks: readonly (string | null)[]) => boolean,
  ): Promise<void> => {
    await until(`the marks in ${place}`, async () =>
      areWanted(
        await page.$$eval(`${place} mark.own`, (all) => all.map(({ textContent }) => textContent)),
      ),
    );
  };

  test('proposes forms and pinyin, has remarks, and tries a text before it is saved', async () => {
    await press(page, 'button', 'Add an entry');
    await fill(page, 'textbox', 'Term', '网络灯塔里的头发', chinese);
    await press(page, 'button', 'Propose Chinese forms and pinyin');
    await waitForText(page, 'Taiwan wording: 網絡 → 網路');
    await waitForText(page, 'Check 发: 發, 髮');
    await press(page, 'button', 'Accept “網路燈塔裡的頭髮”, Taiwan');
    await pressFirst(page, '.proposals li:last-of-type button');
    expect(await valuesOf(page, '.language-fields [lang=zh-Hant-TW]')).toContain(
      '網路燈塔裡的頭髮',
    );
    await press(page, 'button', 'Close the proposals');

    await fill(page, 'textbox', 'Term', 'cyberspace', english);
    await waitForText(page, 'Another entry has this form: cyberspace (Termlight glossary).');
    await fill(page, 'textbox', 'Term', 'house', english);
    await waitForText(page, 'This may be marked too often.');
    await fill(page, 'textbox', 'Term', 'net lighthouse', english);
    await waitForNoText(page, 'too often');

    await fill(page, 'textbox', 'Term', '主权', chinese);
    await pressFirst(page, '.entry-form > details > summary');
    await page.waitForSelector('.text-trial textarea');
    await page.type('.text-trial textarea', '主权和民主权力。Net lighthouses.');
    await waitForText(page, '2 places are marked. 1 place was passed over.');
    await waitForText(page, 'would cut a word in two here: 民主|权力');
    await waitForMarks('.scroll-region', (marks) => marks.join() === '主权,Net lighthouses');
    expect(await violationsOf(page)).toEqual([]);

    await pressFirst(page, `${chinese} .term-fields > details > summary`);
    await press(page, 'switch', 'Also mark inside longer words', chinese);
    await waitForText(page, 'Marked inside other words too, as in: 自主权, ');
    await waitForMarks('.scroll-region', (marks) => marks.join() === '主权,主权,Net lighthouses');
    expect(await violationsOf(page)).toEqual([]);

    await press(page, 'button', 'Save');
    await waitForText(page, 'Done: ');
    await page.evaluate(() => {
      location.hash = '#concept-cyberspace';
    });
    await until('the official entry to be open', async () =>
      (await valuesOf(page, '.language-fields [lang=en]')).includes('cyberspace'),
    );
    await fill(page, 'textbox', 'Note on the entry', 'A note of mine.');
    await press(page, 'button', 'Save');
    await waitForText(page, '1 difference from the official entry');
    await pressFirst(page, 'summary::-p-text(1 difference)');
    await control(page, 'button', 'Revert: Note on the entry');
    expect(await violationsOf(page)).toEqual([]);

    await press(page, 'button', 'Try a text…');
    await page.waitForSelector('.dialog .text-trial select');
    await page.select('.dialog .text-trial select', '0');
    await waitForMarks('.dialog', (marks) => marks.includes('cyber sovereignty'));
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'button', 'Close', '.dialog');
  });
});

async function pressFirst(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(selector);
  await found?.evaluate((element) => {
    if (element instanceof HTMLElement) element.click();
  });
}

async function valuesOf(page: Page, selector: string): Promise<readonly string[]> {
  return page.$$eval(selector, (fields) =>
    fields.map((field) => (field as HTMLInputElement).value),
  );
}

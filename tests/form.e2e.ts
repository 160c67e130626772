/** The form of an entry in real browsers: proposals, remarks, a text to try, drafts, the official entry. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fill, press, waitForText } from './controls.ts';
import { violationsOf } from './launcher/axe.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const chinese = '.language-fields:has([lang=zh-Hans])';
const english = '.language-fields:has([lang=en])';

describe.each(browserNames)('the form of an entry in %s', (name) => {
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
    await open();
  });

  const open = async (): Promise<void> => {
    page = await browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1200, height: 900 });
  };

  test('proposes other forms and pinyin, and puts in what is taken', async () => {
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
  });

  test('says that another entry has the form, and that one is everywhere', async () => {
    await press(page, 'button', 'Add an entry');
    await fill(page, 'textbox', 'Term', 'cyberspace', english);
    await waitForText(page, 'Another entry has this form: cyberspace (Termlight glossary).');
    await fill(page, 'textbox', 'Term', 'house', english);
    await waitForText(page, 'This may be marked too often.');
    await fill(page, 'textbox', 'Term', 'net lighthouse', english);
    await until('the remark to go', async () => (await textOf(page)).match(/too often/u) === null);
  });

  test('is tried on a text before it is saved, with the words that would be cut', async () => {
    await press(page, 'button', 'Add an entry');
    await fill(page, 'textbox', 'Term', 'net lighthouse', english);
    await fill(page, 'textbox', 'Term', '主权', chinese);
    await pressFirst(page, '.entry-form > details > summary');
    await page.waitForSelector('.text-trial textarea');
    await page.type('.text-trial textarea', '主权和民主权利。Net lighthouses.');
    await waitForText(page, '2 places are marked. 1 place was passed over.');
    await waitForText(page, 'would cut a word in two here: 民主|权利');
    await until('both to be marked', async () => {
      const marks = await page.$$eval('.scroll-region mark.own', (all) =>
        all.map(({ textContent }) => textContent),
      );
      return marks.join() === '主权,Net lighthouses';
    });
    expect(await violationsOf(page)).toEqual([]);
  });

  test('is kept when the page is closed, and opened again from above the list', async () => {
    await press(page, 'button', 'Add an entry');
    await fill(page, 'textbox', 'Term', '主权', chinese);
    await fill(page, 'textbox', 'Term', 'net lighthouse', english);
    await until('the last keystrokes to be kept', async () =>
      (await storedTexts(page)).some(
        ([key, draft]) => key.startsWith('draft:') && draft.includes('net lighthouse'),
      ),
    );
    await page.close();
    await open();
    await waitForText(page, '1 entry has unsaved changes, which are kept here:');
    await pressFirst(page, '.draft-list a');
    await page.waitForSelector('.entry-form');
    expect(await valuesOf(page, '.language-fields [lang=en]')).toContain('net lighthouse');
    await press(page, 'button', 'Save');
    await waitForText(page, 'Done: ');
    await until('the draft to go', async () => (await page.$('.draft-list')) === null);
  });

  test('shows what differs from the official entry, and takes one field back', async () => {
    await page.evaluate(() => {
      location.hash = '#concept-cyberspace';
    });
    await until('the official entry to be open', async () =>
      (await valuesOf(page, '.language-fields [lang=en]')).includes('cyberspace'),
    );
    await fill(page, 'textbox', 'Note on the entry', 'A note of mine.');
    await fill(page, 'textbox', 'Jurisdiction', 'UN');
    await press(page, 'button', 'Save');
    await waitForText(page, '2 differences from the official entry');
    await pressFirst(page, 'summary::-p-text(2 differences)');
    await press(page, 'button', 'Revert: Note on the entry');
    await waitForText(page, '1 difference from the official entry');
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'button', 'Save');
    await until(
      'the note to be saved',
      async () =>
        (await textOf(page)).includes('1 difference from the official entry') &&
        (await page.$('.save-actions .primary:disabled')) !== null,
    );
    await press(page, 'button', 'Reset to the official entry');
    await until(
      'no difference to be left',
      async () => !(await textOf(page)).includes('from the official entry'),
    );
  });

  test('has a place of its own for trying a text on all glossaries', async () => {
    await press(page, 'button', 'Try a text…');
    await page.waitForSelector('.dialog .text-trial select');
    await page.select('.dialog .text-trial select', '0');
    await until('the sample to be marked', async () => {
      const marks = await page.$$eval('.dialog mark.own', (found) =>
        found.map(({ textContent }) => textContent),
      );
      return marks.includes('cyber sovereignty');
    });
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

/** What is in the extension's own storage, as JSON. */
async function storedTexts(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as {
      readonly browser?: Api;
      readonly chrome: Api;
    };
    const all = await (browser ?? chrome).storage.local.get(null);
    return Object.entries(all).map(([key, value]) => [key, JSON.stringify(value)] as const);

    interface Api {
      readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } };
    }
  });
}

async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

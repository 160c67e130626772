/** What two texts propose for a glossary, in each browser: found in the thread, and put into the form. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, unfold, waitForText } from './controls.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const TEXTS = {
  source: '我们尊重网络主权。\n他们写《蓝色的窗》。',
  target: 'We respect cyber sovereignty.\nThey write “The Blue Window.”',
} as const;

describe.each(browserNames)('what two texts propose in %s', (name) => {
  let browser: RunningBrowser;

  beforeAll(async () => {
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
  });

  test('is listed with its sentences, and fills the form', async () => {
    const page = await browser.openExtensionPage('check.html');
    for (const side of ['source', 'target'] as const) {
      await page.waitForSelector(`#check-${side}`);
      await page.focus(`#check-${side}`);
      await page.evaluate((text) => document.execCommand('insertText', false, text), TEXTS[side]);
    }
    await page.waitForSelector('.check-work > details + section > details');
    await unfold(page, '.check-work > details + section > details');
    await waitForText(page, '1 proposal, the most reliable first');
    const before = await browser.browser.pages();
    await press(page, 'button', 'Add: 蓝色的窗');
    const form = await until('the form to open', async () =>
      (await browser.browser.pages()).find((one) => !before.includes(one)),
    );
    await form.waitForSelector('#field-sentence');
    expect(await valuesOf(form)).toEqual(['蓝色的窗', 'The Blue Window', '他们写《蓝色的窗》。']);
    await form.close();
    await page.close();
  });
});

/** What the form holds of a term, its equivalent and the sentence. */
async function valuesOf(form: Page): Promise<readonly string[]> {
  return form.$$eval('#field-term, #field-equivalent, #field-sentence', (fields) =>
    fields.map((field) => (field as HTMLInputElement).value),
  );
}

/** The findings of a bilingual page in the list at its side, in each browser. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { press, waitForNoText, waitForText } from './controls.ts';
import { violationsOf } from './launcher/axe.ts';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { marksOf } from './launcher/marks.ts';
import { serve, type PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const PAIRS = [
  ['这是网络主权的意思。', 'This is what cyber sovereignty means.'],
  [
    '人类命运共同体的理念深入人心。',
    'The vision of a community of common destiny for mankind has won many hearts.',
  ],
  ['各国一律平等，不分大小。', 'All countries are equal, be they large or small.'],
] as const;
const OUTDATED = 'community of common destiny for mankind';
const TITLE = 'Translation on this page';

/** A sentence without translation, and the rest of its paragraph with one. */
const LEFT_OUT =
  '这项工作关系到每一个家庭的生活，也关系到子孙后代的幸福和安康，需要全社会一起努力，久久为功。';
const REST = '我们要同各国人民一道建设更加美好的世界。';
const REST_IN_ENGLISH = 'It takes all of us to build a better world.';

const htmlOf = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Speech</title><body>${body}`;
const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('');
const CHINESE = PAIRS.map(([zh]) => zh);
const ENGLISH = PAIRS.map(([, en]) => en);

const PAGES = {
  '/turns.html': htmlOf(`<nav>首页 人类命运共同体</nav><main>${paragraphs(PAIRS.flat())}</main>`),
  '/short.html': htmlOf(
    `<main>${paragraphs([...PAIRS.flat(), LEFT_OUT + REST, REST_IN_ENGLISH])}</main>`,
  ),
  '/chinese.html': htmlOf(paragraphs(CHINESE)),
  '/english.html': htmlOf(paragraphs([...ENGLISH, ...ENGLISH, ...ENGLISH])),
  '/frame.html': htmlOf(
    `<main>${paragraphs([...CHINESE, ...CHINESE, ...CHINESE])}</main><iframe src="/english.html"></iframe>`,
  ),
};

describe.each(browserNames)('the check of a page at its side in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await serve({ pages: PAGES });
    browser = await lend({ browser: name });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (page) => page.close()));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** A page whose frames were read, and the panel about it: a page behind another tab is read no more. */
  const openBeside = async (path: string, marks: readonly string[]): Promise<[Page, Page]> => {
    const page = await browser.newPage(site.origin + path);
    opened.push(page);
    for (const mark of marks) {
      await until(`${mark} in a frame`, async () => {
        const all = await Promise.all(page.frames().map(async (frame) => marksOf(frame)));
        return all.flat().some(({ texts }) => texts.includes(mark));
      });
    }
    const panel = await browser.openExtensionPage(
      `sidepanel.html?tab=${await browser.tabIdOf(page)}`,
    );
    opened.push(panel);
    return [page, panel];
  };
  const standingOut = async (frame: Page | Frame): Promise<readonly string[]> =>
    (await marksOf(frame)).flatMap(({ name: one, texts }) =>
      one === 'termlight-current' ? texts : [],
    );
  const BOTH = ['网络主权', 'cyber sovereignty', OUTDATED];

  test('a bilingual page is checked when asked for, and each place is shown in it', async () => {
    const [page, panel] = await openBeside('/turns.html', BOTH);
    await press(panel, 'button', 'Check the translation');
    await waitForText(panel, '1 finding. ');
    await waitForText(panel, 'community with a shared future');
    expect(await violationsOf(panel)).toEqual([]);
    await panel.keyboard.press('ArrowRight');
    // Both sentences, with the term and what stands there marked.
    await panel.waitForSelector('.check-place[aria-current=true]:focus');
    expect(
      await panel.$$eval('.check-place > p[lang], .check-place mark', (all) =>
        all.map(({ textContent }) => textContent),
      ),
    ).toEqual([CHINESE[1], '人类命运共同体', ENGLISH[1], OUTDATED]);
    // It stands out for a moment only. The menu has the term too.
    await until('both texts to stand out', async () => {
      await press(panel, 'button', 'Show on the page');
      const texts = await standingOut(page);
      return texts.join() === `人类命运共同体,${OUTDATED}`;
    });
    await waitForNoText(panel, 'The page has changed');
    await page.evaluate(() => document.querySelectorAll('p')[3]?.remove());
    await press(panel, 'button', 'Show on the page');
    await waitForText(panel, 'The page has changed since it was checked.');
    await press(panel, 'button', 'Check again');
    await waitForText(panel, 'No rendering found');
    await waitForNoText(panel, 'The page has changed');
  });

  test('a sentence without translation is listed, and shown on the page', async () => {
    const [page, panel] = await openBeside('/short.html', BOTH);
    await press(panel, 'button', 'Check the translation');
    await waitForText(panel, 'Not translated');
    const listed = await panel.$$eval('.check-untranslated p[lang]', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(listed).toEqual([LEFT_OUT]);
    await until('it to stand out', async () => {
      await panel.click('.check-untranslated .button');
      return (await standingOut(page)).join() === LEFT_OUT;
    });
    await waitForNoText(panel, 'The page has changed');
  });

  test('an answer stays, by keys as well, and holds in the page of the check', async () => {
    await browser.startOver();
    // It would be there for the others, should this end half-way.
    onTestFinished(async () => browser.startOver());
    const [, first] = await openBeside('/turns.html', BOTH);
    await press(first, 'button', 'Check the translation');
    await waitForText(first, '1 finding. ');
    await first.keyboard.press('j');
    await first.waitForSelector('.check-place:focus');
    // Its first button is for this place.
    await first.keyboard.press('Tab');
    await first.keyboard.press('Enter');
    await waitForText(first, 'Nothing to report. ');
    await waitForText(first, 'Answered (1)');
    const [, panel] = await openBeside('/turns.html', BOTH);
    await press(panel, 'button', 'Check the translation');
    await waitForText(panel, 'Answered (1)');
    const before = await browser.browser.pages();
    await press(panel, 'button', 'Open in the translation check');
    const check = await until('the page of the check', async () =>
      (await browser.browser.pages()).find((one) => !before.includes(one)),
    );
    opened.push(check);
    await waitForText(check, 'Answered (1)');
    await panel.bringToFront();
    await panel.click('summary ::-p-text(Answered)');
    const row = await panel.waitForSelector('.page-check details .row');
    await row?.click();
    await press(panel, 'button', 'Take back');
    await waitForText(panel, '1 finding. ');
    await waitForNoText(panel, 'Answered');
  });

  test('both texts are opened in the page of the check', async () => {
    const [, panel] = await openBeside('/turns.html', BOTH);
    await press(panel, 'button', 'Check the translation');
    const before = await browser.browser.pages();
    await press(panel, 'button', 'Open in the translation check');
    const check = await until('the page of the check', async () =>
      (await browser.browser.pages()).find((one) => !before.includes(one)),
    );
    opened.push(check);
    await waitForText(check, 'has both languages: 3 pairs.');
    await waitForText(check, 'Outdated');
  });

  test('the translation may stand in a frame', async () => {
    const [page, panel] = await openBeside('/frame.html', BOTH);
    await press(panel, 'button', 'Check the translation');
    await waitForText(panel, '3 findings. ');
    const [top, inner] = page.frames();
    if (top === undefined || inner === undefined) throw new Error('No inner frame');
    await panel.keyboard.press('ArrowRight');
    await until('a text in each to stand out', async () => {
      await press(panel, 'button', 'Show on the page');
      const texts = [await standingOut(top), await standingOut(inner)];
      return JSON.stringify(texts) === JSON.stringify([['人类命运共同体'], [OUTDATED]]);
    });
  });

  test('a page in one language has no word of it', async () => {
    const [, panel] = await openBeside('/chinese.html', ['网络主权', '人类命运共同体']);
    await waitForText(panel, 'terms on this page');
    const text = await panel.evaluate(() => document.body.innerText);
    expect(text).not.toContain(TITLE);
  });
});

/**
 * Every page of ours and the card at the width that WCAG asks for, with text of its size and twice
 * as large, whatever fonts there are: all is seen whole, and all is reached.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteRule } from '../glossary/model/settings/site-rules.ts';
import { cardAt } from './launcher/card-at.ts';
import { waitForNoCard } from './launcher/card.ts';
import { FONT_SETS } from './launcher/fonts.ts';
import { browserNames, launch } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { PRACTICE } from './launcher/practice-page.ts';
import { waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

const TERM = '网络主权';
const ARTICLE =
  '<!doctype html><meta name="viewport" content="width=device-width">' +
  `<title>A page with a name of some length</title><p>坚持${TERM}。</p><p>Cyber sovereignty.</p>`;
const RULE: SiteRule = { pattern: '*.gov.cn/zhengce/*', marking: 'on', direction: 'zh' };
const VIEW = { width: 320, height: 640 };
/** From this width on an open entry stands beside the list. */
const BESIDE = { width: 1100, height: 800 };
/** The longest Chinese term of the glossary. */
const LONGEST =
  '各国主权、领土完整都应该得到尊重，联合国宪章宗旨和原则都应该得到遵守，各国合理安全关切都应该得到重视，一切有利于和平解决危机的努力都应该得到支持';
/** The size of the text in CSS pixels. */
const SIZES = [16, 32] as const;
const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
type Locale = (typeof LOCALES)[number];
/** A font of Han for everything, which `make-boxes.ts` wrote: each line is tall. */
const TALL = 'Termlight Boxes';
/** Null for the fonts that a page asks for itself. */
type Family = typeof TALL | null;

/** Opens something in a page, unless it is open. */
type Step = (page: Page) => Promise<unknown>;
const openDetails: Step = async (page) =>
  page.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
const openMenu: Step = async (page) => {
  await clickUnless('.menu-panel', page, '.list-tools .menu:last-child > .button');
};
const openEntry: Step = async (page) => {
  await clickUnless('.entry-form', page, '.open-entry');
  await openDetails(page);
};
const openTrial: Step = async (page) => {
  const ready = '.dialog .text-trial select';
  await clickUnless(ready, page, '.header-actions button:nth-of-type(2)');
  await page.select(ready, '0');
  await page.waitForSelector('.dialog mark');
};

/** Shows the first card with its equivalents. */
const startPractice: Step = async (page) => {
  if ((await page.$('.drill-back')) !== null) return;
  await (await page.waitForSelector('.practice-tools .primary, .drill .primary'))?.click();
  await (await page.waitForSelector('.drill form .primary'))?.click();
  await page.waitForSelector('.drill-back');
};

/** Shows what is found in the example, with its first group, and what is folded below. */
const showFindings: Step = async (page) => {
  await clickUnless('.check-group', page, '.header-actions button');
  await clickUnless('.check-place', page, '.check-group .row');
  await openDetails(page);
  await page.waitForSelector('.check-work > section > details output');
};
const openReportMenu: Step = async (page) => {
  await clickUnless('.check-formats', page, '.header-actions .menu > .button');
};
const showReport: Step = async (page) => {
  if ((await page.$('.check-report')) === null) await openReportMenu(page);
  await clickUnless('.check-report', page, '.check-formats .button');
};

/**
 * Each page with what it shows when it is ready, and what is opened in it, one after another: it is looked
 * at after each, and so there is one at least.
 */
const PAGES: readonly (readonly [
  path: string,
  ready: string,
  steps: readonly [Step, ...(readonly Step[])],
])[] = [
  ['popup.html?tab=', '.row', [openDetails]],
  ['sidepanel.html?tab=', '.panel-term details', [openDetails]],
  ['settings.html', 'fieldset:not(:disabled) .site-rules li', [openDetails]],
  ['options.html', '.open-entry', [openDetails, openMenu, openEntry, openTrial]],
  ['lookup.html?text=cyberspac', '.row', [openDetails]],
  ['lookup.html?text=cyberspace&add', 'form .row', [openDetails]],
  ['reader.html', '.reader-card', [openDetails]],
  ['check.html', '.check-side', [openDetails, showFindings, openReportMenu, showReport]],
  [PRACTICE, '.practice', [openDetails, startPractice]],
  ['welcome.html', 'article', [openDetails]],
];

describe.each(browserNames)('in %s', (name) => {
  // Where no letter of Han is found is the same for both: its boxes.
  const fontSets = FONT_SETS.filter(
    (set) => set === 'wide' || ownPagesIn('chromium').includes(name),
  );
  describe.each(fontSets)('with the fonts “%s”', (fonts) => {
    let site: PageServer;
    let browser: RunningBrowser;
    let article: Page;
    let tab: number;

    beforeAll(async () => {
      site = await serve({ pages: { '/a.html': ARTICLE } });
      // The widest fonts are those of every other test, and say most.
      browser = await (fonts === 'wide'
        ? lend({ browser: name })
        : launch({ browser: name, glossary: 'small', fonts }));
      article = await browser.newPage(`${site.origin}/a.html`);
      await article.setViewport(VIEW);
      await waitForMark(article, TERM);
      tab = await browser.tabIdOf(article);
    });
    afterAll(async () => {
      await browser.close();
      await site.close();
    });

    const locales = fonts === 'wide' ? LOCALES : (['en'] as const);
    /** The widest fonts have the tallest as well, which a page is then given alone. */
    const familiesIn = (locale: Locale): readonly Family[] =>
      fonts === 'wide' && locale === 'en' ? [null, TALL] : [null];

    test('the card is seen whole and reached', async () => {
      const found: string[] = [];
      for (const locale of locales) {
        await changeSettings(browser, { interfaceLanguage: locale });
        await article.bringToFront();
        await waitForMark(article, TERM);
        await cardAt(browser, article, TERM);
        for (const family of familiesIn(locale)) {
          await browser.inCard(article, useFamily, family);
          for (const size of SIZES) {
            await browser.inCard(
              article,
              ({ host }, px) => {
                (host as HTMLElement).style.setProperty('font-size', `${px}px`, 'important');
              },
              size,
            );
            const faults = await browser.inCard(article, faultsOf, null);
            const where = `card, ${locale}, ${family ?? fonts}, text of ${size}`;
            found.push(...(faults ?? ['none']).map((fault) => `${where}: ${fault}`));
          }
        }
        await article.keyboard.press('Escape');
        await waitForNoCard(browser, article);
      }
      expect(found).toEqual([]);
    });

    test.each(PAGES)('%s is seen whole and reached', async (path, ready, steps) => {
      const isOfTab = path.endsWith('tab=');
      const page = await browser.openExtensionPage(isOfTab ? path + tab : path);
      await page.setViewport(VIEW);
      const found: string[] = [];
      // The user may change no settings.
      const from = path === 'reader.html' ? browser : page;
      for (const step of steps) {
        for (const locale of locales) {
          await changeSettings(from, { interfaceLanguage: locale, siteRules: [RULE] });
          await page.waitForFunction(
            (wanted) => document.documentElement.lang === wanted,
            {},
            locale,
          );
          // The article reads itself anew with new settings, and only while it is in front.
          if (isOfTab) await article.bringToFront();
          await page.waitForSelector(ready);
          await page.bringToFront();
          await step(page);
          for (const family of familiesIn(locale)) {
            await page.evaluate(useFamily, null, family);
            for (const size of SIZES) {
              await page.evaluate((px) => {
                document.documentElement.style.fontSize = `${px}px`;
              }, size);
              const faults = await page.evaluate(faultsOf);
              const where = `${locale}, ${family ?? fonts}, text of ${size}`;
              found.push(...faults.map((fault) => `${where}: ${fault}`));
            }
          }
          await page.evaluate(useFamily, null, null);
        }
      }
      await page.close();
      expect(found).toEqual([]);
    });

    test('the filters of the list stand in one row beside an open entry', async () => {
      const page = await browser.openExtensionPage('options.html');
      await page.setViewport(BESIDE);
      await page.waitForSelector('.open-entry');
      await openEntry(page);
      const menus = await page.$$('.filters .menu > .button');
      for (const menu of menus) {
        await menu.evaluate((one) => (one as HTMLElement).click());
        const choice = await page.waitForSelector('.menu-panel .choice-list input');
        await choice?.evaluate((one) => (one as HTMLElement).click());
        await menu.evaluate((one) => (one as HTMLElement).click());
      }
      await page.waitForFunction(
        (count) => document.querySelectorAll('.filters .button.active').length === count,
        {},
        menus.length,
      );
      for (const locale of locales) {
        await changeSettings(page, { interfaceLanguage: locale });
        await page.waitForFunction(
          (wanted) => document.documentElement.lang === wanted,
          {},
          locale,
        );
        expect(await heightsOfFilters(page), locale).toBeLessThan(8);
      }
      await page.close();
    });

    test.runIf(fonts === 'wide')(
      'the longest Chinese term is seen whole in the list at 1,440 pixels',
      async () => {
        const page = await browser.openExtensionPage('options.html');
        await page.setViewport({ width: 1440, height: 800 });
        await page.waitForSelector('.list .open-entry');
        expect(await linesOfLongest(page)).toBe(2);
        await page.close();
      },
    );

    test.runIf(fonts === 'wide').each([1440, BESIDE.width, 360])(
      'marks of regions stand beside their forms in the list at %i pixels',
      async (width) => {
        const page = await browser.openExtensionPage('options.html');
        await page.setViewport({ width, height: 800 });
        await page.waitForSelector('.list .region-mark');
        if (width === BESIDE.width) await openEntry(page);
        expect(await partedRegions(page)).toEqual([]);
        await page.close();
      },
    );

    test.runIf(fonts === 'wide')(
      'the list has the whole width, and from 1,100 pixels on an entry opens beside it',
      async () => {
        const page = await browser.openExtensionPage('options.html');
        const seen = [];
        for (const width of [1440, BESIDE.width, BESIDE.width - 1]) {
          await page.setViewport({ width, height: 800 });
          await page.waitForSelector('.list .open-entry');
          const [{ columns, list }, apart] = [await boxesIn(page), await heightsOfFilters(page)];
          await openEntry(page);
          seen.push({ width, columns, list, isOneRow: apart < 8, opened: await boxesIn(page) });
          await page.evaluate(() => {
            location.hash = '';
          });
          await page.waitForSelector('.options:not(.with-form)');
        }
        const [beside, least, over] = seen;
        for (const { columns, list, isOneRow } of seen) {
          expect({ list, isOneRow }).toEqual({ list: columns, isOneRow: true });
        }
        for (const one of [beside, least]) {
          const [left, right] = [one?.opened.list, one?.opened.detail];
          expect(left?.[1]).toBeLessThan(right?.[0] ?? 0);
          expect([left?.[0], right?.[1]]).toEqual(one?.columns);
        }
        expect(over?.opened).toEqual({ columns: over?.columns, detail: over?.columns });
        await page.close();
      },
    );
  });
});

/** The left and right edge of what is seen, in CSS pixels. */
type Edges = readonly [left: number, right: number];

/** Where the list and the open entry are, and what is around both. */
async function boxesIn(
  page: Page,
): Promise<Readonly<Record<'columns' | 'list' | 'detail', Edges | undefined>>> {
  return page.evaluate(() => {
    const edges = (selector: string): Edges | undefined => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box === undefined || box.width === 0
        ? undefined
        : [Math.round(box.left), Math.round(box.right)];
    };
    return { columns: edges('.columns'), list: edges('.list'), detail: edges('.detail') };
  });
}

/** How far the menus of filters are from standing in one row, in CSS pixels. */
async function heightsOfFilters(page: Page): Promise<number> {
  const rows = await page.$$eval('.filters > .menu', (parts) =>
    parts.map((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    }),
  );
  return Math.max(...rows) - Math.min(...rows);
}

/**
 * Puts the longest Chinese term into the first row of the list. @returns on how many lines it
 * stands, or 0 where it is cut
 */
async function linesOfLongest(page: Page): Promise<number> {
  return page.$eval(
    '.entry-rows .chinese .cell-text',
    (cell, term) => {
      const name = cell.querySelector('span');
      if (name === null) return 0;
      name.textContent = term;
      const lines = [...name.getClientRects()];
      const { bottom, right } = cell.getBoundingClientRect();
      const isCut = lines.some((line) => line.bottom > bottom + 1 || line.right > right + 1);
      return isCut ? 0 : new Set(lines.map(({ top }) => Math.round(top))).size;
    },
    LONGEST,
  );
}

/**
 * Gives a form of a region in the list each length, behind terms of each length.
 * @returns the lengths at which the mark is not on the last line of the form, or at which a form of
 * four characters or less is cut in two
 */
async function partedRegions(page: Page): Promise<readonly string[]> {
  return page.$eval('.cell-text:has(.region)', (cell) => {
    const parts = ['span', '.region', '.region > span', '.region-mark'] as const;
    const [term, region, form, mark] = parts.map((one) => cell.querySelector(one));
    if (!term || !region || !form || !mark) return ['no region'];
    const found: string[] = [];
    for (const [before, length] of pairsUpTo(30)) {
      const isShort = length <= 4;
      region.classList.toggle('short', isShort);
      term.textContent = '网'.repeat(before);
      form.textContent = '網'.repeat(length);
      const lines = [...form.getClientRects()];
      const marks = [...mark.getClientRects()];
      const bottom = lines.at(-1)?.bottom ?? 0;
      const isBeside =
        marks.length === 1 &&
        marks.every(({ top, bottom: end }) => top < bottom && end > bottom - 8);
      if (!isBeside || (isShort && lines.length > 1)) found.push(`${length} behind ${before}`);
    }
    return found;

    function pairsUpTo(most: number): readonly (readonly [number, number])[] {
      const each = Array.from({ length: most }, (_, i) => i + 1);
      return each.flatMap((before) => each.map((length) => [before, length] as const));
    }
  });
}

/** Clicks on something unless what it shows is there, and waits for that. */
async function clickUnless(shown: string, page: Page, selector: string): Promise<void> {
  if ((await page.$(shown)) !== null) return;
  await page.$eval(selector, (one) => (one as HTMLElement).click());
  await page.waitForSelector(shown);
}

/** Runs in the page, or with the root of a card: gives all that is there one font, or none. */
function useFamily(root: ShadowRoot | null, family: Family): void {
  for (const one of (root ?? document).querySelectorAll<HTMLElement>('*')) {
    one.style.setProperty('font-family', family ?? '', 'important');
  }
}

/**
 * Runs in the page, and with the root of a card in the page that it is of.
 * @returns what is not seen whole or not reached by keys, with the place
 */
function faultsOf(root: Document | ShadowRoot = document): readonly string[] {
  const { scrollWidth } = document.documentElement;
  const found = scrollWidth > innerWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
  // Heard only, or cut as it is meant to be, with all of it in the form.
  const hidden = '.hidden-text, .aloud, .glossary-line .switch > label, .entry-rows, .bar > .about';
  for (const one of root.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility() || one.closest(hidden) !== null) continue;
    const fault = faultOf(one);
    if (fault !== undefined) found.push(`${one.outerHTML.slice(0, 150)} ${fault}`);
  }
  return found;

  function faultOf(one: HTMLElement): string | undefined {
    const { overflowX, overflowY, fontSize } = getComputedStyle(one);
    const isWide = one.scrollWidth > one.clientWidth + 1;
    const isHigh = one.scrollHeight > one.clientHeight + 1;
    if (one.matches('select:not(.choice > select)')) return 'may be cut by the browser';
    if (one.matches('input, textarea, select')) return undefined;
    if (one.matches('.choice')) {
      const chosen = one.querySelector('select')?.selectedOptions[0]?.text;
      if (chosen !== one.dataset['chosen']) return `does not say “${chosen}”`;
      return isWide || isHigh ? 'cuts what is chosen' : undefined;
    }
    if (isWide && overflowX !== 'visible') {
      return overflowX === 'hidden' ? 'is cut' : 'scrolls sideways';
    }
    if (isHigh && overflowY === 'hidden') return 'is cut below';
    if (isHigh && overflowY === 'auto' && !isReached(one)) return 'scrolls, and no key reaches it';
    const text = [...one.childNodes].find(
      (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim().length > 3,
    );
    if (text === undefined) return undefined;
    if (one.getBoundingClientRect().width < 2 * parseFloat(fontSize)) return 'has no room for it';
    const frame = one.closest('button, .button, label, summary, .tag, .evidence');
    const range = document.createRange();
    range.selectNodeContents(text);
    const [inner, outer] = [range.getBoundingClientRect(), frame?.getBoundingClientRect()];
    if (outer === undefined) return undefined;
    return inner.left < outer.left - 1 || inner.right > outer.right + 1
      ? 'goes beyond its button'
      : undefined;
  }

  function isReached(one: HTMLElement): boolean {
    return (
      one.tabIndex === 0 ||
      one.querySelector('a[href], button, input, select, textarea, summary, [tabindex="0"]') !==
        null
    );
  }
}

/** How marks look on pages of many colours, read from pictures of them, in each browser. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contrastOf, luminanceOf } from '../glossary/model/settings/luminance.ts';
import { MARK_COLOURS } from '../glossary/model/settings/settings.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { type Mark, marksOf, waitForMark } from './launcher/marks.ts';
import { type Colour, readPixels } from './launcher/pixels.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';

const TERM = '网络主权';

/** The style of a box with a term in it. */
const PAGES: Readonly<Record<string, string>> = {
  white: 'background:white;color:black',
  paper: 'background:#eee;color:#333',
  sepia: 'background:#f4ecd8;color:#5b4636',
  black: 'background:black;color:white',
  dark: 'background:#15181c;color:#ddd',
  'middle grey': 'background:#808080;color:black',
  'middle grey, white text': 'background:#767676;color:white',
  'middle blue': 'background:#3a6ea5;color:white',
  'light blue': 'background:#66a3e0;color:black',
  red: 'background:#c00;color:white',
  'bright red': 'background:#f00;color:black',
  yellow: 'background:#ff0;color:black',
  green: 'background:#0a5;color:white',
  'oklch, as of a framework': 'background:oklch(0.55 0.15 260);color:oklch(0.98 0 0)',
  'half of blue over black': 'background:rgb(0 80 255 / 50%);color:white;--around:black',
  'a gradient': 'background:linear-gradient(#234,#345);color:white',
  'a white one': 'background:linear-gradient(#fff,#eee);color:black',
};

const boxes = Object.values(PAGES)
  .map(
    (style, index) =>
      `<div style="background:${style.includes('--around:') ? 'black' : 'none'}">` +
      `<p id="box-${index}" style="${style}">${TERM}</p></div>`,
  )
  .join('');

const PLAIN = { markLine: 'solid', markColour: 'amber', markTint: false } as const;

let site: PageServer;

beforeAll(async () => {
  site = await serve({
    pages: {
      '/schemes.html': `<!doctype html><html lang="zh"><style>:root{color-scheme:light dark;background:light-dark(white,#111)}</style><p>${TERM}</p>`,
      '/colours.html': `<!doctype html><html lang="zh"><style>p{margin:0;padding:4px 8px;font:20px/1.5 sans-serif}</style>${boxes}`,
    },
  });
});
afterAll(async () => site.close());

describe.each(browserNames)('marks in %s', (name) => {
  let browser: RunningBrowser;
  let own: Page;
  let page: Page;

  beforeAll(async () => {
    browser = await lend({ browser: name });
    own = await browser.openExtensionPage('popup.html?tab=-1');
    page = await browser.newPage(`${site.origin}/colours.html`);
    await page.setViewport({ width: 400, height: 750 });
  });
  afterAll(async () => browser.close());

  test.each(MARK_COLOURS)('have lines in %s that stand out 3 : 1 on every page', async (colour) => {
    await page.bringToFront();
    for (const markTint of [true, false]) {
      await changeSettings(own, { ...PLAIN, markColour: colour, markTint });
      const prefix = `termlight-solid-${colour}${markTint ? '-tint' : ''}`;
      const isOurs = ({ name: one }: Mark): boolean =>
        one === prefix || one.startsWith(`${prefix}-on-`);
      await until('all terms to be drawn so', async () => {
        const marks = (await marksOf(page)).filter(isOurs);
        return marks.flatMap(({ texts }) => texts).length === Object.keys(PAGES).length;
      });
      const weakIn = (contrasts: readonly number[]): readonly object[] =>
        Object.keys(PAGES)
          .map((box, index) => ({ box, contrast: contrasts[index] ?? 0 }))
          .filter(({ contrast }) => contrast < 3);
      // They are painted some time after they are registered.
      const weak = await lastSeen(
        async () => weakIn(await lineContrasts(page)),
        ({ length }) => length === 0,
        PICTURES,
      );
      expect(weak, markTint ? 'with a tint' : 'without a tint').toEqual([]);
    }
  });

  test('follow a page that changes its colours', async () => {
    await changeSettings(own, PLAIN);
    const changing = await browser.newPage(`${site.origin}/colours.html`);
    const namesOf = async (): Promise<readonly string[]> =>
      (await marksOf(changing)).filter(({ texts }) => texts.length > 0).map((mark) => mark.name);
    await waitForMark(changing, TERM);
    await changing.evaluate(() => {
      for (const box of document.querySelectorAll('p')) box.style.cssText = 'background:#808080';
    });
    await until('dark lines on grey', async () => {
      const names = await namesOf();
      return names.length === 1 && names[0] === 'termlight-solid-amber-on-mid';
    });
    await changing.evaluate(() => {
      for (const box of document.querySelectorAll('p')) box.style.cssText = 'color:white';
      document.body.style.background = '#111';
    });
    await until('bright lines on black', async () => {
      const names = await namesOf();
      return names.length === 1 && names[0] === 'termlight-solid-amber-on-dark';
    });
    await changing.close();
  });
});

test('marks follow the scheme of colours of the user in a page that is at rest', async () => {
  // In both browsers at once: all that it takes is the rest.
  await Promise.all(
    browserNames.map(async (name) => {
      const browser = await lend({ browser: name });
      try {
        const quiet = await browser.newPage(`${site.origin}/schemes.html`);
        await waitForMark(quiet, TERM);
        // In a page that is not at rest yet, the marks follow all the more.
        await wait(REST);
        await browser.showIn(quiet, 'dark');
        await until(`bright lines in ${name}`, async () =>
          (await marksOf(quiet)).some(
            (mark) => mark.name.endsWith('-on-dark') && mark.texts.includes(TERM),
          ),
        );
      } finally {
        await browser.close();
      }
    }),
  );
});

/** Longer than we look at a page after the last thing that happened in it, in milliseconds. */
const REST = 11_000;

/** So many pictures that are the same show that no line comes any more. */
const PICTURES = 20;

/**
 * The contrast of the line below each term with what is around it: with the page beside the term,
 * or with what is behind the term, whichever is less.
 */
async function lineContrasts(page: Page): Promise<readonly number[]> {
  const places = await page.$$eval('p', (all) =>
    all.map((box) => {
      const range = document.createRange();
      range.selectNodeContents(box);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  const pixels = await readPixels(page);
  return places.map(({ left, top, right, bottom }) => {
    const beside = pixels.at(right + 20, (top + bottom) / 2);
    const rows = Array.from({ length: Math.round(bottom - top) + 4 }, (_one, row) =>
      evenColour(
        Array.from({ length: Math.floor(right - left) - 4 }, (_other, column) =>
          pixels.at(left + 2 + column, top + row),
        ),
      ),
    ).filter((row) => row !== undefined);
    // Above the line and between the characters there is nothing but what is behind the term.
    const behind = pixels.at(left + 1, top + 1);
    return Math.max(
      0,
      ...rows.map((row) =>
        Math.min(...[beside, behind].map((one) => contrastOf(luminance(row), luminance(one)))),
      ),
    );
  });
}

/** The colour of a row of pixels that are nearly all alike, as those of a line are. */
function evenColour(row: readonly Colour[]): Colour | undefined {
  const [first] = row;
  const isLike = (one: Colour): boolean =>
    first !== undefined && one.every((part, index) => Math.abs(part - (first[index] ?? 0)) < 24);
  return row.filter(isLike).length > 0.95 * row.length ? first : undefined;
}

function luminance([red, green, blue]: Colour): number {
  return luminanceOf([red / 255, green / 255, blue / 255]);
}

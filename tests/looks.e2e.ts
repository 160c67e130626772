/** How marks look on pages of many colours, read from pictures of them, in each browser. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { contrastOf, luminanceOf } from '../glossary/model/settings/luminance.ts';
import { MARK_COLOURS } from '../glossary/model/settings/settings.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { type Mark, marksOf, waitForMark } from './launcher/marks.ts';
import { type Colour, type Pixels, readPixels } from './launcher/pixels.ts';
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

/** Documents of a frame that no address of the site has. */
const INNER = `<body style="margin:8px;font:40px/1.5 sans-serif;background:white;color:black">${TERM}`;
const FRAMES: Readonly<Record<string, string>> = {
  'a text of its page': `srcdoc='${INNER}'`,
  'a text of its page, without rights': `sandbox srcdoc='${INNER}'`,
  'an address of data': `src='data:text/html;charset=utf-8,<html>${encodeURIComponent(INNER)}'`,
  'a script of its page': `name="written"`,
};
const WRITTEN = `<script>frames.written.document.body.outerHTML = ${JSON.stringify(INNER)}</script>`;

/** The term with a reading above each half. */
const RUBY = '<ruby>网络<rt>wǎngluò</rt></ruby><ruby>主权<rt>zhǔquán</rt></ruby>';

const PLAIN = { markLine: 'solid', markColour: 'amber', markTint: false } as const;

let site: PageServer;

beforeAll(async () => {
  site = await serve({
    pages: {
      '/schemes.html': `<!doctype html><html lang="zh"><style>:root{color-scheme:light dark;background:light-dark(white,#111)}</style><p>${TERM}</p>`,
      '/frames.html': `<!doctype html><html lang="zh"><style>iframe{display:block;height:100px}</style>${Object.values(
        FRAMES,
      )
        .map((attributes) => `<iframe ${attributes}></iframe>`)
        .join('')}${WRITTEN}`,
      '/ruby.html': `<!doctype html><html lang="zh"><style>p{margin:20px;font:40px/3 sans-serif}rt{font-size:20px}</style><p>${RUBY}</p>`,
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

  test.each(['light', 'dark', 'forced'] as const)(
    'over ruby are drawn at the base and leave the reading alone, in colours that are %s',
    async (scheme) => {
      await changeSettings(own, { ...PLAIN, markTint: true, paused: true });
      const ruby = await browser.newPage(`${site.origin}/ruby.html`);
      onTestFinished(async () => {
        await changeSettings(own, { paused: false });
        await browser.showIn(ruby, 'light');
        await ruby.close();
      });
      await browser.showIn(ruby, scheme);
      await wait(TO_PAINT);
      const unmarked = await readPixels(ruby);
      await changeSettings(own, { paused: false });
      await until('a mark', async () => (await marksOf(ruby)).length > 0);
      const parts = await ruby.$$eval('ruby', (all) =>
        all.map((one) => {
          const base = document.createRange();
          base.selectNode(one.firstChild ?? one);
          const { left, top, right, bottom } = base.getBoundingClientRect();
          const reading = (one.querySelector('rt') ?? one).getBoundingClientRect();
          return [
            { left, top, right, bottom },
            { left: reading.left, top: reading.top, right: reading.right, bottom: top },
          ];
        }),
      );
      // They are painted some time after they are registered.
      const contrasts = await lastSeen(
        async () => {
          const marked = await readPixels(ruby);
          return parts.map((part) => part.map((box) => changeIn(box, unmarked, marked)));
        },
        (seen) => seen.every(([base = 0]) => base >= 3),
        PICTURES,
      );
      expect(contrasts.filter(([base = 0]) => base < 3)).toEqual([]);
      // Chromium paints readings too as selected text where colours are forced.
      const isSpared = name === 'firefox' || scheme !== 'forced';
      expect(contrasts.filter(([, reading]) => isSpared && reading !== 1)).toEqual([]);
    },
  );

  test('are drawn in frames of every kind with the look that the user chose', async () => {
    await changeSettings(own, { ...PLAIN, markColour: 'purple', paused: true });
    const outer = await browser.newPage(`${site.origin}/frames.html`);
    onTestFinished(async () => {
      await changeSettings(own, { paused: false });
      await outer.close();
    });
    await wait(TO_PAINT);
    const unmarked = await readPixels(outer);
    await changeSettings(own, { paused: false });
    const places = await outer.$$eval('iframe', (all) =>
      all.map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { left: left + 4, top: top + 4, right: right - 4, bottom: bottom - 4 };
      }),
    );
    const plain = async (): Promise<readonly string[]> => {
      const marked = await readPixels(outer);
      return Object.keys(FRAMES).filter(
        (_, index) => changeIn(places[index] ?? NOWHERE, unmarked, marked) < 3,
      );
    };
    expect(await lastSeen(plain, ({ length }) => length === 0, PICTURES)).toEqual([]);
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

/** Longer than a page takes to paint in other colours, in milliseconds. */
const TO_PAINT = 1_000;

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

/** The greatest contrast between two pictures at a point of a box; 1 where they are the same. */
function changeIn({ left, top, right, bottom }: Edges, one: Pixels, other: Pixels): number {
  let most = 1;
  for (let y = Math.ceil(top) + 1; y < bottom - 1; y += 1)
    for (let x = Math.ceil(left) + 1; x < right - 1; x += 1)
      most = Math.max(most, contrastOf(luminance(one.at(x, y)), luminance(other.at(x, y))));
  return most;
}

const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };

type Edges = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

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

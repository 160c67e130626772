/**
 * The card as it is painted on awkward pages, against the one on a plain page, in each browser: it
 * stands within the view, off the line of its term, and looks the same to the pixel but for what
 * fractions of a pixel do to the edges of letters.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxInView, html, TERM, touches } from './card-stage.ts';
import { cardAt } from './launcher/card-at.ts';
import { type Box, waitForNoCard } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { type Pixels, readPixels } from './launcher/pixels.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';

const SENTENCE = `<p>事关${TERM}。</p>`;
const VIEW = { width: 1000, height: 600 };

/** Puts the element in the top layer as soon as it is there, or, for full screen, at a click. */
function script(code: string): string {
  return `<script>const [layer] = document.querySelectorAll('#layer'); ${code}</script>`;
}

const pages = {
  '/plain.html': html(SENTENCE),
  '/hostile.html': html(
    SENTENCE,
    '*{all:revert!important}html>*{display:none!important}html>body{display:block!important}' +
      'div,dialog{opacity:0!important;transform:scale(.1)!important;pointer-events:none!important}' +
      '::before,::after{content:"!"!important}::backdrop{display:block!important;background:black!important}html{font-size:40px;letter-spacing:1em;filter:invert(1)}',
  ),
  '/modal.html': html(
    `<dialog id="layer">${SENTENCE}</dialog>${script('layer.showModal()')}`,
    'dialog{filter:sepia(1);overflow:hidden}dialog::backdrop{background:rgb(0 0 0 / 60%)}',
  ),
  '/popover.html': html(
    `<div popover id="layer">${SENTENCE}</div>${script('layer.showPopover()')}`,
    '#layer{width:200px;height:80px;overflow:hidden}',
  ),
  '/fullscreen.html': html(
    `<div id="layer">${SENTENCE}<button>Whole</button></div>` +
      script("layer.querySelector('button').onclick = () => layer.requestFullscreen()"),
    '#layer{background:white}',
  ),
  '/frame.html': html(
    '<iframe src="{{otherOrigin}}/plain.html" width="200" height="120"></iframe>',
  ),
  '/zoom.html': html(SENTENCE, 'html{zoom:2}'),
  '/leftwards.html': html(SENTENCE, 'html{direction:rtl}'),
  '/vertical.html': html(SENTENCE, 'html{writing-mode:vertical-rl}p{margin:6em}'),
};

/** So many pictures that are the same show that nothing changes any more. */
const PICTURES = 20;

/** A card with a picture of what is seen around it. */
interface Pictured {
  readonly card: Box;
  readonly pixels: Pixels;
}

describe.each(browserNames)('a picture of the card in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;
  let plain: Pictured;

  beforeAll(async () => {
    site = await serve({ pages });
    browser = await lend({ browser: name });
    page = await browser.newPage();
    await open('/plain.html');
    plain = { card: await openCard(), pixels: await readPixels(page) };
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function open(path: string, scale = 1): Promise<void> {
    await page.setViewport({
      width: VIEW.width / scale,
      height: VIEW.height / scale,
      deviceScaleFactor: scale,
    });
    await page.goto(site.origin + path);
    await page.mouse.move(2, 2);
  }

  /** Opens the card of the term, which stands in the view and off its line. */
  async function openCard(place: Page | Frame = page): Promise<Box> {
    const { mark } = await cardAt(browser, page, TERM, () => true, place);
    const card = await boxInView(browser, page);
    const { x, y } = await originOf(place);
    const line = { ...mark, x: mark.x + x, y: mark.y + y };
    expect(touches(card, line), 'stands on its line').toBe(false);
    return card;
  }

  /** @param scale how many times larger than on a plain page everything is */
  async function expectLikePlain(place: Page | Frame = page, scale = 1): Promise<void> {
    const card = await openCard(place);
    expect(Math.abs(card.width - scale * plain.card.width)).toBeLessThanOrEqual(1);
    // What stands in it may be painted later than it has its size.
    const differing = await lastSeen(
      async () => differingCells(plain, { card, pixels: await readPixels(page) }),
      (part) => part < ALIKE,
      PICTURES,
    );
    expect(differing).toBeLessThan(ALIKE);
    // Escape is for the browser where a page has the whole screen.
    await page.mouse.move(2, 2, { steps: 5 });
    await waitForNoCard(browser, page);
  }

  test('tells two cards apart, or nothing here would fail', async () => {
    await open('/plain.html');
    const [card, pixels] = [await openCard(), await readPixels(page)];
    const shifted = { card: { ...card, y: card.y + 12 }, pixels };
    expect(differingCells(plain, { card, pixels })).toBeLessThan(ALIKE);
    expect(differingCells(plain, shifted)).toBeGreaterThan(4 * ALIKE);
  });

  test.each(['/hostile.html', '/modal.html', '/popover.html', '/leftwards.html', '/vertical.html'])(
    'is that of a plain page on %s',
    async (path) => {
      await open(path);
      await expectLikePlain();
    },
  );

  test('is twice that of a plain page on a page that makes everything twice as large', async () => {
    await open('/zoom.html');
    await expectLikePlain(page, 2);
  });

  test('is that of a plain page in full screen', async () => {
    await open('/fullscreen.html');
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement?.id === 'layer');
    await expectLikePlain();
    await page.evaluate(async () => document.exitFullscreen());
  });

  test('is that of a plain page around a frame of 200 pixels', async () => {
    await open('/frame.html');
    const frame = await until('the frame', async () =>
      page.frames().find((one) => one.url().endsWith('/plain.html')),
    );
    await expectLikePlain(frame);
  });

  test('is that of a plain page at a zoom of 200 %', async () => {
    await open('/plain.html', 2);
    await expectLikePlain();
  });
});

/** Where the view of a frame begins in that of its page. */
async function originOf(place: Page | Frame): Promise<{ readonly x: number; readonly y: number }> {
  const element = 'mainFrame' in place ? null : await place.frameElement();
  return (
    (await element?.evaluate((frame) => {
      const { x, y } = frame.getBoundingClientRect();
      return { x: x + frame.clientLeft, y: y + frame.clientTop };
    })) ?? { x: 0, y: 0 }
  );
}

/**
 * The part of its squares in which a card may differ. Letters that a font fits to the pixels differ in
 * up to 3 % of them; a card that is 12 pixels off differs in 30 %.
 */
const ALIKE = 0.05;

/** The side of the squares that are compared by their mean colours, in CSS pixels. */
const CELL = 6;

/** Of the squares that both cards have, the part that differs more than edges of letters do. */
function differingCells(one: Pictured, other: Pictured): number {
  const scale = Math.round(other.card.width / one.card.width);
  // The lower end fades out where a card has no room for all that it has.
  const height = Math.min(one.card.height, other.card.height / scale) - 24;
  let cells = 0;
  let differing = 0;
  for (let top = 4; top + CELL < height; top += CELL) {
    for (let left = 4; left + CELL < one.card.width - 4; left += CELL) {
      const [first, second] = [meanOf(one, left, top, 1), meanOf(other, left, top, scale)];
      cells += 1;
      if (first.some((part, index) => Math.abs(part - (second[index] ?? 0)) > 32)) differing += 1;
    }
  }
  return differing / cells;
}

/** The mean colour of a square of a card, in pixels of the plain one. */
function meanOf(
  { card, pixels }: Pictured,
  left: number,
  top: number,
  scale: number,
): readonly number[] {
  const sum = [0, 0, 0];
  const size = CELL * scale;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const colour = pixels.at(card.x + left * scale + x, card.y + top * scale + y);
      for (const [channel, value] of colour.entries()) sum[channel] = (sum[channel] ?? 0) + value;
    }
  }
  return sum.map((value) => value / size ** 2);
}

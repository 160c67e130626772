/** A page with a term and its card, as the tests of the card need it. */
import type { Page } from 'puppeteer-core';
import { cardAt } from './launcher/card-at.ts';
import { readCard, waitForNoCard } from './launcher/card.ts';
import type { Box, Card } from './launcher/card.ts';
import type { BrowserName, RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

/** The term on every page. */
export const TERM = '网络主权';
/** What its card begins with. */
export const EQUIVALENT = 'cyber sovereignty';

/** A page of Chinese in letters of one size. @param style rules beside those of the body */
export function html(body: string, style = ''): string {
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>Card</title><style>body{font:18px/1.6 sans-serif;margin:8px}${style}</style><body>${body}`;
}

const filler = '<p>.</p>'.repeat(40);
const sentence = `<p>事关${TERM}。</p>`;
const pages = {
  '/plain.html': html(`${sentence}<input id="field" value="kept">${filler}${sentence}${filler}`),
  '/edges.html': html(
    ['top:0;left:0', 'top:0;right:0', 'bottom:0;left:0', 'bottom:0;right:0', 'top:50%;left:50%']
      .map((at) => `<div style="position:fixed;${at}">${TERM}</div>`)
      .join(''),
  ),
  '/wrapped.html': html(`<p style="width:5em;margin:5em">事关事关${TERM}之事。</p>`),
  '/zoom.html': html(sentence.repeat(3), 'html{zoom:2}'),
  '/vertical.html': html(`<p>事关${TERM}。</p>`, 'html{writing-mode:vertical-rl}p{margin:6em}'),
  '/hostile.html': html(
    sentence,
    '*{all:revert!important}html>*{display:none!important}html>body{display:block!important}' +
      'div,dialog{opacity:0!important;transform:scale(.1)!important;pointer-events:none!important}' +
      'html{font-size:40px;filter:invert(1)}',
  ),
  '/dialog.html': html(
    `<dialog id="modal">${sentence}</dialog><div popover id="layer">${sentence}</div><div id="whole">${sentence}</div>`,
  ),
  '/frame.html': html(
    `${filler}<div style="transform:scale(.8);transform-origin:0 0"><iframe src="{{otherOrigin}}/inner.html" ` +
      `style="width:200px;height:120px;border:5px solid;padding:7px"></iframe></div>${filler}`,
  ),
  '/inner.html': html(`<p>.</p>${sentence}<input id="field">${filler}`),
  '/nested.html': html('<iframe src="{{otherOrigin}}/frame-in-frame.html" width="400"></iframe>'),
  '/frame-in-frame.html': html('<iframe src="/inner.html" width="150" height="100"></iframe>'),
  '/policy.html': html(sentence),
  '/perhaps.html': html(`${sentence}<p lang="en">They promote it.</p>`),
};

/** A browser with one tab on awkward pages. End it with `end`, whatever happens. */
export class CardStage {
  readonly site: PageServer;
  readonly browser: RunningBrowser;
  readonly tab: Page;

  private constructor(site: PageServer, browser: RunningBrowser, tab: Page) {
    this.site = site;
    this.browser = browser;
    this.tab = tab;
  }

  /** Starts a browser and the site. */
  static async start(name: BrowserName): Promise<CardStage> {
    const site = await serve({
      pages,
      headers: {
        '/policy.html': {
          'permissions-policy': 'clipboard-write=()',
          'content-security-policy':
            "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      },
    });
    const browser = await lend({ browser: name });
    return new CardStage(site, browser, await browser.newPage());
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }

  /** Goes to a page of the site, and waits for the mark. */
  async open(path: string): Promise<void> {
    await this.tab.bringToFront();
    await this.tab.goto(this.site.origin + path);
    await waitForMark(this.tab, TERM);
    await this.tab.mouse.move(2, 2);
  }

  /** Opens the card of the n-th mark by pointing at it, and returns where both are. */
  async cardOf(nth = 0): Promise<{ readonly card: Box; readonly term: Box }> {
    const isOfTerm = ({ text }: Card): boolean => text.includes(EQUIVALENT);
    const { mark } = await cardAt(this.browser, this.tab, TERM, isOfTerm, this.tab, nth);
    return { card: await boxInView(this.browser, this.tab), term: mark };
  }

  /** Closes the card with Escape, and waits until it is gone. */
  async closeCard(): Promise<void> {
    await this.tab.keyboard.press('Escape');
    await waitForNoCard(this.browser, this.tab);
  }

  /** The text of an element of the card; blank where there is none, undefined without a card. */
  textOf(selector: string): Promise<string | undefined> {
    return this.browser.inCard(
      this.tab,
      (root, wanted) => root.querySelector(wanted)?.textContent ?? '',
      selector,
    );
  }

  /** The names of all controls that can be pressed in the card; none without a card. */
  async labels(): Promise<readonly string[]> {
    const found = await this.browser.inCard(
      this.tab,
      (root) =>
        [...root.querySelectorAll('button, summary')].map(
          (one) => one.getAttribute('aria-label') ?? one.textContent,
        ),
      undefined,
    );
    return found ?? [];
  }

  /** Presses the control with this name in the card with the mouse, once it no longer moves. */
  async press(label: string): Promise<void> {
    const place = await until(`${label} in the card`, async () => {
      const before = await this.#placeOf(label);
      const after = await this.#placeOf(label);
      return after !== undefined && before?.x === after.x && before.y === after.y && after;
    });
    await this.tab.mouse.click(place.x, place.y);
  }

  /** Presses a button that copies, and waits until the card says what it copied. */
  async copyWith(label: string, isCopied: (notice: string) => boolean): Promise<void> {
    await this.press(label);
    await until(`${label} to be confirmed`, async () =>
      isCopied((await this.textOf('.notice')) ?? ''),
    );
  }

  #placeOf(label: string): Promise<{ readonly x: number; readonly y: number } | undefined> {
    return this.browser.inCard(
      this.tab,
      (root, wanted) => {
        const control = [...root.querySelectorAll<HTMLElement>('button, summary')].find(
          (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
        );
        control?.scrollIntoView({ block: 'nearest' });
        const box = control?.getBoundingClientRect();
        return box && { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
      },
      label,
    );
  }
}

/**
 * Where the card is, once it no longer moves and is within the view: Firefox makes its view smaller
 * some time after the start, and cards follow.
 */
export async function boxInView(browser: RunningBrowser, tab: Page): Promise<Box> {
  return until('the whole card to stand still in the view', async () => {
    const before = (await readCard(browser, tab))?.box;
    const view = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const box = (await readCard(browser, tab))?.box;
    if (box === undefined || JSON.stringify(box) !== JSON.stringify(before)) return undefined;
    const { x, y, width, height } = box;
    return x >= 0 && y >= 0 && x + width <= view.width + 1 && y + height <= view.height + 1 && box;
  });
}

/** Whether two boxes overlap. */
export function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A tab, or a frame in one. */
export type Place = Page | ReturnType<Page['mainFrame']>;

/** The line boxes of the first mark, in the view of its own frame. */
export async function linesOfTerm(place: Place): Promise<readonly Box[]> {
  return place.evaluate((term) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const range = ranges
      .map((one) => {
        const live = document.createRange();
        live.setStart(one.startContainer, one.startOffset);
        live.setEnd(one.endContainer, one.endOffset);
        return live;
      })
      .find((live) => String(live) === term);
    return [...(range?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({
      x,
      y,
      width,
      height,
    }));
  }, TERM);
}

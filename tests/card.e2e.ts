/** The card on awkward pages: where it stands, above what, in which frame, and what it does there. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCard, waitForCard, waitForNoCard } from './launcher/card.ts';
import type { Box } from './launcher/card.ts';
import { browserNames, launch } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { pointAt, waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { until } from './launcher/until.ts';

const TERM = '网络主权';
const EQUIVALENT = 'cyber sovereignty';

function html(body: string, style = ''): string {
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
};

describe.each(browserNames)('the card in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let tab: Page;

  beforeAll(async () => {
    site = await serve({
      pages,
      headers: { '/policy.html': { 'permissions-policy': 'clipboard-write=()' } },
    });
    browser = await launch({ browser: name });
    tab = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function open(path: string): Promise<void> {
    await tab.goto(site.origin + path);
    await waitForMark(tab, TERM);
    await tab.mouse.move(2, 2);
  }

  async function cardOf(nth = 0): Promise<{ readonly card: Box; readonly term: Box }> {
    await tab.mouse.move(2, 2);
    const term = await pointAt(tab, TERM, tab, nth);
    const { box, text } = await waitForCard(browser, tab);
    expect(text).toContain(EQUIVALENT);
    return { card: box, term };
  }

  async function close(): Promise<void> {
    await tab.keyboard.press('Escape');
    await waitForNoCard(browser, tab);
  }

  /** Waits for it: Firefox makes its view smaller some time after the start, and cards follow. */
  async function expectInView(): Promise<void> {
    await until('the whole card to be in the view', async () => {
      const view = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const box = (await readCard(browser, tab))?.box;
      if (box === undefined) return false;
      const { x, y, width, height } = box;
      return x >= 0 && y >= 0 && x + width <= view.width + 1 && y + height <= view.height + 1;
    });
  }

  test('stands in the view and off its line, at every edge', async () => {
    await open('/edges.html');
    for (let nth = 0; nth < 5; nth += 1) {
      const { card, term } = await cardOf(nth);
      await expectInView();
      expect(touches(card, term)).toBe(false);
      await close();
    }
  });

  test('stands off both lines of a term that runs over two', async () => {
    await open('/wrapped.html');
    const { card } = await cardOf();
    const lines = await linesOfTerm(tab);
    expect(lines.length).toBe(2);
    expect(lines.filter((line) => touches(card, line))).toEqual([]);
  });

  test.each(['/zoom.html', '/vertical.html'])('stands off its line on %s', async (path) => {
    await open(path);
    const { card, term } = await cardOf();
    await expectInView();
    expect(touches(card, term)).toBe(false);
  });

  test('follows its term while the page scrolls, and goes when that leaves the view', async () => {
    await open('/plain.html');
    const before = await cardOf();
    await browser.runCommand('open-card');
    await tab.evaluate(() => scrollBy(0, 10));
    await until('the card to follow', async () => {
      const card = await readCard(browser, tab);
      return card !== undefined && Math.abs(card.box.y - (before.card.y - 10)) < 2;
    });
    await tab.evaluate(() => scrollTo(0, 4_000));
    await waitForNoCard(browser, tab);
  });

  test('opens above a dialog, a popover and full screen, and its buttons can be pressed', async () => {
    await open('/dialog.html');
    await close().catch(() => undefined);
    for (const show of ['modal', 'layer', 'whole'] as const) {
      await tab.evaluate((id) => {
        if (id === 'modal') document.querySelector<HTMLDialogElement>('#modal')?.showModal();
        if (id === 'layer') {
          document.querySelector<HTMLDialogElement>('#modal')?.close();
          document.querySelector<HTMLElement>('#layer')?.showPopover();
        }
      }, show);
      if (show === 'whole') {
        await tab.evaluate(() => document.querySelector<HTMLElement>('#layer')?.hidePopover());
        await tab.evaluate(() =>
          document
            .querySelector('#whole')
            ?.requestFullscreen()
            .catch(() => undefined),
        );
      }
      await until(`${show} to be marked`, async () => (await topMark(tab)) !== undefined);
      const place = await topMark(tab);
      await tab.mouse.move(2, 2);
      await tab.mouse.move((place?.x ?? 0) + 5, (place?.y ?? 0) + 5);
      await tab.mouse.move((place?.x ?? 0) + 8, (place?.y ?? 0) + 6);
      await waitForCard(browser, tab);
      await press('Close');
      await waitForNoCard(browser, tab);
    }
    await tab.evaluate(() => document.exitFullscreen().catch(() => undefined));
  });

  test('is readable on a page that styles every element', async () => {
    await open('/hostile.html');
    const { card } = await cardOf();
    expect(card.width).toBeGreaterThan(200);
    await press('Copy');
    await until(
      'the copy to be confirmed',
      async () => (await notice()) === `Copied: ${EQUIVALENT}`,
    );
    await close();
  });

  test('copies where the page forbids it, and neither selection, focus nor a listener notices', async () => {
    await open('/policy.html');
    await tab.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<input id="own" value="kept">');
      document.querySelector<HTMLInputElement>('#own')?.select();
      for (const type of ['copy', 'selectionchange', 'focusout', 'blur', 'click']) {
        addEventListener(type, () => document.body.setAttribute('data-heard', type), true);
      }
    });
    await cardOf();
    await tab.evaluate(() => document.body.removeAttribute('data-heard'));
    for (const label of ['Copy', 'Copy pair', 'Copy citation']) await press(label);
    await until('the citation to be confirmed', async () =>
      /^Copied: 网络主权 = cyber sovereignty \(.+, \d{4}/u.test((await notice()) ?? ''),
    );
    const after = await tab.evaluate(() => ({
      focused: document.activeElement?.id,
      heard: document.body.getAttribute('data-heard'),
    }));
    expect(after).toEqual({ focused: 'own', heard: 'click' });
  });

  test('steps into a concept and back, and says why the text is marked', async () => {
    await open('/plain.html');
    await cardOf();
    await press('Why is this marked?');
    await until('the reason', async () =>
      (await readCard(browser, tab))?.text.includes(`“${TERM}” is the term “${TERM}”.`),
    );
    await browser.inCard(tab, (root) => root.querySelector<HTMLElement>('.step')?.click(), null);
    await until('the other concept', async () => (await about()) !== TERM);
    await press('Back');
    await until('the first concept', async () => (await about()) === TERM);
    await close();
  });

  test('stays when it is pinned, beside a second one, and can be dragged', async () => {
    await open('/plain.html');
    await cardOf();
    const before = (await readCard(browser, tab))?.box;
    const bar = await browser.inCard(
      tab,
      (root) => {
        const box = root.querySelector('.about')?.getBoundingClientRect();
        return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
      },
      null,
    );
    await tab.mouse.move(bar?.x ?? 0, bar?.y ?? 0);
    await tab.mouse.down();
    await tab.mouse.move((bar?.x ?? 0) + 300, (bar?.y ?? 0) + 60, { steps: 4 });
    await tab.mouse.up();
    await until('the card to have moved', async () => {
      const box = (await readCard(browser, tab))?.box;
      return box !== undefined && Math.abs(box.x - ((before?.x ?? 0) + 300)) < 3;
    });
    await tab.mouse.move(2, 2);
    await pointAt(tab, TERM);
    await until('two cards', async () => (await hosts(tab)).length === 2);
    const [one, other] = await hosts(tab);
    expect(one && other && touches(one, other)).toBe(false);
    await tab.keyboard.press('Escape');
    await until('the pinned card to stay alone', async () => (await hosts(tab)).length === 1);
  });

  test('stays and says what holds now when entries or settings change', async () => {
    await open('/plain.html');
    await cardOf();
    await press('Keep this card open');
    const [found] = (await ask(browser, 'searchEntries', { text: TERM, offset: 0, limit: 1 })).rows;
    if (found === undefined) throw new Error(`No entry for ${TERM}`);
    await ask(browser, 'saveConceptEntry', {
      ...found.entry,
      note: 'A note from another window',
    });
    await tab.bringToFront();
    const says = (text: string): Promise<unknown> =>
      until(`the card to say ${text}`, async () =>
        (await readCard(browser, tab))?.text.includes(text),
      );
    await says('A note from another window');
    await changeSettings(browser, { interfaceLanguage: 'zh-CN' });
    await tab.bringToFront();
    await says('复制');
    await changeSettings(browser, { interfaceLanguage: 'auto' });
    await ask(browser, 'undoLastChange');
    await tab.bringToFront();
    await says('Copy');
    await changeSettings(browser, { paused: true });
    await tab.bringToFront();
    await waitForNoCard(browser, tab);
    await changeSettings(browser, { paused: false });
    await tab.bringToFront();
    await waitForMark(tab, TERM);
  });

  test('lets its text be selected, and stays while that is done', async () => {
    await open('/plain.html');
    await tab.focus('#field');
    await cardOf();
    const line = await browser.inCard(
      tab,
      (root) => {
        const box = root.querySelector('.definition')?.getBoundingClientRect();
        return box && { x: box.x, y: box.y, width: box.width };
      },
      null,
    );
    if (line === undefined) throw new Error('No definition');
    await tab.mouse.move(line.x + 2, line.y + 8);
    await tab.mouse.down();
    await tab.mouse.move(line.x + line.width / 2, line.y + 8, { steps: 3 });
    // Beyond the edge, and back.
    await tab.mouse.move(line.x + line.width + 200, line.y + 8, { steps: 3 });
    await pause(500);
    await tab.mouse.move(line.x + line.width / 2, line.y + 8, { steps: 3 });
    await tab.mouse.up();
    const selected = await browser.inCard(
      tab,
      (root) => {
        const { getSelection } = root as { getSelection?: () => Selection };
        return String(getSelection?.call(root) ?? document.getSelection());
      },
      null,
    );
    expect(selected?.length).toBeGreaterThan(5);
    await close();
    await until('the focus to be back', async () =>
      tab.evaluate(() => document.activeElement?.id === 'field'),
    );
  });

  test('of a term in a frame gives the focus back into the frame', async () => {
    await tab.goto(`${site.origin}/frame.html`);
    const frame = await until('the inner frame', async () =>
      tab.frames().find((one) => one.url().endsWith('/inner.html')),
    );
    await waitForMark(frame, TERM);
    await frame.evaluate(() => document.querySelector<HTMLElement>('#field')?.focus());
    await until('the focus to be in the frame', async () =>
      frame.evaluate(() => document.hasFocus()),
    );
    await browser.runCommand('open-card');
    await waitForCard(browser, tab);
    await until('the focus to be in the card', async () =>
      browser.inCard(tab, (root) => root.activeElement !== null, null),
    );
    await close();
    await until('the focus to be back in the field', async () =>
      frame.evaluate(() => document.hasFocus() && document.activeElement?.id === 'field'),
    );
  });

  test('has the colours that the reader forces on everything', async () => {
    await open('/plain.html');
    await browser.showIn(tab, 'forced');
    try {
      await cardOf();
      const colours = await browser.inCard(
        tab,
        (root) => {
          const system = document.createElement('p');
          root.append(system);
          const read = (
            element: Element | null,
            part: 'color' | 'backgroundColor' | 'borderTopColor',
          ): string => (element === null ? '' : getComputedStyle(element)[part]);
          system.style.cssText = 'color:CanvasText;background:Canvas';
          const [card, chip] = [root.querySelector('.hover-card'), root.querySelector('.chip')];
          const answer = {
            text: read(root.querySelector('.definition'), 'color') === read(system, 'color'),
            paper: read(card, 'backgroundColor') === read(system, 'backgroundColor'),
            edge: read(card, 'borderTopColor') === read(system, 'color'),
            chip: read(chip, 'borderTopColor') !== read(system, 'backgroundColor'),
          };
          system.remove();
          return answer;
        },
        null,
      );
      expect(colours).toEqual({ text: true, paper: true, edge: true, chip: true });
      await close();
    } finally {
      await browser.showIn(tab, 'light');
    }
  });

  test('opens as a sheet at a tap, over the whole width', async () => {
    await open('/plain.html');
    const [line] = await linesOfTerm(tab);
    await tab.touchscreen.tap((line?.x ?? 0) + 10, (line?.y ?? 0) + 8);
    const { box } = await waitForCard(browser, tab);
    const view = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.width).toBeGreaterThan(view.width - 40);
    expect(Math.abs(box.y + box.height - view.height)).toBeLessThan(2);
    await close();
  });

  test.each(['/frame.html', '/nested.html'])(
    'of a term in a small frame is shown whole by the top window, on %s',
    async (path) => {
      await tab.goto(site.origin + path);
      const frame = await until('the inner frame', async () =>
        tab.frames().find((one) => one.url().endsWith('/inner.html')),
      );
      await waitForMark(frame, TERM);
      await tab.evaluate(() =>
        document.querySelector('iframe')?.scrollIntoView({ block: 'center' }),
      );
      const [line] = await linesOfTerm(frame);
      const place = await inTopView(tab, frame, line);
      await tab.mouse.move(place.x - 3, place.y);
      await tab.mouse.move(place.x, place.y);
      await waitForCard(browser, tab);
      // It follows its frame while that is still being scrolled.
      const box = await until('the card to stand beside its term', async () => {
        const card = await readCard(browser, tab);
        if (card === undefined) return undefined;
        const { y, height } = card.box;
        const beside = y > place.y ? y - place.y : place.y - (y + height);
        return beside > 0 && beside < 60 ? card.box : undefined;
      });
      expect(box.width).toBeGreaterThan(300);
      await expectInView();
      // The pointer may go over into the card, and away.
      await tab.mouse.move(box.x + 40, box.y + 20, { steps: 3 });
      await pause(600);
      expect(await readCard(browser, tab)).toBeDefined();
      await tab.mouse.move(1, 1);
      await waitForNoCard(browser, tab);
    },
  );

  test('has nothing to find for axe, in light and dark, narrow, and with large text', async () => {
    await open('/plain.html');
    await cardOf();
    const copy = await browser.inCard(
      tab,
      (root) => ({
        markup: root.firstElementChild?.outerHTML ?? '',
        css: root.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
          .join('\n'),
      }),
      null,
    );
    const reader = await browser.newPage();
    for (const [scheme, size, width] of [
      ['light', '16px', 1000],
      ['dark', '16px', 1000],
      ['light', '32px', 320],
    ] as const) {
      const css = copy?.css.replaceAll(/color-scheme: ?light dark/gu, `color-scheme: ${scheme}`);
      await reader.goto(`${site.origin}/missing.html`);
      await reader.evaluate(
        (markup, text, fontSize, inlineSize) => {
          document.documentElement.lang = 'en';
          document.title = 'Card';
          document.body.innerHTML = `<main style="font-size:${fontSize};inline-size:${inlineSize}px">${markup}</main>`;
          const style = document.createElement('style');
          style.textContent = text;
          document.head.append(style);
        },
        copy?.markup ?? '',
        css ?? '',
        size,
        width,
      );
      await reader.evaluate(axe.source);
      const violations = await reader.evaluate(async () => {
        const { axe: runner } = globalThis as unknown as { readonly axe: typeof axe };
        const { violations: found } = await runner.run(
          document.querySelector('.hover-card') ?? document,
        );
        return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`);
      });
      expect(violations, `${scheme} ${size}`).toEqual([]);
      const overflow = await reader.evaluate(() => {
        const body = document.querySelector('.body');
        return body === null ? -1 : body.scrollWidth - body.clientWidth;
      });
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await reader.close();
  });

  function notice(): Promise<string | undefined> {
    return browser.inCard(tab, (root) => root.querySelector('.notice')?.textContent ?? '', null);
  }

  function about(): Promise<string | undefined> {
    return browser.inCard(tab, (root) => root.querySelector('.about')?.textContent ?? '', null);
  }

  /** Presses what has a name in the card, with the mouse. */
  async function press(label: string): Promise<void> {
    const place = await until(`${label} in the card`, () =>
      browser.inCard(
        tab,
        (root, wanted) => {
          const control = [...root.querySelectorAll<HTMLElement>('button, summary')].find(
            (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
          );
          control?.scrollIntoView({ block: 'nearest' });
          const box = control?.getBoundingClientRect();
          return box && { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
        },
        label,
      ),
    );
    await tab.mouse.click(place.x, place.y);
  }
});

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

type Place = Page | ReturnType<Page['mainFrame']>;

/** The line boxes of the first mark, in the view of its own frame. */
async function linesOfTerm(place: Place): Promise<readonly Box[]> {
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

/** Where the mark is that lies on top of all others. */
async function topMark(tab: Page): Promise<Box | undefined> {
  return tab.evaluate((term) => {
    for (const highlight of CSS.highlights.values()) {
      for (const one of highlight) {
        const live = document.createRange();
        live.setStart(one.startContainer, one.startOffset);
        live.setEnd(one.endContainer, one.endOffset);
        const box = live.getBoundingClientRect();
        const under = document.elementFromPoint(box.x + 5, box.y + 5);
        if (String(live) !== term || box.width === 0) continue;
        if (under !== null && under.contains(one.startContainer)) {
          return { x: box.x, y: box.y, width: box.width, height: box.height };
        }
      }
    }
    return undefined;
  }, TERM);
}

async function hosts(tab: Page): Promise<readonly Box[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll(':popover-open')].map((host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

/** The middle of a box of a frame, in the view of the tab. */
async function inTopView(
  tab: Page,
  frame: ReturnType<Page['mainFrame']>,
  line: Box | undefined,
): Promise<{ readonly x: number; readonly y: number }> {
  let x = (line?.x ?? 0) + (line?.width ?? 0) / 2;
  let y = (line?.y ?? 0) + (line?.height ?? 0) / 2;
  for (let at = frame; at !== tab.mainFrame();) {
    const element = await at.frameElement();
    const origin = await element?.evaluate((one) => {
      const box = one.getBoundingClientRect();
      const scale = box.width / (one as HTMLElement).offsetWidth;
      const inset = one.clientLeft + Number.parseFloat(getComputedStyle(one).paddingLeft);
      return { x: box.x + scale * inset, y: box.y + scale * inset, scale };
    });
    x = (origin?.x ?? 0) + x * (origin?.scale ?? 1);
    y = (origin?.y ?? 0) + y * (origin?.scale ?? 1);
    at = at.parentFrame() ?? tab.mainFrame();
  }
  return { x, y };
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}

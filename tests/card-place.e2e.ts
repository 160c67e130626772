/** Where the card stands on awkward pages: beside its term, above what, in which frame. */
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { boxInView, CardStage, EQUIVALENT, linesOfTerm, TERM, touches } from './card-stage.ts';
import { pointUntil } from './launcher/card-at.ts';
import { readCard, waitForCard, waitForNoCard } from './launcher/card.ts';
import type { Box } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { until } from './launcher/until.ts';

describe.each(browserNames)('the place of the card in %s', (name) => {
  let stage: CardStage;
  let browser: RunningBrowser;
  let tab: Page;

  beforeAll(async () => {
    stage = await CardStage.start(name);
    ({ browser, tab } = stage);
  });
  afterAll(async () => stage.end());

  test('stands in the view and off its line, at every edge', async () => {
    await stage.open('/edges.html');
    for (let nth = 0; nth < 5; nth += 1) {
      const { card, term } = await stage.cardOf(nth);
      expect(touches(card, term)).toBe(false);
      await stage.closeCard();
    }
  });

  test('stands off both lines of a term that runs over two', async () => {
    await stage.open('/wrapped.html');
    const { card } = await stage.cardOf();
    const lines = await linesOfTerm(tab);
    expect(lines.length).toBe(2);
    expect(lines.filter((line) => touches(card, line))).toEqual([]);
  });

  test('stands on the side of its line that was chosen in a card, also in a new page', async () => {
    // There is room on both sides.
    await tab.setViewport({ width: 1000, height: 3000 });
    onTestFinished(async () => {
      await tab.setViewport(null);
      await changeSettings(browser, { cardSide: 'below' });
    });
    await stage.open('/edges.html');
    const before = await stage.cardOf(4);
    expect(before.card.y).toBeGreaterThan(before.term.y);
    await stage.press('Open cards above the line');
    await until('the card above its line', async () => {
      const card = await readCard(browser, tab);
      return card !== undefined && card.box.y + card.box.height <= before.term.y;
    });
    await until('the card to say so', async () =>
      (await stage.textOf('.notice'))?.startsWith('Cards open above the line from now on'),
    );
    // It moved away from under the pointer, and stays longer than a card waits for one that left.
    await wait(600);
    expect(await readCard(browser, tab)).toBeDefined();
    await tab.mouse.move(900, 2900);
    await waitForNoCard(browser, tab);
    await stage.open('/edges.html');
    const { card, term } = await stage.cardOf(4);
    expect(card.y + card.height).toBeLessThanOrEqual(term.y);
    await stage.press('Open cards below the line');
    await until('the card below its line', async () => {
      const below = await readCard(browser, tab);
      return below !== undefined && below.box.y >= term.y + term.height;
    });
    await stage.closeCard();
  });

  test.each(['/zoom.html', '/vertical.html'])('stands off its line on %s', async (path) => {
    await stage.open(path);
    const { card, term } = await stage.cardOf();
    expect(touches(card, term)).toBe(false);
  });

  test('follows its term while the page scrolls, and goes when that leaves the view', async () => {
    await stage.open('/plain.html');
    const before = await stage.cardOf();
    await browser.runCommand('open-card');
    await until('the focus to be in the card', async () =>
      browser.inCard(tab, (root) => root.activeElement !== null, null),
    );
    await tab.evaluate(() => scrollBy(0, 10));
    await until('the card to follow', async () => {
      const card = await readCard(browser, tab);
      return card !== undefined && Math.abs(card.box.y - (before.card.y - 10)) < 2;
    });
    await tab.evaluate(() => scrollTo(0, 4_000));
    await waitForNoCard(browser, tab);
  });

  test.each(['modal', 'layer', 'whole'] as const)(
    'opens above a dialog, a popover or full screen, and its buttons can be pressed: #%s',
    async (shown) => {
      await stage.open('/dialog.html');
      await tab.evaluate(async (id) => {
        if (id === 'modal') document.querySelector<HTMLDialogElement>('#modal')?.showModal();
        if (id === 'layer') document.querySelector<HTMLElement>('#layer')?.showPopover();
        if (id === 'whole') await document.querySelector('#whole')?.requestFullscreen();
      }, shown);
      const before = await tab.evaluate(layerOf, shown);
      expect(before.isOpen).toBe(true);
      await pointUntil(
        'the card of the term on top',
        tab,
        async () => {
          const { x, y } = await until(`${shown} to be marked`, async () => topMark(tab, shown));
          await tab.mouse.move(x + 5, y + 5);
          await tab.mouse.move(x + 8, y + 6);
        },
        async () => readCard(browser, tab),
      );
      await stage.press('Close');
      await waitForNoCard(browser, tab);
      expect(await tab.evaluate(layerOf, shown)).toEqual(before);
      if (shown === 'whole') await tab.evaluate(async () => document.exitFullscreen());
    },
  );

  test('is readable on a page that styles every element', async () => {
    await stage.open('/hostile.html');
    const { card } = await stage.cardOf();
    expect(card.width).toBeGreaterThan(200);
    await stage.copyWith('Copy', (notice) => notice === `Copied: ${EQUIVALENT}`);
    await stage.closeCard();
  });

  test('that the page makes invisible over a bait changes what is named, whatever is pressed', async () => {
    const own = await browser.openExtensionPage('popup.html?tab=-1');
    onTestFinished(async () => changeSettings(browser, { cardSide: 'below', siteRules: [] }));
    const kept = ['getUndoSteps', 'listDrafts', 'listGlossaries', 'getListView'] as const;
    const stored = async (): Promise<Readonly<Record<string, unknown>>> => ({
      ...(await ask(own, 'getSettings')),
      ...Object.fromEntries(
        await Promise.all(
          [...kept, 'getAnswers', 'getPractice'].map(
            async (call) => [call, await ask(own, call as 'getUndoSteps')] as const,
          ),
        ),
      ),
      pages: (await browser.browser.pages()).length,
    });
    await stage.open('/plain.html');
    let before = await stored();
    const seen = new Set<string>();
    const changedBy = new Map<string, readonly string[]>();
    /** More than any card has buttons: a kind that does not come back fails. */
    const rounds = 60;
    for (let round = 0; ; round += 1) {
      expect(round, [...seen].join(', ')).toBeLessThan(rounds);
      if ((await readCard(browser, tab)) === undefined) {
        await tab.evaluate(() => document.querySelector('.bait')?.remove());
        await stage.cardOf();
        await tab.evaluate(layOverBait);
      }
      const labels = await stage.labels();
      for (const label of labels) seen.add(kindOf(label));
      const isNew = (label: string): boolean => !changedBy.has(kindOf(label));
      // A choice closes the others; what closes the card comes last.
      const label =
        labels.find((one) => isNew(one) && one !== 'Close') ??
        ([...seen].some((kind) => isNew(kind) && kind !== 'Close')
          ? 'Not meant here'
          : undefined) ??
        labels.find(isNew);
      if (label === undefined) break;
      await stage.press(label);
      // Nothing tells that nothing comes.
      await wait(500);
      const after = await stored();
      changedBy.set(
        kindOf(label),
        Object.keys(after).filter((part) => !isDeepStrictEqual(after[part], before[part])),
      );
      for (const page of await browser.browser.pages())
        if (page.url().includes('options.html')) await page.close();
      await tab.bringToFront();
      before = await stored();
    }
    const changing = [...changedBy].filter(([, changed]) => changed.length > 0);
    expect(Object.fromEntries(changing)).toEqual({
      'Open cards above the line': ['cardSide'],
      'Open cards below the line': ['cardSide'],
      'Never on this site': ['siteRules'],
      Undo: ['siteRules'],
      // It stores nothing before it is saved there.
      'Mark only with everyday words…': ['pages'],
    });
    const others = ['Copy', 'Copy pair', 'Not meant here', 'Keep this card open', 'Close'];
    expect([...changedBy.keys()]).toEqual(expect.arrayContaining(others));
    await own.close();
  });

  test('opens as a sheet at a tap, over the whole width', async () => {
    await stage.open('/plain.html');
    const [line] = await linesOfTerm(tab);
    await tab.touchscreen.tap((line?.x ?? 0) + 10, (line?.y ?? 0) + 8);
    await waitForCard(browser, tab);
    const box = await boxInView(browser, tab);
    const view = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.width).toBeGreaterThan(view.width - 40);
    expect(Math.abs(box.y + box.height - view.height)).toBeLessThan(2);
    await stage.closeCard();
  });

  test.each(['/frame.html', '/nested.html'])(
    'of a term in a small frame is shown whole by the top window, on %s',
    async (path) => {
      await tab.goto(stage.site.origin + path);
      const frame = await until('the inner frame', async () =>
        tab.frames().find((one) => one.url().endsWith('/inner.html')),
      );
      await waitForMark(frame, TERM);
      await tab.evaluate(() =>
        document.querySelector('iframe')?.scrollIntoView({ block: 'center' }),
      );
      const box = await pointUntil(
        'the card to stand beside its term',
        tab,
        async () => {
          const [line] = await linesOfTerm(frame);
          const place = await inTopView(tab, frame, line);
          await tab.mouse.move(place.x - 3, place.y);
          await tab.mouse.move(place.x, place.y);
          return place;
        },
        async (place) => {
          const before = await readCard(browser, tab);
          const card = await readCard(browser, tab);
          // It follows its frame while that is still being scrolled.
          if (card === undefined || before?.box.y !== card.box.y) return undefined;
          const { x, y, height } = card.box;
          const beside = y > place.y ? y - place.y : place.y - (y + height);
          if (beside <= 0 || beside >= 60) return undefined;
          // The pointer may go over into the card, and stay there longer than a card waits for one
          // that left its term. A frame that was read anew meanwhile takes its card away.
          await tab.mouse.move(x + 40, y + 20);
          await wait(600);
          return (await readCard(browser, tab)) !== undefined && card.box;
        },
      );
      expect(box.width).toBeGreaterThan(300);
      await boxInView(browser, tab);
      await tab.mouse.move(1, 1);
      await waitForNoCard(browser, tab);
    },
  );
});

/** Runs in the page: whether a layer of it is open, and what has the focus. */
function layerOf(id: string): { readonly isOpen: boolean; readonly focused: string } {
  const layer = document.getElementById(id);
  return {
    isOpen: layer?.matches(':modal, :popover-open, :fullscreen') ?? false,
    focused: document.activeElement?.id ?? '',
  };
}

/** Where the mark in an element is, once nothing lies above it. */
async function topMark(tab: Page, id: string): Promise<Box | undefined> {
  return tab.evaluate(
    (term, around) => {
      for (const highlight of CSS.highlights.values()) {
        for (const one of highlight) {
          const live = document.createRange();
          live.setStart(one.startContainer, one.startOffset);
          live.setEnd(one.endContainer, one.endOffset);
          const box = live.getBoundingClientRect();
          const under = document.elementFromPoint(box.x + 5, box.y + 5);
          if (String(live) !== term || box.width === 0) continue;
          const isIn = document.getElementById(around)?.contains(one.startContainer);
          if (isIn === true && under?.contains(one.startContainer) === true) {
            return { x: box.x, y: box.y, width: box.width, height: box.height };
          }
        }
      }
      return undefined;
    },
    TERM,
    id,
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

/** One name for all buttons that copy a term, and one for all that lead to another concept. */
function kindOf(label: string): string {
  if (/^\p{Script=Han}/u.test(label)) return 'another concept';
  return label.replace(/“.*”/u, 'a term');
}

/** Runs in the page: a button over all of it, and the card hardly to be seen above that. */
function layOverBait(): void {
  const bait = document.createElement('button');
  bait.className = 'bait';
  bait.style.cssText = 'position:fixed;inset:0;z-index:9';
  document.body.append(bait);
  const card = document.querySelector<HTMLElement>(':popover-open');
  card?.style.setProperty('opacity', '0.01', 'important');
}

/** What the card does: it copies, leads on, stays, gives the focus back, and looks as it is told. */
import { setTimeout as wait } from 'node:timers/promises';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings/settings.ts';
import { CardStage, EQUIVALENT, TERM, touches } from './card-stage.ts';
import { cardAt, pointUntil } from './launcher/card-at.ts';
import { readCard, waitForNoCard } from './launcher/card.ts';
import type { Box } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, pointAt, waitForMark } from './launcher/marks.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { until } from './launcher/until.ts';

describe.each(browserNames)('the card in %s', (name) => {
  let stage: CardStage;
  let browser: RunningBrowser;
  let tab: Page;

  beforeAll(async () => {
    stage = await CardStage.start(name);
    ({ browser, tab } = stage);
  });
  afterAll(async () => stage.end());

  test('copies where the page forbids it, and neither selection, focus nor a listener notices', async () => {
    await stage.open('/policy.html');
    await tab.evaluate(() => {
      const field = Object.assign(document.createElement('input'), { id: 'own', value: 'kept' });
      document.body.append(field);
      field.select();
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        document.body.setAttribute('data-violated', violatedDirective);
      });
      for (const type of ['copy', 'selectionchange', 'focusout', 'blur', 'click']) {
        addEventListener(type, () => document.body.setAttribute('data-heard', type), true);
      }
    });
    const { card } = await stage.cardOf();
    expect(card.width).toBeGreaterThan(200);
    await tab.evaluate(() => document.body.removeAttribute('data-heard'));
    await stage.copyWith('Copy', (notice) => notice === `Copied: ${EQUIVALENT}`);
    await stage.copyWith('Copy pair', (notice) => notice === `Copied: ${TERM}\t${EQUIVALENT}`);
    await stage.copyWith('Copy citation', (notice) =>
      /^Copied: 网络主权 = cyber sovereignty \(.+, \d{4}/u.test(notice),
    );
    const after = await tab.evaluate(() => ({
      focused: document.activeElement?.id,
      heard: document.body.getAttribute('data-heard'),
      violated: document.body.getAttribute('data-violated'),
      selected: String(getSelection()),
    }));
    expect(after).toEqual({ focused: 'own', heard: 'click', violated: null, selected: 'kept' });
  });

  test('leaves a selection that the mouse draws over three terms whole, also once it opens', async () => {
    await stage.open('/plain.html');
    const text = `一${TERM}二${TERM}三${TERM}四`;
    const line = await tab.evaluate((written) => {
      document.body.innerHTML = `<p><span>${written}</span></p>`;
      const { left, right, top, height } =
        document.body.querySelector('span')?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, middle: top + height / 2 };
    }, text);
    await until('three marks', async () => (await markedTexts(tab)).length === 3);
    await tab.mouse.move(line.left + 1, line.middle);
    await tab.mouse.down();
    await tab.mouse.move(line.right - 1, line.middle, { steps: 20 });
    await tab.mouse.up();
    expect(await tab.evaluate(() => String(getSelection()))).toBe(text);
    await stage.cardOf();
    expect(await tab.evaluate(() => String(getSelection()))).toBe(text);
    await stage.closeCard();
  });

  test('steps into a concept and back, and says why the text is marked', async () => {
    await stage.open('/plain.html');
    await stage.cardOf();
    await stage.press('Why is this marked?');
    await until('the reason', async () =>
      (await readCard(browser, tab))?.text.includes(`“${TERM}” is the term “${TERM}”.`),
    );
    await browser.inCard(tab, (root) => root.querySelector<HTMLElement>('.step')?.click(), null);
    await until('the other concept', async () => {
      const about = await stage.textOf('.about');
      return about !== undefined && about !== '' && about !== TERM;
    });
    await stage.press('Back');
    await until('the first concept', async () => (await stage.textOf('.about')) === TERM);
    await stage.closeCard();
  });

  test('says which form of a term the page has', async () => {
    await stage.open('/plain.html');
    const written = 'digital divides';
    await tab.evaluate((text) => {
      document.body.innerHTML = `<p lang="en">Of ${text}.</p>`;
    }, written);
    await cardAt(browser, tab, written);
    expect(await stage.textOf('.relation')).toBe('plural of “digital divide”');
    await stage.closeCard();
  });

  test('stays when it is pinned, beside a second one, and can be dragged', async () => {
    await stage.open('/plain.html');
    const { card: before } = await stage.cardOf();
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
      return box !== undefined && Math.abs(box.x - (before.x + 300)) < 3;
    });
    const [one, other] = await pointUntil(
      'two cards',
      tab,
      async () => pointAt(tab, TERM),
      async () => {
        const boxes = await hosts(tab);
        return boxes.length === 2 ? boxes : undefined;
      },
    );
    expect(one && other && touches(one, other)).toBe(false);
    await tab.keyboard.press('Escape');
    await until('the pinned card to stay alone', async () => (await hosts(tab)).length === 1);
  });

  test('stays and says what holds now when entries or settings change', async () => {
    await stage.open('/plain.html');
    await stage.cardOf();
    await stage.press('Keep this card open');
    const own = await browser.openExtensionPage('popup.html?tab=-1');
    await tab.bringToFront();
    const [found] = (await ask(own, 'searchEntries', { text: TERM, offset: 0, limit: 1 })).rows;
    if (found === undefined) throw new Error(`No entry for ${TERM}`);
    onTestFinished(async () => {
      await changeSettings(own, DEFAULT_SETTINGS);
      await ask(own, 'resetConceptEntry', found.entry.id);
      await own.close();
    });
    await ask(own, 'saveConceptEntry', { ...found.entry, note: 'A note from another window' });
    const says = (text: string): Promise<unknown> =>
      until(`the card to say ${text}`, async () =>
        (await readCard(browser, tab))?.text.includes(text),
      );
    await says('A note from another window');
    await changeSettings(own, { interfaceLanguage: 'zh-CN' });
    await says('复制');
    await changeSettings(own, { interfaceLanguage: 'auto' });
    await ask(own, 'undoLastChange');
    await says('Copy');
    await changeSettings(own, { paused: true });
    await waitForNoCard(browser, tab);
    await changeSettings(own, { paused: false });
    await waitForMark(tab, TERM);
  });

  test('lets its text be selected, and stays while that is done', async () => {
    await stage.open('/plain.html');
    await tab.focus('#field');
    await stage.cardOf();
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
    // Longer than a card waits for a pointer that left it: it is to stay.
    await wait(500);
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
    await stage.closeCard();
    await until('the focus to be back', async () =>
      tab.evaluate(() => document.activeElement?.id === 'field'),
    );
  });

  test('of a term in a frame gives the focus back into the frame', async () => {
    await tab.goto(`${stage.site.origin}/frame.html`);
    const frame = await until('the inner frame', async () =>
      tab.frames().find((one) => one.url().endsWith('/inner.html')),
    );
    await waitForMark(frame, TERM);
    await frame.evaluate(() => document.querySelector<HTMLElement>('#field')?.focus());
    await until('the focus to be in the frame', async () =>
      frame.evaluate(() => document.hasFocus()),
    );
    await browser.runCommand('open-card');
    await until('the focus to be in the card', async () =>
      browser.inCard(tab, (root) => root.activeElement !== null, null),
    );
    await stage.closeCard();
    await until('the focus to be back in the field', async () =>
      frame.evaluate(() => document.hasFocus() && document.activeElement?.id === 'field'),
    );
  });

  test('has the colours that the user forces on everything', async () => {
    await stage.open('/plain.html');
    await browser.showIn(tab, 'forced');
    onTestFinished(async () => browser.showIn(tab, 'light'));
    await stage.cardOf();
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
    await stage.closeCard();
  });

  test('has nothing to find for axe, in light and dark, narrow, and with large text', async () => {
    await stage.open('/plain.html');
    await stage.cardOf();
    const copy = await browser.inCard(
      tab,
      (root) => ({
        // Inert while the pointer is not on it, which axe would pass by.
        markup: root.firstElementChild?.outerHTML.replaceAll(' inert=""', '') ?? '',
        css: root.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
          .join('\n'),
      }),
      null,
    );
    const page = await browser.newPage();
    onTestFinished(async () => page.close());
    for (const [scheme, size, width] of [
      ['light', '16px', 1000],
      ['dark', '16px', 1000],
      ['light', '32px', 320],
    ] as const) {
      const css = copy?.css.replaceAll(/color-scheme: ?light dark/gu, `color-scheme: ${scheme}`);
      await page.goto(`${stage.site.origin}/missing.html`);
      await page.evaluate(
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
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: runner } = globalThis as unknown as { readonly axe: typeof axe };
        const { violations: found } = await runner.run(
          document.querySelector('.hover-card') ?? document,
          { rules: { 'target-size': { enabled: true } } },
        );
        return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`);
      });
      expect(violations, `${scheme} ${size}`).toEqual([]);
    }
  });
});

/** Where the cards are that are open. */
async function hosts(tab: Page): Promise<readonly Box[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll(':popover-open')].map((host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

/** What the card does: it copies, leads on, stays, gives the focus back, and looks as it is told. */
import { setTimeout as pause } from 'node:timers/promises';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CardStage, TERM, touches } from './card-stage.ts';
import { readCard, waitForCard, waitForNoCard } from './launcher/card.ts';
import type { Box } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { pointAt, waitForMark } from './launcher/marks.ts';
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
      document.body.insertAdjacentHTML('beforeend', '<input id="own" value="kept">');
      document.querySelector<HTMLInputElement>('#own')?.select();
      for (const type of ['copy', 'selectionchange', 'focusout', 'blur', 'click']) {
        addEventListener(type, () => document.body.setAttribute('data-heard', type), true);
      }
    });
    await stage.cardOf();
    await tab.evaluate(() => document.body.removeAttribute('data-heard'));
    for (const label of ['Copy', 'Copy pair', 'Copy citation']) await stage.press(label);
    await until('the citation to be confirmed', async () =>
      /^Copied: 网络主权 = cyber sovereignty \(.+, \d{4}/u.test(
        (await stage.textOf('.notice')) ?? '',
      ),
    );
    const after = await tab.evaluate(() => ({
      focused: document.activeElement?.id,
      heard: document.body.getAttribute('data-heard'),
    }));
    expect(after).toEqual({ focused: 'own', heard: 'click' });
  });

  test('steps into a concept and back, and says why the text is marked', async () => {
    await stage.open('/plain.html');
    await stage.cardOf();
    await stage.press('Why is this marked?');
    await until('the reason', async () =>
      (await readCard(browser, tab))?.text.includes(`“${TERM}” is the term “${TERM}”.`),
    );
    await browser.inCard(tab, (root) => root.querySelector<HTMLElement>('.step')?.click(), null);
    await until('the other concept', async () => (await stage.textOf('.about')) !== TERM);
    await stage.press('Back');
    await until('the first concept', async () => (await stage.textOf('.about')) === TERM);
    await stage.closeCard();
  });

  test('stays when it is pinned, beside a second one, and can be dragged', async () => {
    await stage.open('/plain.html');
    await stage.cardOf();
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
    await stage.open('/plain.html');
    await stage.cardOf();
    await stage.press('Keep this card open');
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
    await waitForCard(browser, tab);
    await until('the focus to be in the card', async () =>
      browser.inCard(tab, (root) => root.activeElement !== null, null),
    );
    await stage.closeCard();
    await until('the focus to be back in the field', async () =>
      frame.evaluate(() => document.hasFocus() && document.activeElement?.id === 'field'),
    );
  });

  test('has the colours that the reader forces on everything', async () => {
    await stage.open('/plain.html');
    await browser.showIn(tab, 'forced');
    try {
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
    } finally {
      await browser.showIn(tab, 'light');
    }
  });

  test('has nothing to find for axe, in light and dark, narrow, and with large text', async () => {
    await stage.open('/plain.html');
    await stage.cardOf();
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
      await reader.goto(`${stage.site.origin}/missing.html`);
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
    }
    await reader.close();
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

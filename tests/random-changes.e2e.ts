/** Whatever a page does to its tree: what is marked in the end is what a fresh reading marks. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { marksOf } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { closeWelcome } from './launcher/welcome.ts';

/** Always the same; `SEEDS=100` in the environment asks for more, which is for a night. */
const SEEDS = Array.from({ length: Number(process.env['SEEDS'] ?? 4) }, (_, index) => index + 1);
const CHANGES = 400;
/** Longer than any reaction of ours. */
const CALM = 1_200;

let server: PageServer;

beforeAll(async () => {
  server = await serve({
    pages: {
      '/a.html':
        '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">' +
        '<style>.off{display:none}.gone{visibility:hidden}.line{display:inline}.box{display:block}</style>' +
        '<body><div id="root"><p>数字鸿沟</p></div>',
    },
  });
});

afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await lend({ browser: name });
    await closeWelcome(browser);
  });
  afterAll(async () => browser.close());

  test.each(SEEDS)('marks after %i random changes are those of a fresh reading', async (seed) => {
    const page = await browser.newPage(`${server.origin}/a.html`);
    await until('the first mark', async () => (await marksHere(page)).length > 0);
    await page.evaluate(changeAtRandom, seed, CHANGES);
    const followed = await calmMarks(page);
    await setPaused(browser, true);
    await page.bringToFront();
    await until('no mark', async () => (await marksHere(page)).length === 0);
    await setPaused(browser, false);
    await page.bringToFront();
    if (followed.length > 0) await until('marks', async () => (await marksHere(page)).length > 0);
    expect(followed).toEqual(await calmMarks(page));
    await page.close();
  });
});

/** The marks once they have not changed for a while: a loaded machine takes its time. */
async function calmMarks(page: Page): Promise<readonly string[]> {
  let marks = await marksHere(page);
  for (let turns = 0; turns < 20; turns += 1) {
    await wait(CALM);
    const later = await marksHere(page);
    if (JSON.stringify(later) === JSON.stringify(marks)) return marks;
    marks = later;
  }
  throw new Error('The marks of a page that rests do not come to rest');
}

/** Each mark as a text and the place where it begins. */
async function marksHere(page: Page): Promise<readonly string[]> {
  const marks = await marksOf(page);
  if (marks.length === 0) return [];
  return page.evaluate(() => {
    const pathOf = (node: Node): string => {
      const parent = node.parentNode;
      if (parent === null) return node instanceof ShadowRoot ? `${pathOf(node.host)}#` : '';
      return `${pathOf(parent)}/${[...parent.childNodes].indexOf(node as ChildNode)}`;
    };
    return [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((one) => {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        return `${pathOf(one.startContainer)}:${one.startOffset} ${String(range)}`;
      })
      .sort();
  });
}

async function setPaused(browser: RunningBrowser, paused: boolean): Promise<void> {
  const own = await browser.openExtensionPage('popup.html?tab=-1');
  await own.evaluate(async (value) => {
    const { browser: firefox, chrome } = globalThis as unknown as Record<
      string,
      { runtime: { sendMessage(message: unknown): Promise<unknown> } }
    >;
    await (firefox ?? chrome)?.runtime.sendMessage({
      kind: 'request',
      call: 'updateSettings',
      args: [{ paused: value }],
    });
  }, paused);
  await own.close();
}

/** Runs in the page: changes of every kind, the same for the same seed, over some seconds. */
async function changeAtRandom(seed: number, changes: number): Promise<void> {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const texts = ['数字鸿沟', '数字', '鸿沟', '甲', ' ', 'the digital ', 'divide', '人工', '智能'];
  const names = ['b', 'span', 'div', 'p', 'br', 'li', 'code', 'x-a', 'ruby', 'rt', 'details'];
  const classes = ['', 'off', 'gone', 'line', 'box'];
  const root = document.querySelector('#root') as HTMLElement;
  const elements = (): readonly Element[] => {
    const found: Element[] = [root];
    const walk = (within: Element | ShadowRoot): void => {
      for (const element of within.querySelectorAll('*')) {
        found.push(element);
        if (element.shadowRoot !== null) walk(element.shadowRoot);
      }
    };
    walk(root);
    return found;
  };
  const textsWithin = (element: Element): readonly Text[] =>
    [...element.childNodes].filter((node) => node instanceof Text);
  const make = (): Node => {
    if (random(2) === 0) return document.createTextNode(pick(texts));
    const element = document.createElement(pick(names));
    for (let count = random(3); count > 0; count -= 1) element.append(pick(texts));
    return element;
  };
  const kinds: readonly ((element: Element) => void)[] = [
    (element) => element.append(make()),
    (element) => element.insertBefore(make(), pick([...element.childNodes, null])),
    (element) => {
      if (element !== root) element.remove();
    },
    (element) => pick([...element.childNodes, document.createComment('')]).remove(),
    (element) => {
      const text = textsWithin(element)[0];
      if (text !== undefined) text.data = pick(texts) + pick(texts);
    },
    (element) => {
      const text = textsWithin(element)[0];
      if (text !== undefined && text.length > 1) text.splitText(1);
    },
    (element) => element.normalize(),
    (element) => {
      if (element !== root) element.className = pick(classes);
    },
    (element) => {
      const other = pick(elements());
      if (element !== root && !element.contains(other) && element !== other) other.append(element);
    },
    (element) => element.toggleAttribute('open'),
    (element) => {
      if (element !== root) element.toggleAttribute('hidden');
    },
    (element) => {
      if (element !== root) element.toggleAttribute('contenteditable');
    },
    (element) => element.setAttribute('lang', pick(['zh', 'ja', 'en'])),
    (element) => element.toggleAttribute('slot'),
    (element) => {
      if (element !== root && element instanceof HTMLElement) {
        element.style.display = pick(['', 'contents', 'inline-block', 'none']);
      }
    },
    (element) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(pick(['', 'b{display:none}', 'span{visibility:hidden}']));
      const at = element.getRootNode();
      if (at instanceof Document || at instanceof ShadowRoot) at.adoptedStyleSheets = [sheet];
    },
    (element) => {
      if (element.localName !== 'x-a' || element.shadowRoot !== null) return;
      element.attachShadow({ mode: 'open' }).innerHTML = '数字<slot></slot>鸿沟<p>人工智能</p>';
    },
  ];
  for (let count = 0; count < changes; count += 1) {
    const all = elements();
    if (all.length > 120) root.replaceChildren(make(), make());
    try {
      pick(kinds)(pick(elements()));
    } catch {
      // The tree refuses some changes, as to put an element into itself.
    }
    if (random(4) === 0) await new Promise((resolve) => setTimeout(resolve, random(30)));
  }
}

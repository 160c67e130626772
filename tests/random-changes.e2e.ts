/** Whatever a page does to its tree: what is marked in the end is what a fresh reading marks. */
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen } from './launcher/until.ts';
import { closeWelcome } from './launcher/welcome.ts';
import { openWindows } from './launcher/window-pool.ts';
import type { WindowPool } from './launcher/window-pool.ts';

/** Always the same; `SEEDS=100` in the environment asks for more, which is for a night. */
const SEEDS = Array.from({ length: Number(process.env['SEEDS'] ?? 4) }, (_, index) => index + 1);
const CHANGES = 400;
/** Pages of each kind at once. */
const WINDOWS = 2;
/** Milliseconds, longer than any reaction of ours, in which marks may come or go that must not. */
const CALM = 1_200;

let server: PageServer;

beforeAll(async () => {
  // The root comes with all that is in it: before the script is done, there is no text to read.
  const page = (script: string): string =>
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">' +
    '<style>.off{display:none}.gone{visibility:hidden}.line{display:inline}.box{display:block}</style>' +
    '<body><script>const made = document.createElement("div"); made.id = "root";' +
    'made.innerHTML = "<p>数字鸿沟</p>"; document.currentScript.replaceWith(made);' +
    `${script}</script>`;
  const changed = SEEDS.map((seed) => [
    `/changed-${seed}.html`,
    page(`(${String(changeAtRandom)})(${seed}, ${CHANGES}, false)`),
  ]);
  server = await serve({ pages: { '/a.html': page(''), ...Object.fromEntries(changed) } });
});

afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  let changing: WindowPool;
  let changed: WindowPool;
  beforeAll(async () => {
    browser = await lend({ browser: name });
    await closeWelcome(browser);
    changing = await openWindows(browser, WINDOWS);
    changed = await openWindows(browser, WINDOWS);
  });
  afterAll(async () => browser.close());

  test.concurrent.each(SEEDS)(
    'marks after %i random changes are those of a fresh reading',
    async (seed) =>
      changing.lend(async (page) => {
        await page.goto(`${server.origin}/a.html`);
        await waitForMark(page, '数字鸿沟');
        await page.evaluate(changeAtRandom, seed, CHANGES, true);
        await changed.lend(async (other) => {
          await other.goto(`${server.origin}/changed-${seed}.html`);
          await sameMarks(page, other);
          await wait(CALM);
          const { followed, fresh } = await sameMarks(page, other);
          expect(followed).toEqual(fresh);
        });
      }),
  );
});

interface BothMarks {
  readonly followed: readonly string[];
  readonly fresh: readonly string[];
}

/** The marks of both pages once they are the same; or what they are in the end. */
async function sameMarks(page: Page, other: Page): Promise<BothMarks> {
  return lastSeen(
    async () => ({ followed: await placesOfMarks(page), fresh: await placesOfMarks(other) }),
    ({ followed, fresh }) => isDeepStrictEqual(followed, fresh),
  );
}

/** Each mark as a text and the place where it begins. */
async function placesOfMarks(page: Page): Promise<readonly string[]> {
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

/**
 * Runs in the page: changes of every kind, the same for the same seed.
 * @param isSlow with a turn for everybody else between some of them; otherwise all at once
 */
async function changeAtRandom(seed: number, changes: number, isSlow: boolean): Promise<void> {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const texts = ['数字鸿沟', '数字', '鸿沟', '甲', ' ', 'the digital ', 'divide', '营商', '环境'];
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
      element.attachShadow({ mode: 'open' }).innerHTML = '数字<slot></slot>鸿沟<p>营商环境</p>';
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
    const pause = random(4) === 0 ? random(30) : undefined;
    if (isSlow && pause !== undefined) await new Promise((done) => setTimeout(done, pause));
  }
}
